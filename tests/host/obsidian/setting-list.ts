import type { SettingDefinitionList } from "obsidian";
import { ExtraButtonComponent } from "./extra-button-component.ts";
import { setIcon } from "./icons.ts";
import { Platform } from "./platform.ts";
import type { RowPlace } from "./setting-row.ts";

/** What a list has beyond a group: its empty state, and ways to add, move and delete. */
export function addListParts(place: RowPlace, list: SettingDefinitionList): void {
  const { group, rows } = place;
  const { emptyState, addItem, onReorder, onDelete } = list;
  group.addClass("mod-list");
  if (rows.length === 0 && emptyState !== undefined) {
    group.listEl.createDiv("setting-list-empty").setText(emptyState);
  }
  for (const row of rows) {
    if (onReorder !== undefined) addHandle(row, rows, onReorder);
    if (onDelete !== undefined) addDelete(row, rows, onDelete);
  }
  if (addItem !== undefined) addAddition(place, addItem);
}

type Addition = NonNullable<SettingDefinitionList["addItem"]>;

function addAddition({ group }: RowPlace, { name, action }: Addition): void {
  if (!Platform.isMobile) {
    group.addExtraButton((button) => {
      button.setIcon("plus").setTooltip(name);
      button.onClick(() => action(button.extraSettingsEl));
    });
    return;
  }
  const row = createDiv({
    cls: "setting-list-add",
    text: `+ ${name}`,
    attr: { role: "button", tabindex: "0" },
  });
  group.listEl.after(row);
  row.addEventListener("click", () => action(row));
}

function addDelete(row: HTMLElement, rows: HTMLElement[], onDelete: (at: number) => void): void {
  const remove = (): void => onDelete(rows.indexOf(row));
  const controlEl = row.querySelector<HTMLElement>(":scope > .setting-item-control") ?? row;
  const button = new ExtraButtonComponent(controlEl).setIcon("trash-2").setTooltip("Delete");
  button.onClick(remove);
  row.tabIndex = 0;
  row.addEventListener("keydown", (event) => {
    // In a field of the row these keys delete letters.
    if (event.target !== row || (event.key !== "Delete" && event.key !== "Backspace")) return;
    event.preventDefault();
    remove();
  });
}

/** The row follows the pointer at once; the callback hears where it was left. */
function addHandle(
  row: HTMLElement,
  rows: HTMLElement[],
  onReorder: (from: number, to: number) => void,
): void {
  const handle = createDiv({ cls: "setting-drag-handle", attr: { "aria-label": "Drag to move" } });
  setIcon(handle, "grip-vertical");
  row.prepend(handle);
  handle.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const { doc } = row;
    const from = rows.indexOf(row);
    const move = ({ clientY }: PointerEvent): void => moveTo(row, rows, clientY);
    const drop = (): void => {
      doc.removeEventListener("pointermove", move);
      doc.removeEventListener("pointerup", drop);
      doc.removeEventListener("pointercancel", drop);
      row.removeClass("is-being-dragged");
      const to = rows.indexOf(row);
      if (to !== from) onReorder(from, to);
    };
    row.addClass("is-being-dragged");
    // Not on the handle: moving it within the list would end its hold on the pointer.
    doc.addEventListener("pointermove", move);
    doc.addEventListener("pointerup", drop);
    doc.addEventListener("pointercancel", drop);
  });
}

function moveTo(row: HTMLElement, rows: HTMLElement[], y: number): void {
  const others = rows.filter((other) => other !== row && other.isShown());
  const next = others.find((other) => {
    const box = other.getBoundingClientRect();
    return y < box.top + box.height / 2;
  });
  const last = others[others.length - 1];
  if (next !== undefined) {
    if (row.nextElementSibling !== next) next.before(row);
  } else if (last !== undefined && last.nextElementSibling !== row) last.after(row);
  const order = [...(row.parentElement?.children ?? [])];
  rows.sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
