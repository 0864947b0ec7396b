import { TFile, TFolder, type TAbstractFile } from "../obsidian/abstract-file.ts";
import { setIcon } from "../obsidian/icons.ts";
import { Keymap } from "../obsidian/keymap.ts";
import { debounce } from "../obsidian/debounce.ts";
import { ItemView } from "../obsidian/item-view.ts";
import { fileMenu, filesMenu } from "./explorer-menus.ts";
import { ExplorerSelection } from "./explorer-selection.ts";

/** The files of the vault, folders first. */
export class FileExplorer extends ItemView {
  static readonly type = "file-explorer";
  override icon = "folder-closed";
  private readonly open = new Set<string>(["/"]);
  private readonly selection = new ExplorerSelection();
  private readonly drawSoon = debounce(() => this.draw(), 20);

  getViewType(): string {
    return FileExplorer.type;
  }

  getDisplayText(): string {
    return "Files";
  }

  protected override async onOpen(): Promise<void> {
    const { vault, workspace } = this.app;
    for (const event of ["create", "delete", "rename"]) {
      this.registerEvent(vault.on(event, () => this.drawSoon()));
    }
    this.registerEvent(
      workspace.on("file-open", (file: TFile | null) => {
        for (let up = file?.parent; up; up = up.parent) this.open.add(up.path);
        this.drawSoon();
      }),
    );
    const header = createDiv("nav-header");
    const buttons = header.createDiv("nav-buttons-container");
    this.addButton(buttons, "square-pen", "New note", () =>
      this.app.commands.executeCommandById("file-explorer:new-file"),
    );
    this.addButton(buttons, "chevrons-down-up", "Collapse all", () => {
      this.open.clear();
      this.open.add("/");
      this.draw();
    });
    this.contentEl.before(header);
    this.contentEl.addClass("nav-files-container");
    this.draw();
  }

  private addButton(
    parent: HTMLElement,
    icon: string,
    label: string,
    callback: () => unknown,
  ): void {
    const button = parent.createEl("button", {
      cls: "clickable-icon nav-action-button",
      attr: { "aria-label": label, type: "button" },
    });
    setIcon(button, icon);
    button.addEventListener("click", callback);
  }

  private draw(): void {
    const scroll = this.contentEl.scrollTop;
    this.contentEl.empty();
    const root = this.contentEl.createDiv({ attr: { role: "tree", "aria-label": "Files" } });
    this.drawChildren(this.app.vault.getRoot(), root);
    this.contentEl.scrollTop = scroll;
  }

  private drawChildren(folder: TFolder, parent: HTMLElement): void {
    const order = (file: TAbstractFile): string => (file instanceof TFolder ? "0" : "1");
    const children = [...folder.children].sort(
      (a, b) =>
        order(a).localeCompare(order(b)) ||
        a.name.localeCompare(b.name, undefined, { numeric: true }),
    );
    for (const child of children) {
      if (child instanceof TFolder) this.drawFolder(child, parent);
      else if (child instanceof TFile) this.drawFile(child, parent);
    }
  }

  private drawFolder(folder: TFolder, parent: HTMLElement): void {
    const isOpen = this.open.has(folder.path);
    const item = parent.createDiv("tree-item nav-folder");
    item.toggleClass("is-collapsed", !isOpen);
    const self = this.drawRow(item, folder, "nav-folder-title", folder.name);
    self.setAttr("aria-expanded", isOpen);
    setIcon(self.createDiv("tree-item-icon collapse-icon"), "chevron-right");
    self.addEventListener("click", (event) => {
      if (this.select(event, folder.path)) return;
      if (!this.open.delete(folder.path)) this.open.add(folder.path);
      this.draw();
    });
    if (isOpen) this.drawChildren(folder, item.createDiv("tree-item-children nav-folder-children"));
  }

  private drawFile(file: TFile, parent: HTMLElement): void {
    const item = parent.createDiv("tree-item nav-file");
    const name = file.extension === "md" ? file.basename : file.name;
    const self = this.drawRow(item, file, "nav-file-title", name);
    self.toggleClass("is-active", this.app.workspace.getActiveFile() === file);
    const openIn = (event: MouseEvent): void =>
      void this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file);
    self.addEventListener("click", (event) => {
      if (!this.select(event, file.path)) openIn(event);
    });
    self.addEventListener("auxclick", (event) => {
      if (event.button === 1) openIn(event);
    });
    self.addEventListener("mouseover", (event) => {
      const hovered = { event, source: FileExplorer.type, hoverParent: this.leaf, targetEl: self };
      this.app.workspace.trigger("hover-link", { ...hovered, linktext: file.path });
    });
  }

  private drawRow(item: HTMLElement, file: TAbstractFile, cls: string, name: string): HTMLElement {
    const self = item.createDiv({
      cls: `tree-item-self is-clickable ${cls}`,
      attr: { "data-path": file.path, role: "treeitem", tabindex: "0" },
    });
    self.createDiv({ cls: "tree-item-inner", text: name });
    self.toggleClass("is-selected", this.selection.has(file.path));
    self.addEventListener("contextmenu", (event) => this.showMenu(event, file));
    self.addEventListener("keydown", (event) => {
      if (event.key === "Enter") self.click();
    });
    return self;
  }

  private select(event: MouseEvent, path: string): boolean {
    if (event.altKey) this.selection.toggle(path);
    else if (event.shiftKey) this.selection.extendTo(path, this.shownPaths());
    else {
      this.selection.touch(path);
      return false;
    }
    this.draw();
    return true;
  }

  private shownPaths(): string[] {
    const rows = [...this.contentEl.querySelectorAll<HTMLElement>("[data-path]")];
    return rows.map((row) => row.dataset.path ?? "");
  }

  private showMenu(event: MouseEvent, file: TAbstractFile): void {
    const paths = this.selection.has(file.path) ? this.selection.list() : [];
    const files = paths.flatMap((path) => this.app.vault.getAbstractFileByPath(path) ?? []);
    const menu = files.length > 1 ? filesMenu(files, this.leaf) : fileMenu(file, this.leaf);
    menu.showAtMouseEvent(event);
  }
}
