/**
 * Verdicts at the ends of tested lines in the editor. The note is read after a pause, never per key;
 * while somebody types, what was found moves along with the text.
 */
import type { Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { editorInfoField } from "obsidian";
import type { App } from "../../app/create-app";
import { testedAnchor } from "../../core/edit/lessons/set-verdict";
import { scanBlocks } from "../../core/parse/blocks";
import { findFrontmatter } from "../../core/parse/frontmatter";
import { readTestedLines } from "../../core/parse/tested-lines";
import type { Settings } from "../../core/settings/settings";
import { type PlacedLine, setTestedLines, testedLines } from "./tested-field";
import { type VerdictActions, VerdictWidget } from "./verdict-widget";

/** Milliseconds without a change, after which the note is read again. */
const PAUSE = 150;

export interface VerdictPills {
  /** To be registered as an editor extension: it draws into every editor there is. */
  readonly extension: Extension;
  /** Takes the focus to the verdicts of the cursor's line in a note; false where it has none. */
  focus(path: string): boolean;
}

export function createVerdictPills(debrief: App): VerdictPills {
  const editors = new Map<EditorView, Pills>();
  const pathOf = ({ state }: EditorView) => state.field(editorInfoField, false)?.file?.path;
  const actions: VerdictActions = {
    set(view, line, verdict) {
      const path = pathOf(view);
      if (path === undefined) return;
      view.focus();
      void debrief.commands.setVerdict(path, line.anchor, verdict);
    },
    open(view, { from }) {
      view.dispatch({ selection: { anchor: view.state.doc.lineAt(from).to } });
      focusChoice(view);
    },
  };
  const plugin = ViewPlugin.define((view) => new Pills(view, debrief, actions, editors), {
    decorations: (pills) => pills.decorations,
    eventHandlers: {
      mousemove(event, view) {
        this.point(view.posAtCoords({ x: event.clientX, y: event.clientY }));
      },
      mouseleave() {
        this.point(null);
      },
    },
  });
  return {
    extension: [testedLines, plugin],
    focus(path) {
      const open = [...editors.keys()].filter((view) => pathOf(view) === path);
      const active = open.find((view) => view.dom.closest(".workspace-leaf.mod-active") !== null);
      const view = active ?? open[0];
      if (view === undefined) return false;
      // Whoever asks now sees what the note says now.
      editors.get(view)?.read();
      return focusChoice(view);
    },
  };
}

function focusChoice(view: EditorView): boolean {
  const { doc, selection } = view.state;
  const { node } = view.domAtPos(doc.lineAt(selection.main.head).to);
  const element = node.instanceOf(Element) ? node : node.parentElement;
  const choice = element?.closest(".cm-line")?.querySelector(".debrief-verdicts [tabindex='0']");
  if (choice?.instanceOf(HTMLElement) !== true) return false;
  choice.focus();
  return true;
}

class Pills implements PluginValue {
  decorations: DecorationSet = Decoration.none;
  #timer = 0;
  /** Start of the line below the pointer, or null. */
  #pointed: number | null = null;

  constructor(
    private readonly view: EditorView,
    private readonly debrief: App,
    private readonly actions: VerdictActions,
    private readonly editors: Map<EditorView, Pills>,
  ) {
    editors.set(view, this);
    this.#readLater(0);
  }

  update(update: ViewUpdate): void {
    if (update.docChanged) {
      this.#pointed = null;
      const isTyped = update.transactions.some(
        (transaction) => transaction.isUserEvent("input") || transaction.isUserEvent("delete"),
      );
      this.#readLater(isTyped ? PAUSE : 0);
    }
    const hasNews = update.transactions.some(({ effects }) =>
      effects.some((effect) => effect.is(setTestedLines)),
    );
    if (update.docChanged || update.selectionSet || hasNews) this.#draw();
  }

  destroy(): void {
    this.editors.delete(this.view);
    this.view.dom.win.clearTimeout(this.#timer);
  }

  /** Shows the choice of the line below the pointer. */
  point(position: number | null): void {
    const line = position === null ? null : this.view.state.doc.lineAt(position).from;
    if (line === this.#pointed) return;
    const lines = this.view.state.field(testedLines);
    const isTested = (start: number | null) =>
      lines.some(({ from }) => this.view.state.doc.lineAt(from).from === start);
    const hasChanged = isTested(line) || isTested(this.#pointed);
    this.#pointed = line;
    // An empty transaction draws anew.
    if (hasChanged) this.view.dispatch({ effects: setTestedLines.of(lines) });
  }

  #readLater(after: number): void {
    const { win } = this.view.dom;
    win.clearTimeout(this.#timer);
    this.#timer = win.setTimeout(() => {
      this.read();
    }, after);
  }

  /** Reads the note as it is, and draws what it finds. */
  read(): void {
    const { state } = this.view;
    const found = findLines(state.doc.toString(), this.debrief.settings());
    const before = state.field(testedLines);
    // Most notes have none, and need not be drawn for that.
    if (found.length === 0 && before.length === 0) return;
    this.view.dispatch({ effects: setTestedLines.of(found) });
  }

  #draw(): void {
    const { state } = this.view;
    const cursor = state.selection.main.head;
    const decorations = state.field(testedLines).flatMap((placed) => {
      if (placed.from > state.doc.length) return [];
      const line = state.doc.lineAt(placed.from);
      const isOpen = (line.from <= cursor && cursor <= line.to) || line.from === this.#pointed;
      if (!isOpen && placed.verdict === null) return [];
      const widget = new VerdictWidget(placed, isOpen, this.actions);
      const pill = Decoration.widget({ widget, side: 2 }).range(line.to);
      const muted = Decoration.mark({ class: "debrief-inline debrief-dropped" });
      return placed.verdict === "dropped" && line.to > placed.from
        ? [muted.range(placed.from, line.to), pill]
        : [pill];
    });
    this.decorations = Decoration.set(decorations, true);
  }
}

function findLines(text: string, settings: Settings): readonly PlacedLine[] {
  const lines = readTestedLines(
    text,
    scanBlocks(text, findFrontmatter(text)?.bodyStart ?? 0, 1),
    settings,
  );
  return lines.map((line) => ({
    from: line.span.start,
    anchor: testedAnchor(lines, line),
    verdict: line.verdict,
  }));
}
