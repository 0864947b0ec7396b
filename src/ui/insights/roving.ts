/** One tab stop for many marks: arrows move between them. */
import type { TargetedKeyboardEvent } from "preact";
import { useState } from "preact/hooks";

export interface Roving {
  /** The mark that Tab reaches. */
  readonly stop: number;
  /** To be called where a mark takes the focus. */
  readonly reach: (index: number) => void;
  readonly onKeyDown: (event: TargetedKeyboardEvent<Element>) => void;
}

/**
 * @param count of marks, each with `data-debrief-at` and its index
 * @param row how many marks lie in a row: the steps of up and down
 * @param first the mark that Tab reaches at the beginning
 */
export function useRoving(count: number, row: number, first: number): Roving {
  const [at, setAt] = useState(first);
  const stop = Math.min(Math.max(0, at), count - 1);

  function onKeyDown(event: TargetedKeyboardEvent<Element>): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = target(event.key, stop, count, row);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(to);
    event.currentTarget.querySelector<HTMLElement>(`[data-debrief-at="${to}"]`)?.focus();
  }

  return { stop, reach: setAt, onKeyDown };
}

function target(key: string, at: number, count: number, row: number): number | null {
  const within = (to: number) => (to < 0 || to >= count ? at : to);
  switch (key) {
    case "ArrowRight":
      return within(at + 1);
    case "ArrowLeft":
      return within(at - 1);
    case "ArrowDown":
      return row < count ? within(at + row) : null;
    case "ArrowUp":
      return row < count ? within(at - row) : null;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
