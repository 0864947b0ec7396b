/** The review queue on any element of any window. */
import type { Disposable } from "../ports/result";
import { mountPanel, type PanelSurroundings } from "./mount-panel";
import { ReviewView } from "./review/review-view";

export function mountReview(parent: HTMLElement, surroundings: PanelSurroundings): Disposable {
  return mountPanel(parent, surroundings, ReviewView, "debrief-review-view");
}
