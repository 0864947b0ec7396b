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
import {
  benchIcons,
  closeView,
  countNodes,
  openView,
  scrollBy,
  type Took,
  typeText,
} from "./view-page";

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
  icons: benchIcons,
  facts: () => ({ notes: [], links: createLinkResolver([]) }),
  today: () => TODAY,
};

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
  open: (): Promise<Took> =>
    openView((place) =>
      mountRollup(place, { ...surroundings, locale: LOCALE, stored: null, onViewState: nothing }),
    ),
  close: closeView,
  /** Milliseconds from each key to what it shows. */
  async type(text: string): Promise<readonly number[]> {
    return (await typeText(text)).map(({ painted }) => painted);
  },
  scroll: scrollBy,
  nodes: countNodes,
};
window.viewBench = bench;

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
    merge: nothing,
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
    reviewSuccesses: nothing,
    savedFilters: () => [],
    saveFilter: nothing,
    removeFilter: nothing,
    showMenu: nothing,
    previewNote: nothing,
    explain: () => Promise.resolve([]),
    startNote: nothing,
  };
}
