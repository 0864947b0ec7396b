/**
 * What a key costs the main thread because of "learned before", in a note of 2,000 lines with 200
 * lessons and a mark on every tenth of them: the same keys with and without it, one after the other.
 * Then what the pause after a key costs, which no key waits for.
 */
import { EditorState } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { createEarlierMarks, setLineMark } from "../../src/obsidian/editor/earlier-marks";
import { EarlierWatches } from "../../src/obsidian/editor/earlier-watch";
import { lessonUnder } from "../../src/obsidian/editor/lesson-under";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { Window } from "happy-dom";
import { printTable, type Row } from "./table.mts";

const LESSONS = 200;
const KEYS = 1_000;
const WARM_UP = 200;

// The editor's code looks for a document when it is loaded.
const window = new Window();
const GLOBALS = ["window", "document", "MutationObserver", "Node", "HTMLElement", "navigator"];
for (const name of GLOBALS) {
  const value: unknown = name === "window" ? window : Reflect.get(window, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
Object.assign(globalThis, {
  requestAnimationFrame: () => 0,
  cancelAnimationFrame: () => {},
  getComputedStyle: window.getComputedStyle.bind(window),
});

function makeNote(): string {
  const lines = ["---", "debrief: setback", "date: 2026-05-16", "---", "## What happened"];
  for (let i = 0; lines.length < 2_000 - LESSONS - 1; i++) {
    lines.push(`Paragraph ${i} with some *words* and a [[Link ${i}]] in it, as people write them.`);
  }
  lines.push("## Lessons");
  for (let i = 0; i < LESSONS; i++) {
    lines.push(
      `- When caller ${i} keeps escalating, ask “are you asking me to do something?” ^l${i}`,
    );
  }
  return lines.join("\n");
}

const { EditorView: Editor } = await import("@codemirror/view");
const doc = makeNote();
const timers = { set: 0 };
const marks = createEarlierMarks(() => document.createElement("span"));
const watches = new EarlierWatches({
  marks,
  clock: {
    now: () => ({ date: "2026-05-16", time: "10:00" }),
    milliseconds: () => performance.now(),
    after(milliseconds, run) {
      timers.set++;
      const timer = setTimeout(run, milliseconds);
      return { dispose: () => clearTimeout(timer) };
    },
  },
  learnedBefore: { find: () => Promise.resolve(null) },
  settings: () => DEFAULT_SETTINGS,
  pathOf: () => "Debriefs/2026/2026-05-16 Call.md",
  dismissed: new Set(),
  gone: () => {},
});

/** An editor on the note; with `isWatched`, marks stand in it already. */
function openEditor(isWatched: boolean): EditorView {
  const view: EditorView = new Editor({
    parent: document.body,
    state: EditorState.create({ doc, extensions: isWatched ? watches.extension : [] }),
  });
  if (!isWatched) return view;
  const { doc: text } = view.state;
  const earlier = { seen: 3 } as never;
  for (let line = text.lines - LESSONS + 1; line <= text.lines; line += 10) {
    const mark = { earlier, lesson: { id: String(line), sentence: "" } };
    view.dispatch({ effects: setLineMark.of({ from: text.line(line).from, mark }) });
  }
  return view;
}

/** Types a letter at the end of a lesson in the middle, and gives what it took, in milliseconds. */
function typeInto(view: EditorView): number {
  const { doc: text } = view.state;
  const at = text.line(text.lines - LESSONS / 2).to;
  const start = performance.now();
  view.dispatch({ changes: { from: at, insert: "a" }, selection: { anchor: at + 1 } });
  return performance.now() - start;
}

function share(took: readonly number[], part: number): string {
  const sorted = [...took].sort((a, b) => a - b);
  return (sorted[Math.floor(part * (sorted.length - 1))] ?? NaN).toFixed(3);
}

// In turn, so that what else the machine does falls on both.
const editors = [openEditor(false), openEditor(true)] as const;
const keys = Array.from({ length: WARM_UP + KEYS }, () => {
  const [without, watched] = [typeInto(editors[0]), typeInto(editors[1])];
  return { without, watched };
}).slice(WARM_UP);
const state = EditorState.create({ doc });
const pauses = Array.from({ length: 100 }, (_, i) => {
  const line = state.doc.line(state.doc.lines - i);
  const start = performance.now();
  lessonUnder(state.doc, line.to, "Debriefs/2026/2026-05-16 Call.md", DEFAULT_SETTINGS);
  return performance.now() - start;
}).slice(20);

function rowOf(name: string, took: readonly number[]): Row {
  return { milliseconds: name, median: share(took, 0.5), p95: share(took, 0.95) };
}

printTable([
  rowOf(
    "a key without learned before",
    keys.map((key) => key.without),
  ),
  rowOf(
    "a key with learned before",
    keys.map((key) => key.watched),
  ),
  rowOf(
    "of it learned before",
    keys.map((key) => key.watched - key.without),
  ),
  rowOf("the pause: finding the lesson", pauses),
]);
console.log(`${state.doc.lines} lines, ${LESSONS} lessons, ${KEYS} keys, ${timers.set} timers set`);
process.exit(0);
