export interface TooltipOptions {
  placement?: "bottom" | "right" | "left" | "top";
  /** Milliseconds before it shows; at once without. */
  delay?: number;
  /** Pixels between the tooltip and what it is about. */
  gap?: number;
  classes?: string[];
}

/** The app shows `aria-label` as a tooltip, and so does the workbench: see `watchTooltips`. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip === "") el.removeAttribute("aria-label");
  else el.setAttribute("aria-label", tooltip);
  if (options.placement !== undefined) el.dataset.tooltipPosition = options.placement;
  if (options.delay !== undefined) el.dataset.tooltipDelay = String(options.delay);
  if (options.classes !== undefined) el.dataset.tooltipClasses = options.classes.join(" ");
}

/** At once, with words of its own, until the pointer goes on. */
export function displayTooltip(
  newTargetEl: HTMLElement,
  content: string | DocumentFragment,
  options: TooltipOptions = {},
): void {
  watches.get(newTargetEl.doc)?.show(newTargetEl, content, options);
}

interface Watch {
  show(over: HTMLElement, content: string | DocumentFragment, options: TooltipOptions): void;
}

const watches = new WeakMap<Document, Watch>();

/** One tooltip for the page, for whatever labelled thing the pointer rests on. */
export function watchTooltips(doc: Document): void {
  let shown: HTMLElement | null = null;
  let waiting = 0;
  const hide = (): void => {
    window.clearTimeout(waiting);
    shown?.remove();
    shown = null;
  };
  const show: Watch["show"] = (over, content, options) => {
    hide();
    shown = draw(over, content, options);
  };
  watches.set(doc, { show });
  doc.addEventListener("mouseover", (event) => {
    const over = labelled(event.targetNode);
    hide();
    if (over === null || over.closest(".cm-editor, svg") !== null) return;
    const { tooltipDelay, tooltipClasses, tooltipPosition } = over.dataset;
    const label = over.getAttribute("aria-label") ?? "";
    const options = {
      ...(tooltipPosition === undefined ? {} : { placement: tooltipPosition as Placement }),
      classes: (tooltipClasses ?? "").split(" ").filter((cls) => cls !== ""),
    };
    if (tooltipDelay === undefined) show(over, label, options);
    else waiting = window.setTimeout(() => show(over, label, options), Number(tooltipDelay));
  });
  for (const type of ["mousedown", "keydown", "wheel"]) doc.addEventListener(type, hide, true);
}

type Placement = NonNullable<TooltipOptions["placement"]>;

function labelled(node: Node | null): HTMLElement | null {
  const el = node?.instanceOf(Element) === true ? node : null;
  return el?.closest<HTMLElement>("[aria-label]") ?? null;
}

function draw(
  over: HTMLElement,
  content: string | DocumentFragment,
  { placement = "bottom", gap = 8, classes = [] }: TooltipOptions,
): HTMLElement {
  const { doc } = over;
  const box = over.getBoundingClientRect();
  const tip = doc.body.createDiv({ cls: ["tooltip", ...classes], text: content });
  const { width, height } = tip.getBoundingClientRect();
  const middle = { x: box.left + (box.width - width) / 2, y: box.top + (box.height - height) / 2 };
  const above = box.top - height - gap;
  const below = box.bottom + gap;
  const { clientWidth, clientHeight } = doc.documentElement;
  const places: Record<Placement, [number, number]> = {
    bottom: [middle.x, below > clientHeight - height - 4 ? above : below],
    top: [middle.x, above < 4 ? below : above],
    left: [box.left - width - gap, middle.y],
    right: [box.right + gap, middle.y],
  };
  const [left, top] = places[placement];
  tip.setCssProps({
    left: `${Math.max(4, Math.min(left, clientWidth - width - 4))}px`,
    top: `${Math.max(4, Math.min(top, clientHeight - height - 4))}px`,
  });
  return tip;
}
