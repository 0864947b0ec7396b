/** "You have learned this before" in the editors of the app: marks, popover, and the command. */
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { type App as Obsidian, type Editor, editorInfoField, type TFile } from "obsidian";
import type { Decided } from "../../app/commands/judge";
import type { App } from "../../app/create-app";
import type { Earlier } from "../../app/earlier";
import { anchorOf } from "../../core/edit/lessons/lesson-anchor";
import { parseNote } from "../../core/parse/parse-note";
import { foldText } from "../../core/text";
import type { Clock } from "../../ports/clock";
import type { Icons } from "../../ports/icons";
import type { Navigator } from "../../ports/navigator";
import type { Notifier } from "../../ports/notifier";
import type { Disposable, Result } from "../../ports/result";
import type { EarlierActions } from "../../ui/earlier/earlier-contract";
import { askForPromotion } from "../lesson-note-actions";
import { viewsOf } from "../open-editor";
import { createEarlierMarks, type MarkedLesson, setLineMark, setOpenLine } from "./earlier-marks";
import { EarlierPopover } from "./earlier-popover";
import { EarlierWatches } from "./earlier-watch";
import { lessonUnder } from "./lesson-under";
import { drawPill } from "./pill";
import { showInRollup } from "./show-in-rollup";

export interface EditorParts {
  readonly obsidian: Obsidian;
  readonly debrief: App;
  readonly clock: Clock;
  readonly icons: Icons;
  readonly navigator: Navigator;
  readonly notifier: Notifier;
}

/** A line of an editor with an earlier lesson. */
interface Found {
  readonly view: EditorView;
  readonly from: number;
  readonly path: string;
  readonly earlier: Earlier;
  readonly lesson: MarkedLesson;
}

export class EarlierInEditor implements Disposable {
  readonly extension: Extension;
  readonly #watches: EarlierWatches;
  readonly #dismissed = new Set<string>();
  readonly #following: Disposable;
  #popover: EarlierPopover | null = null;
  /** The editor that the popover belongs to. */
  #popoverOf: EditorView | null = null;

  constructor(private readonly parts: EditorParts) {
    const { debrief, icons } = parts;
    const marks = createEarlierMarks((view, seen, isOpen) => {
      const press = (from: number) => {
        const mark = marks.marksOf(view.state).find((one) => one.from === from);
        const path = pathOf(view);
        if (mark === undefined || path === null) return;
        // What was typed since is another lesson, perhaps.
        if (mark.isStale) void this.#ask(view, path, view.state.doc.lineAt(from).to);
        else this.#open({ view, path, ...mark });
      };
      return drawPill(view, { seen, isOpen, icons, press });
    });
    this.#watches = new EarlierWatches({
      clock: parts.clock,
      learnedBefore: debrief.learnedBefore,
      marks,
      settings: () => debrief.settings(),
      pathOf: (state) => state.field(editorInfoField, false)?.file?.path ?? null,
      dismissed: this.#dismissed,
      gone: (view) => {
        if (view !== this.#popoverOf) return;
        this.#popoverOf = null;
        this.#popover?.dispose();
      },
    });
    this.extension = this.#watches.extension;
    let { rollup } = debrief.store.get();
    this.#following = debrief.store.subscribe(() => {
      const now = debrief.store.get();
      if (now.rollup === rollup) return;
      rollup = now.rollup;
      this.#watches.lookAgain();
    });
  }

  dispose(): void {
    this.#following.dispose();
    this.#popover?.dispose();
  }

  /** Opens the earlier lessons of the line with the cursor, also of one that is joined already. */
  async show(editor: Editor, file: TFile): Promise<void> {
    const view = this.#watches.find(
      ({ state }) => state.field(editorInfoField, false)?.editor === editor,
    );
    if (view !== null) await this.#ask(view, file.path, view.state.selection.main.head);
  }

  /** Asks about the lesson around a place of the text as it is now, and opens the answer. */
  async #ask(view: EditorView, path: string, at: number): Promise<void> {
    const { debrief, notifier } = this.parts;
    if (debrief.store.get().rollup === null) {
      notifier.show("Your notes are still being read. Try again in a moment.");
      return;
    }
    const { doc } = view.state;
    const here = lessonUnder(doc, at, path, debrief.settings());
    if (here === null) {
      notifier.show("There is no lesson in this line. Put the cursor on one and try again.");
      return;
    }
    const { lesson, source, end } = here;
    const asked = { text: source, path, lessonId: lesson.id, withJoined: true };
    // What was decided or written a moment ago counts.
    await debrief.settle();
    const earlier = await debrief.learnedBefore.find(asked, new AbortController().signal);
    if (view.state.doc !== doc) return;
    if (earlier === null) {
      notifier.show("No earlier lesson says the same.");
      return;
    }
    this.#open({ view, from: doc.lineAt(end).from, path, earlier, lesson });
  }

  #open(found: Found): void {
    this.#popover?.dispose();
    const { view, from, earlier } = found;
    const { obsidian, clock, icons } = this.parts;
    view.dispatch({ effects: setOpenLine.of(from) });
    const popover = new EarlierPopover(obsidian, {
      earlier,
      icons,
      today: clock.now().date,
      doc: view.dom.ownerDocument,
      actions: this.#actionsFor(found),
      place: () => placeOf(view, from),
      onDecided: (kind) => {
        // What was decided is not offered again; taken back, it is.
        if (kind === null) this.#watches.lookAt(view);
        else view.dispatch({ effects: setLineMark.of({ from, mark: null }) });
      },
      onClose: (hadFocus) => {
        this.#popover = null;
        if (this.#popoverOf === null) return;
        this.#popoverOf = null;
        view.dispatch({ effects: setOpenLine.of(null) });
        if (hadFocus) view.focus();
      },
    });
    this.#popover = popover;
    this.#popoverOf = view;
  }

  #actionsFor({ view, path, earlier, lesson }: Found): EarlierActions {
    const { debrief, navigator, obsidian } = this.parts;
    const close = () => this.#popover?.dispose();
    const { repeatId } = earlier;
    return {
      same: async () => {
        const text = view.state.doc.toString();
        const { lessons } = parseNote(path, text, debrief.settings());
        const now = lessons.find(({ id }) => id === lesson.id);
        const address = now === undefined ? null : { path, ...anchorOf(lessons, now) };
        return kept(await debrief.commands.sameAsEarlier(lesson.sentence, earlier, address));
      },
      different: async () => kept(await debrief.commands.notSame(lesson.sentence, earlier)),
      open: (member, newTab) => {
        close();
        void navigator.open(member.path, member.line, newTab);
      },
      openRollup:
        repeatId === null
          ? null
          : () => {
              close();
              void showInRollup(obsidian, repeatId, earlier.sentence);
            },
      later: () => {
        this.#dismissed.add(foldText(lesson.sentence));
        this.#watches.lookAt(view);
      },
      promote:
        earlier.lessonNote === null
          ? () => {
              close();
              void this.#promote(path, earlier);
            }
          : null,
    };
  }

  /** Asks for the lesson note of the repeat, once this line is a part of it. */
  async #promote(path: string, earlier: Earlier): Promise<void> {
    const { debrief, obsidian, notifier } = this.parts;
    for (const view of viewsOf(obsidian, path)) await view.save();
    await debrief.settle();
    const [member] = earlier.members;
    const row = debrief.store
      .get()
      .rollup?.rows.find(({ members }) => members.some(({ id }) => id === member?.id));
    if (row === undefined) notifier.show("This lesson has just changed. Look at it again.");
    else askForPromotion(obsidian, debrief, row);
  }
}

function kept(result: Result<Decided>): Decided | null {
  return result.ok ? result.value : null;
}

function pathOf(view: EditorView): string | null {
  return view.state.field(editorInfoField, false)?.file?.path ?? null;
}

/** Below the beginning of the line's text; null when the line is not drawn or out of the editor. */
function placeOf(view: EditorView, from: number): DOMRect | null {
  if (!view.dom.isConnected || from > view.state.doc.length) return null;
  const line = view.state.doc.lineAt(from);
  const indent = /^\s*(?:[-*+]|\d+[.)])?\s*/u.exec(line.text)?.[0].length ?? 0;
  const start = view.coordsAtPos(line.from + indent);
  const end = view.coordsAtPos(line.to);
  if (start === null || end === null) return null;
  const { top, bottom } = view.scrollDOM.getBoundingClientRect();
  if (end.bottom < top || start.top > bottom) return null;
  return new DOMRect(start.left, start.top, 0, end.bottom - start.top);
}
