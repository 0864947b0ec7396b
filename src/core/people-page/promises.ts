/** What is promised to people and by them, as debriefs have it. */
import type { Note, PromiseLine } from "../note";
import type { PeopleDirectory } from "../people-directory";
import { compareText } from "../text";

export interface OpenPromise {
  readonly promise: PromiseLine;
  /** The debrief that holds it. */
  readonly path: string;
  readonly date: string | null;
  /** Its day is over. */
  readonly isLate: boolean;
}

export interface OpenPromises {
  /** By the key of the person they are made to, or who made them. */
  readonly byPerson: ReadonlyMap<string, readonly OpenPromise[]>;
  /** Those of which no line says whose they are. */
  readonly ofNobody: readonly OpenPromise[];
}

const known = new WeakMap<readonly Note[], { today: string; open: OpenPromises }>();

/**
 * Every promise that is not kept yet, with those people whom its line links. Without one, whatever
 * else it links, it is that of the one person of its debrief; where there are several, or none, it
 * is nobody's: who is meant is never guessed. The most pressing first: by day, then those without
 * one, the oldest debrief first. O(notes + promises log promises), once a vault and day, whoever asks.
 *
 * @param today `YYYY-MM-DD`
 */
export function openPromises(
  notes: readonly Note[],
  people: PeopleDirectory,
  today: string,
): OpenPromises {
  const before = known.get(notes);
  if (before?.today === today) return before.open;
  const open = gatherPromises(notes, people, today);
  known.set(notes, { today, open });
  return open;
}

function gatherPromises(
  notes: readonly Note[],
  people: PeopleDirectory,
  today: string,
): OpenPromises {
  const ofNobody: OpenPromise[] = [];
  const byPerson = new Map<string, OpenPromise[]>();
  for (const note of notes) {
    for (const promise of note.promises) {
      if (promise.isKept) continue;
      const { path, date } = note;
      const isLate = promise.due !== null && promise.due < today;
      const open = { promise, path, date, isLate };
      const keys = keysOf(promise, note, people);
      if (keys.size === 0) ofNobody.push(open);
      for (const key of keys) {
        const known = byPerson.get(key);
        if (known === undefined) byPerson.set(key, [open]);
        else known.push(open);
      }
    }
  }
  for (const open of [...byPerson.values(), ofNobody]) open.sort(comparePressing);
  return { byPerson, ofNobody };
}

function keysOf({ links }: PromiseLine, note: Note, people: PeopleDirectory): ReadonlySet<string> {
  const named = links.flatMap((link) => people.personOf(link, note.path) ?? []);
  const there = named.length > 0 ? [] : people.participantsOf(note);
  return new Set((there.length === 1 ? there : named).map(({ key }) => key));
}

function comparePressing(a: OpenPromise, b: OpenPromise): number {
  const [x, y] = [a.promise, b.promise];
  return (
    Number(x.due === null) - Number(y.due === null) ||
    compareText(x.due ?? "", y.due ?? "") ||
    compareText(a.date ?? "", b.date ?? "") ||
    compareText(a.path, b.path) ||
    x.line - y.line
  );
}
