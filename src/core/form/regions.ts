/** The stretch of a note that holds the answer to a field, apart from heading, hints and blank lines. */
import type { Section, Span } from "../note";
import { lineEndOf, lineOf, lineStartOf, type NoteReading } from "../edit/lessons/note-reading";
import { lastHintLine } from "./hints";
import type { FormModel } from "./model";
import { type FormRules, matchSections } from "./section-match";

export interface Region {
  readonly section: Section;
  /** Below the heading, up to the next heading that is not part of the answer. */
  readonly own: Span;
  /** Where the answer begins to stand: behind the heading, or behind hints and tags below it. */
  readonly at: number;
  /** The answer, from the beginning of its first line; empty when there is none. */
  readonly value: Span;
}

/**
 * The regions of the fields that have a heading in the note. A deeper heading that is no field's own
 * belongs to the answer above it. O(text) a field.
 */
export function findRegions(
  reading: NoteReading,
  model: FormModel,
  rules: FormRules,
): ReadonlyMap<string, Region> {
  const { sections } = reading.note;
  const matched = matchSections(sections, model, rules);
  const known = new Set(matched.values());
  const regions = new Map<string, Region>();
  for (const [id, section] of matched) {
    const inside = sections.find(
      (other) => known.has(other) && other !== section && isInside(other, section),
    );
    const end = inside?.headingSpan.start ?? section.bodySpan.end;
    regions.set(id, regionOf(reading, section, end));
  }
  return regions;
}

function isInside({ headingSpan }: Section, { bodySpan }: Section): boolean {
  return headingSpan.start >= bodySpan.start && headingSpan.start < bodySpan.end;
}

function regionOf(reading: NoteReading, section: Section, end: number): Region {
  const { body } = reading;
  const line = lastHintLine(reading, section);
  const at = Math.min(lineEndOf(body, line), end);
  const rest = body.text.slice(at, end);
  const first = /[^\s]/u.exec(rest);
  const own = { start: section.bodySpan.start, end };
  if (first === null) return { section, own, at, value: { start: at, end: at } };
  const start = Math.max(at, lineStartOf(body, lineOf(body, at + first.index)));
  return { section, own, at, value: { start, end: at + rest.trimEnd().length } };
}

const WAITING =
  /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))?[ \t]*(?:\[ \])?[ \t]*(?:…|\.{3}|TBD|\{\{[^{}\n]*\}\})?[ \t]*$/iu;

/** True for text that only waits to be written: empty items, dots, placeholders that nobody filled. */
export function isWaiting(text: string): boolean {
  return text.split(/\r\n?|\n/u).every((line) => WAITING.test(line));
}
