import type { WorkspaceItem } from "./workspace-item.ts";

const CLASS = "workspace-leaf-resize-handle";
const SMALLEST_SHARE = 10;

/** The line before a part of a split, which a person drags. */
export function addResizeHandle(item: WorkspaceItem): void {
  if (item.containerEl.querySelector(`:scope > .${CLASS}`) !== null) return;
  const handle = document.createElement("hr");
  handle.className = CLASS;
  item.containerEl.prepend(handle);
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    drag(handle, event, () => share(item));
  });
}

/** `begin` is asked once, for what takes each move of the pointer. */
export function drag(
  handle: HTMLElement,
  start: PointerEvent,
  begin: () => ((dx: number, dy: number) => void) | null,
): void {
  const move = begin();
  if (move === null) return;
  handle.setPointerCapture(start.pointerId);
  const follow = (event: PointerEvent): void =>
    move(event.clientX - start.clientX, event.clientY - start.clientY);
  handle.addEventListener("pointermove", follow);
  handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", follow), {
    once: true,
  });
}

/** Gives room to the item, or takes it, at the cost of the one before it. */
function share(item: WorkspaceItem): ((dx: number, dy: number) => void) | null {
  const { parent, workspace } = item;
  const siblings = parent?.children ?? [];
  const before = siblings[siblings.indexOf(item) - 1];
  if (parent === null || before === undefined) return null;
  const isAcross = parent.containerEl.classList.contains("mod-vertical");
  const sizeOf = (each: WorkspaceItem): number => {
    const { width, height } = each.containerEl.getBoundingClientRect();
    return isAcross ? width : height;
  };
  const sizes = siblings.map(sizeOf);
  const room = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, each] of siblings.entries()) each.setDimension((100 * (sizes[at] ?? 0)) / room);
  const [first, second] = [before.dimension ?? 0, item.dimension ?? 0];
  return (dx, dy) => {
    const wanted = (100 * (isAcross ? dx : dy)) / room;
    const lowest = SMALLEST_SHARE - first;
    const change = Math.min(Math.max(wanted, lowest), second - SMALLEST_SHARE);
    before.setDimension(first + change);
    item.setDimension(second - change);
    workspace.requestResize();
    workspace.requestSaveLayout();
  };
}
