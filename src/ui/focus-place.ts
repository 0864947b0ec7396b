/** Where an element stands among the controls around it, and what stands there once it is gone. */

/** What can be tabbed to. */
const CONTROLS =
  "button, input, select, textarea, a[href], summary, [tabindex]:not([tabindex='-1'])";
/** What stands beside others of its kind, one after the other. */
const ITEMS = "li, tr";

/** On the one control that an item is there for. */
const ACT = "data-debrief-act";

export interface FocusPlace {
  readonly element: HTMLElement;
  /** From the inside out. */
  readonly around: readonly Around[];
}

interface Around {
  readonly parent: Element;
  /** The child that holds the element, or is it. */
  readonly child: Element;
  /** Where the child stands among the drawn ones; of a list that draws a part, among all. */
  readonly at: number;
  /** How many controls of the parent stand before the element. */
  readonly before: number;
}

/** Taken as long as the element is there. O(controls of the root). */
export function placeOf(element: HTMLElement, root: Element): FocusPlace {
  const controls = controlsOf(root);
  const own = controls.findIndex((one) => isAtOrBehind(one, element));
  const ahead = controls.slice(0, own === -1 ? controls.length : own);
  const around: Around[] = [];
  let child: Element = element;
  let before = 0;
  while (child !== root && child.parentElement !== null) {
    const parent: Element = child.parentElement;
    while (before < ahead.length && parent.contains(ahead[ahead.length - 1 - before] ?? null)) {
      before += 1;
    }
    around.push({ parent, child, at: indexOf(child, parent), before });
    child = parent;
  }
  return { element, around };
}

/**
 * Gives the focus to what stands in the place of an element that is gone: of a list the next item, at
 * its end the last one, and in it the control that does the same; else the next control in what is
 * left around it. False where there is none.
 */
export function focusPlace({ element, around }: FocusPlace): boolean {
  for (const { parent, child, at, before } of around) {
    if (!parent.isConnected || (child.isConnected && parent.contains(child))) continue;
    if (child.matches(ITEMS) && focusItem(parent, at, element)) return true;
    const controls = controlsOf(parent);
    const from = Math.min(before, controls.length - 1);
    if (focusFirst([...controls.slice(from), ...controls.slice(0, from).reverse()])) return true;
  }
  return around.some(({ parent }) => parent.isConnected && focusFirst(controlsOf(parent)));
}

/** Gives the focus to the first control of an item, or to the one that the list stops at. */
export function focusInside(item: Element | undefined): boolean {
  if (item === undefined) return false;
  const stop = item.querySelector<HTMLElement>("[data-debrief-stop]");
  const all = item.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex]`);
  return focusFirst(stop === null ? [...all] : [stop, ...all]);
}

function focusItem(list: Element, at: number, gone: HTMLElement): boolean {
  const items = [...list.children].filter((one) => one.matches(ITEMS));
  const next = items.findIndex((one) => indexOf(one, list) >= at);
  const [behind, ahead] = next === -1 ? [[], items] : [items.slice(next), items.slice(0, next)];
  return [...behind, ...ahead.reverse()].some((item) => {
    const controls = [...item.querySelectorAll<HTMLElement>(`${CONTROLS}, [tabindex]`)];
    return focusFirst(controls.filter((one) => doesTheSame(one, gone))) || focusInside(item);
  });
}

function doesTheSame(one: HTMLElement, other: HTMLElement): boolean {
  if (one.localName !== other.localName || one.className !== other.className) return false;
  // What an item is there for does the same whatever it says: `Link Elif Demir`.
  if (one.hasAttribute(ACT) && other.hasAttribute(ACT)) return true;
  return one.hasAttribute("aria-label") || one.textContent === other.textContent;
}

/** The first that takes the focus: what is not shown or is disabled does not. */
function focusFirst(controls: readonly HTMLElement[]): boolean {
  return controls.some((control) => {
    control.focus();
    return control.ownerDocument.activeElement === control;
  });
}

function controlsOf(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)];
}

function indexOf(child: Element, parent: Element): number {
  const index = child.getAttribute("data-index");
  return index === null ? [...parent.children].indexOf(child) : Number(index);
}

function isAtOrBehind(one: Element, other: Element): boolean {
  return one === other || (other.compareDocumentPosition(one) & 4) !== 0;
}
