/** The lists of setbacks and successes, and of decisions, on any element of any window. */
import type { Disposable } from "../ports/result";
import { HappeningsView } from "./lists/happenings-view";
import { JudgementsView } from "./lists/judgements-view";
import { mountPanel, type PanelSurroundings } from "./mount-panel";

export function mountHappenings(parent: HTMLElement, surroundings: PanelSurroundings): Disposable {
  return mountPanel(parent, surroundings, HappeningsView, "debrief-happenings-view");
}

export function mountJudgements(parent: HTMLElement, surroundings: PanelSurroundings): Disposable {
  return mountPanel(parent, surroundings, JudgementsView, "debrief-judgements-view");
}
