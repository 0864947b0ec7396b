/** The rollup as a view of the app. */
import type { WorkspaceLeaf } from "obsidian";
import { writeState } from "../core/rollup/state";
import type { Disposable } from "../ports/result";
import { mountRollup, type RollupSurroundings } from "../ui/mount-rollup";
import type { ViewPlace } from "./drawn-view";
import { HidingView } from "./hiding-view";

export const ROLLUP_VIEW = "debrief-rollup";

/** What every place that shows the rollup has in common. */
export type RollupSources = Omit<
  RollupSurroundings,
  "stored" | "onViewState" | "locale" | "isPanel" | "names"
>;

export class RollupLeaf extends HidingView {
  constructor(
    leaf: WorkspaceLeaf,
    private readonly sources: RollupSources,
  ) {
    super(leaf, "repeat-2");
    this.hearSearchKey();
  }

  override getViewType(): string {
    return ROLLUP_VIEW;
  }

  override getDisplayText(): string {
    return "Debrief";
  }

  protected override draw({ locale, stored, onViewState }: ViewPlace): Disposable {
    return mountRollup(this.contentEl, {
      ...this.sources,
      locale,
      stored,
      names: this.names,
      onViewState: (state) => {
        onViewState(writeState(state));
      },
    });
  }
}
