/** The page of the bench `rollup-view`: a rollup of 5,000 repeats, and what is timed about its view. */
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { createLinkResolver } from "../../src/core/link-resolver";
import type { Member, Repeat, Rollup } from "../../src/core/rollup/model";
import type { Disposable } from "../../src/ports/result";
import { mountRollup } from "../../src/ui/mount-rollup";
import type { RollupActions } from "../../src/ui/rollup-contract";
import { createRandom, makeSentences } from "./lessons.mts";

const REPEATS = 5000;
const LESSONS_EACH = 20;
const TODAY = "2026-05-16";
/** Days over which the lessons are spread. */
const DAYS = 2000;

declare global {
  interface Window {
    viewBench: typeof bench;
  }
}

const random = createRandom(8);
const rollup = makeRollup();
let view: Disposable | null = null;

const bench = {
  /** Milliseconds of script until the view stands, and until it is painted. */
  async open(): Promise<{ readonly script: number; readonly painted: number }> {
    const place = document.body.appendChild(document.createElement("div"));
    place.className = "bench-place";
    const start = performance.now();
    view = mount(place, rollup);
    const script = performance.now() - start;
    await painted();
    return { script, painted: performance.now() - start };
  },
  close(): void {
    view?.dispose();
    document.body.replaceChildren();
    view = null;
  },
  /** Milliseconds from each key to what it shows. */
  async type(text: string): Promise<readonly number[]> {
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    if (field === null) throw new Error("There is no search field.");
    const times: number[] = [];
    for (let end = 0; end <= text.length; end++) {
      const start = performance.now();
      field.value = text.slice(0, end);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await painted();
      times.push(performance.now() - start);
    }
    return times;
  },
  /** Milliseconds of each frame while the list runs past. */
  async scroll(frames: number): Promise<readonly number[]> {
    const scroller = document.querySelector(".debrief-view");
    if (scroller === null) throw new Error("There is no view.");
    const times: number[] = [];
    let last = await frame();
    for (let i = 0; i < frames; i++) {
      scroller.scrollTop += 120;
      const now = await frame();
      times.push(now - last);
      last = now;
    }
    return times;
  },
  nodes(): number {
    return document.querySelectorAll(".debrief-view *").length;
  },
};
window.viewBench = bench;

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Resolves once what was asked for has been drawn. */
async function painted(): Promise<void> {
  await frame();
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  port1.close();
}

function mount(place: HTMLElement, shown: Rollup): Disposable {
  const nothing = (): void => undefined;
  const actions: RollupActions = {
    open: nothing,
    linkPerson: nothing,
    linkLessonNote: nothing,
    promote: nothing,
    openLessonNote: nothing,
    mergeLessonNote: nothing,
    renameLessonNote: nothing,
    setStatus: nothing,
    notSame: nothing,
    judge: nothing,
    copyLink: nothing,
    copyQuote: nothing,
    share: nothing,
    savedFilters: () => [],
    saveFilter: nothing,
    removeFilter: nothing,
    showMenu: nothing,
    previewNote: nothing,
    explain: () => Promise.resolve([]),
    startNote: nothing,
  };
  return mountRollup(place, {
    store: createStore<AppState>({ ...INITIAL_STATE, phase: "ready", rollup: shown }),
    actions,
    icons: {
      draw: (parent) => {
        const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        icon.classList.add("svg-icon");
        parent.replaceChildren(icon);
      },
    },
    facts: () => ({ notes: [], links: createLinkResolver([]) }),
    today: () => TODAY,
    locale: "en-GB",
    stored: null,
    onViewState: nothing,
  });
}

function makeRollup(): Rollup {
  const sentences = makeSentences(REPEATS * LESSONS_EACH, 8);
  const rows = Array.from({ length: REPEATS }, (_, i) =>
    makeRow(i, sentences.slice(i * LESSONS_EACH, (i + 1) * LESSONS_EACH)),
  );
  const totals = {
    notes: 50_000,
    debriefs: new Map([
      ["setback", 30_000],
      ["success", 20_000],
    ]),
    lessons: REPEATS * LESSONS_EACH,
    repeats: REPEATS,
    possible: 0,
    skipped: 0,
  };
  return { rows, possible: [], totals, skipped: [] };
}

function makeRow(index: number, texts: readonly string[]): Repeat {
  const members = texts.map((text, i) => makeMember(index, i, text));
  members.sort((a, b) => ((a.date ?? "") < (b.date ?? "") ? 1 : -1));
  const name = `Person ${index % 40}`;
  const person = {
    key: `People/${name}.md`,
    name,
    path: `People/${name}.md`,
    role: "with" as const,
  };
  return {
    id: `repeat-${index}`,
    text: texts[0] ?? "",
    cue: index % 2 === 0 ? "a call ends with a promise" : null,
    move: index % 2 === 0 ? "read it back in one sentence" : null,
    check: null,
    clean: index % 2 === 0,
    count: members.length,
    notes: members.length,
    first: members.at(-1)?.date ?? null,
    last: members[0]?.date ?? null,
    people: [person],
    lessonNote: null,
    why: ["call", "promise"],
    members,
  };
}

function makeMember(row: number, index: number, text: string): Member {
  const day = new Date(Date.UTC(2026, 4, 16) - Math.floor(random() * DAYS) * 86_400_000);
  const isSetback = random() < 0.6;
  return {
    id: `${row}-${index}`,
    path: `Debriefs/${row}/Note ${index}.md`,
    line: 9,
    text,
    sentence: text,
    date: day.toISOString().slice(0, 10),
    debrief: isSetback ? "setback" : "success",
    outcome: null,
    level: null,
    people: [],
    cue: null,
    move: null,
    check: null,
  };
}
