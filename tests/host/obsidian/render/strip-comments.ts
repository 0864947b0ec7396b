const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * Takes `%%comments%%` out, but not in code. Line ends stay, so that lines keep their numbers.
 *
 * A comment that starts a line may hold empty lines, and goes to the end of the note when nothing
 * closes it; one inside a line ends with its paragraph, else it is no comment.
 */
export function stripComments(text: string): string {
  let kept = "";
  let fence: string | null = null;
  let at = 0;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const startsLine = at === 0 || text[at - 1] === "\n";
    const mark = startsLine ? FENCE.exec(text.slice(at, end))?.[1] : undefined;
    const wasInCode: boolean = fence !== null;
    if (mark !== undefined) fence = nextFence(fence, mark, text.slice(at, end));
    if (wasInCode || fence !== null) {
      kept += text.slice(at, end);
      at = end;
      continue;
    }
    const comment = findComment(text, at, end);
    const stop = comment?.from ?? end;
    kept += text.slice(at, stop);
    at = stop;
    if (comment === undefined) continue;
    kept += text.slice(comment.from, comment.to).replace(/[^\n]/g, "");
    at = comment.to;
  }
  return kept;
}

function nextFence(open: string | null, mark: string, line: string): string | null {
  if (open === null) return mark;
  const closes = mark.startsWith(open) && line.trim() === mark;
  return closes ? null : open;
}

/** The first comment that starts in this line; inline code is passed over. */
function findComment(
  text: string,
  from: number,
  end: number,
): { from: number; to: number } | undefined {
  const marks = /%%|`+/g;
  marks.lastIndex = from;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    if (match.index >= end) return undefined;
    const [mark] = match;
    if (mark !== "%%") {
      marks.lastIndex = endOfCode(text, marks.lastIndex, end, mark);
      continue;
    }
    const to = endOfComment(text, match.index);
    if (to !== undefined) return { from: match.index, to };
  }
  return undefined;
}

function endOfComment(text: string, from: number): number | undefined {
  const close = text.indexOf("%%", from + 2);
  const before = text.slice(text.lastIndexOf("\n", from - 1) + 1, from);
  if (before.trim() === "") return close < 0 ? text.length : close + 2;
  const isOpen = close < 0 || /\n[ \t]*\n/.test(text.slice(from, close));
  return isOpen ? undefined : close + 2;
}

/** Behind the backticks that close the code; without them the first were only backticks. */
function endOfCode(text: string, from: number, end: number, mark: string): number {
  for (const match of text.slice(from, end).matchAll(/`+/g)) {
    if (match[0] === mark) return from + match.index + mark.length;
  }
  return from;
}

/** Behind the line's "\n". */
function endOfLine(text: string, from: number): number {
  const at = text.indexOf("\n", from);
  return at < 0 ? text.length : at + 1;
}
