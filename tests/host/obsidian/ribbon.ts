import { setIcon } from "./icons.ts";

/** The narrow bar at the far left. */
export class WorkspaceRibbon {
  readonly containerEl: HTMLElement;
  private readonly topEl: HTMLElement;
  private readonly actionsEl: HTMLElement;
  private readonly bottomEl: HTMLElement;

  constructor() {
    this.containerEl = createDiv("workspace-ribbon side-dock-ribbon mod-left");
    this.topEl = this.containerEl.createDiv("sidebar-toggle-button mod-left");
    this.actionsEl = this.containerEl.createDiv("side-dock-actions");
    this.bottomEl = this.containerEl.createDiv("side-dock-settings");
  }

  /** What plugins add; on a phone these stand in a menu. */
  actions(): HTMLElement[] {
    return [...this.actionsEl.children] as HTMLElement[];
  }

  addAction(
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
    place: "top" | "actions" | "bottom" = "actions",
  ): HTMLElement {
    const parent = { top: this.topEl, actions: this.actionsEl, bottom: this.bottomEl }[place];
    const button = parent.createEl("button", {
      cls: "clickable-icon side-dock-ribbon-action",
      attr: { "aria-label": title, "data-tooltip-position": "right", type: "button" },
    });
    setIcon(button, icon);
    button.addEventListener("click", callback);
    return button;
  }
}
