/** Operations as a person asks for them, on a small vault: what faults and races are tried on. */
import { AddedLinks } from "../../src/app/added-links";
import type { CommandContext } from "../../src/app/commands/context";
import { linkNewPerson, linkPerson } from "../../src/app/commands/link-person";
import { mergeLessonNotes } from "../../src/app/commands/merge-lesson-notes";
import { runOperation } from "../../src/app/commands/run-operation";
import { startNote } from "../../src/app/commands/start-note";
import { finishInterrupted, undoLast } from "../../src/app/commands/undo";
import { DecidedLast } from "../../src/app/decided-last";
import { LiveFormats } from "../../src/app/live-formats";
import { LiveSettings } from "../../src/app/live-settings";
import { NoteIndex } from "../../src/app/note-index";
import { openWriting } from "../../src/app/writing";
import { planAddLesson } from "../../src/core/edit/lessons/add-lesson";
import { planLinkPersonAt } from "../../src/core/edit/lessons/link-person";
import type { ChangeStep } from "../../src/core/edit/operations/operation";
import { promote } from "../../src/core/edit/lesson-notes/promote";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { KINDS } from "../../src/core/templates/built-in-kinds";
import type { JournalStore } from "../../src/ports/journal-store";
import type { NoteVault } from "../../src/ports/note-vault";
import { FaultyJournal, FaultyVault, quiet, Trouble } from "../support/faulty-vault";
import type { InMemoryVault } from "../support/in-memory-vault";
import type { MemoryJournal } from "../support/memory-journal";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/Refund.md";
const DELIVERY = "Debriefs/Delivery.md";
const OUTAGE = "Debriefs/Outage.md";
const NOTE = "Lessons/Agree in writing.md";
const TWIN = "Lessons/Write it down.md";

/** With both kinds of line breaks, a byte order mark and no line break at an end. */
export const NOTES: Readonly<Record<string, string>> = {
  [REFUND]:
    "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up.\n- Stay calm. ^q1\n",
  [DELIVERY]:
    "\uFEFF---\r\ndebrief: success\r\n---\r\n## Lessons\r\n- Before hanging up, write down what was agreed. #lesson\r\n",
  [OUTAGE]: "## Takeaways\n1. Agree in writing, then hang up.\n2. Say thank you.",
  "People/Ann Lee.md": "---\ntype: person\n---\n",
};

const LINKED: Readonly<Record<string, string>> = {
  ...NOTES,
  [REFUND]: "lesson:: Write down what was agreed [[Agree in writing]]\n",
  [OUTAGE]: "lesson:: Agree in writing, then hang up [[Write it down]]\n",
  [DELIVERY]: "- Read it back to them [[Write it down]] #lesson\r\n",
  [NOTE]: "---\nlesson: Write down what was agreed\n---\n",
  [TWIN]: "---\nlesson: Put what was agreed on paper\n---\n",
};

/**
 * A running application, as far as commands need it.
 *
 * @param notes what it has read
 */
export async function openLife(
  vault: NoteVault,
  journal: JournalStore,
  notes: Readonly<Record<string, string>>,
): Promise<CommandContext> {
  const ports = testPorts(notes);
  const index = new NoteIndex();
  for (const [path, text] of Object.entries(notes)) {
    index.set(parseNote(path, text, DEFAULT_SETTINGS));
  }
  const writing = await openWriting({ ...ports, vault, journal }, index, {
    interrupted: () => {},
    unsafe: () => {},
  });
  const stored = await LiveSettings.open(ports.settings, () => {});
  const { settings } = stored;
  const formats = new LiveFormats(ports.templateFormats);
  const known = { settings, stored, formats, kinds: () => KINDS, index, rollup: () => null };
  const decided = new DecidedLast(writing.journal);
  return { ...ports, ...writing, ...known, decided, added: new AddedLinks() };
}

export interface Scenario {
  readonly name: string;
  readonly notes: Readonly<Record<string, string>>;
  /** What has happened before, in an earlier life. */
  readonly before?: (vault: InMemoryVault, journal: MemoryJournal) => Promise<void>;
  readonly run: (life: CommandContext) => Promise<unknown>;
  /** True for a way back: whoever finishes it then does the first operation again. */
  readonly isUndo?: boolean;
  /** One note, written at once: what a crash interrupts is done or not, and kept nowhere. */
  readonly isGesture?: boolean;
}

const anyKind = KINDS.find(({ id }) => id === "setback");
if (anyKind === undefined) throw new Error("There is no template for setbacks.");
const kind = anyKind;

const create: Scenario = {
  name: "create",
  notes: NOTES,
  run: (life) => startNote(life, kind, "Lost parcel"),
  isGesture: true,
};

const addPerson: Scenario = {
  name: "add person",
  notes: NOTES,
  run: (life) => linkPerson(life, lesson(REFUND, 1), { kind: "note", path: "People/Ann Lee.md" }),
  isGesture: true,
};

const addNewPerson: Scenario = {
  name: "add a new person",
  notes: NOTES,
  run: (life) => linkNewPerson(life, lesson(OUTAGE, 1), "Bo Fox"),
};

const addLesson: Scenario = {
  name: "add lesson",
  notes: NOTES,
  async run(life) {
    const result = await life.vault.apply(DELIVERY, (text) =>
      planAddLesson(DELIVERY, text, DEFAULT_SETTINGS, "Call back the next day.", []),
    );
    if (result.ok) life.journal.addChange("lesson", result.value);
  },
  isGesture: true,
};

const promoteRepeat: Scenario = {
  name: "promote",
  notes: NOTES,
  async run(life) {
    const link = "[[Agree in writing]]";
    const promoted = promote({
      label: "“Agree in writing” as a lesson note",
      path: NOTE,
      wording: "Write down what was agreed",
      cue: null,
      move: null,
      check: null,
      people: ["[[Ann Lee]]"],
      date: life.clock.now().date,
      members: [REFUND, DELIVERY, OUTAGE].map((path) => ({ ...lesson(path, 0), link })),
      rules: DEFAULT_SETTINGS,
      lessonNoteOf: () => null,
    });
    if (!promoted.ok) throw new Error(promoted.reason);
    await runOperation(life, promoted.operation);
  },
};

const merge: Scenario = {
  name: "merge",
  notes: LINKED,
  run: (life) => mergeLessonNotes(life, NOTE, TWIN),
};

const renameNote: Scenario = {
  name: "rename",
  notes: { ...NOTES, [TWIN]: "---\nlesson: Put what was agreed on paper\n---\n" },
  run: (life) =>
    runOperation(life, {
      label: "“Write it down” renamed",
      steps: [
        { kind: "rename", path: TWIN, to: "Lessons/On paper.md" },
        link(REFUND, 1, "[[On paper]]"),
      ],
    }),
};

/** Every operation, the way back from each, and the second half of one that broke off. */
export const SCENARIOS: readonly Scenario[] = [
  create,
  addPerson,
  addNewPerson,
  addLesson,
  promoteRepeat,
  merge,
  renameNote,
  ...[create, addNewPerson, promoteRepeat, merge, renameNote].map(undoOf),
  {
    name: "finish what broke off",
    notes: NOTES,
    async before(vault, journal) {
      // The new note and two of the links are there.
      await breakOff(promoteRepeat, vault, journal, 11);
    },
    async run(life) {
      const [record] = life.journal.unfinished;
      if (record !== undefined) await finishInterrupted(life, record.id);
    },
  },
];

/** One of each kind: what races are run on, thousands of times. */
export const RACES: readonly Scenario[] = [
  create,
  addPerson,
  addLesson,
  promoteRepeat,
  merge,
  undoOf(promoteRepeat),
  undoOf(merge),
];

function undoOf(scenario: Scenario): Scenario {
  return {
    name: `undo ${scenario.name}`,
    notes: scenario.notes,
    async before(vault, journal) {
      await scenario.run(await openLife(vault, journal, scenario.notes));
      await quiet();
    },
    run: undoLast,
    isUndo: true,
  };
}

/** Runs a scenario up to one call, at which the app is killed. */
async function breakOff(
  scenario: Scenario,
  vault: InMemoryVault,
  journal: MemoryJournal,
  at: number,
): Promise<void> {
  const trouble = new Trouble(vault, { at, fault: "killed before", victim: "" });
  const life = await openLife(
    new FaultyVault(vault, trouble),
    new FaultyJournal(journal, trouble),
    scenario.notes,
  );
  void scenario.run(life);
  await quiet();
}

/** The lesson at `at` of a note, as it was seen before anything else happened. */
function lesson(path: string, at: number, notes = NOTES): { path: string; lessonId: string } {
  const found = parseNote(path, notes[path] ?? "", DEFAULT_SETTINGS).lessons[at];
  if (found === undefined) throw new Error(`There is no lesson ${at} in ${path}.`);
  return { path, lessonId: found.id };
}

function link(path: string, at: number, written: string): ChangeStep {
  const anchor = lesson(path, at);
  return {
    kind: "change",
    path,
    plan: (text) => planLinkPersonAt(path, text, DEFAULT_SETTINGS, anchor, written),
    isRequired: false,
  };
}
