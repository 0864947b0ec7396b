/** How a command ends: statuses and the errors that carry them. */

export const BAD_USE = 1;
export const UNREADABLE = 2;

/** Ends the command with a message for stderr and a status; anything else thrown is a bug. */
export class CommandError extends Error {
  constructor(
    readonly status: typeof BAD_USE | typeof UNREADABLE,
    message: string,
  ) {
    super(message);
  }
}

/** The sentence that belongs to a failed system call, without the machine's own words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOENT":
      return "It is not there.";
    case "EACCES":
    case "EPERM":
      return "It may not be opened. Check its permissions.";
    case "EROFS":
      return "It is on a read-only disk.";
    case "ENOSPC":
      return "The disk is full.";
    case "EISDIR":
      return "It is a folder.";
    case "ENOTDIR":
      return "It is not a folder.";
    case "ENAMETOOLONG":
      return "Its name is too long.";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
