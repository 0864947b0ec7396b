/** Whether the names of a view are hidden, and the way to change it. */
import { type ComponentChildren, createContext, type JSX } from "preact";
import { useContext, useMemo } from "preact/hooks";
import { createStore, type Store } from "../app/store";
import { everyoneIn } from "../core/export/hide-names";
import type { LinkedPeople } from "../core/export/link-words";
import { createNameHider, type NameHider } from "../core/export/name-hider";
import { wordsOfSwitch } from "../core/names-switch";
import type { Repeat } from "../core/rollup/model";
import { ActionButton } from "./atoms/action-button";
import { HideNames } from "./hidden-names";
import { useStore } from "./use-store";
import { useViewTools } from "./view-tools";

export interface NamesSwitch {
  readonly areHidden: Store<boolean>;
  /** Absent where the surroundings alone say it. */
  readonly toggle?: () => void;
}

const NO_SWITCH: NamesSwitch = { areHidden: createStore(false) };

const Toggle = createContext<NamesSwitch["toggle"]>(undefined);

/** In everything below it names are hidden as the switch says. */
export function SwitchedNames(props: {
  /** Without one names are shown. */
  readonly names: NamesSwitch | undefined;
  /** Everyone who is known, or null for nobody yet, and the rows in which others may be. */
  readonly vault: LinkedPeople | null;
  readonly rows: readonly Pick<Repeat, "people">[];
  readonly children: ComponentChildren;
}): JSX.Element {
  const { names = NO_SWITCH, vault, rows } = props;
  const areHidden = useStore(names.areHidden);
  const hider = useMemo(() => (areHidden ? hiderOf(vault, rows) : null), [areHidden, vault, rows]);
  return (
    <Toggle.Provider value={names.toggle}>
      <HideNames hider={hider}>{props.children}</HideNames>
    </Toggle.Provider>
  );
}

function hiderOf(vault: LinkedPeople | null, rows: readonly Pick<Repeat, "people">[]): NameHider {
  return createNameHider(vault === null ? [] : everyoneIn(vault, rows), "initials");
}

/** The switch inside a view, for places where the app shows no header with it: see its style. */
export function NamesButton(): JSX.Element | null {
  const toggle = useContext(Toggle);
  const { hider } = useViewTools();
  if (toggle === undefined) return null;
  return (
    <span class="debrief-names-switch">
      <ActionButton {...wordsOfSwitch(hider !== undefined)} onClick={toggle} />
    </span>
  );
}
