/** Bracketed inline fields, as Dataview reads them: `[key:: value]`, `(key:: value)`. */

/** Partner of each bracket of a text; computed on first use, O(text). */
export interface Brackets {
  /** Offset of the bracket that closes the one at `at`, or -1. */
  closing(at: number): number;
}

export function createBrackets(raw: string): Brackets {
  let partners: Map<number, number> | null = null;
  return {
    closing(at) {
      partners ??= pairBrackets(raw);
      return partners.get(at) ?? -1;
    },
  };
}

function pairBrackets(raw: string): Map<number, number> {
  const partners = new Map<number, number>();
  const squares: number[] = [];
  const rounds: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const unit = raw.charCodeAt(i);
    if (unit === 92) i++;
    else if (unit === 91) squares.push(i);
    else if (unit === 40) rounds.push(i);
    else if (unit === 93 || unit === 41) {
      const open = (unit === 93 ? squares : rounds).pop();
      if (open !== undefined) partners.set(open, i);
    }
  }
  return partners;
}

const KEY = /[[(][ \t]*([\p{L}\p{N}_-]{1,40})[ \t]*::[ \t]*/uy;

/** The field that starts at `at`, with the offsets of its value, if its key is one of `keys`. */
export function fieldAt(
  raw: string,
  at: number,
  brackets: Brackets,
  keys: ReadonlySet<string>,
): { readonly key: string; readonly start: number; readonly end: number } | null {
  KEY.lastIndex = at;
  const match = KEY.exec(raw);
  const key = match?.[1]?.toLowerCase();
  if (match === null || key === undefined || !keys.has(key)) return null;
  const end = brackets.closing(at);
  const start = at + match[0].length;
  return end < start ? null : { key, start, end };
}

const OWN_LINE = /^[ \t]*(?:\*\*|__|\*|_)?([\p{L}\p{N}_-]{1,40})(?:\*\*|__|\*|_)?[ \t]*::[ \t]*/u;

/** The field that fills a line (`key:: value`), with the offset of its value, or null. */
export function ownLineField(
  line: string,
  keys: ReadonlySet<string>,
): { readonly key: string; readonly start: number } | null {
  if (!line.includes("::")) return null;
  const match = OWN_LINE.exec(line);
  const key = match?.[1]?.toLowerCase();
  return match === null || key === undefined || !keys.has(key)
    ? null
    : { key, start: match[0].length };
}
