import { Refusal } from "./refusal.ts";

/** Programs run what lies in these: a plugin that writes there would leave the vault. */
const VERSION_CONTROL = new Set([".git", ".hg", ".svn", ".jj"]);

/**
 * A path inside the vault as the API speaks of it: segments joined by "/", no leading slash.
 * Refused are `..`, `.`, empty segments, absolute and drive paths, NUL, and, but for the adapter,
 * every segment that starts with a dot: dot folders are not part of a vault. Folders of version
 * control are refused to the adapter too.
 */
export function checkVaultPath(value: unknown, hidden: "no" | "too" = "no"): string {
  if (typeof value !== "string" || value === "") {
    throw new Refusal("bad-request", "A path in the vault is needed.");
  }
  if (value.includes("\0") || value.includes("\\") || /^[a-z]:/i.test(value)) {
    throw new Refusal("forbidden", `Not a path in the vault: ${value}`);
  }
  for (const segment of value.split("/")) {
    const isHidden = segment.startsWith(".") && hidden === "no";
    const isOff = ["", ".", ".."].includes(segment) || isVersionControl(segment);
    if (isOff || isHidden) {
      throw new Refusal("forbidden", `Not a path in the vault: ${value}`);
    }
  }
  return value;
}

/** True for names that the vault shows. Must agree with `checkVaultPath`. */
export function isVisibleName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !name.includes("\\");
}

export function isVisiblePath(path: string): boolean {
  return path.split("/").every(isVisibleName);
}

/** True for names that the adapter lists, hidden ones among them. */
export function isReachableName(name: string): boolean {
  return name !== "" && !name.includes("\\") && !isVersionControl(name);
}

function isVersionControl(name: string): boolean {
  return VERSION_CONTROL.has(name.toLowerCase());
}
