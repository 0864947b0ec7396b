/** The page of the bench `other-views`: a large vault, and the views beside the rollup. */
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
// What is one file with the views has opened the tables of languages long before one of them opens.
import "../../src/core/similarity/segments";
import { createPeopleSource } from "../../src/obsidian/people/people-source";
import type { Disposable } from "../../src/ports/result";
import { mountInsights } from "../../src/ui/mount-insights";
import { mountHappenings, mountJudgements } from "../../src/ui/mount-lists";
import { mountPeople } from "../../src/ui/mount-people";
import type { mountPanel } from "../../src/ui/mount-panel";
import { mountReview } from "../../src/ui/mount-review";
import { mountViewsAhead } from "../../src/ui/mount-views-ahead";
import type { PanelActions } from "../../src/ui/panel-contract";
import type { PeopleActions } from "../../src/ui/people/people-contract";
import { makeVault } from "./make-vault";
import {
  benchIcons,
  closeView,
  countNodes,
  find,
  openView,
  scrollBy,
  timeGesture,
  type Took,
  typeText,
} from "./view-page";

const TODAY = "2026-05-16";
const LOCALE = "en-GB";

declare global {
  interface Window {
    otherViews: typeof bench;
  }
}

const { snapshot, rollup, judgements, busiest } = makeVault();
const store = createStore<AppState>({ ...INITIAL_STATE, phase: "ready", rollup });
const app = { store, snapshot: () => snapshot };
const today = (): string => TODAY;
const shared = { icons: benchIcons, locale: LOCALE, onViewState: nothing };
const people = { ...shared, store, source: createPeopleSource(app, today), today };

type Panel = (parent: HTMLElement, surroundings: Parameters<typeof mountPanel>[1]) => Disposable;

const decisions = createStore({ judgements, settled: [] });
const source = { ...app, decisions, today };

function panel(mount: Panel): (place: HTMLElement) => Disposable {
  return (place) => mount(place, { ...shared, source, actions: panelActions, stored: null });
}

const VIEWS = {
  review: panel(mountReview),
  insights: panel(mountInsights),
  happenings: panel(mountHappenings),
  decisions: panel(mountJudgements),
  people: (place) => mountPeople(place, { ...people, actions: peopleActions, stored: null }),
  matrix: (place) =>
    mountPeople(place, { ...people, actions: peopleActions, stored: { layout: "matrix" } }),
  person: (place) =>
    mountPeople(place, { ...people, actions: peopleActions, stored: { person: busiest } }),
} satisfies Record<string, (place: HTMLElement) => Disposable>;

export type ViewName = keyof typeof VIEWS;

const bench = {
  /** Milliseconds of each turn in which the plugin makes these views ready, while nobody waits. */
  makeReady(): readonly number[] {
    const turns: number[] = [];
    let next: (() => void) | null = null;
    const after = (_: number, run: () => void): Disposable => {
      next = run;
      return { dispose: () => undefined };
    };
    const ahead = mountViewsAhead({ panels: source, people: people.source, clock: { after } });
    for (let turn = take(); turn !== null; turn = take()) {
      const start = performance.now();
      turn();
      turns.push(performance.now() - start);
    }
    ahead.dispose();
    return turns;

    function take(): (() => void) | null {
      const turn = next;
      next = null;
      return turn;
    }
  },
  open: (name: ViewName): Promise<Took> => openView(VIEWS[name]),
  close: closeView,
  type: typeText,
  scroll: scrollBy,
  nodes: countNodes,
  click: (selector: string): Promise<Took> =>
    timeGesture(() => find(selector, HTMLElement).click()),
  /** A key in what has the focus, or is told to have it. */
  press(selector: string, key: string): Promise<Took> {
    const target = find(selector, HTMLElement);
    target.focus();
    return timeGesture(() => {
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    });
  },
  /** The same on the mark of a chart, which is no element of HTML. */
  mark(selector: string): Promise<Took> {
    const marks = document.querySelectorAll(selector);
    return timeGesture(() => {
      marks[marks.length - 2]?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });
  },
};
window.otherViews = bench;

function nothing(): void {
  // Nobody presses anything that writes.
}

const refused = (): Promise<null> => Promise.resolve(null);

const panelActions: PanelActions = {
  open: nothing,
  writeLesson: nothing,
  startNote: nothing,
  decidePair: refused,
  linkPerson: refused,
  answerRelapse: refused,
  settle: refused,
  choosePerson: refused,
  withdraw: nothing,
  withdrawFromNote: nothing,
  reopen: nothing,
  showMenu: nothing,
};

const peopleActions: PeopleActions = {
  open: nothing,
  startNote: nothing,
  startDebrief: nothing,
  link: () => Promise.resolve(),
  unlink: () => Promise.resolve(),
  linkAll: () => Promise.resolve(),
  keep: () => Promise.resolve(false),
  copy: nothing,
  openPeople: nothing,
  openLink: nothing,
  previewLink: nothing,
  showMenu: nothing,
};
