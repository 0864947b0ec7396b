/** The rollup on any element of any window: the one thing of the interface that hosts call. */
import { type JSX, render } from "preact";
import { useMemo } from "preact/hooks";
import type { AppState } from "../app/state";
import { createStore, type Store } from "../app/store";
import type { Icons } from "../ports/icons";
import type { Disposable } from "../ports/result";
import { twelveMonths } from "./calendar";
import { createFormat } from "./format";
import { keepFocus } from "./keep-focus";
import { parseRollupViewState, type RollupActions, type RollupViewState } from "./rollup-contract";
import type { NamesSwitch } from "./names-switch";
import type { VaultFacts } from "./rollup/described-rows";
import { type RollupTools, RollupToolsProvider } from "./rollup/rollup-tools";
import { RollupView } from "./rollup/rollup-view";
import { useStore } from "./use-store";
import { type ViewTools, ViewToolsProvider } from "./view-tools";

export interface RollupSurroundings {
  readonly store: Store<AppState>;
  readonly actions: RollupActions;
  readonly icons: Icons;
  /** Everything that was read, and the tags of notes, as they stand at the time of the call. */
  readonly facts: () => VaultFacts;
  /** Today in the person's own calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** BCP 47 tag for days and numbers. */
  readonly locale: string;
  /** The view state that was left last time, as it was stored: any version, or nothing. */
  readonly stored: unknown;
  /** Called after each change that the person made, or a new rollup made necessary. */
  readonly onViewState: (state: RollupViewState) => void;
  /** The eye around the view; without one the view alone says whether names are hidden. */
  readonly names?: NamesSwitch;
  /** A place inside a note: the list alone, without what stands around it. */
  readonly isPanel?: boolean;
}

const CLASSES = ["debrief-ui", "debrief-view"];

let mounted = 0;

/** Draws the rollup into `parent` and follows the store until it is disposed. */
export function mountRollup(parent: HTMLElement, surroundings: RollupSurroundings): Disposable {
  mounted += 1;
  const { isPanel = false } = surroundings;
  const kept = keepFocus(parent);
  const classes = isPanel ? [...CLASSES, "mod-panel"] : CLASSES;
  parent.classList.add(...classes);
  render(<Root surroundings={surroundings} idPrefix={`debrief-${mounted}`} />, parent);
  return {
    dispose() {
      kept.dispose();
      render(null, parent);
      parent.classList.remove(...classes);
    },
  };
}

function Root(props: {
  readonly surroundings: RollupSurroundings;
  readonly idPrefix: string;
}): JSX.Element {
  const { surroundings, idPrefix } = props;
  const { actions, facts, icons, locale, store, isPanel = false } = surroundings;
  // Midnight passes unnoticed until something changes; then the day is asked for again.
  useStore(store);
  const today = surroundings.today();
  const { names: eye, stored } = surroundings;
  const initial = useMemo(() => {
    const state = parseRollupViewState(stored);
    return eye === undefined ? state : { ...state, hideNames: eye.areHidden.get() };
  }, [eye, stored]);
  const names = useMemo<NamesSwitch>(
    () => eye ?? { areHidden: createStore(initial.hideNames) },
    [eye, initial],
  );
  const tools = useMemo<ViewTools>(
    () => ({ icons, locale, format: createFormat(locale, today), idPrefix }),
    [icons, locale, today, idPrefix],
  );
  const own = useMemo<RollupTools>(
    () => ({ actions, facts, today, period: twelveMonths(today) }),
    [actions, facts, today],
  );
  return (
    <ViewToolsProvider value={tools}>
      <RollupToolsProvider value={own}>
        <RollupView
          store={store}
          initial={initial}
          names={names}
          onViewState={surroundings.onViewState}
          isPanel={isPanel}
        />
      </RollupToolsProvider>
    </ViewToolsProvider>
  );
}
