/** What was learned with, from and about a person, and in debriefs that only name them. */
import type { PersonRole } from "../note";
import { isRepeated } from "../rollup/filter";
import type { Member } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { compareText } from "../text";

/**
 * How the person comes to the lesson: linked in the lesson itself, named by its lesson note alone,
 * or only by the debrief that holds it.
 */
export type PersonTie = "lesson" | "lesson-note" | "debrief";

export interface PersonLesson {
  readonly row: Row;
  readonly tie: PersonTie;
  /** Those that are tied to the person, newest first. */
  readonly members: readonly Member[];
}

/** A lesson can stand in several of them, with other members in each. */
export interface PersonLessons extends Readonly<Record<PersonRole, readonly PersonLesson[]>> {
  /** Lessons of debriefs that name the person, none that stands in another list. */
  readonly inDebriefs: readonly PersonLesson[];
}

/**
 * Repeats before single lessons, by the number of lessons with the person, then the newest.
 * O(members), and the logarithms of sorting what is found.
 *
 * @param key see `PersonRef`
 * @param debriefs paths of the notes whose `people` name the person
 */
export function lessonsOfPerson(
  rows: readonly Row[],
  key: string,
  debriefs: ReadonlySet<string>,
): PersonLessons {
  const lists: Record<PersonRole | "inDebriefs", PersonLesson[]> = {
    with: [],
    from: [],
    about: [],
    inDebriefs: [],
  };
  for (const row of rows) {
    const { members, people } = row.repeat;
    // Everyone of a member is one of the row, and most people are in few rows.
    if (people.some((person) => person.key === key)) {
      const byRole = membersByRole(members, key);
      if (byRole === null) lists.with.push({ row, tie: "lesson-note", members });
      for (const role of ROLES) {
        const own = byRole?.[role] ?? [];
        if (own.length > 0) lists[role].push({ row, tie: "lesson", members: own });
      }
      continue;
    }
    const named = members.filter(({ path }) => debriefs.has(path));
    if (named.length > 0) lists.inDebriefs.push({ row, tie: "debrief", members: named });
  }
  for (const list of Object.values(lists)) list.sort(compareLessons);
  return lists;
}

const ROLES = ["with", "from", "about"] as const;

/** Null where none of them links the person. */
function membersByRole(
  members: readonly Member[],
  key: string,
): Readonly<Record<PersonRole, readonly Member[]>> | null {
  const byRole: Record<PersonRole, Member[]> = { with: [], from: [], about: [] };
  let isLinked = false;
  for (const member of members) {
    const role = member.people.find((person) => person.key === key)?.role;
    if (role === undefined) continue;
    byRole[role].push(member);
    isLinked = true;
  }
  return isLinked ? byRole : null;
}

function compareLessons(a: PersonLesson, b: PersonLesson): number {
  return (
    Number(isRepeated(b.row.repeat, 2)) - Number(isRepeated(a.row.repeat, 2)) ||
    b.members.length - a.members.length ||
    compareText(b.members[0]?.date ?? "", a.members[0]?.date ?? "") ||
    compareText(a.row.repeat.id, b.row.repeat.id)
  );
}
