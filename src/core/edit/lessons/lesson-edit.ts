/** Edits of the source of one lesson, before anything shows that they are true. */
import type { Lesson, LinkRef } from "../../note";
import { readInline } from "../../parse/inline";
import { wholeLink } from "../../parse/inline-link";
import { baseName } from "../../text";
import type { NoteReading } from "./note-reading";
import { type Plan, type TextEdit } from "../text-edit";
import { reachOf } from "./text-end";

/** A link as it will stand in a note. */
export interface WrittenLink {
  readonly source: string;
  /** As it will be read. */
  readonly ref: LinkRef;
  /** What a reader sees of it. */
  readonly shown: string;
}

const NO_KEYS: ReadonlySet<string> = new Set();
/** Characters of what was no link that a sentence has room for. */
const LONGEST_SHOWN = 60;
const NO_TEXT = "This lesson has no text that anything could follow. Write its text first.";

/**
 * The link that a text holds, and nothing else, or null: no target, an alias that would end it too
 * early, signs that no note can hold.
 */
export function writtenLink(text: string): WrittenLink | null {
  const source = text.trim();
  const target = wholeLink(source)?.target ?? "";
  if (target === "" || /[\p{Cc}\p{Cs}\u2028\u2029]/u.test(source)) return null;
  const { links, text: shown } = readInline(source, NO_KEYS);
  const [ref] = links;
  return ref?.target === target && links.length === 1 ? { source, ref, shown } : null;
}

/** The refusal of what `writtenLink` does not take. */
export function noLink(text: string): Plan {
  const shown = Array.from(text.replace(/[\s\p{Cc}]+/gu, " ").trim()).slice(0, LONGEST_SHOWN);
  const reason = `“${shown.join("")}” is not a link to a note. Choose the note once more.`;
  return { ok: false, reason };
}

/** True when a link has one of these targets: without case, with `.md` or not. */
export function leadsTo(targets: readonly string[]): (link: LinkRef) => boolean {
  const wanted = new Set(targets.filter((target) => target !== "").map(foldTarget));
  return (link) => wanted.has(foldTarget(link.target));
}

/** What follows the text of a lesson, or the inline fields behind it, one space away. */
export function follow(raw: string, added: string, behind: "text" | "fields"): readonly TextEdit[] {
  const { end, fieldEnd } = reachOf(raw);
  const at = behind === "text" ? end : fieldEnd;
  if (end === 0) return [];
  return [{ span: { start: at, end: at }, expected: "", text: ` ${added}` }];
}

/** The same edits with offsets that count along the note. */
export function movedBy(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ span, expected, text }) => {
    return { span: { start: span.start + by, end: span.end + by }, expected, text };
  });
}

/** Why nothing may be put into this lesson of the body, or null. */
export function objectionTo(
  { body, note }: NoteReading,
  lesson: Lesson,
  seen: string,
): string | null {
  const { start } = lesson.span;
  const lineStart = body.text.lastIndexOf("\n", start - 1) + 1;
  if (/^[ \t>]*\|/u.test(body.text.slice(lineStart, start + 1))) {
    return `The lesson in line ${lesson.line} of “${baseName(note.path)}” stands in a table, where a link could break the row. Add it by hand.`;
  }
  return reachOf(seen).end === 0 ? NO_TEXT : null;
}

function foldTarget(target: string): string {
  return target.normalize("NFC").toLowerCase().replace(/\.md$/u, "");
}
