/** How a suggestion looks: an icon or initials, what it is, and what tells it from others. */
import { setIcon } from "obsidian";
import { shownText } from "../../core/shown-text";

export interface SuggestRow {
  readonly title: string;
  readonly note: string;
  /** Name of an icon; null shows `initials` instead. */
  readonly icon: string | null;
  readonly initials: string;
  /** True for what can be done besides picking: a line parts it from what can be picked. */
  readonly isExtra: boolean;
}

export function drawSuggestion(el: HTMLElement, row: SuggestRow): void {
  el.addClass("mod-complex", "debrief-ui", "debrief-suggest");
  el.toggleClass("mod-extra", row.isExtra);
  const mark = el.createSpan({ cls: "debrief-suggest-mark", attr: { "aria-hidden": "true" } });
  if (row.icon === null) mark.setText(shownText(row.initials));
  else setIcon(mark, row.icon);
  const content = el.createDiv({ cls: "suggestion-content" });
  content.createDiv({ cls: "suggestion-title", text: shownText(row.title), attr: { dir: "auto" } });
  if (row.note !== "") {
    content.createDiv({ cls: "suggestion-note", text: shownText(row.note), attr: { dir: "auto" } });
  }
}

/** True while another list of suggestions is open in the window: it was there first. */
export function isOtherListOpen(doc: Document): boolean {
  return doc.querySelector(".suggestion-container") !== null;
}
