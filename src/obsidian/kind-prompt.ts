/** Asks what kind of debrief it shall be. */
import { type App, prepareFuzzySearch, setIcon, SuggestModal } from "obsidian";
import type { Kind } from "../core/templates/kinds";
import { shownText } from "../core/shown-text";
import { nameChooser } from "./name-dialog";

/** The other way to begin, which is no kind of note. */
interface QuickLesson {
  readonly id: "quick-lesson";
  readonly label: string;
  readonly description: string;
  readonly icon: string;
}

const QUICK_LESSON: QuickLesson = {
  id: "quick-lesson",
  label: "Quick lesson",
  description: "One line, saved where you keep them",
  icon: "zap",
};

/** What Enter does, and what Shift and Enter; null where there is no other way. */
export interface ChooserWords {
  readonly enter: string;
  readonly shiftEnter: string | null;
}

export interface KindRequest {
  readonly kinds: readonly Kind[];
  readonly words: ChooserWords;
  /** @param isOther true when it was chosen with Shift */
  choose(kind: Kind, isOther: boolean): void;
  /** Offers a quick lesson, too. */
  readonly quickLesson?: (() => void) | undefined;
}

type Row = Kind | QuickLesson;

export class KindPrompt extends SuggestModal<Row> {
  constructor(
    app: App,
    private readonly request: KindRequest,
  ) {
    super(app);
    this.modalEl.addClass("debrief-ui", "debrief-prompt");
    this.setPlaceholder("What kind of debrief?");
    nameChooser(this, "What kind of debrief?", "Kinds");
    this.emptyStateText = "No kind has this name.";
    const { enter, shiftEnter } = request.words;
    const other = shiftEnter === null ? [] : [{ command: "shift ↵", purpose: shiftEnter }];
    this.setInstructions([
      { command: "↑↓", purpose: "to choose" },
      { command: "↵", purpose: enter },
      ...other,
      { command: "esc", purpose: "to close" },
    ]);
    if (shiftEnter === null) return;
    this.scope.register(["Shift"], "Enter", (event) => {
      this.selectActiveSuggestion(event);
      return false;
    });
  }

  override getSuggestions(query: string): Row[] {
    const matches = prepareFuzzySearch(query);
    const rows: Row[] = [...this.request.kinds];
    if (this.request.quickLesson !== undefined) rows.push(QUICK_LESSON);
    return rows.filter(({ label, description }) => matches(`${label} ${description}`) !== null);
  }

  override renderSuggestion(row: Row, el: HTMLElement): void {
    const tone = /^(?:setback|success|observed)$/u.test(row.id) ? [`is-${row.id}`] : [];
    el.addClass("mod-complex", ...tone);
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    setIcon(icon, row.icon);
    const content = el.createDiv({ cls: "suggestion-content" });
    content.createDiv({
      cls: "suggestion-title",
      text: shownText(row.label),
      attr: { dir: "auto" },
    });
    const note = isKind(row) && row.problem !== undefined ? BROKEN : row.description;
    content.createDiv({ cls: "suggestion-note", text: shownText(note), attr: { dir: "auto" } });
  }

  override onChooseSuggestion(row: Row, event: MouseEvent | KeyboardEvent): void {
    if (isKind(row)) this.request.choose(row, event.shiftKey);
    else this.request.quickLesson?.();
  }
}

const BROKEN = "Its template cannot be used: choose it to see why";

function isKind(row: Row): row is Kind {
  return "template" in row;
}
