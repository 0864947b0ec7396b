import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useViewTools } from "../view-tools";

/** An icon of the host's set. It never carries a meaning alone: a word or a label goes with it. */
export function Icon({ name }: { readonly name: string }): JSX.Element {
  const { icons } = useViewTools();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current !== null) icons.draw(place.current, name);
  }, [icons, name]);
  return <span ref={place} class="debrief-icon" aria-hidden="true" />;
}
