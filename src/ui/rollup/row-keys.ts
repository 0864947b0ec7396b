/** What the keys of the list do on the row that has the focus. */
import { useCallback } from "preact/hooks";
import type { RowEntry } from "./entries";
import { focusStop, rowElement, type Stop } from "./list-focus";
import type { ListKey } from "./list-keys";
import { useRollupTools } from "./rollup-tools";
import { showStatusMenu } from "./status-button";

/** The row, and where in it the focus is. */
export interface KeyedRow {
  readonly entry: RowEntry;
  readonly index: number;
  readonly open: boolean;
  readonly stop: Stop & { readonly onStop: boolean };
  readonly list: HTMLElement;
  /** Gives the focus to a stop as soon as it is drawn. */
  readonly want: (stop: Stop) => void;
}

/** Gives true for a key that did something, and is nobody else's then. */
export type PressOnRow = (key: Exclude<ListKey, { does: "move" }>, row: KeyedRow) => boolean;

export function useRowKeys(setOpen: (id: string, open: boolean) => void): PressOnRow {
  const { actions } = useRollupTools();
  return useCallback<PressOnRow>(
    (key, { entry, open, stop, list, want }) => {
      const { repeat } = entry.row;
      const newest = repeat.members[0];
      const member = repeat.members.find(({ id }) => id === stop.quote);
      const focusNewest = (): void => {
        if (newest === undefined) return;
        setOpen(repeat.id, true);
        want({ row: entry.key, quote: newest.id });
      };
      switch (key.does) {
        case "open":
          if (!open) setOpen(repeat.id, true);
          else if (member === undefined) focusNewest();
          return true;
        case "close":
          if (member !== undefined) focusStop(list, { row: entry.key, quote: "" });
          else if (open) setOpen(repeat.id, false);
          return true;
        case "leave":
          if (member === undefined) return false;
          focusStop(list, { row: entry.key, quote: "" });
          return true;
        case "go": {
          // On a button beside the quote, Enter presses that button.
          const target = member ?? newest;
          if (!stop.onStop || target === undefined) return false;
          actions.open(target, key.newTab);
          return true;
        }
        case "status": {
          const button = rowElement(list, entry.key)?.querySelector<HTMLElement>(
            "[data-debrief-status]",
          );
          if (button === null || button === undefined) return false;
          showStatusMenu(actions, entry.row, button);
          return true;
        }
        case "link":
          if (member !== undefined) actions.linkPerson(member);
          else if (newest !== undefined && repeat.members.length === 1) actions.linkPerson(newest);
          // Several lessons: a link names one line, so the choice comes first.
          else focusNewest();
          return true;
        case "apart":
          if (repeat.members.length < 2) return false;
          if (member === undefined) focusNewest();
          else actions.notSame(repeat, member);
          return true;
        case "merge":
          actions.merge(repeat);
          return true;
      }
    },
    [actions, setOpen],
  );
}
