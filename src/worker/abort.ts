/** The error of work that was given up, named as hosts name theirs. */

class PlainAbortError extends Error {
  override readonly name = "AbortError";
}

/** The host's own kind where it has one. */
export function createAbortError(message: string): Error {
  return typeof DOMException === "function"
    ? new DOMException(message, "AbortError")
    : new PlainAbortError(message);
}

/** What a thrown value says, whatever it is. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
