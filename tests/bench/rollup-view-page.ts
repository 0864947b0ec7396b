/** The page of the bench `rollup-view`: a rollup of 5,000 repeats, and what is timed about its view. */
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { createLinkResolver } from "../../src/core/link-resolver";
// What is one file with the views has opened the tables of languages long before one of them opens.
import "../../src/core/similarity/segments";
import type { Disposable } from "../../src/ports/result";
import { mountAhead } from "../../src/ui/mount-ahead";
import { mountRollup } from "../../src/ui/mount-rollup";
import type { RollupActions } from "../../src/ui/rollup-contract";
import { makeRollup } from "./make-rollup";

const TODAY = "2026-05-16";
const LOCALE = "en-GB";

declare global {
  interface Window {
    viewBench: typeof bench;
  }
}

const rollup = makeRollup();
const surroundings = {
  store: createStore<AppState>({ ...INITIAL_STATE, phase: "ready", rollup }),
  actions: makeActions(),
  icons: {
    draw(parent: HTMLElement): void {
      const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      icon.classList.add("svg-icon");
      parent.replaceChildren(icon);
    },
  },
  facts: () => ({ notes: [], links: createLinkResolver([]) }),
  today: () => TODAY,
};
let view: Disposable | null = null;

const bench = {
  /** Milliseconds of what the plugin makes ready after a new rollup, while nobody waits. */
  makeReady(): number {
    let took = 0;
    const after = (_: number, run: () => void): Disposable => {
      const start = performance.now();
      run();
      took = performance.now() - start;
      return { dispose: () => undefined };
    };
    const { store, facts, today } = surroundings;
    mountAhead({ store, facts, today, locale: () => LOCALE, clock: { after } }).dispose();
    return took;
  },
  /** Milliseconds of script until the view is painted, and of everything. */
  async open(): Promise<{ readonly script: number; readonly painted: number }> {
    const place = document.body.appendChild(document.createElement("div"));
    place.className = "bench-place";
    reported = 0;
    const start = performance.now();
    view = mountRollup(place, {
      ...surroundings,
      locale: LOCALE,
      stored: null,
      onViewState: nothing,
    });
    const mounted = performance.now() - start;
    await painted();
    return { script: mounted + reported, painted: performance.now() - start };
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

/** Milliseconds of script after the layout: the view learns its size there, and draws once more. */
let reported = 0;
window.ResizeObserver = class extends ResizeObserver {
  constructor(callback: ResizeObserverCallback) {
    super((entries, observer) => {
      const start = performance.now();
      callback(entries, observer);
      // What it asked to be drawn is drawn in a microtask before this one.
      queueMicrotask(() => {
        reported += performance.now() - start;
      });
    });
  }
};

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

function nothing(): void {
  // Nobody presses anything here.
}

function makeActions(): RollupActions {
  return {
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
    openLink: nothing,
    previewLink: nothing,
    askPeriod: nothing,
    askLeast: nothing,
    exportRows: nothing,
    openView: nothing,
    savedFilters: () => [],
    saveFilter: nothing,
    removeFilter: nothing,
    showMenu: nothing,
    previewNote: nothing,
    explain: () => Promise.resolve([]),
    startNote: nothing,
  };
}
