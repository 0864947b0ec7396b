/** Ports for tests: time stands still, and everything said is kept. */
import type { AppPorts } from "../../src/app/create-app";
import { formatMoment } from "../../src/core/templates/moment-format";
import type { Asker, Choice, Preview, Question } from "../../src/ports/asker";
import type { Clock } from "../../src/ports/clock";
import type { Outlet } from "../../src/ports/outlet";
import type { Result } from "../../src/ports/result";
import type { SettingsStore } from "../../src/ports/settings-store";
import { USUAL_DAILY_NOTES } from "../../src/core/quick/daily-note";
import { USUAL_FORMATS } from "../../src/core/templates/template-formats";
import { createInlineEngine } from "../../src/worker/inline-engine";
import { InMemoryVault } from "./in-memory-vault";
import { MemoryJournal } from "./memory-journal";

export interface TestPorts extends AppPorts {
  readonly vault: InMemoryVault;
  readonly clock: TestClock;
  readonly journal: MemoryJournal;
  readonly asker: TestAsker;
  readonly settings: MemorySettings;
  /** Every notice, in order, with its way back if it had one. */
  readonly said: { readonly message: string; readonly undo: (() => void) | undefined }[];
  /** Every place that was opened. */
  readonly opened: string[];
  /** What left the notes. */
  readonly outside: MemoryOutside;
}

/** Files beside the notes, and what was copied last. */
export class MemoryOutside {
  readonly files = new Map<string, string>();
  copied: string | null = null;
  /** Why nothing can be saved or copied, as long as that is so. */
  fault: string | null = null;

  readonly outlet: Outlet = {
    save: async (name, text) => {
      if (this.fault !== null) return { ok: false, reason: this.fault };
      const path = this.files.has(name) ? name.replace(/\.(\w+)$/u, " 1.$1") : name;
      this.files.set(path, text);
      return { ok: true, value: { path } };
    },
    takeBack: async (path, text) => {
      if (this.files.get(path) !== text) return { ok: false, reason: `“${path}” has changed.` };
      this.files.delete(path);
      return { ok: true, value: undefined };
    },
    copy: async (text) => {
      if (this.fault !== null) return { ok: false, reason: this.fault };
      this.copied = text;
      return { ok: true, value: undefined };
    },
  };
}

/** Keeps every question, and gives the answer that was set: yes to all, unless a test says else. */
export class TestAsker implements Asker {
  readonly questions: Question[] = [];
  readonly previews: Preview[] = [];
  /** What is answered to a question. */
  answer = true;
  /** What is chosen in a preview. */
  choose: (preview: Preview) => Choice | ReadonlySet<string> | null = ({ notes }) =>
    new Set(notes.map(({ path }) => path));

  async confirm(question: Question): Promise<boolean> {
    this.questions.push(question);
    return this.answer;
  }

  async preview(preview: Preview): Promise<Choice | null> {
    this.previews.push(preview);
    const chosen = this.choose(preview);
    return chosen === null || "paths" in chosen ? chosen : { paths: chosen, without: new Map() };
  }
}

/** Keeps the plugin's data as a file would: as text. */
export class MemorySettings implements SettingsStore {
  #text: string;
  /** Why nothing can be read or written, as long as that is so. */
  readFault: string | null = null;
  writeFault: string | null = null;
  /** How often something was stored. */
  saves = 0;

  constructor(stored: unknown) {
    this.#text = JSON.stringify(stored);
  }

  get stored(): unknown {
    return JSON.parse(this.#text) as unknown;
  }

  /** What another program writes. */
  set stored(value: unknown) {
    this.#text = JSON.stringify(value);
  }

  async load(): Promise<Result<unknown>> {
    if (this.readFault !== null) return { ok: false, reason: this.readFault };
    return { ok: true, value: this.stored };
  }

  async save(value: unknown): Promise<Result<null>> {
    if (this.writeFault !== null) return { ok: false, reason: this.writeFault };
    this.saves++;
    const text = JSON.stringify(value);
    // As a disk does, it takes its time.
    await Promise.resolve();
    this.#text = text;
    return { ok: true, value: null };
  }
}

/** Runs what is due when it is told to. */
export class TestClock implements Clock {
  #waiting: { run: () => void; milliseconds: number }[] = [];
  #passed = 0;

  now() {
    return { date: "2026-05-16", time: "10:00" };
  }

  milliseconds() {
    return this.#passed;
  }

  /** Lets time pass; what is due waits for `runAll`. */
  pass(milliseconds: number): void {
    this.#passed += milliseconds;
  }

  after(milliseconds: number, run: () => void) {
    const entry = { run, milliseconds };
    // A breath between two pieces of work needs no test's permission.
    if (milliseconds === 0) queueMicrotask(run);
    else this.#waiting.push(entry);
    return {
      dispose: () => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
      },
    };
  }

  /** How many calls wait for their time. */
  get waiting(): number {
    return this.#waiting.length;
  }

  runAll(): void {
    const due = this.#waiting;
    this.#waiting = [];
    for (const { run } of due) run();
  }
}

export function testPorts(
  notes: Readonly<Record<string, string>> = {},
  stored: unknown = null,
): TestPorts {
  const said: TestPorts["said"] = [];
  const opened: string[] = [];
  const vault = new InMemoryVault(notes);
  const outside = new MemoryOutside();
  const clock = new TestClock();
  return {
    vault,
    journal: new MemoryJournal(),
    asker: new TestAsker(),
    engine: createInlineEngine({ clock, pause: queueMicrotask }),
    settings: new MemorySettings(stored),
    links: {
      format: (target) => `[[${target.replace(/^.*\/|\.md$/g, "")}]]`,
      sourcesOf(target) {
        const name = target.replace(/^.*\/|\.md$/g, "");
        const texts = Object.entries(vault.snapshot());
        return texts.flatMap(([path, text]) => (text.includes(`[[${name}`) ? [path] : []));
      },
      unresolved: () => [],
    },
    clock,
    notifier: { show: (message, undo) => said.push({ message, undo }) },
    navigator: {
      open: (path, line) => Promise.resolve(void opened.push(`${path}:${line}`)),
      write: (path, offset) => Promise.resolve(void opened.push(`${path}@${offset}`)),
    },
    outlet: outside.outlet,
    outside,
    random: () => 0,
    dailyNotes: { read: () => Promise.resolve(USUAL_DAILY_NOTES) },
    templateFormats: { read: () => Promise.resolve(USUAL_FORMATS) },
    formatDay: formatMoment,
    configFolder: ".obsidian",
    said,
    opened,
  };
}
