/**
 * Comments and math that run over several lines. Everything inside is left out before blocks are
 * read, so that a list in a comment never becomes one.
 */
import { createFinder, type Finder } from "./finder";
import { createCodeRuns, runLengthAt } from "./inline-code";

export interface Opening {
  /** Where the comment or math begins. */
  readonly at: number;
  /** Just past its end: the end of the text when it is never closed. */
  readonly end: number;
}

export interface Spanning {
  /**
   * The first comment or math block that opens in `[from, end)` and does not close there. Inline
   * code is stepped over. `%%` and `<!--` that are never closed count only at the start of a line,
   * `$$` only there; elsewhere they are what they look like.
   */
  openingIn(from: number, end: number): Opening | null;
}

export function createSpanning(text: string): Spanning {
  const percent = createFinder(text, "%%");
  const html = createFinder(text, "<!--");
  const htmlEnd = createFinder(text, "-->");
  const dollars = createFinder(text, "$$");
  const code = createCodeRuns(text);

  function isAbsent(finder: Finder, from: number, end: number): boolean {
    const at = finder.next(from);
    return at === -1 || at >= end;
  }

  function closing(finder: Finder, at: number, width: number, atStart: boolean): number | null {
    const close = finder.next(at);
    if (close !== -1) return close + width;
    return atStart ? text.length : null;
  }

  function endOf(i: number, from: number): number | null {
    if (text.startsWith("%%", i)) return closing(percent, i + 2, 2, i === from);
    if (text.startsWith("<!--", i)) return closing(htmlEnd, i + 4, 3, i === from);
    if (i === from && text.startsWith("$$", i)) return closing(dollars, i + 2, 2, false);
    return null;
  }

  /** Past the inline code that starts at `at`, or past its backticks when it does not close here. */
  function codeEnd(at: number, end: number): number {
    const length = runLengthAt(text, at, end);
    const close = code.closing(at + length, length);
    return (close === -1 || close >= end ? at : close) + length;
  }

  return {
    openingIn(from, end) {
      if (isAbsent(percent, from, end) && isAbsent(html, from, end)) {
        if (!text.startsWith("$$", from) || from + 2 > end) return null;
      }
      let i = from;
      while (i < end) {
        const unit = text.charCodeAt(i);
        if (unit === 96) i = codeEnd(i, end);
        else if (unit === 37 || unit === 60 || unit === 36) {
          const close = endOf(i, from);
          if (close === null) i++;
          else if (close > end) return { at: i, end: close };
          else i = close;
        } else i++;
      }
      return null;
    },
  };
}
