/** The insights on any element of any window. */
import type { Disposable } from "../ports/result";
import { InsightsView } from "./insights/insights-view";
import { mountPanel, type PanelSurroundings } from "./mount-panel";

export function mountInsights(parent: HTMLElement, surroundings: PanelSurroundings): Disposable {
  return mountPanel(parent, surroundings, InsightsView, "debrief-insights-view");
}
