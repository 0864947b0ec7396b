/** Formulas in a line: `$…$` and `$$…$$`. */

/**
 * Length of the formula at `at` with its dollars, or 0. As in the app, `$5 and $6` is money: the
 * dollars hug the formula and no digit follows.
 */
export function mathLengthAt(raw: string, at: number): number {
  const fence = raw.startsWith("$$", at) ? "$$" : "$";
  const open = at + fence.length;
  const close = raw.indexOf(fence, open);
  if (close <= open) return 0;
  const inner = raw.slice(open, close);
  const after = raw.charCodeAt(close + fence.length);
  // Two dollars are no money, so blanks inside them do not matter.
  const hugs = fence === "$$" || inner === inner.trim();
  const isMath = !inner.includes("\n") && hugs && !(after >= 48 && after <= 57);
  return isMath ? close + fence.length - at : 0;
}
