/** A view beside the rollup on any element of any window. */
import { type ComponentType, type JSX, render } from "preact";
import { useMemo } from "preact/hooks";
import type { Rollup } from "../core/rollup/model";
import { describeRows } from "../core/rollup/rows";
import type { Icons } from "../ports/icons";
import type { Disposable } from "../ports/result";
import { attendRoot } from "./attend-root";
import { createFormat } from "./format";
import { type NamesSwitch, SwitchedNames } from "./names-switch";
import type { PanelActions, PanelSource } from "./panel-contract";
import { type PanelTools, PanelToolsProvider } from "./panel-tools";
import { useStore } from "./use-store";
import { type ViewTools, ViewToolsProvider } from "./view-tools";

export interface PanelSurroundings {
  readonly source: PanelSource;
  readonly actions: PanelActions;
  readonly icons: Icons;
  /** BCP 47 tag for days and numbers. */
  readonly locale: string;
  /** The view state that was left last time, as it was stored: any version, or nothing. */
  readonly stored: unknown;
  readonly onViewState: (state: Readonly<Record<string, unknown>>) => void;
  /** Absent where names are never hidden. */
  readonly names?: NamesSwitch;
}

const NO_ROWS: Rollup["rows"] = [];

let mounted = 0;

/** Draws a view into `parent` and follows the store until it is disposed. */
export function mountPanel(
  parent: HTMLElement,
  surroundings: PanelSurroundings,
  View: ComponentType,
  name: string,
): Disposable {
  mounted += 1;
  const classes = ["debrief-ui", "debrief-view", name];
  parent.classList.add(...classes);
  const idPrefix = `${name}-${mounted}`;
  const attended = attendRoot(parent);
  render(<Root surroundings={surroundings} view={View} idPrefix={idPrefix} />, parent);
  return {
    dispose() {
      attended.dispose();
      render(null, parent);
      parent.classList.remove(...classes);
    },
  };
}

function Root(props: {
  readonly surroundings: PanelSurroundings;
  readonly view: ComponentType;
  readonly idPrefix: string;
}): JSX.Element {
  const { surroundings, view: View, idPrefix } = props;
  const { source, actions, icons, locale, stored, onViewState, names } = surroundings;
  const state = useStore(source.store);
  const today = source.today();
  const vault = source.snapshot();
  const decisions = useStore(source.decisions);
  const { rollup } = state;
  const rows = useMemo(
    () =>
      rollup === null
        ? []
        : describeRows(rollup.rows, { notes: vault.notes, links: vault.links, today }),
    [rollup, vault, today],
  );
  const tools = useMemo<ViewTools>(
    () => ({ icons, locale, format: createFormat(locale, today), idPrefix }),
    [icons, locale, today, idPrefix],
  );
  const own = useMemo<PanelTools>(
    () => ({ state, vault, decisions, rows, today, actions, stored, onViewState }),
    [state, vault, decisions, rows, today, actions, stored, onViewState],
  );
  return (
    <ViewToolsProvider value={tools}>
      <PanelToolsProvider value={own}>
        <SwitchedNames names={names} vault={vault} rows={rollup?.rows ?? NO_ROWS}>
          <View />
        </SwitchedNames>
      </PanelToolsProvider>
    </ViewToolsProvider>
  );
}
