/** Quotation marks and brackets: what stands between them is not the sentence's own. */

/** What closes an opening mark; German quotation marks close with what opens English ones. */
function closersOf(mark: string): string {
  switch (mark) {
    case '"':
      return '"';
    case "“":
      return "”";
    case "‘":
      return "’";
    case "„":
      return "“”";
    case "«":
      return "»";
    case "»":
      return "«";
    case "(":
      return ")";
    case "[":
      return "]";
    default:
      return "";
  }
}

const OPENS = /["“‘„«»([]/;

/** True if a quotation or bracket is open at `at`. */
export function isQuoted(text: string, at: number): boolean {
  if (!OPENS.test(text)) return false;
  let closers = "";
  for (let i = 0; i < at; i++) {
    const mark = text.charAt(i);
    if (closers === "") closers = closersOf(mark);
    else if (closers.includes(mark)) closers = "";
  }
  return closers !== "";
}

const SEPARATOR = /[,:.!?;]\s|，|["“‘„«»([]/g;

/**
 * The first comma or colon after `from` that stands outside quotes and brackets, or -1 if there is
 * none in the same sentence.
 */
export function separatorAfter(text: string, from: number): number {
  SEPARATOR.lastIndex = from;
  for (;;) {
    const found = SEPARATOR.exec(text);
    if (found === null) return -1;
    const [mark] = found;
    const closers = closersOf(mark);
    if (closers === "") return /^[,:，]/.test(mark) ? found.index : -1;
    const close = closedBy(text, found.index + 1, closers);
    if (close === -1) return -1;
    SEPARATOR.lastIndex = close + 1;
  }
}

function closedBy(text: string, from: number, closers: string): number {
  for (let i = from; i < text.length; i++) if (closers.includes(text.charAt(i))) return i;
  return -1;
}
