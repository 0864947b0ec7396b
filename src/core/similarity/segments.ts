/** Words of scripts that are written without spaces. */

/** Letters of such scripts, with the marks that they share (the Katakana length mark). */
export const UNSPACED =
  /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u;

/** The locale is fixed, so that the device's language never decides; the dictionary goes by script. */
const SEGMENTER = new Intl.Segmenter("en", { granularity: "word" });

/**
 * Takes one run of letters, gives its words; a run of any other script comes back alone.
 * The words come from the dictionary of the platform: two devices may know different ones.
 */
export function splitUnspaced(run: string): readonly string[] {
  if (!UNSPACED.test(run)) return [run];
  const words: string[] = [];
  for (const { segment, isWordLike } of SEGMENTER.segment(run)) {
    if (isWordLike === true) words.push(segment);
  }
  return words;
}
