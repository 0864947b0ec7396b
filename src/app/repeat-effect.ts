/** What a strictness gives, in words. */
import type { Effect } from "../core/repeats/grouping";

/** One strictness beside the usual one, for the same lessons. */
export interface RepeatEffect {
  readonly now: Effect;
  readonly usual: Effect;
}

/** `48 repeats of 130 lessons. As usual: 52 of 141.` Numbers are written as in `locale` (BCP 47). */
export function sayEffect({ now, usual }: RepeatEffect, locale: string): string {
  const numbers = new Intl.NumberFormat(locale);
  if (now.groups === 0 && usual.groups === 0) return "No repeats yet.";
  const noun = now.groups === 1 ? "repeat" : "repeats";
  const found =
    now.groups === 0
      ? "No repeats."
      : `${numbers.format(now.groups)} ${noun} of ${numbers.format(now.lessons)} lessons.`;
  if (now.strictness === usual.strictness) return found;
  const other =
    usual.groups === 0
      ? "none"
      : `${numbers.format(usual.groups)} of ${numbers.format(usual.lessons)}`;
  return `${found} As usual: ${other}.`;
}

/** -1 (looser) to 1 (stricter) in words; 0 is as usual. */
export function sayStrictness(strictness: number): string {
  if (strictness === 0) return "As usual";
  const direction = strictness < 0 ? "looser" : "stricter";
  if (Math.abs(strictness) < 1) return `A little ${direction}`;
  return strictness < 0 ? "Looser" : "Stricter";
}
