import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** What there is to draw in: pixels across, and whether a finger will touch it. */
export interface Room {
  readonly width: number;
  readonly isTouched: boolean;
}

/**
 * What follows from the room of an element, kept up to date with it: for what is drawn otherwise
 * where there is less of it, when a style sheet alone cannot say so.
 *
 * @param before it is measured, and where nothing has a size
 */
export function useMeasured<T extends string | number | boolean>(
  place: RefObject<Element | null>,
  before: T,
  derive: (room: Room) => T,
): T {
  const [value, setValue] = useState(before);
  useLayoutEffect(() => {
    const element = place.current;
    const view = element?.ownerDocument.defaultView;
    if (element === null || view === null || view === undefined) return undefined;
    const measure = (): void => {
      const width = element.clientWidth;
      const isTouched = element.closest(".is-mobile") !== null;
      if (width > 0) setValue(derive({ width, isTouched }));
    };
    const observer = new view.ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  return value;
}
