import { Platform } from "./platform.ts";

export type System = "windows" | "macos" | "linux";

/** What no name of a file may hold; the app says so in these words. */
const FORBIDDEN: Record<System, string> = {
  windows: '* " \\ / < > : | ?',
  macos: "\\ / :",
  linux: "\\ / :",
};

export function systemOfPlatform(): System {
  if (Platform.isWin) return "windows";
  return Platform.isMacOS ? "macos" : "linux";
}

/** Throws for a path with a name that the system cannot have. The path is normalised: its slashes
 * stand between names. */
export function checkFileNames(path: string, system: System): void {
  const forbidden = FORBIDDEN[system];
  const chars = forbidden.split(" ");
  for (const name of path.split("/")) {
    if (chars.some((char) => name.includes(char))) {
      throw new Error(`File name cannot contain any of the following characters: ${forbidden}`);
    }
  }
}
