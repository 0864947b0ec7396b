/**
 * Looks at the lesson under the cursor after a pause. A key costs it a timer; reading and asking wait
 * for the pause, and the asking itself is done on another thread.
 */
import type { EditorState, Extension, Text } from "@codemirror/state";
import { type EditorView, type PluginValue, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { EARLIER_PAUSE } from "../../app/earlier";
import type { LearnedBefore } from "../../app/learned-before";
import type { Settings } from "../../core/settings/settings";
import { foldText } from "../../core/text";
import type { Clock } from "../../ports/clock";
import type { Disposable } from "../../ports/result";
import { clearMarks, type EarlierMarks, setLineMark } from "./earlier-marks";
import { lessonUnder } from "./lesson-under";

export interface WatchParts {
  readonly clock: Clock;
  readonly learnedBefore: LearnedBefore;
  readonly marks: EarlierMarks;
  /** The newest settings. */
  settings(): Settings;
  /** The note that an editor shows; null for an editor without one. */
  pathOf(state: EditorState): string | null;
  /** Folded sentences that are to be left alone until the app closes. */
  readonly dismissed: ReadonlySet<string>;
  /** Called when an editor has gone. */
  readonly gone: (view: EditorView) => void;
}

export class EarlierWatch implements PluginValue {
  #waiting: Disposable | null = null;
  /** The line that was looked at last: a cursor that moves within it finds nothing new. */
  #looked: { readonly doc: Text; readonly from: number } | null = null;
  #asking = new AbortController();

  constructor(
    private readonly view: EditorView,
    private readonly parts: WatchParts,
  ) {
    this.wait();
  }

  update(update: ViewUpdate): void {
    if (update.docChanged || update.selectionSet) this.wait();
  }

  destroy(): void {
    this.#waiting?.dispose();
    this.#asking.abort();
  }

  /** Looks again after the next pause. */
  wait(): void {
    this.#waiting?.dispose();
    this.#waiting = this.parts.clock.after(EARLIER_PAUSE, () => {
      void this.look();
    });
  }

  /** Asks about the lesson under the cursor, and marks its line by the answer. */
  async look(isForced = false): Promise<void> {
    const { view, parts } = this;
    const { state } = view;
    const marks = parts.marks.marksOf(state);
    const path = parts.pathOf(state);
    if (!parts.settings().showEarlier || path === null) {
      if (marks.length > 0) view.dispatch({ effects: clearMarks.of(null) });
      return;
    }
    // A word that is being put together is left alone.
    if (view.composing) {
      this.wait();
      return;
    }
    const line = state.doc.lineAt(state.selection.main.head);
    if (!isForced && this.#looked?.doc === state.doc && this.#looked.from === line.from) return;
    this.#looked = { doc: state.doc, from: line.from };
    this.#asking.abort();
    const here = lessonUnder(state.doc, state.selection.main.head, path, parts.settings());
    const own = here === null ? line.from : state.doc.lineAt(here.end).from;
    const gone = marks.filter((mark) => mark.isStale && mark.from !== own);
    const effects = gone.map(({ from }) => setLineMark.of({ from, mark: null }));
    if (effects.length > 0) view.dispatch({ effects });
    const known = marks.find((mark) => mark.from === own);
    if (known !== undefined && !known.isStale && !isForced) return;
    const isLeftAlone = here === null || parts.dismissed.has(foldText(here.lesson.sentence));
    const asking = new AbortController();
    this.#asking = asking;
    const earlier = isLeftAlone
      ? null
      : await parts.learnedBefore.find(
          { text: here.source, path, lessonId: here.lesson.id },
          asking.signal,
        );
    // Whatever has changed meanwhile is looked at after a pause of its own.
    if (asking.signal.aborted || view.state.doc !== state.doc) return;
    if (earlier === null && known === undefined) return;
    const mark = earlier === null || here === null ? null : { earlier, lesson: here.lesson };
    view.dispatch({ effects: setLineMark.of({ from: own, mark }) });
  }
}

/** Every editor that is open, and its watch. */
export class EarlierWatches {
  readonly #watches = new Map<EditorView, EarlierWatch>();
  readonly extension: Extension;

  constructor(parts: WatchParts) {
    this.extension = [
      parts.marks.extension,
      ViewPlugin.define((view) => {
        const watch = new EarlierWatch(view, parts);
        this.#watches.set(view, watch);
        return {
          update: (update) => {
            watch.update(update);
          },
          destroy: () => {
            this.#watches.delete(view);
            watch.destroy();
            parts.gone(view);
          },
        };
      }),
    ];
  }

  /** The editor for which this is so, or null. */
  find(isIt: (view: EditorView) => boolean): EditorView | null {
    return [...this.#watches.keys()].find(isIt) ?? null;
  }

  /** Looks at every editor anew: what is known has changed. */
  lookAgain(): void {
    for (const watch of this.#watches.values()) void watch.look(true);
  }

  lookAt(view: EditorView): void {
    void this.#watches.get(view)?.look(true);
  }
}
