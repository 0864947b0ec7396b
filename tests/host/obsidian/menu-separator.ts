/** A line between items. */
export class MenuSeparator {
  readonly dom: HTMLElement = createDiv({ cls: "menu-separator", attr: { role: "separator" } });
  section = "";
}
