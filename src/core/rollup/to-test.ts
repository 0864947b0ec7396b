/** Which lesson notes a debrief may put to the test: about its people, with them, or due. */
import type { LinkResolver } from "../link-resolver";
import type { Note, PersonRef } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { baseName, compareText } from "../text";
import { dayNumber } from "./day-numbers";
import { formatDay } from "./days";
import { eventsOf, verdictsByLessonNote } from "./events";
import { listMembers } from "./members";
import type { Member } from "./model";
import { standingOf, type Status } from "./status";

/** What is known of a vault; its snapshot is one. */
export interface TestedVault {
  readonly notes: readonly Note[];
  readonly people: PeopleDirectory;
  readonly links: LinkResolver;
}

export type TestReason = "about" | "with" | "due";

export interface LessonToTest {
  /** Path of the lesson note. */
  readonly path: string;
  readonly title: string;
  readonly wording: string;
  readonly status: Status;
  readonly reason: TestReason;
  /** The reason in words: `About Elif Demir`, `Not tested since 3 Mar 2026`. */
  readonly why: string;
  /** The last day on which somebody looked at it, or null. */
  readonly tested: string | null;
}

/** Days after which a lesson that nobody tested is due. */
const LONG = 90;

/**
 * The lesson notes to be offered, none that is retired: those about one of these people first, then
 * those with one of them, then those that are due by their `review` day, or because nobody tested
 * them for three months; of each the longest untested first. O(notes + lessons).
 *
 * @param keys of people, see `PersonRef`
 * @param today `YYYY-MM-DD`
 */
export function lessonsToTest(
  { notes, people, links }: TestedVault,
  keys: readonly string[],
  today: string,
): readonly LessonToTest[] {
  const wanted = new Set(keys);
  const verdicts = verdictsByLessonNote(notes, links);
  const members = membersByLessonNote(notes, people);
  const found: LessonToTest[] = [];
  for (const note of notes) {
    const { path, lessonNote } = note;
    if (lessonNote === null) continue;
    const own = members.get(path) ?? [];
    const events = eventsOf(note, own, verdicts.get(path) ?? []);
    const { status } = standingOf(note, events);
    if (status === "retired") continue;
    const tested = events.filter(({ event }) => event !== "setback").at(-1)?.date ?? null;
    const refs = [...own.flatMap((member) => member.people), ...people.participantsOf(note)];
    const why = whyPerson(refs, wanted) ?? whyDue(lessonNote.review, tested ?? lastDay(own), today);
    if (why === null) continue;
    found.push({ path, title: baseName(path), wording: lessonNote.text, status, tested, ...why });
  }
  return found.sort(compare);
}

type Why = Pick<LessonToTest, "reason" | "why">;

function whyPerson(refs: readonly PersonRef[], wanted: ReadonlySet<string>): Why | null {
  const named = refs.filter(({ key }) => wanted.has(key));
  const about = named.find(({ role }) => role === "about");
  if (about !== undefined) return { reason: "about", why: `About ${about.name}` };
  const [other] = named;
  if (other === undefined) return null;
  return { reason: "with", why: `${other.role === "from" ? "From" : "With"} ${other.name}` };
}

function whyDue(review: string | null, last: string | null, today: string): Why | null {
  if (review !== null) {
    // A day that somebody chose goes before any rule.
    return review <= today ? { reason: "due", why: `Due since ${formatDay(review)}` } : null;
  }
  if (last === null) return { reason: "due", why: "Never tested" };
  const isLong = dayNumber(today) - dayNumber(last) >= LONG;
  return isLong ? { reason: "due", why: `Not tested since ${formatDay(last)}` } : null;
}

function lastDay(members: readonly Member[]): string | null {
  const days = members.flatMap(({ date }) => date ?? []).sort(compareText);
  return days.at(-1) ?? null;
}

function membersByLessonNote(
  notes: readonly Note[],
  people: PeopleDirectory,
): ReadonlyMap<string, readonly Member[]> {
  const byNote = new Map<string, Member[]>();
  for (const { lessonNote, ...member } of listMembers(notes, people).values()) {
    if (lessonNote === null) continue;
    const known = byNote.get(lessonNote);
    if (known === undefined) byNote.set(lessonNote, [member]);
    else known.push(member);
  }
  return byNote;
}

const ORDER: Readonly<Record<TestReason, number>> = { about: 0, with: 1, due: 2 };

function compare(a: LessonToTest, b: LessonToTest): number {
  return (
    ORDER[a.reason] - ORDER[b.reason] ||
    compareText(a.tested ?? "", b.tested ?? "") ||
    compareText(a.path, b.path)
  );
}

/**
 * Lessons to test as lines of a note: each a link alone, which is no verdict until somebody puts one
 * before it. An empty item waits where there are none.
 *
 * @param linkTo the link to a lesson note as it shall stand; a lesson that no link can name is left
 *   out
 */
export function renderLessonsToTest(
  lessons: readonly Pick<LessonToTest, "path">[],
  linkTo: (path: string) => string | null,
): string {
  const lines = lessons.flatMap(({ path }) => {
    const link = linkTo(path);
    return link === null ? [] : [`- ${link}`];
  });
  return lines.length === 0 ? "- " : lines.join("\n");
}
