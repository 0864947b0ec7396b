export const apiVersion = "1.13.1";

export function requireApiVersion(version: string): boolean {
  const wanted = version.split(".").map(Number);
  const present = apiVersion.split(".").map(Number);
  for (let at = 0; at < Math.max(wanted.length, present.length); at++) {
    const difference = (present[at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
