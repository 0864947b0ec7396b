/** Places for a section that a note does not have yet, where its kind's template has it. */
import type { Section } from "../../note";
import { isLessonHeading } from "../../parse/headings";
import type { ItemSlot } from "./item-slot";
import { isBlankLine, lineBreakOf, lineOf, type NoteBody, type NoteReading } from "./note-reading";
import { blankBelow, newItem } from "./section-slots";

export interface SectionWish {
  /** All headings that it may have; compared folded. */
  readonly names: readonly string[];
  /** The headings of the kind's template, in order. */
  readonly order: readonly string[];
  /** The heading to be written where the template has none of its own for it. */
  readonly heading: string;
}

/** The heading that a new section gets: the template's, the one asked for, the first that counts. */
export function headingFor({ names, order, heading }: SectionWish): string | null {
  const counts = (one: string) => isLessonHeading(one, names);
  return order.find(counts) ?? (counts(heading) ? heading : null) ?? names.find(counts) ?? null;
}

/**
 * Places for the section with its first item: behind the section of the nearest heading that stands
 * before it in the template, else before the nearest that stands behind it, else at the end; at the
 * level of that heading. O(text) while the template is short.
 */
export function sectionSlots(reading: NoteReading, wish: SectionWish): readonly ItemSlot[] {
  const heading = headingFor(wish);
  if (heading === null) return [];
  const { body, note } = reading;
  const { at, level } = placeFor(body, note.sections, wish);
  const isLoose = blankAbove(note.sections, body);
  const marks = "#".repeat(level);
  return [...new Set([isLoose, true])].map((loose) => {
    const lineBreak = breakAt(body, at);
    const below = blankBelow(note.sections, body) ? lineBreak : "";
    const lines = `${marks} ${heading}${lineBreak}${below}${newItem(body)}`;
    return {
      at,
      before: above(body, at, loose, lineBreak) + lines,
      after: after(body, at, loose, lineBreak),
    };
  });
}

interface Place {
  readonly at: number;
  readonly level: number;
}

function placeFor(body: NoteBody, sections: readonly Section[], wish: SectionWish): Place {
  const { order, names } = wish;
  const own = order.findIndex((one) => isLessonHeading(one, names));
  const inOrder = sections.filter(({ heading }) => isLessonHeading(heading, order));
  const find = (name: string) => inOrder.find(({ heading }) => isLessonHeading(heading, [name]));
  if (own !== -1) {
    for (const name of order.slice(0, own).reverse()) {
      const found = find(name);
      if (found !== undefined) return { at: found.bodySpan.end, level: found.level };
    }
    // Those before it are not there.
    for (const name of order) {
      const found = find(name);
      if (found !== undefined) return { at: found.headingSpan.start, level: found.level };
    }
  }
  return { at: body.text.length, level: inOrder[0]?.level ?? usualLevel(sections) };
}

/** The level of the note's sections: a single heading of the first level is its title. */
function usualLevel(sections: readonly Section[]): number {
  const levels = sections.map(({ level }) => level);
  const top = levels.reduce((least, level) => Math.min(least, level), 6);
  const isTitle = levels.filter((level) => level === 1).length === 1;
  return levels.length === 0 || isTitle ? 2 : top;
}

/** True when a heading of the note has a blank line above it, and when it has none to look at. */
function blankAbove(sections: readonly Section[], body: NoteBody): boolean {
  const lines = sections
    .map(({ headingSpan }) => lineOf(body, headingSpan.start))
    .filter((line) => line > 1);
  return lines.length === 0 || lines.some((line) => isBlankLine(body, line - 1));
}

function above(body: NoteBody, at: number, isLoose: boolean, lineBreak: string): string {
  const before = body.text.slice(body.start, at);
  const isOpen = at > 0 && !/[\n\r\uFEFF]/u.test(body.text.charAt(at - 1));
  const line = lineOf(body, at);
  const isApart = before.trim() === "" || (!isOpen && isBlankLine(body, line - 1));
  return (isOpen ? lineBreak : "") + (isLoose && !isApart ? lineBreak : "");
}

function after(body: NoteBody, at: number, isLoose: boolean, lineBreak: string): string {
  const { text } = body;
  if (at < text.length) return isLoose ? lineBreak + lineBreak : lineBreak;
  return /(?:^\uFEFF?|[\n\r])$/u.test(text) ? lineBreak : "";
}

function breakAt(body: NoteBody, at: number): string {
  return lineBreakOf(body, Math.max(1, lineOf(body, at) - 1));
}
