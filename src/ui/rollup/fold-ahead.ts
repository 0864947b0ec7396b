import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import type { Row } from "../../core/rollup/rows";
import { foldRows } from "../../core/rollup/search-text";

/** Milliseconds at a time, so that nothing else has to wait. */
const SLICE = 4;
/** The list is drawn first. */
const BEGINS_AFTER = 200;

/** Makes rows ready to be searched while nobody waits, so that the first key is as quick as others. */
export function useFoldedAhead(place: RefObject<HTMLElement | null>, rows: readonly Row[]): void {
  useEffect(() => {
    const window = place.current?.ownerDocument.defaultView;
    if (window === null || window === undefined) return undefined;
    const steps = foldRows(rows);
    let timer = window.setTimeout(fold, BEGINS_AFTER);
    function fold(): void {
      if (window === null || window === undefined) return;
      const end = window.performance.now() + SLICE;
      do {
        if (steps.next().done === true) return;
      } while (window.performance.now() < end);
      timer = window.setTimeout(fold, SLICE);
    }
    return () => window.clearTimeout(timer);
  }, [place, rows]);
}
