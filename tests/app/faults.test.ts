import { afterAll, describe, expect, test } from "vitest";
import { undoLast } from "../../src/app/commands/undo";
import { createApp } from "../../src/app/create-app";
import { parseNote } from "../../src/core/parse/parse-note";
import { baseName } from "../../src/core/text";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import {
  ADDITION,
  CALL_FAULTS,
  ELSEWHERE,
  FaultyJournal,
  FaultyVault,
  NO_STRIKE,
  OUTSIDE_FAULTS,
  quiet,
  type Strike,
  Trouble,
} from "../support/faulty-vault";
import { InMemoryVault } from "../support/in-memory-vault";
import { MemoryJournal } from "../support/memory-journal";
import { testPorts } from "../support/ports";
import { openLife, type Scenario, SCENARIOS } from "./scenarios";

type Notes = Readonly<Record<string, string>>;

/** Everything that outlives the app. */
interface World {
  readonly vault: InMemoryVault;
  readonly journal: MemoryJournal;
}

/** An operation without a fault: how often it calls, and what may be read in the notes. */
interface CleanRun {
  readonly start: World;
  readonly calls: number;
  readonly begin: Notes;
  readonly end: Notes;
  /** Every text that a path has had. */
  readonly texts: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every lesson, as it stands in its note. */
  readonly lessons: readonly { readonly path: string; readonly sentence: string }[];
}

let schedules = 0;
afterAll(() => {
  console.log(`${schedules} faults, at every call of ${SCENARIOS.length} operations`);
});

describe.each(SCENARIOS)("whatever goes wrong in “$name”", { timeout: 60_000 }, (scenario) => {
  test("no lesson is lost, nothing else is changed, and it can be finished and undone", async () => {
    const clean = await runClean(scenario);
    expect(clean.end).not.toEqual(clean.begin);
    for (let at = 0; at < clean.calls; at++) {
      for (const fault of CALL_FAULTS) await strikeCall(scenario, clean, { at, fault, victim: "" });
    }
  });

  test("whoever else writes at that moment loses nothing either", async () => {
    const clean = await runClean(scenario);
    const touched = [...clean.texts.keys()].filter((path) => clean.begin[path] !== clean.end[path]);
    // The last round is after the operation, before the way back.
    for (let at = 0; at <= clean.calls; at++) {
      for (const victim of [...touched, "People/Ann Lee.md"]) {
        for (const fault of OUTSIDE_FAULTS) {
          await strikeOutside(scenario, clean, { at, fault, victim });
        }
      }
    }
  });
});

async function runClean(scenario: Scenario): Promise<CleanRun> {
  const texts = new Map<string, Set<string>>();
  const remember = (notes: Notes) => {
    for (const [path, text] of Object.entries(notes)) {
      texts.set(path, (texts.get(path) ?? new Set()).add(text));
    }
  };
  const start = { vault: new InMemoryVault(scenario.notes), journal: new MemoryJournal() };
  remember(scenario.notes);
  start.vault.watch(() => remember(start.vault.snapshot()));
  await scenario.before?.(start.vault, start.journal);
  const begin = start.vault.snapshot();
  const world = copy(start);
  world.vault.watch(() => remember(world.vault.snapshot()));
  const trouble = new Trouble(world.vault, NO_STRIKE);
  await live(scenario, world, trouble);
  const end = world.vault.snapshot();
  return { start, calls: trouble.calls.length, begin, end, texts, lessons: lessonsIn(begin) };
}

/** Without the links behind them, which an operation may add. */
function lessonsIn(notes: Notes): CleanRun["lessons"] {
  return Object.entries(notes).flatMap(([path, text]) => {
    const { lessons, lessonNote } = parseNote(path, text, DEFAULT_SETTINGS);
    const sentences = lessons.map(({ links, text: whole }) =>
      links.reduceRight((rest, { display }) => withoutEnd(rest, display), whole),
    );
    if (lessonNote !== null) sentences.push(lessonNote.text);
    return sentences.map((sentence) => {
      if (!text.includes(sentence)) throw new Error(`“${sentence}” does not stand in ${path}`);
      return { path, sentence };
    });
  });
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length).trimEnd() : text;
}

/** Hardware, and the end of the app: the notes are ours alone, so they come out byte for byte. */
async function strikeCall(scenario: Scenario, clean: CleanRun, strike: Strike): Promise<void> {
  schedules++;
  await undoAtOnce(scenario, clean, strike);
  const { world, trouble } = await liveAndUnload(scenario, clean, strike);
  const finished = scenario.isUndo === true ? clean.begin : clean.end;
  const undone = scenario.notes;

  const undoing = await open(world);
  const [record] = undoing.app.store.get().interrupted;
  if (record !== undefined) {
    const finishing = await open(world);
    await twice(finishing, (app) => app.commands.finishInterrupted(record.id));
    check(clean, finishing.world, trouble);
    expect(finishing.world.vault.snapshot(), hintOf(trouble)).toEqual(finished);
    await finishing.app.commands.undoLast();
    expect(finishing.world.vault.snapshot(), hintOf(trouble)).toEqual(undone);

    await twice(undoing, (app) => app.commands.undoInterrupted(record.id));
    check(clean, undoing.world, trouble);
    expect(undoing.world.vault.snapshot(), hintOf(trouble)).toEqual(undone);
    return;
  }
  const isKept = world.journal.rows().length > 0;
  await twice(undoing, (app) => app.commands.undoLast());
  check(clean, undoing.world, trouble);
  const notes = undoing.world.vault.snapshot();
  // A gesture may be cut off between its only write and its record: then its change stands.
  if (isKept) expect(notes, hintOf(trouble)).toEqual(undone);
  else if (scenario.isGesture === true) expect([clean.begin, clean.end]).toContainEqual(notes);
  else expect([undone, clean.begin], hintOf(trouble)).toContainEqual(notes);
}

/** Who sees that something failed can take back what was done, without a restart. */
async function undoAtOnce(scenario: Scenario, clean: CleanRun, strike: Strike): Promise<void> {
  if (!/^(?:fails|throws)/u.test(strike.fault)) return;
  const world = copy(clean.start);
  const trouble = new Trouble(world.vault, strike);
  const life = await live(scenario, world, trouble);
  const { last } = life.journal;
  if (last === null || life.journal.unfinished.length > 0) return;
  await undoLast(life);
  expect(world.vault.snapshot(), hintOf(trouble)).toEqual(scenario.notes);
  check(clean, world, trouble);
}

/** Somebody else: what they have written stays, and every other note is as it would be. */
async function strikeOutside(scenario: Scenario, clean: CleanRun, strike: Strike): Promise<void> {
  schedules++;
  const { world, trouble } = await liveAndUnload(scenario, clean, strike);
  const undoing = await open(world);
  const [record] = undoing.app.store.get().interrupted;
  if (record !== undefined) {
    const finishing = await open(world);
    await twice(finishing, (app) => app.commands.finishInterrupted(record.id));
    check(clean, finishing.world, trouble);
    await twice(undoing, (app) => app.commands.undoInterrupted(record.id));
    check(clean, undoing.world, trouble);
  }
  await twice(undoing, (app) => app.commands.undoLast());
  check(clean, undoing.world, trouble);
}

/** One life of the app in which something goes wrong, up to its end. */
async function liveAndUnload(scenario: Scenario, clean: CleanRun, strike: Strike) {
  const world = copy(clean.start);
  const trouble = new Trouble(world.vault, strike);
  const life = await live(scenario, world, trouble);
  if (strike.at === clean.calls) trouble.disturb();
  check(clean, world, trouble);

  const before = world.vault.snapshot();
  const calls = trouble.calls.length;
  const last = trouble.calls.at(-1);
  life.vault.stop();
  trouble.release();
  await quiet();
  expect(trouble.calls.slice(calls).filter(({ isWrite }) => isWrite)).toEqual([]);
  // A file that the host was asked for is the host's; a change of a text is asked once more.
  if (last?.isWrite !== true || last.name === "apply") {
    expect(world.vault.snapshot()).toEqual(before);
  }
  check(clean, world, trouble);
  return { world, trouble };
}

async function live(scenario: Scenario, { vault, journal }: World, trouble: Trouble) {
  const life = await openLife(
    new FaultyVault(vault, trouble),
    new FaultyJournal(journal, trouble),
    vault.snapshot(),
  );
  void scenario.run(life);
  await quiet();
  return life;
}

/** A new life on a copy of what is left. Opening it writes nothing, neither notes nor journal. */
async function open(left: World) {
  const world = copy(left);
  const app = await createApp({ ...testPorts(), ...world });
  await app.read();
  expect(world.vault.writes).toBe(0);
  expect(world.journal.rows()).toEqual(left.journal.rows());
  return { app, world };
}

/** The second time changes nothing. */
async function twice(
  { app, world }: Awaited<ReturnType<typeof open>>,
  ask: (app: Awaited<ReturnType<typeof createApp>>) => Promise<unknown>,
): Promise<void> {
  await ask(app);
  const { writes } = world.vault;
  const notes = world.vault.snapshot();
  await ask(app);
  expect(world.vault.writes).toBe(writes);
  expect(world.vault.snapshot()).toEqual(notes);
}

function copy({ vault, journal }: World): World {
  const next = new InMemoryVault(vault.snapshot());
  next.trashed.push(...vault.trashed);
  return { vault: next, journal: new MemoryJournal(journal.rows()) };
}

/** What holds at every moment, whatever has gone wrong. */
function check({ texts, lessons }: CleanRun, { vault }: World, trouble: Trouble): void {
  const { fault, victim } = trouble.strike;
  const notes = vault.snapshot();
  for (const [path, text] of Object.entries(notes)) {
    const own = path === ELSEWHERE ? victim : path;
    const isCutOff = fault === "truncated" && text === "";
    const isTheirs = trouble.disturbed !== null && text.includes(ADDITION);
    const isKnown = isTheirs
      ? [...(texts.get(own) ?? [])].map(squeezed).includes(squeezed(text.replace(ADDITION, "\n")))
      : texts.get(own)?.has(text) === true;
    if (!isKnown && !isCutOff) throw new Error(`${hintOf(trouble)}: ${path} is now\n${text}`);
  }
  const everything = [...Object.values(notes), ...vault.trashed.map(({ text }) => text)];
  if (trouble.disturbed !== null) {
    const theirs = fault === "edited" ? ADDITION : "";
    const isThere = everything.some((text) =>
      theirs === "" ? text === "" : text.includes(theirs),
    );
    if (!isThere && (fault === "edited" || fault === "truncated")) {
      throw new Error(`${hintOf(trouble)}: what they did is gone`);
    }
  }
  const names = new Set([victim, ...Object.keys(notes)].map(baseName));
  for (const [, name = ""] of Object.values(notes)
    .join("\n")
    .matchAll(/\[\[([^\]|#]+)/gu)) {
    if (!names.has(name)) throw new Error(`${hintOf(trouble)}: [[${name}]] leads nowhere`);
  }
  // What somebody else took away is not ours to keep.
  const all = [...everything, trouble.disturbed ?? ""].join("\n");
  for (const { sentence } of lessons) {
    const times = lessons.filter((other) => other.sentence === sentence).length;
    const found = all.split(sentence).length - 1;
    if (found < times) throw new Error(`${hintOf(trouble)}: “${sentence}” is lost`);
  }
}

/** A blank line that an edit puts before its own depends on what stands there. */
function squeezed(text: string): string {
  return text.replace(/(?:\r?\n)+/gu, "\n").trimEnd();
}

function hintOf({ strike }: Trouble): string {
  return `${strike.fault} ${strike.victim}, at call ${strike.at}`;
}
