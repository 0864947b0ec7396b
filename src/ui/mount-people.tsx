/** The people views on any element of any window: the list of everyone, and the panel of one. */
import { type ComponentChildren, type JSX, render } from "preact";
import { useMemo } from "preact/hooks";
import type { AppState } from "../app/state";
import type { Store } from "../app/store";
import type { PanelWish } from "../core/people-page/find-person";
import type { Rollup } from "../core/rollup/model";
import type { Icons } from "../ports/icons";
import type { Disposable } from "../ports/result";
import { attendRoot } from "./attend-root";
import { twelveMonths } from "./calendar";
import { createFormat } from "./format";
import { type NamesSwitch, SwitchedNames } from "./names-switch";
import {
  parsePeopleViewState,
  type PeopleActions,
  type PeopleSource,
  type PeopleViewState,
} from "./people/people-contract";
import { type PeopleTools, PeopleToolsProvider } from "./people/people-tools";
import { PeopleView } from "./people/people-view";
import { Panel } from "./people/panel";
import { useStore } from "./use-store";
import { type ViewTools, ViewToolsProvider } from "./view-tools";

export interface PeopleSurroundings {
  readonly store: Store<AppState>;
  readonly source: PeopleSource;
  readonly actions: PeopleActions;
  readonly icons: Icons;
  /** Today in the person's own calendar, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** BCP 47 tag for days, numbers and the order of names. */
  readonly locale: string;
  /** Absent where names are never hidden. */
  readonly names?: NamesSwitch;
}

export interface PeopleViewSurroundings extends PeopleSurroundings {
  /** The view state that was left last time, as it was stored: any version, or nothing. */
  readonly stored: unknown;
  readonly onViewState: (state: PeopleViewState) => void;
}

export interface PanelSurroundings extends PeopleSurroundings {
  readonly wish: Store<PanelWish>;
}

const NO_ROWS: Rollup["rows"] = [];

let mounted = 0;

/** Draws the list of everyone into `parent` and follows the store until it is disposed. */
export function mountPeople(parent: HTMLElement, surroundings: PeopleViewSurroundings): Disposable {
  return mount(parent, surroundings, "debrief-view", <View surroundings={surroundings} />);
}

/** Draws the panel of one person into `parent`. */
export function mountPersonPanel(parent: HTMLElement, surroundings: PanelSurroundings): Disposable {
  const { store, wish } = surroundings;
  return mount(parent, surroundings, "debrief-panel", <Panel store={store} wish={wish} />);
}

function mount(
  parent: HTMLElement,
  surroundings: PeopleSurroundings,
  className: string,
  content: JSX.Element,
): Disposable {
  mounted += 1;
  const classes = ["debrief-ui", className];
  parent.classList.add(...classes);
  const root = (
    <Root surroundings={surroundings} idPrefix={`debrief-people-${mounted}`}>
      {content}
    </Root>
  );
  const attended = attendRoot(parent);
  render(root, parent);
  return {
    dispose() {
      attended.dispose();
      render(null, parent);
      parent.classList.remove(...classes);
    },
  };
}

function View({ surroundings }: { readonly surroundings: PeopleViewSurroundings }): JSX.Element {
  const { store, stored, onViewState } = surroundings;
  const initial = useMemo(() => parsePeopleViewState(stored), [stored]);
  return <PeopleView store={store} initial={initial} onViewState={onViewState} />;
}

function Root(props: {
  readonly surroundings: PeopleSurroundings;
  readonly idPrefix: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { surroundings, idPrefix } = props;
  const { actions, icons, locale, source, store, names } = surroundings;
  // Midnight passes unnoticed until something changes; then the day is asked for again.
  const { rollup } = useStore(store);
  const today = surroundings.today();
  const tools = useMemo<ViewTools>(
    () => ({ icons, locale, format: createFormat(locale, today), idPrefix }),
    [icons, locale, today, idPrefix],
  );
  const own = useMemo<PeopleTools>(
    () => ({ actions, source, period: twelveMonths(today) }),
    [actions, source, today],
  );
  return (
    <ViewToolsProvider value={tools}>
      <PeopleToolsProvider value={own}>
        <SwitchedNames names={names} vault={source.vault()} rows={rollup?.rows ?? NO_ROWS}>
          {props.children}
        </SwitchedNames>
      </PeopleToolsProvider>
    </ViewToolsProvider>
  );
}
