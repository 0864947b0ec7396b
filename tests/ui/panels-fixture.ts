/** Views beside the rollup, drawn from notes, with every action noted. */
import { act } from "preact/test-utils";
import { afterEach, vi } from "vitest";
import { NoteIndex } from "../../src/app/note-index";
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { parseNote } from "../../src/core/parse/parse-note";
import type { Judgement } from "../../src/core/repeats/judgements";
import { listMembers } from "../../src/core/rollup/members";
import type { PossibleRepeat } from "../../src/core/rollup/model";
import { buildRollup } from "../../src/core/rollup/rollup";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import type { Disposable } from "../../src/ports/result";
import type { PanelSurroundings } from "../../src/ui/mount-panel";
import type { PanelActions } from "../../src/ui/panel-contract";

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
  readonly state?: Partial<AppState>;
  readonly stored?: unknown;
}

export function mountWorld(
  mount: (parent: HTMLElement, surroundings: PanelSurroundings) => Disposable,
  world: PanelWorld,
) {
  const index = new NoteIndex();
  for (const [path, text] of Object.entries(world.notes ?? {})) {
    index.set(parseNote(path, text, DEFAULT_SETTINGS));
  }
  const vault = index.snapshot();
  const members = [...listMembers(vault.notes, vault.people).values()];
  const possible = (world.possible ?? []).flatMap(([a, b]): PossibleRepeat[] => {
    const [left, right] = [members[a], members[b]];
    return left === undefined || right === undefined
      ? []
      : [{ a: left, b: right, score: 0.5, why: ["agreed"] }];
  });
  const rollup = buildRollup(vault, { groups: [], possible: [] }, vault.people);
  const store = createStore<AppState>({
    ...INITIAL_STATE,
    phase: "ready",
    rollup: { ...rollup, possible },
    ...world.state,
  });
  const takeBack = vi.fn(() => Promise.resolve());
  const actions = {
    open: vi.fn(),
    writeLesson: vi.fn(),
    startNote: vi.fn(),
    decidePair: vi.fn(() => Promise.resolve<typeof takeBack | null>(takeBack)),
    linkPerson: vi.fn(() => Promise.resolve<typeof takeBack | null>(takeBack)),
    answerRelapse: vi.fn(() => Promise.resolve<typeof takeBack | null>(takeBack)),
    choosePerson: vi.fn(),
    withdraw: vi.fn(),
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
        judgements: () => world.judgements ?? [],
        today: () => "2026-05-16",
      },
      actions,
      icons: { draw: (parent, name) => void (parent.dataset["icon"] = name) },
      locale: "en-GB",
      stored: world.stored ?? {},
      onViewState: (state) => states.push(state),
    });
  });
  const dispose = () => {
    void act(() => view.dispose());
    root.remove();
    mounted.delete(dispose);
  };
  mounted.add(dispose);
  const press = async (key: string, selector = "[data-debrief-card]") => {
    const target = root.querySelector<HTMLElement>(selector);
    if (target === null) throw new Error(`Nothing in the view matches ${selector}`);
    await act(async () => {
      target.focus();
      target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      await Promise.resolve();
    });
  };
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map((element) => element.textContent);
  return { root, store, actions, states, takeBack, press, texts, dispose };
}
