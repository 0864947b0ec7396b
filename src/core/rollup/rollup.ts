/** Notes and groups to the rollup: every repeat, and every lesson that stands alone. */
import type { Note } from "../note";
import type { PeopleDirectory } from "../people-directory";
import type { Group, GroupInput, Grouping, Reason } from "../repeats/grouping";
import { nameRepeat } from "../repeats/identity";
import { compareText } from "../text";
import { compareNewest, listMembers, unitePeople, type LinkedMember } from "./members";
import type { Member, PossibleRepeat, Repeat, Rollup, Totals, VaultNotes } from "./model";
import { countMonths } from "./months";
import { createNamesOf } from "./names";
import { explainReasons } from "./reasons";
import { countTones } from "./tone";
import { wordRepeat } from "./wording";

/** From this many notes on, a row is a repeat. */
const REPEATED = 2;

/**
 * What the repeat engine gets: every lesson of every note, but none that stands in a lesson note.
 * Linear in lessons and links.
 */
export function toGroupInputs(
  notes: readonly Note[],
  people: PeopleDirectory,
): readonly GroupInput[] {
  const namesOf = createNamesOf(people);
  return notes
    .filter((note) => note.lessonNote === null)
    .flatMap((note) =>
      note.lessons.map((lesson) => ({
        id: lesson.id,
        note: note.path,
        text: lesson.sentence === "" ? lesson.text : lesson.sentence,
        lessonNote: people.lessonNoteOf(note, lesson),
        names: namesOf(note, lesson),
        cue: lesson.cue,
        move: lesson.move,
        people: people.peopleOf(note, lesson).map(({ key }) => key),
      })),
    );
}

/**
 * Puts groups and notes together. The grouping may be older than the notes: lessons that it does not
 * know stand alone, lessons that are gone are left out, and so is a group of which one is left.
 *
 * Rows go by notes, lessons and last day, most first, then by text: most repeated first. A lesson
 * note that no lesson links to makes no row. O(n log n).
 */
export function buildRollup(
  vault: VaultNotes,
  grouping: Grouping,
  people: PeopleDirectory,
): Rollup {
  const members = listMembers(vault.notes, people);
  const notes = new Map(vault.notes.map((note) => [note.path, note]));
  const grouped = new Set<string>();
  const rows: Repeat[] = [];

  for (const group of grouping.groups) {
    const found = group.members.flatMap((id) => members.get(id) ?? []);
    if (found.length < 2) continue;
    for (const { id } of found) grouped.add(id);
    rows.push(makeRow(found, group, notes, people));
  }
  for (const member of members.values()) {
    if (!grouped.has(member.id)) rows.push(makeRow([member], null, notes, people));
  }
  const possible = findPossible(grouping, members);
  return {
    rows: nameApart(rows.sort(compareRepeats)),
    possible,
    totals: countTotals(vault, members.size, rows, possible.length),
    skipped: vault.skipped,
  };
}

function makeRow(
  found: readonly LinkedMember[],
  group: Group | null,
  notes: ReadonlyMap<string, Note>,
  people: PeopleDirectory,
): Repeat {
  const members = [...found].sort(compareNewest).map(dropLink);
  const path = found.map((member) => member.lessonNote).sort(compareLinks)[0] ?? null;
  const note = path === null ? undefined : notes.get(path);
  const speaker = members.find(({ id }) => id === group?.medoid) ?? members[0];
  if (speaker === undefined) throw new RangeError("A row needs a lesson.");
  const wording = wordRepeat(members, speaker, note?.lessonNote ?? null);
  const dates = members.flatMap(({ date }) => date ?? []).sort(compareText);
  const promised = note === undefined ? [] : people.participantsOf(note);
  const reasons: readonly Reason[] = group?.reasons ?? [];
  return {
    id: nameRepeat(members, path),
    ...wording,
    clean: wording.cue !== null && wording.move !== null,
    count: members.length,
    notes: new Set(members.map((member) => member.path)).size,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    people: unitePeople([promised, ...members.map((member) => member.people)]),
    lessonNote: path,
    why: explainReasons(
      reasons.length === 0 && path !== null ? [{ kind: "lesson-note", words: [] }] : reasons,
      path,
    ),
    members,
  };
}

function findPossible(
  { possible }: Grouping,
  members: ReadonlyMap<string, LinkedMember>,
): readonly PossibleRepeat[] {
  return possible.flatMap(({ a, b, score, reason }) => {
    const [left, right] = [members.get(a), members.get(b)];
    if (left === undefined || right === undefined) return [];
    return [{ a: dropLink(left), b: dropLink(right), score, why: explainReasons([reason], null) }];
  });
}

function countTotals(
  { notes, skipped }: VaultNotes,
  lessons: number,
  rows: readonly Repeat[],
  possible: number,
): Totals {
  const debriefs = new Map<string, number>();
  for (const { debrief } of notes) {
    if (debrief !== null) debriefs.set(debrief, (debriefs.get(debrief) ?? 0) + 1);
  }
  return {
    notes: notes.length,
    debriefs,
    lessons,
    repeats: rows.filter((row) => row.notes >= REPEATED).length,
    possible,
    skipped: skipped.length,
    tones: countTones(notes.filter(({ debrief }) => debrief !== null)),
    months: countMonths(rows),
  };
}

function dropLink({ lessonNote: _, ...member }: LinkedMember): Member {
  return member;
}

/** A path before none; two paths, which only a grouping older than the notes has, by letters. */
function compareLinks(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return compareText(a, b);
}

/** Most repeated first: by notes, lessons and last day, then by text. */
export function compareRepeats(a: Repeat, b: Repeat): number {
  return (
    b.notes - a.notes ||
    b.count - a.count ||
    compareText(b.last ?? "", a.last ?? "") ||
    compareText(a.text, b.text) ||
    compareText(a.id, b.id)
  );
}

/** Ids are unique: should two rows get one, the later ones are numbered. */
function nameApart(rows: readonly Repeat[]): readonly Repeat[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const times = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, times);
    return times === 1 ? row : { ...row, id: `${row.id}-${times}` };
  });
}
