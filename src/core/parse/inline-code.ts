/** Runs of backticks: inline code opens and closes with runs of one length. */

const BACKTICK = 96;

/** Length of the run of backticks at `at`. */
export function runLengthAt(text: string, at: number, end: number): number {
  let i = at;
  while (i < end && text.charCodeAt(i) === BACKTICK) i++;
  return i - at;
}

/** Start of the next run of exactly `length` backticks in `[from, end)`, or -1. */
export function closingRun(text: string, from: number, end: number, length: number): number {
  let at = text.indexOf("`", from);
  while (at !== -1 && at < end) {
    const run = runLengthAt(text, at, end);
    if (run === length) return at;
    at = text.indexOf("`", at + run);
  }
  return -1;
}
