/** The blanks that keep something apart from what stands around it in a line. */
import type { Span } from "../../note";

/**
 * The span with the one blank before it; where it begins its line, with the blanks behind it, or
 * with its line when that holds nothing else.
 */
export function withBlank(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && /[ \t>]/u.test(text.charAt(from - 1))) from--;
  const isFirst = from === 0 || /[\n\r]/u.test(text.charAt(from - 1));
  if (!isFirst) return { start: isBlank(text, start - 1) ? start - 1 : start, end };
  let rest = end;
  while (isBlank(text, rest)) rest++;
  if (from === 0 || !/^[\n\r]?$/u.test(text.charAt(rest))) return { start, end: rest };
  const isPair = text[from - 1] === "\n" && text[from - 2] === "\r";
  return { start: from - (isPair ? 2 : 1), end };
}

export function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}
