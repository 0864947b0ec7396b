/** From the text of any note to what Debrief knows of it. */
import { dayOfPath } from "../dates";
import type { Lesson, LessonKind, Note, TextMark } from "../note";
import type { ParseRules } from "../settings/settings";
import { fingerprint, foldCase, foldText } from "../text";
import { scanBlocks } from "./blocks";
import { type Block, textOf } from "./block";
import { readFieldLines } from "./field-lines";
import { findFrontmatter, readFrontmatter } from "./frontmatter";
import { Headings } from "./headings";
import { readHistory } from "./history-events";
import { readInline } from "./inline";
import { isInFolder } from "./folders";
import { type LessonDraft, readLessons } from "./lessons";
import { createLineCounter } from "./lines";
import { readSections } from "./outline";
import {
  createFields,
  type Fields,
  isPersonByFields,
  isTagOf,
  mentionsOf,
  readDate,
  readLessonNote,
  readLevel,
  textsOf,
} from "./properties";
import { propertyLessons, uniteForms } from "./unite-forms";
import { readStructure } from "./structure";

/**
 * Reads one note. Never throws: what cannot be read is absent, with a diagnostic. O(text).
 *
 * @param path vault path; it gives the date when no property does, and tells people and templates
 * @param text the whole note, as it is on disk
 */
export function parseNote(path: string, text: string, rules: ParseRules): Note {
  const block = findFrontmatter(text);
  const frontmatter = block === null ? null : readFrontmatter(text, block);
  const bodyStart = block?.bodyStart ?? (text.startsWith("\uFEFF") ? 1 : 0);
  const place = foldText(path);
  const isTemplate = isInFolder(place, rules.templateFolders) || isInFolder(place, rules.ignore);
  const blocks = scanBlocks(text, bodyStart, createLineCounter(text, 0, 1)(bodyStart));
  const headings = new Headings(text, rules.lessonHeadings);
  const sections = readSections(text, blocks, headings);
  const fields = createFields(isTemplate ? [] : (frontmatter?.properties ?? []), rules);
  const { date, diagnostics } = readDate(fields);
  const lessonNote = readLessonNote(fields);
  const drafts =
    isTemplate || lessonNote !== null
      ? []
      : uniteForms([
          ...propertyLessons(fields.property("lessons"), rules),
          ...readLessons(text, blocks, headings, rules),
        ]);
  const lines = isTemplate || lessonNote !== null ? NO_LINES : readFieldLines(text, blocks, rules);
  return {
    path,
    debrief: fields.word("debrief"),
    date: date ?? dayOfPath(path),
    people: mentionsOf(fields.items("people")),
    setbacks: textsOf(fields.items("setbacks")),
    successes: textsOf(fields.items("successes")),
    level: readLevel(fields.word("level")),
    outcome: fields.word("outcome"),
    lessons: nameLessons(path, drafts, rules),
    lessonNote,
    verdicts: lines.verdicts,
    promises: lines.promises,
    history: lessonNote === null ? [] : readHistory(text, blocks, rules),
    isPerson: !isTemplate && isPerson(place, text, blocks, fields, rules),
    aliases: textsOf(fields.items("aliases")),
    sections,
    frontmatter: block,
    invalidFrontmatter: frontmatter?.invalid ?? false,
    diagnostics: isTemplate ? [] : [...(frontmatter?.diagnostics ?? []), ...diagnostics],
  };
}

const NO_LINES = { verdicts: [], promises: [] } as const;

/** Gives each lesson its id and its structure: explicit parts first, then what the sentence says. */
function nameLessons(
  path: string,
  drafts: readonly LessonDraft[],
  rules: ParseRules,
): readonly Lesson[] {
  const seen = new Map<string, number>();
  return drafts.map(({ inline, line, source, span, links, tags, explicit }) => {
    const { text, sentence, literal, marks } = inline;
    const print = fingerprint(foldCase(sentence));
    const ordinal = (seen.get(print) ?? 0) + 1;
    seen.set(print, ordinal);
    const said = readStructure(sentence, literal);
    return {
      id: `${path}#${print}-${ordinal}`,
      text,
      sentence,
      marks: withoutLessonTags(marks, rules.lessonTag),
      line,
      source,
      span,
      links,
      kind: tags.length === 0 ? null : kindByTag(tags, rules.lessonTag),
      cue: explicit.cue ?? said.cue,
      move: explicit.move ?? said.move,
      check: explicit.check ?? said.check,
    };
  });
}

/** What makes a line a lesson says nothing to those who read lessons. */
function withoutLessonTags(marks: readonly TextMark[], lessonTag: string): readonly TextMark[] {
  const wanted = lessonTag.toLowerCase();
  const isOwn = (mark: TextMark): boolean =>
    mark.kind === "tag" && isTagOf(mark.tag.toLowerCase(), wanted);
  return marks.some(isOwn) ? marks.filter((mark) => !isOwn(mark)) : marks;
}

/** `#lesson/setback` says what happened; other tags below the lesson tag are the writer's own. */
function kindByTag(tags: readonly string[], lessonTag: string): LessonKind | null {
  const folded = new Set(tags.map((tag) => tag.toLowerCase()));
  const kinds = ["setback", "success"] as const;
  return kinds.find((kind) => folded.has(`${lessonTag.toLowerCase()}/${kind}`)) ?? null;
}

const NO_KEYS: ReadonlySet<string> = new Set();

function isPerson(
  place: string,
  text: string,
  blocks: readonly Block[],
  fields: Fields,
  rules: ParseRules,
): boolean {
  if (isInFolder(place, rules.peopleFolders) || isPersonByFields(fields, rules)) return true;
  const wanted = rules.personTag.toLowerCase();
  // Most notes do not have the tag anywhere: only the others are read for it.
  if (wanted === "" || !mayHoldTag(text, wanted)) return false;
  return blocks.some((block) => {
    if (block.kind !== "paragraph" && block.kind !== "heading") return false;
    const raw = textOf(text, block.pieces);
    return (
      mayHoldTag(raw, wanted) && readInline(raw, NO_KEYS).tags.some((tag) => isTagOf(tag, wanted))
    );
  });
}

/** True if the tag's letters (lower case) stand behind a `#`, whatever else is there. */
function mayHoldTag(text: string, wanted: string): boolean {
  for (let at = text.indexOf("#"); at !== -1; at = text.indexOf("#", at + 1)) {
    const letters = text.slice(at + 1, at + 1 + wanted.length);
    if (letters.toLowerCase().startsWith(wanted)) return true;
  }
  return false;
}
