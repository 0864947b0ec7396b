import { createElement, icons, type IconNode } from "lucide";

const CUSTOM = new Map<string, string>();
const KNOWN = icons as Record<string, IconNode>;

/** "repeat-2" and "lucide-repeat-2" are the same icon, kept by lucide as "Repeat2". */
function lucideKey(id: string): string {
  const words = id.replace(/^lucide-/, "").split("-");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function lucideId(key: string): string {
  return key
    .replace(/([a-z])([A-Z0-9])/g, "$1-$2")
    .replace(/([A-Z0-9])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}

/** Null for an unknown name, as in the app: nothing is drawn. */
export function getIcon(id: string): SVGSVGElement | null {
  const custom = CUSTOM.get(id);
  if (custom !== undefined) return customIcon(id, custom);
  const node = KNOWN[lucideKey(id)];
  if (node === undefined) return null;
  const svg = createElement(node) as SVGSVGElement;
  svg.setAttribute("class", `svg-icon lucide-${id.replace(/^lucide-/, "")}`);
  return svg;
}

export function setIcon(parent: HTMLElement, id: string): void {
  parent.querySelectorAll(":scope > svg.svg-icon").forEach((old) => old.remove());
  const svg = getIcon(id);
  if (svg !== null) parent.prepend(svg);
}

export function getIconIds(): string[] {
  return [...Object.keys(KNOWN).map((key) => `lucide-${lucideId(key)}`), ...CUSTOM.keys()];
}

/** `content` is what stands inside the `svg`, drawn for a box of 100 by 100. */
export function addIcon(id: string, content: string): void {
  CUSTOM.set(id, content);
}

export function removeIcon(id: string): void {
  CUSTOM.delete(id);
}

function customIcon(id: string, content: string): SVGSVGElement {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`;
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml").documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  svg.setAttribute("class", `svg-icon ${id}`);
  return svg;
}
