import type { RefCallback } from "preact";

/** The only values that code hands to the stylesheet; everything else is a class. */
type CssValue = "--debrief-share" | "--debrief-value" | "--debrief-before";

/** A `ref` that sets one custom property on its element. */
export function cssValue(name: CssValue, value: number): RefCallback<HTMLElement> {
  return (element) => {
    element?.style.setProperty(name, String(value));
  };
}
