/** The person of the active note, in the sidebar: it follows the note that is looked at. */
import type { WorkspaceLeaf } from "obsidian";
import { createStore } from "../../app/store";
import type { PanelWish } from "../../core/people-page/find-person";
import type { Disposable } from "../../ports/result";
import { mountPersonPanel } from "../../ui/mount-people";
import type { ViewPlace } from "../drawn-view";
import { HidingView } from "../hiding-view";
import { PERSON_VIEW } from "./open-people";
import type { PeopleViewParts } from "./people-leaf";

export class PersonLeaf extends HidingView {
  readonly #wish = createStore<PanelWish>({ path: null, name: "" });

  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: PeopleViewParts,
  ) {
    super(leaf, "users");
    this.navigation = false;
  }

  override getViewType(): string {
    return PERSON_VIEW;
  }

  override getDisplayText(): string {
    return "Person";
  }

  protected override async onOpen(): Promise<void> {
    const follow = () => {
      const path = this.app.workspace.getActiveFile()?.path ?? null;
      if (path !== this.#wish.get().path) this.#wish.set({ path, name: "" });
    };
    follow();
    this.registerEvent(this.app.workspace.on("file-open", follow));
    this.registerEvent(this.app.workspace.on("active-leaf-change", follow));
    // The note that is looked at can get another path.
    this.registerEvent(this.app.vault.on("rename", follow));
    await super.onOpen();
  }

  protected override draw({ locale }: ViewPlace): Disposable {
    const { names, parts } = this;
    return mountPersonPanel(this.contentEl, { ...parts, locale, wish: this.#wish, names });
  }
}
