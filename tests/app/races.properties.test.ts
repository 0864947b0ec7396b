import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { undoLast } from "../../src/app/commands/undo";
import type { NoteVault } from "../../src/ports/note-vault";
import { DEFAULT_RUNS, patience, runs } from "../fuzz/runs";
import { InMemoryVault } from "../support/in-memory-vault";
import { MemoryJournal } from "../support/memory-journal";
import { openLife, RACES, type Scenario } from "./scenarios";

type Notes = Readonly<Record<string, string>>;

/** What an operation starts from and leads to, and every text that a note has on its way. */
interface Course {
  readonly begin: Notes;
  readonly end: Notes;
  readonly rows: readonly unknown[];
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
}

/** One line that somebody else puts into a note: where it goes is told by what is there then. */
interface Writing {
  readonly path: string;
  readonly place: number;
}

const { numRuns, ...seed } = runs();
/** Of each operation: 2,000 in `npm test`, else as many as were asked for. */
const SCHEDULES = { ...seed, numRuns: numRuns === DEFAULT_RUNS ? 2_000 : (numRuns ?? 0) };
const tally = { schedules: 0, lines: 0, complete: 0, untouched: 0, back: 0 };
afterAll(() => {
  const { schedules, lines, complete, untouched, back } = tally;
  const share = (count: number) => `${((100 * count) / schedules).toFixed(1)} %`;
  console.log(
    `${schedules} schedules, ${lines} lines by others, 0 lost; ` +
      `operations complete ${share(complete)}, refused as a whole ${share(untouched)}, ` +
      `undone afterwards ${share(back)}`,
  );
});

describe.each(RACES)("two others write while “$name” runs", { timeout: patience() }, (scenario) => {
  test("every line of theirs stays, and of each step all is there or nothing", async () => {
    const course = await courseOf(scenario);
    const writing: fc.Arbitrary<Writing> = fc.record({
      path: fc.constantFrom(...course.texts.keys()),
      place: fc.nat(),
    });
    const writings = fc.array(writing, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), writings, writings, (scheduler, first, second) =>
        race(scenario, course, scheduler, [first, second]),
      ),
      SCHEDULES,
    );
  });
});

async function race(
  scenario: Scenario,
  course: Course,
  scheduler: fc.Scheduler,
  writers: readonly (readonly Writing[])[],
): Promise<void> {
  const vault = new InMemoryVault(course.begin);
  const life = await openLife(
    inTurn(vault, scheduler),
    new MemoryJournal(course.rows),
    course.begin,
  );
  const lines: string[] = [];
  const writing = writers.map((all, writer) =>
    scheduler.scheduleSequence(
      all.map((one, at) => () => Promise.resolve(write(vault, one, `⟦${writer}.${at}⟧`, lines))),
    ),
  );
  await scheduler.waitFor(scenario.run(life));
  for (const { task } of writing) await scheduler.waitFor(task);
  const after = withoutLines(course, vault, lines);
  await scheduler.waitFor(undoLast(life));
  const back = withoutLines(course, vault, lines);

  tally.schedules++;
  tally.lines += lines.length;
  if (isSame(after, course.end)) tally.complete++;
  else if (isSame(after, course.begin)) tally.untouched++;
  if (!isSame(after, back)) tally.back++;
}

/** Puts a line where one of the body begins, or the note ends, as a sync service would: at once. */
function write(
  vault: InMemoryVault,
  { path, place }: Writing,
  mark: string,
  lines: string[],
): void {
  const text = vault.snapshot()[path];
  if (text === undefined) return;
  const body = text.includes("---") ? text.lastIndexOf("---") + 3 : 0;
  const starts = [...text.matchAll(/\n/gu)].flatMap(({ index }) =>
    index < body ? [] : [index + 1],
  );
  const at = starts[place % starts.length];
  if (at === undefined) return;
  const line = `${mark}\n`;
  vault.writeOutside(path, text.slice(0, at) + line + text.slice(at));
  lines.push(line);
}

/** The notes without what others have written, which is there once; each is then a known text. */
function withoutLines({ texts }: Course, vault: InMemoryVault, lines: readonly string[]): Notes {
  const notes = vault.snapshot();
  for (const line of lines) {
    const times = Object.values(notes).join("\u0000").split(line).length - 1;
    if (times !== 1) throw new Error(`${JSON.stringify(line)} is there ${times} times`);
  }
  return Object.fromEntries(
    Object.entries(notes).map(([path, text]) => {
      const own = squeezed(lines.reduce((rest, line) => rest.replace(line, ""), text));
      const known = [...(texts.get(path) ?? [])];
      // Where nobody else wrote, every byte is as it would be.
      const isWhole = lines.some((line) => text.includes(line))
        ? known.map(squeezed).includes(own)
        : known.includes(text);
      if (!isWhole) throw new Error(`${path} is now\n${text}`);
      return [path, own];
    }),
  );
}

/** A blank line that an edit puts before its own depends on what stands there. */
function squeezed(text: string): string {
  return text.replace(/(?:\r?\n)+/gu, "\n").trimEnd();
}

function isSame(one: Notes, other: Notes): boolean {
  const entries = (notes: Notes) =>
    Object.entries(notes).map(([path, text]) => path + squeezed(text));
  return entries(one).join("\u0000") === entries(other).join("\u0000");
}

/** Every call waits until the scheduler lets it go on. */
function inTurn(vault: NoteVault, scheduler: fc.Scheduler): NoteVault {
  const after = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    await scheduler.schedule(Promise.resolve(), name);
    return work();
  };
  return {
    list: () => after("list", () => vault.list()),
    read: (path) => after("read", () => vault.read(path)),
    create: (path, text) => after("create", () => vault.create(path, text)),
    apply: (path, plan) => after("apply", () => vault.apply(path, plan)),
    rename: (path, to) => after("rename", () => vault.rename(path, to)),
    trash: (path, expected) => after("trash", () => vault.trash(path, expected)),
    isAwaited: (path) => after("isAwaited", () => vault.isAwaited(path)),
    watch: (listener) => vault.watch(listener),
  };
}

async function courseOf(scenario: Scenario): Promise<Course> {
  const vault = new InMemoryVault(scenario.notes);
  const journal = new MemoryJournal();
  const texts = new Map<string, Set<string>>();
  const remember = () => {
    for (const [path, text] of Object.entries(vault.snapshot())) {
      texts.set(path, (texts.get(path) ?? new Set()).add(text));
    }
  };
  remember();
  vault.watch(remember);
  await scenario.before?.(vault, journal);
  const begin = vault.snapshot();
  const rows = journal.rows();
  await scenario.run(await openLife(vault, journal, begin));
  expect(vault.snapshot()).not.toEqual(begin);
  return { begin, end: vault.snapshot(), rows, texts };
}
