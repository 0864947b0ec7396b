/** Everyone, as a view of the app. */
import type { WorkspaceLeaf } from "obsidian";
import type { Disposable } from "../../ports/result";
import { mountPeople, type PeopleSurroundings } from "../../ui/mount-people";
import { DrawnView, type ViewPlace } from "../drawn-view";
import { PEOPLE_VIEW } from "./open-people";

export type PeopleViewParts = Omit<PeopleSurroundings, "locale">;

export class PeopleLeaf extends DrawnView {
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
    return mountPeople(this.contentEl, { ...this.parts, ...place });
  }
}
