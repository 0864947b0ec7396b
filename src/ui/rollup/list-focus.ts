/** Finds the places of the list that can have focus: one a row, one a quote of an opened row. */

/** A row, or with `quote` one of its lessons. */
export interface Stop {
  readonly row: string;
  /** Id of the lesson; `""` for the row itself. */
  readonly quote: string;
}

/** The stop that holds the focus of the list's window, and its own element. */
export function focusedStop(list: HTMLElement): (Stop & { readonly onStop: boolean }) | null {
  const focused = list.ownerDocument.activeElement;
  if (focused === null || !list.contains(focused)) return null;
  const row = focused.closest("[data-debrief-row]")?.getAttribute("data-debrief-row");
  if (row === null || row === undefined) return null;
  const quote = focused.closest("[data-debrief-quote]")?.getAttribute("data-debrief-quote") ?? "";
  return { row, quote, onStop: focused.hasAttribute("data-debrief-stop") };
}

/** Gives focus to the stop, if it is drawn. */
export function focusStop(list: HTMLElement, stop: Stop): boolean {
  const row = withId(list.querySelectorAll<HTMLElement>("[data-debrief-row]"), "row", stop.row);
  const part =
    stop.quote === ""
      ? row
      : withId(row?.querySelectorAll<HTMLElement>("[data-debrief-quote]"), "quote", stop.quote);
  const element = part?.querySelector<HTMLElement>("[data-debrief-stop]");
  element?.focus();
  return element !== null && element !== undefined;
}

/** Moves along everything that is drawn, from the stop that has focus. */
export function moveFocus(list: HTMLElement, to: "next" | "previous" | "first" | "last"): void {
  const selector = to === "first" || to === "last" ? ".debrief-row-toggle" : "[data-debrief-stop]";
  const stops = [...list.querySelectorAll<HTMLElement>(selector)];
  const focused = list.ownerDocument.activeElement;
  const part = focused?.closest("[data-debrief-quote]") ?? focused?.closest("[data-debrief-row]");
  const here = part?.querySelector<HTMLElement>("[data-debrief-stop]") ?? null;
  const at = here === null ? -1 : stops.indexOf(here);
  const target = { next: at + 1, previous: at - 1, first: 0, last: stops.length - 1 }[to];
  stops[target]?.focus();
}

/** Compares instead of selecting: an id comes from a note's name and is no CSS. */
function withId(
  elements: Iterable<HTMLElement> | undefined,
  kind: "row" | "quote",
  id: string,
): HTMLElement | null {
  for (const element of elements ?? []) {
    if (element.getAttribute(`data-debrief-${kind}`) === id) return element;
  }
  return null;
}
