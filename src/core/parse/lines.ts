/** The lines of a text, whatever ends them: `\n`, `\r\n` or a lone `\r`. */

/**
 * Calls `visit` for each line from `from` on, with its offsets, its break left out. A text that
 * ends with a break has an empty last line, as in an editor. O(text).
 *
 * @param firstLine line number of `from`
 */
export function eachLine(
  text: string,
  from: number,
  firstLine: number,
  visit: (start: number, end: number, line: number) => void,
): void {
  let line = firstLine;
  let start = from;
  let carriage = text.indexOf("\r", from);
  let feed = text.indexOf("\n", from);
  while (start <= text.length) {
    if (carriage !== -1 && carriage < start) carriage = text.indexOf("\r", start);
    if (feed !== -1 && feed < start) feed = text.indexOf("\n", start);
    let end = feed === -1 ? text.length : feed;
    let next = end + 1;
    if (carriage !== -1 && carriage < end) {
      end = carriage;
      next = text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
    }
    visit(start, end, line);
    start = next;
    line++;
  }
}

/**
 * Counts lines from an offset on: gives the line number of any offset behind it. Going forwards, all
 * calls together are O(text); going back starts anew.
 *
 * @param first line number of `from`
 */
export function createLineCounter(
  text: string,
  from: number,
  first: number,
): (offset: number) => number {
  let at = from;
  let line = first;
  return (offset) => {
    if (offset < at) {
      at = from;
      line = first;
    }
    for (; at < offset; at++) if (isBreakEnd(text, at)) line++;
    return line;
  };
}

/** True if a line ends with this character; of `\r\n` it is the last one. */
function isBreakEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10);
}

/** Where the line begins that `at` stands in. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreakEnd(text, start - 1)) start--;
  return start;
}
