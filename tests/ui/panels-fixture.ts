/** Views beside the rollup, drawn from notes, with every action noted. */
import { act } from "preact/test-utils";
import { afterEach, vi } from "vitest";
import type { Decisions } from "../../src/app/live-settings";
import { NoteIndex } from "../../src/app/note-index";
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { parseNote } from "../../src/core/parse/parse-note";
import type { SettledQuestion } from "../../src/core/insights/settled-questions";
import { createJudgement, type Judgement } from "../../src/core/repeats/judgements";
import { listMembers } from "../../src/core/rollup/members";
import type { PossibleRepeat } from "../../src/core/rollup/model";
import { buildRollup } from "../../src/core/rollup/rollup";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import type { Disposable } from "../../src/ports/result";
import type { PanelSurroundings } from "../../src/ui/mount-panel";
import type { NamesSwitch } from "../../src/ui/names-switch";
import type { GivenAnswer, PanelActions } from "../../src/ui/panel-contract";

const NO_GROUPS = { groups: [], possible: [] };
const mounted = new Set<() => void>();

afterEach(() => {
  for (const dispose of mounted) dispose();
  mounted.clear();
});

export interface PanelWorld {
  readonly notes?: Readonly<Record<string, string>>;
  /** Places of two lessons each, in the order of notes and lines, that may say the same. */
  readonly possible?: readonly (readonly [number, number])[];
  readonly judgements?: readonly Judgement[];
  readonly settled?: readonly SettledQuestion[];
  readonly state?: Partial<AppState>;
  readonly stored?: unknown;
  readonly names?: NamesSwitch;
}

export function mountWorld(
  mount: (parent: HTMLElement, surroundings: PanelSurroundings) => Disposable,
  world: PanelWorld,
) {
  const index = new NoteIndex();
  for (const [path, text] of Object.entries(world.notes ?? {})) {
    index.set(parseNote(path, text, DEFAULT_SETTINGS));
  }
  let vault = index.snapshot();
  const members = [...listMembers(vault.notes, vault.people).values()];
  const possible = (world.possible ?? []).flatMap(([a, b]): PossibleRepeat[] => {
    const [left, right] = [members[a], members[b]];
    return left === undefined || right === undefined
      ? []
      : [{ a: left, b: right, score: 0.5, why: ["agreed"] }];
  });
  const rollup = buildRollup(vault, NO_GROUPS, vault.people);
  const store = createStore<AppState>({
    ...INITIAL_STATE,
    phase: "ready",
    rollup: { ...rollup, possible },
    ...world.state,
  });
  const decisions = createStore<Decisions>({
    judgements: world.judgements ?? [],
    settled: world.settled ?? [],
  });
  const takeBack = vi.fn(() => Promise.resolve(true));
  /** What was written, and what is so again once it is taken back. */
  const given = (undone: () => void = () => {}): GivenAnswer => {
    let resolve = () => {};
    const whenUndone = new Promise<void>((tell) => {
      resolve = tell;
    });
    return {
      whenUndone,
      async takeBack() {
        const isBack = await takeBack();
        if (isBack) undone();
        if (isBack) resolve();
        return isBack;
      },
    };
  };
  const change = (made: Partial<Decisions>) => decisions.set({ ...decisions.get(), ...made });
  const decidePair: PanelActions["decidePair"] = ([a, b], same) => {
    const before = decisions.get().judgements;
    change({ judgements: [...before, createJudgement(a, b, { same, date: "2026-05-16" })] });
    return Promise.resolve(given(() => change({ judgements: before })));
  };
  const settle: PanelActions["settle"] = (question) => {
    const before = decisions.get().settled;
    change({ settled: [...before, { ...question, date: "2026-05-16" }] });
    return Promise.resolve(given(() => change({ settled: before })));
  };
  const actions = {
    open: vi.fn(),
    writeLesson: vi.fn(),
    startNote: vi.fn(),
    readAgain: vi.fn(),
    decidePair: vi.fn<PanelActions["decidePair"]>(decidePair),
    linkPerson: vi.fn<PanelActions["linkPerson"]>(() => Promise.resolve(given())),
    answerRelapse: vi.fn<PanelActions["answerRelapse"]>(() => Promise.resolve(given())),
    settle: vi.fn<PanelActions["settle"]>(settle),
    choosePerson: vi.fn<PanelActions["choosePerson"]>(() => Promise.resolve(given())),
    withdraw: vi.fn(),
    withdrawFromNote: vi.fn(),
    reopen: vi.fn(),
    showMenu: vi.fn<PanelActions["showMenu"]>(),
  };
  const states: unknown[] = [];
  const root = document.body.appendChild(document.createElement("div"));
  let view: Disposable = { dispose: () => {} };
  void act(() => {
    view = mount(root, {
      source: {
        store,
        snapshot: () => vault,
        decisions,
        today: () => "2026-05-16",
      },
      actions,
      icons: { draw: (parent, name) => void (parent.dataset["icon"] = name) },
      locale: "en-GB",
      stored: world.stored ?? {},
      onViewState: (state) => states.push(state),
      ...(world.names === undefined ? {} : { names: world.names }),
    });
  });
  const dispose = () => {
    void act(() => view.dispose());
    root.remove();
    mounted.delete(dispose);
  };
  mounted.add(dispose);
  /** Other notes from now on, as after a change in the vault; one of them may have been moved. */
  const rewrite = (
    notes: Readonly<Record<string, string | null>>,
    moved: readonly [from: string, to: string] | null = null,
  ) =>
    act(() => {
      if (moved !== null) index.moved(...moved);
      for (const [path, text] of Object.entries(notes)) {
        if (text === null) index.remove(path);
        else index.set(parseNote(path, text, DEFAULT_SETTINGS));
      }
      vault = index.snapshot();
      store.set({ ...store.get(), rollup: buildRollup(vault, NO_GROUPS, vault.people) });
    });
  const press = async (key: string, selector = "[data-debrief-card]", repeat = false) => {
    const target = root.querySelector<HTMLElement>(selector);
    if (target === null) throw new Error(`Nothing in the view matches ${selector}`);
    await act(async () => {
      target.focus();
      const event = new KeyboardEvent("keydown", { key, repeat, bubbles: true, cancelable: true });
      target.dispatchEvent(event);
      await Promise.resolve();
    });
  };
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent);
  return { root, store, decisions, actions, states, takeBack, press, rewrite, texts, dispose };
}
