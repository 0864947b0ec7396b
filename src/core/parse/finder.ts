/** Looks for one string along a text: every stretch is searched once, so all calls are O(text). */
export interface Finder {
  readonly needle: string;
  /** Offset of the first match at or after `from`, or -1. Calls must not go backwards. */
  next(from: number): number;
}

export function createFinder(text: string, needle: string): Finder {
  let found = -2;
  return {
    needle,
    next(from) {
      if (found === -2 || (found !== -1 && found < from)) found = text.indexOf(needle, from);
      return found;
    },
  };
}
