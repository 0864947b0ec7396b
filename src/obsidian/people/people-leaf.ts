/** Everyone, as a view of the app. */
import type { WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../../ports/result";
import { mountPeople, type PeopleSurroundings } from "../../ui/mount-people";
import type { ViewPlace } from "../drawn-view";
import { HidingView } from "../hiding-view";
import { PEOPLE_VIEW } from "./open-people";

export type PeopleViewParts = Omit<PeopleSurroundings, "locale" | "names">;

export class PeopleLeaf extends HidingView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly parts: PeopleViewParts,
  ) {
    super(leaf, "users");
    this.hearSearchKey();
  }

  override getViewType(): string {
    return PEOPLE_VIEW;
  }

  override getDisplayText(): string {
    return "People";
  }

  protected override draw(place: ViewPlace): Disposable {
    return mountPeople(this.contentEl, { ...this.parts, ...place, names: this.names });
  }
}
