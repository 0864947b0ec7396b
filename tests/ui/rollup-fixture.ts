/** Rollups to draw, and a view of them that a test can press keys in. */
import { act } from "preact/test-utils";
import { afterEach, vi } from "vitest";
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { type WritableStore, createStore } from "../../src/app/store";
import { createLinkResolver } from "../../src/core/link-resolver";
import type { PersonRef } from "../../src/core/note";
import type { Member, PossibleRepeat, Repeat, Rollup, Skipped } from "../../src/core/rollup/model";
import { countMonths } from "../../src/core/rollup/months";
import { countTones } from "../../src/core/rollup/tone";
import { mountRollup } from "../../src/ui/mount-rollup";
import type { VaultFacts } from "../../src/ui/rollup/described-rows";
import {
  DEFAULT_ROLLUP_VIEW_STATE,
  type MenuEntry,
  type RollupActions,
  type RollupViewState,
} from "../../src/ui/rollup-contract";

export const TODAY = "2026-05-16";

export function aPerson(name: string, more: Partial<PersonRef> = {}): PersonRef {
  const path = `People/${name}.md`;
  return { key: path, name, path, role: "with", ...more };
}

export function aMember(more: Partial<Member> & { readonly id: string }): Member {
  const text = more.text ?? "Write down what was agreed.";
  return {
    path: `Debriefs/2026/Note ${more.id}.md`,
    line: 9,
    text,
    sentence: text,
    marks: [],
    date: "2026-05-09",
    debrief: "setback",
    outcome: null,
    level: null,
    people: [],
    cue: null,
    move: null,
    check: null,
    ...more,
  };
}

/** A repeat of the members; without any, of two. */
export function aRepeat(more: Partial<Repeat> & { readonly id: string }): Repeat {
  const members = more.members ?? [
    aMember({ id: `${more.id}-new` }),
    aMember({ id: `${more.id}-old`, date: "2025-08-12", debrief: "success" }),
  ];
  const dates = members.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  return {
    text: "Write down what was agreed.",
    marks: [],
    cue: null,
    move: null,
    check: null,
    clean: false,
    count: members.length,
    notes: new Set(members.map(({ path }) => path)).size,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    people: [],
    lessonNote: null,
    why: [],
    members,
    ...more,
  };
}

export function aSingle(id: string, text: string): Repeat {
  return aRepeat({ id, text, members: [aMember({ id: `${id}-only`, text })] });
}

export function aRollup(
  rows: readonly Repeat[],
  more: {
    readonly debriefs?: Readonly<Record<string, number>>;
    readonly skipped?: readonly Skipped[];
    readonly possible?: readonly PossibleRepeat[];
  } = {},
): Rollup {
  const { skipped = [], debriefs = { setback: 4, success: 1 } } = more;
  return {
    rows,
    possible: more.possible ?? [],
    skipped,
    totals: {
      notes: 50,
      debriefs: new Map(Object.entries(debriefs)),
      tones: countTones(
        Object.entries(debriefs).flatMap(([debrief, count]) =>
          Array.from({ length: count }, () => ({ debrief, outcome: null })),
        ),
      ),
      lessons: rows.reduce((sum, row) => sum + row.count, 0),
      repeats: rows.filter((row) => row.notes > 1).length,
      possible: 0,
      skipped: skipped.length,
      months: countMonths(rows),
    },
  };
}

export interface MountedView {
  readonly root: HTMLElement;
  readonly store: WritableStore<AppState>;
  readonly actions: { readonly [Name in keyof Required<RollupActions>]: ReturnType<typeof vi.fn> };
  readonly states: RollupViewState[];
  dispose(): void;
}

const mounted = new Set<() => void>();

afterEach(() => {
  for (const dispose of mounted) dispose();
  mounted.clear();
});

/** Without facts nothing is known of the notes but what the rollup says. */
export function mountView(
  state: Partial<AppState>,
  initial: Partial<RollupViewState> = {},
  facts: VaultFacts = { notes: [], links: createLinkResolver([]) },
): MountedView {
  const root = document.body.appendChild(document.createElement("div"));
  const store = createStore<AppState>({ ...INITIAL_STATE, ...state });
  const actions = {
    open: vi.fn(),
    linkPerson: vi.fn(),
    linkLessonNote: vi.fn(),
    promote: vi.fn(),
    openLessonNote: vi.fn(),
    merge: vi.fn(),
    renameLessonNote: vi.fn(),
    setStatus: vi.fn(),
    notSame: vi.fn(),
    judge: vi.fn(),
    copyLink: vi.fn(),
    copyQuote: vi.fn(),
    share: vi.fn(),
    openLink: vi.fn(),
    previewLink: vi.fn(),
    askPeriod: vi.fn(),
    askLeast: vi.fn(),
    exportRows: vi.fn(),
    openView: vi.fn(),
    reviewSuccesses: vi.fn(),
    savedFilters: vi.fn(() => []),
    saveFilter: vi.fn(),
    removeFilter: vi.fn(),
    showMenu: vi.fn(),
    previewNote: vi.fn(),
    explain: vi.fn(() => Promise.resolve([])),
    startNote: vi.fn(),
    readAgain: vi.fn(),
  };
  const states: RollupViewState[] = [];
  let view = { dispose: () => {} };
  void act(() => {
    view = mountRollup(root, {
      store,
      actions,
      icons: {
        draw: (parent, name) => {
          parent.replaceChildren(document.createElement("svg"));
          parent.dataset["icon"] = name;
        },
      },
      today: () => TODAY,
      facts: () => facts,
      locale: "en-GB",
      stored: { ...DEFAULT_ROLLUP_VIEW_STATE, ...initial },
      onViewState: (next) => states.push(next),
    });
  });
  const dispose = () => {
    void act(() => view.dispose());
    root.remove();
    mounted.delete(dispose);
  };
  mounted.add(dispose);
  return { root, store, actions, states, dispose };
}

export function mountRows(
  rows: readonly Repeat[],
  initial: Partial<RollupViewState> = {},
): MountedView {
  return mountView({ phase: "ready", rollup: aRollup(rows) }, initial);
}

export function replaceRows(view: MountedView, rows: readonly Repeat[]): void {
  void act(() => view.store.set({ ...view.store.get(), rollup: aRollup(rows) }));
}

/** The element that the selector names; the test fails where there is none. */
export function find(view: MountedView, selector: string): HTMLElement {
  const element = view.root.querySelector<HTMLElement>(selector);
  if (element === null) throw new Error(`Nothing in the view matches ${selector}`);
  return element;
}

export function findAll(view: MountedView, selector: string): HTMLElement[] {
  return [...view.root.querySelectorAll<HTMLElement>(selector)];
}

export function texts(view: MountedView, selector: string): string[] {
  return findAll(view, selector).map((element) => element.textContent);
}

export function button(view: MountedView, label: string): HTMLElement {
  const found = findAll(view, "button").find(
    (element) => (element.getAttribute("aria-label") ?? element.textContent) === label,
  );
  if (found === undefined) throw new Error(`No button says ${label}`);
  return found;
}

export function toggles(view: MountedView): HTMLElement[] {
  return findAll(view, ".debrief-row-toggle");
}

export function click(element: HTMLElement, more: MouseEventInit = {}): void {
  void act(() => {
    element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...more }));
  });
}

export function focus(element: HTMLElement | undefined): void {
  void act(() => element?.focus());
}

/** Presses a key where the focus is; true if the view took it. */
export function press(key: string, more: KeyboardEventInit = {}): boolean {
  let free = true;
  void act(() => {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
    free = document.activeElement?.dispatchEvent(event) ?? true;
  });
  return !free;
}

export function type(view: MountedView, query: string): void {
  const field = view.root.querySelector("input");
  if (field === null) throw new Error("There is no search field");
  void act(() => {
    field.value = query;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** What has focus, in words. */
export function focused(): string | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const label = element.getAttribute("aria-labelledby");
  if (label !== null) return document.getElementById(label)?.textContent ?? null;
  return element.getAttribute("aria-label") ?? element.textContent;
}

/** Titles of the menu that was asked for last. */
export function choices(view: MountedView): string[] {
  return lastMenu(view).flatMap((entry) => (entry === "separator" ? [] : entry.title));
}

/** Those of them that are checked. */
export function checked(view: MountedView): string[] {
  return lastMenu(view).flatMap((entry) =>
    entry === "separator" || entry.checked !== true ? [] : entry.title,
  );
}

/** Chooses from the menu that was asked for last. */
export function choose(view: MountedView, title: string): void {
  const choice = lastMenu(view).find((entry) => entry !== "separator" && entry.title === title);
  if (choice === undefined || choice === "separator") throw new Error(`No choice says ${title}`);
  void act(() => choice.choose());
}

function lastMenu(view: MountedView): readonly MenuEntry[] {
  const call: unknown[] | undefined = view.actions.showMenu.mock.lastCall;
  if (call === undefined) throw new Error("No menu was asked for");
  return call[2] as readonly MenuEntry[];
}
