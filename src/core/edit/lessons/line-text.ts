/**
 * What a person typed, as markdown of one line. Links, emphasis, code and tags stay what they are;
 * whatever would make more of the line than a sentence gets a backslash, so that it reads as typed.
 */
import { fenceAt, headingLevelAt, isThematicBreak, markerAt } from "../../parse/block-starts";
import { createFinder } from "../../parse/finder";
import { readInline } from "../../parse/inline";
import { codeSpans } from "../../parse/inline-code";
import { type KeySet, ownLineField } from "../../parse/inline-field";
import { wikilinkAt } from "../../parse/inline-link";
import { isDefinition } from "../../parse/leaf";
import { taskBoxLength } from "./list-marker";

export type LineText =
  { readonly ok: true; readonly source: string } | { readonly ok: false; readonly reason: string };

const UNWRITABLE = /[\p{Cc}\p{Cs}]/u;
const BLOCK_ID = /(^|\s)\^(?=[A-Za-z0-9-]+$)/u;
const AUTOLINK = /<[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*>/y;
const TAG_START = /<[A-Za-z/!?]/y;
const PERCENTS = /%{2,}/y;
const FIELD_SIGN = /:{2,}/y;

/**
 * Writes a text for one line of a note: line breaks become spaces, blanks single. Refuses what no
 * note can hold. The text may come out empty.
 *
 * @param keys lower-case names of the fields that the text must not become
 * @param place whether it stands where a line's text begins, or behind something
 */
export function writeLine(typed: string, keys: KeySet, place: "start" | "inside"): LineText {
  const text = typed.replace(/\s+/gu, " ").trim();
  if (UNWRITABLE.test(text)) {
    const reason = "The text holds signs that no note can keep. Type it anew and try again.";
    return { ok: false, reason };
  }
  const isField = readInline(text, keys).fields.length > 0 || ownLineField(text, keys) !== null;
  const inner = closeEnd(escapeInside(text, isField));
  return { ok: true, source: place === "start" ? escapeStart(inner) : inner };
}

/** Comments, HTML and, where they would be one, the colons of a field: outside code and links. */
function escapeInside(text: string, withFields: boolean): string {
  const code = codeSpans(text);
  const linkEnds = createFinder(text, "]]");
  const parts: string[] = [];
  let next = 0;
  let at = 0;
  const take = (length: number, escaped?: string) => {
    parts.push(escaped ?? text.slice(at, at + length));
    at += length;
  };
  while (at < text.length) {
    while ((code[next]?.end ?? Infinity) <= at) next++;
    const span = code[next];
    const wiki = wikilinkAt(text, at, linkEnds);
    const percents = matchAt(PERCENTS, text, at);
    const colons = withFields ? matchAt(FIELD_SIGN, text, at) : 0;
    const autolink = matchAt(AUTOLINK, text, at);
    if (span?.start === at) take(span.end - at);
    else if (text[at] === "\\") take(2);
    else if (wiki !== null) take(wiki.end - at);
    else if (percents > 0) take(percents, "\\%".repeat(percents));
    else if (colons > 0) take(colons, ":" + "\\:".repeat(colons - 1));
    else if (autolink > 0) take(autolink);
    else if (matchAt(TAG_START, text, at) > 0) take(1, "\\<");
    else take(1);
  }
  return parts.join("");
}

/** A block id would be none of the text, and a last backslash would escape what comes behind it. */
function closeEnd(text: string): string {
  let open = 0;
  while (text.at(-1 - open) === "\\") open++;
  return (open % 2 === 1 ? `${text}\\` : text).replace(BLOCK_ID, "$1\\^");
}

function escapeStart(text: string): string {
  const end = text.length;
  const marker = markerAt(text, 0, end);
  if (marker?.ordered === true) {
    return `${text.slice(0, marker.width - 1)}\\${text.slice(marker.width - 1)}`;
  }
  const isMarked =
    marker !== null ||
    headingLevelAt(text, 0, end) > 0 ||
    isThematicBreak(text, 0, end) ||
    fenceAt(text, 0, end) !== null ||
    isDefinition(text, { start: 0, end }) ||
    taskBoxLength(text) > 0 ||
    /^(?:>|\$\$)/u.test(text);
  return isMarked ? `\\${text}` : text;
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}
