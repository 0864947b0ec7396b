import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** True once `milliseconds` have passed since the element appeared; a fast answer never flickers. */
export function useDelay(place: RefObject<HTMLElement | null>, milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => after(place, milliseconds, () => setPassed(true)), [place, milliseconds]);
  return passed;
}

/** The value as it was when it last rested for `milliseconds`: for words that are read aloud. */
export function useSettled(
  place: RefObject<HTMLElement | null>,
  value: string,
  milliseconds: number,
): string {
  const [settled, setSettled] = useState("");
  useEffect(
    () => after(place, milliseconds, () => setSettled(value)),
    [place, value, milliseconds],
  );
  return settled;
}

/** Timers belong to the window that the element is in: a view can live in a window of its own. */
function after(
  place: RefObject<HTMLElement | null>,
  milliseconds: number,
  run: () => void,
): (() => void) | undefined {
  const window = place.current?.ownerDocument.defaultView;
  if (window === null || window === undefined) return undefined;
  const timer = window.setTimeout(run, milliseconds);
  return () => window.clearTimeout(timer);
}
