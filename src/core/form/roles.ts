/** The role of a person: it belongs to the lessons, where `from::` and `about::` say it. */
import type { LinkRef, PersonRole } from "../note";
import { wholeLink } from "../parse/inline-link";
import { ownLineField } from "../parse/inline-field";
import { anchorOf } from "../edit/lessons/lesson-anchor";
import { leadsTo } from "../edit/lessons/lesson-edit";
import { planLinkPersonAt } from "../edit/lessons/link-person";
import { paragraphsOf } from "../edit/lessons/lesson-place";
import type { NoteReading } from "../edit/lessons/note-reading";
import { planInTurn } from "../edit/compose";
import type { Plan } from "../edit/text-edit";
import type { FormLesson } from "./lesson-places";
import { type FormScope, open, type Planner } from "./lesson-plans";
import { lineEdits } from "./line-edits";
import type { PersonEntry, SectionField } from "./model";

/** The role that the lessons of a form give to someone: the first that is written out, else with. */
export function roleOf(item: string, lessons: readonly FormLesson[]): PersonRole {
  const isPerson = linkTest(item);
  if (isPerson === null) return "with";
  for (const { lesson } of lessons) {
    for (const link of lesson.links) if (link.role !== null && isPerson(link)) return link.role;
  }
  return "with";
}

function linkTest(item: string): ((link: LinkRef) => boolean) | null {
  const target = wholeLink(item.trim())?.target ?? "";
  return target === "" ? null : leadsTo([target]);
}

/** Steps that give someone another role in every lesson of the form. */
export function roleSteps(
  scope: FormScope,
  field: SectionField | null,
  before: PersonRole,
  { item, role, path }: PersonEntry,
): readonly Planner[] {
  if (before === role) return [];
  const isPerson = linkTest(item);
  const name = wholeLink(item.trim())?.target.split("/").at(-1) ?? item;
  if (isPerson === null) {
    const reason = `“${name}” is a plain name, and only a link can be “${role}”. Choose the person from the list.`;
    return [() => ({ ok: false, reason })];
  }
  return [
    (text) => {
      const found = field === null ? null : open(scope, field, text);
      if (found !== null && !found.ok) return found;
      const lessons = found?.lessons ?? [];
      if (lessons.length === 0 && role !== "with") {
        const reason = `${name} can only be “${role}” in a lesson. Write the lesson, or choose “with”.`;
        return { ok: false, reason };
      }
      const steps = lessons.flatMap((_, index): readonly Planner[] => [
        ...(before === "with" ? [] : [withoutRole(scope, field, index, isPerson)]),
        ...(role === "with" ? [] : [withRole(scope, field, index, { item, role, path })]),
      ]);
      return planInTurn(text, steps);
    },
  ];
}

function withRole(
  scope: FormScope,
  field: SectionField | null,
  index: number,
  { item, role, path }: PersonEntry,
): Planner {
  return (text) => {
    const found = field === null ? null : open(scope, field, text);
    if (found === null || !found.ok) return found ?? { ok: true, edits: [] };
    const lesson = found.lessons[index]?.lesson;
    if (lesson === undefined) return { ok: true, edits: [] };
    const anchor = anchorOf(found.reading.note.lessons, lesson);
    return planLinkPersonAt(scope.path, text, scope.rules, anchor, item, path ?? "", role);
  };
}

function withoutRole(
  scope: FormScope,
  field: SectionField | null,
  index: number,
  isPerson: (link: LinkRef) => boolean,
): Planner {
  return (text): Plan => {
    const found = field === null ? null : open(scope, field, text);
    if (found === null || !found.ok) return found ?? { ok: true, edits: [] };
    const lesson = found.lessons[index];
    if (
      lesson === undefined ||
      !lesson.lesson.links.some((one) => one.role !== null && isPerson(one))
    ) {
      return { ok: true, edits: [] };
    }
    const item = roleItem(found.reading, lesson, isPerson);
    if (item !== null) return { ok: true, edits: lineEdits(found.reading, item) };
    const reason = `The role in line ${lesson.lesson.line} stands among other words. Change it in the note.`;
    return { ok: false, reason };
  };
}

/** The detail that holds nothing but the role of this person. */
function roleItem(
  reading: NoteReading,
  { place, lesson }: FormLesson,
  isPerson: (link: LinkRef) => boolean,
): number | null {
  const { body, rules } = reading;
  const { from, about } = rules.keys;
  const keys = new Set([...from, ...about].map((key) => key.toLowerCase()));
  const target = lesson.links.find((one) => one.role !== null && isPerson(one))?.target;
  for (const index of paragraphsOf(reading, place)) {
    const [piece, more] = body.blocks[index]?.pieces ?? [];
    if (piece === undefined || more !== undefined || index === place.block) continue;
    const raw = body.text.slice(piece.start, piece.end);
    const field = ownLineField(raw, keys);
    if (field === null) continue;
    const link = wholeLink(raw.slice(field.start, field.end).trim());
    if (link?.target === target) return index - 1;
  }
  return null;
}
