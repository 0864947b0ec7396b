export interface TooltipOptions {
  placement?: "bottom" | "right" | "left" | "top";
  delay?: number;
  classes?: string[];
}

/** The app shows `aria-label` as a tooltip, and so does the workbench: see `watchTooltips`. */
export function setTooltip(el: HTMLElement, tooltip: string, options: TooltipOptions = {}): void {
  if (tooltip === "") el.removeAttribute("aria-label");
  else el.setAttribute("aria-label", tooltip);
  if (options.placement !== undefined) el.dataset.tooltipPosition = options.placement;
}

/** One tooltip for the page, for whatever labelled thing the pointer rests on. */
export function watchTooltips(doc: Document): void {
  let shown: HTMLElement | null = null;
  const hide = (): void => {
    shown?.remove();
    shown = null;
  };
  doc.addEventListener("mouseover", (event) => {
    const over = event.target instanceof Element ? event.target.closest("[aria-label]") : null;
    hide();
    if (over !== null && over.closest(".cm-editor, svg") === null) shown = show(doc, over);
  });
  for (const type of ["mousedown", "keydown", "wheel"]) doc.addEventListener(type, hide, true);
}

function show(doc: Document, over: Element): HTMLElement {
  const box = over.getBoundingClientRect();
  const tip = doc.body.createDiv({ cls: "tooltip", text: over.getAttribute("aria-label") ?? "" });
  const { width, height } = tip.getBoundingClientRect();
  const toTheRight = over.getAttribute("data-tooltip-position") === "right";
  const left = toTheRight ? box.right + 8 : box.left + (box.width - width) / 2;
  const top = toTheRight ? box.top + (box.height - height) / 2 : box.bottom + 8;
  const maxLeft = doc.documentElement.clientWidth - width - 4;
  const maxTop = doc.documentElement.clientHeight - height - 4;
  tip.setCssProps({
    left: `${Math.max(4, Math.min(left, maxLeft))}px`,
    top: `${top > maxTop ? box.top - height - 8 : Math.max(4, top)}px`,
  });
  return tip;
}
