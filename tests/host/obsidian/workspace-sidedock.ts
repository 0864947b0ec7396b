import { drag } from "./resize-handle.ts";
import { foldSide, type Side, type SidePlace } from "./side-place.ts";
import { WorkspaceSplit } from "./workspace-item.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import type { Workspace } from "./workspace.ts";

const NARROWEST = 180;

/** A sidebar beside the main area. */
export class WorkspaceSidedock extends WorkspaceSplit implements SidePlace {
  readonly side: Side;
  collapsed = false;
  /** Pixels. */
  size: number;

  constructor(workspace: Workspace, side: Side) {
    super(workspace, "horizontal", `mod-sidedock mod-${side}-split`);
    this.side = side;
    this.size = side === "left" ? 280 : 320;
    this.setSize(this.size);
    this.addHandle();
    this.insertChild(new WorkspaceTabs(workspace));
  }

  toggle(): void {
    foldSide(this, !this.collapsed);
  }

  collapse(): void {
    foldSide(this, true);
  }

  expand(): void {
    foldSide(this, false);
  }

  stacks(): WorkspaceTabs[] {
    return this.children.filter((child) => child instanceof WorkspaceTabs);
  }

  addSideLeaf(split: boolean): WorkspaceLeaf {
    const [first] = this.stacks();
    if (first !== undefined && (!split || first.children.length === 0)) return first.addLeaf();
    const tabs = new WorkspaceTabs(this.workspace);
    this.insertChild(tabs);
    return tabs.addLeaf();
  }

  setSize(size: number): void {
    this.size = Math.max(size, NARROWEST);
    this.containerEl.style.width = `${this.size}px`;
  }

  private addHandle(): void {
    const handle = document.createElement("hr");
    handle.className = "workspace-leaf-resize-handle";
    this.containerEl.append(handle);
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      drag(handle, event, () => {
        const { size } = this;
        return (dx) => {
          this.setSize(size + (this.side === "left" ? dx : -dx));
          this.workspace.requestResize();
          this.workspace.requestSaveLayout();
        };
      });
    });
  }
}
