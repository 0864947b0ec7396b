/** Finds the places of the list that can have focus: one a row, one a quote of an opened row. */

/** A row, or with `quote` one of its lessons. */
export interface Stop {
  /** Key of its entry in the list. */
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
  const row = rowElement(list, stop.row);
  const part =
    stop.quote === ""
      ? row
      : withId(row?.querySelectorAll<HTMLElement>("[data-debrief-quote]"), "quote", stop.quote);
  const element = part?.querySelector<HTMLElement>("[data-debrief-stop]");
  element?.focus();
  return element !== null && element !== undefined;
}

/** Gives focus to the last stop of a row, if the row is drawn. */
export function focusEnd(list: HTMLElement, row: string): boolean {
  const stops = stopsOf(rowElement(list, row));
  stops.at(-1)?.focus();
  return stops.length > 0;
}

/** Moves within the row that has focus; false where the row ends. */
export function moveInRow(list: HTMLElement, by: 1 | -1): boolean {
  const focused = list.ownerDocument.activeElement;
  const row = focused?.closest<HTMLElement>("[data-debrief-row]") ?? null;
  const part = focused?.closest("[data-debrief-quote]") ?? row;
  const here = part?.querySelector<HTMLElement>("[data-debrief-stop]") ?? null;
  const stops = stopsOf(row);
  const next = here === null ? undefined : stops[stops.indexOf(here) + by];
  next?.focus();
  return next !== undefined;
}

function stopsOf(row: HTMLElement | null): readonly HTMLElement[] {
  return row === null ? [] : [...row.querySelectorAll<HTMLElement>("[data-debrief-stop]")];
}

export function rowElement(list: HTMLElement, key: string): HTMLElement | null {
  return withId(list.querySelectorAll<HTMLElement>("[data-debrief-row]"), "row", key);
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
