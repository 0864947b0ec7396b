import { knobs } from "./knobs.ts";

export const { apiVersion } = knobs;

export function requireApiVersion(version: string): boolean {
  return isAtLeast(apiVersion, version);
}

export function isAtLeast(present: string, wanted: string): boolean {
  const parts = wanted.split(".").map(Number);
  const own = present.split(".").map(Number);
  for (let at = 0; at < Math.max(parts.length, own.length); at++) {
    const difference = (own[at] ?? 0) - (parts[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
