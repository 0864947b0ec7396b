/** One stretch of lines that differs from the base: `base[from, to)` became `lines`. */
interface Change {
  from: number;
  to: number;
  lines: string[];
}

/**
 * Both sides changed the same base: the result holds both changes. Lines that only one side changed
 * are that side's. Where both changed the same stretch, theirs stands first and ours behind it, so
 * that no text of either is lost.
 */
export function mergeTexts(base: string, theirs: string, ours: string): string {
  const baseLines = base.split("\n");
  const a = changeOf(baseLines, theirs.split("\n"));
  const b = changeOf(baseLines, ours.split("\n"));
  if (a === null) return ours;
  if (b === null) return theirs;
  const apart = a.to <= b.from || b.to <= a.from;
  const sameSpot = a.from === b.from && a.to === b.to;
  if (!apart || sameSpot) {
    const from = Math.min(a.from, b.from);
    const to = Math.max(a.to, b.to);
    const both = [...widened(a, baseLines, from, to), ...widened(b, baseLines, from, to)];
    return [...baseLines.slice(0, from), ...both, ...baseLines.slice(to)].join("\n");
  }
  const [first, second] = a.from < b.from || a.to <= b.from ? [a, b] : [b, a];
  return [
    ...baseLines.slice(0, first.from),
    ...first.lines,
    ...baseLines.slice(first.to, second.from),
    ...second.lines,
    ...baseLines.slice(second.to),
  ].join("\n");
}

function changeOf(base: string[], other: string[]): Change | null {
  let from = 0;
  while (from < base.length && from < other.length && base[from] === other[from]) from++;
  let tail = 0;
  const most = Math.min(base.length, other.length) - from;
  while (tail < most && base[base.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  if (from === base.length && from === other.length) return null;
  return { from, to: base.length - tail, lines: other.slice(from, other.length - tail) };
}

function widened(change: Change, base: string[], from: number, to: number): string[] {
  return [...base.slice(from, change.from), ...change.lines, ...base.slice(change.to, to)];
}
