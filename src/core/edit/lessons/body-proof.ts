/** The proof of an edit: the result is read again, and only what was asked for differs. */
import type { Lesson, LinkRef, Note, Section } from "../../note";
import { readInline } from "../../parse/inline";
import { createEditMap, type EditMap } from "../edit-map";
import {
  lastLineOf,
  lineEndOf,
  type NoteBody,
  type NoteReading,
  positionOf,
  readForEdit,
} from "./note-reading";
import { applyEdits, type TextEdit } from "../text-edit";

/** What may differ between two readings of a note; everything else must be the same. */
export interface Allowance {
  /** Place of the one lesson that changes; whoever asks looks at it. */
  readonly changed?: number;
  /** Whether the links of another lesson may differ in this way. */
  readonly mayRelink?: (lesson: Lesson, links: readonly LinkRef[]) => boolean;
  /** One lesson is new, and stands in what was put in. */
  readonly newLesson?: boolean;
  /** One heading is new, and stands in what was put in. */
  readonly newSection?: boolean;
}

/** The note as it would be, when nothing but what is allowed differs from how it was. */
export interface Proven {
  readonly reading: NoteReading;
  /** The lesson that was to change, as it is then. */
  readonly changed: Lesson | null;
  readonly added: Lesson | null;
  readonly map: EditMap;
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Applies edits, reads the result, and compares. Null when anything else differs. O(text). */
export function proveEdits(
  before: NoteReading,
  edits: readonly TextEdit[],
  allowance: Allowance,
): Proven | null {
  const applied = applyEdits(before.body.text, edits);
  if (!applied.ok) return null;
  const after = readForEdit(before.path, applied.text, before.rules);
  if (!after.ok) return null;
  const map = createEditMap(edits);
  const added = after.note.lessons.filter(({ span }) => map.isNew(span.start));
  const kept = after.note.lessons.filter(({ span }) => !map.isNew(span.start));
  const isSame =
    added.length === (allowance.newLesson === true ? 1 : 0) &&
    restOf(before.note) === restOf(after.note) &&
    sameSections(before.note, after.note, map, allowance.newSection === true) &&
    sameLessons(before.note.lessons, kept, map, allowance) &&
    sameBlocks(before.body, after.body, map);
  if (!isSame) return null;
  const changed = allowance.changed === undefined ? undefined : kept[allowance.changed];
  return { reading: after, changed: changed ?? null, added: added[0] ?? null, map };
}

export function sameLinks(a: readonly LinkRef[], b: readonly LinkRef[]): boolean {
  return a.length === b.length && a.every((link, index) => sameLink(link, b[index]));
}

function sameLink(a: LinkRef | undefined, b: LinkRef | undefined): boolean {
  return a?.target === b?.target && a?.display === b?.display && a?.role === b?.role;
}

/** True when `links` is `before` with `added` in one place of it. O(links). */
export function isMore(
  before: readonly LinkRef[],
  links: readonly LinkRef[],
  added: readonly LinkRef[],
): boolean {
  if (links.length !== before.length + added.length) return false;
  let start = 0;
  while (start < before.length && sameLink(links[start], before[start])) start++;
  let end = 0;
  while (end < before.length && sameLink(links.at(-1 - end), before.at(-1 - end))) end++;
  for (let at = Math.max(0, before.length - end); at <= start; at++) {
    if (sameLinks(added, links.slice(at, at + added.length))) return true;
  }
  return false;
}

/** True when `links` is `whole` with some left out. O(whole). */
export function isSublist(links: readonly LinkRef[], whole: readonly LinkRef[]): boolean {
  let at = 0;
  for (const link of whole) if (at < links.length && sameLink(links[at], link)) at++;
  return at === links.length;
}

/** True when `part` is `whole` with characters left out. O(whole). */
function isPartOf(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) {
    if (whole.charCodeAt(i) === part.charCodeAt(at)) at++;
  }
  return at === part.length;
}

/** Everything that the note says besides its lessons and headings, as one comparable text. */
function restOf(note: Note): string {
  const { debrief, date, people, setbacks, successes, level, outcome, lessonNote } = note;
  const { isPerson, aliases, invalidFrontmatter, diagnostics } = note;
  return JSON.stringify([
    ...[debrief, date, people, setbacks, successes, level, outcome, lessonNote],
    ...[isPerson, aliases, invalidFrontmatter],
    diagnostics.map(({ code, message }) => [code, message]),
  ]);
}

function sameSections(before: Note, after: Note, map: EditMap, hasNew: boolean): boolean {
  const key = ({ heading, level, isLessons }: Section) =>
    JSON.stringify([heading, level, isLessons]);
  const kept = after.sections.filter(({ headingSpan }) => !map.isNew(headingSpan.start)).map(key);
  const isAsMany = after.sections.length === before.sections.length + (hasNew ? 1 : 0);
  return isAsMany && JSON.stringify(kept) === JSON.stringify(before.sections.map(key));
}

function sameLessons(
  before: readonly Lesson[],
  after: readonly Lesson[],
  map: EditMap,
  { changed, mayRelink }: Allowance,
): boolean {
  return (
    before.length === after.length &&
    before.every((lesson, index) => {
      const then = after[index];
      if (then === undefined || then.source !== lesson.source) return false;
      if (then.span.start !== map.after(lesson.span.start)) return false;
      if (index === changed) return true;
      const isLinked =
        sameLinks(lesson.links, then.links) || mayRelink?.(lesson, then.links) === true;
      return isLinked && statementOf(lesson) === statementOf(then);
    })
  );
}

function statementOf({ text, sentence, cue, move, check }: Lesson): string {
  return JSON.stringify([text, sentence, cue, move, check]);
}

/** The blocks of both texts are the same, less those that were taken away or put in. */
function sameBlocks(before: NoteBody, after: NoteBody, map: EditMap): boolean {
  const old = keepBlocks(before, (at) => map.isGone(at));
  const now = keepBlocks(after, (at) => map.isNew(at));
  return (
    old.length === now.length &&
    old.every((block, index) => {
      const then = now[index];
      if (then?.head !== block.head || then.start !== map.after(block.start)) return false;
      const was = before.text.slice(block.start, block.end);
      const is = after.text.slice(then.start, then.end);
      if (was === is || block.isHidden) return was === is;
      // What was edited ends where it did, and reads as before but for words that came or went.
      const hasItsLines = countBreaks(is) <= countBreaks(was);
      return hasItsLines && endsAlike(block, then, before, after, map) && isAlike(was, is);
    })
  );
}

interface KeptBlock {
  /** Its text in the note, from the first line to the last; nothing for a container or a rule. */
  readonly start: number;
  readonly end: number;
  /** Kind, level, callout, and the kept block around it. */
  readonly head: string;
  /** Code, HTML or a comment: no edit has anything to do there. */
  readonly isHidden: boolean;
}

function keepBlocks(body: NoteBody, isLeftOut: (at: number) => boolean): readonly KeptBlock[] {
  const kept: KeptBlock[] = [];
  const places = new Map<number, number>();
  body.blocks.forEach((block, index) => {
    const start = positionOf(body, block);
    if (isLeftOut(start)) return;
    places.set(index, kept.length);
    const { kind, level, callout, pieces, parent } = block;
    const around = parent === -1 ? -1 : (places.get(parent) ?? -2);
    const isHidden = kind === "code" || kind === "html" || kind === "comment";
    const own = pieces.at(-1)?.end ?? callout?.title.end ?? start;
    const end = isHidden ? lineEndOf(body, lastLineOf(body, index)) : own;
    const head = JSON.stringify([kind, level, callout?.type, around]);
    kept.push({ start, end, head, isHidden });
  });
  return kept;
}

/** Whatever is put in at the very end of a block, or behind the blanks there, may be its own. */
function endsAlike(
  was: KeptBlock,
  is: KeptBlock,
  before: NoteBody,
  after: NoteBody,
  map: EditMap,
): boolean {
  let blanks = was.end;
  while (/[ \t]/u.test(before.text.charAt(blanks))) blanks++;
  const ends = [map.after(was.end), map.after(was.end - 1) + 1, map.after(blanks)];
  return ends.some((end) => is.end <= end && /^[\s>]*$/u.test(after.text.slice(is.end, end)));
}

/** A line that is put in is a block of its own, or the edit went wrong. */
function countBreaks(text: string): number {
  return text.match(/\r\n?|\n/gu)?.length ?? 0;
}

function isAlike(was: string, is: string): boolean {
  const before = readInline(was, NO_KEYS).text;
  const after = readInline(is, NO_KEYS).text;
  return isPartOf(before, after) || isPartOf(after, before);
}
