/**
 * The marks at the ends of lesson lines. They stand behind the text and never in it, so that nothing
 * that is typed moves because of them. Per change this costs the few marks of the editor.
 */
import {
  type ChangeDesc,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
  type Text,
} from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, WidgetType } from "@codemirror/view";
import type { Earlier } from "../../app/earlier";

/** A lesson as the editor had it. */
export interface MarkedLesson {
  readonly id: string;
  /** The part of it that is compared. */
  readonly sentence: string;
}

export interface EarlierMark {
  readonly earlier: Earlier;
  readonly lesson: MarkedLesson;
}

export interface PlacedMark extends EarlierMark {
  /** Start of the line that it stands at the end of. */
  readonly from: number;
  /** True when the line was changed since. */
  readonly isStale: boolean;
}

/** What is to be said of one line: a mark, or none. */
interface LineMark {
  readonly from: number;
  readonly mark: EarlierMark | null;
}

export const setLineMark = StateEffect.define<LineMark>({
  map: ({ from, mark }, changes) => ({ from: changes.mapPos(from, 1), mark }),
});
export const clearMarks = StateEffect.define();
/** Whether the popover of a line is open. */
export const setOpenLine = StateEffect.define<number | null>({
  map: (from, changes) => (from === null ? null : changes.mapPos(from, 1)),
});

interface Marks {
  readonly placed: readonly PlacedMark[];
  readonly open: number | null;
  readonly decorations: DecorationSet;
}

/** Makes the mark of a lesson that was learned `seen` times, with its popover open or not. */
export type DrawPill = (view: EditorView, seen: number, isOpen: boolean) => HTMLElement;

export interface EarlierMarks {
  readonly extension: Extension;
  marksOf(state: EditorState): readonly PlacedMark[];
}

export function createEarlierMarks(draw: DrawPill): EarlierMarks {
  const field = StateField.define<Marks>({
    create: () => ({ placed: [], open: null, decorations: Decoration.none }),
    update(marks, transaction) {
      let { placed, open } = marks;
      if (transaction.docChanged) {
        const { startState, changes, newDoc } = transaction;
        placed = placed.flatMap((mark) => move(mark, startState.doc, newDoc, changes) ?? []);
        open = open === null ? null : changes.mapPos(open, 1);
      }
      for (const effect of transaction.effects) {
        if (effect.is(setOpenLine)) open = effect.value;
        else if (effect.is(clearMarks)) placed = [];
        else if (effect.is(setLineMark)) placed = setAt(placed, transaction.newDoc, effect.value);
      }
      if (placed === marks.placed && open === marks.open && !transaction.docChanged) return marks;
      if (placed.length === 0 && marks.placed.length === 0) return { ...marks, placed, open };
      const decorations = Decoration.set(
        placed.map((mark) => {
          const line = transaction.newDoc.lineAt(mark.from);
          const widget = new Pill(mark, mark.from === open, draw);
          return Decoration.widget({ widget, side: 1 }).range(line.to);
        }),
        true,
      );
      return { placed, open, decorations };
    },
    provide: (own) => EditorView.decorations.from(own, ({ decorations }) => decorations),
  });
  return {
    extension: field,
    marksOf: (state) => state.field(field, false)?.placed ?? [],
  };
}

/** The mark where its line is now; null when nothing is left of the line. */
function move(mark: PlacedMark, old: Text, now: Text, changes: ChangeDesc): PlacedMark | null {
  const before = old.lineAt(Math.min(mark.from, old.length));
  if (isReplaced(before, changes)) return null;
  const line = now.lineAt(Math.min(changes.mapPos(before.from, 1), now.length));
  if (line.text.trim() === "") return null;
  const isStale = mark.isStale || line.text !== before.text;
  return { ...mark, from: line.from, isStale };
}

function isReplaced(line: { readonly from: number; readonly to: number }, changes: ChangeDesc) {
  const found = { isReplaced: false };
  changes.iterChangedRanges((from, to) => {
    if (from <= line.from && to >= line.to) found.isReplaced = true;
  });
  return found.isReplaced;
}

function setAt(
  placed: readonly PlacedMark[],
  doc: Text,
  { from, mark }: LineMark,
): readonly PlacedMark[] {
  const line = doc.lineAt(Math.min(from, doc.length));
  const others = placed.filter((other) => doc.lineAt(other.from).from !== line.from);
  return mark === null ? others : [...others, { ...mark, from: line.from, isStale: false }];
}

class Pill extends WidgetType {
  constructor(
    private readonly mark: PlacedMark,
    private readonly isOpen: boolean,
    private readonly draw: DrawPill,
  ) {
    super();
  }

  override eq(other: Pill): boolean {
    // Which lesson it is of is asked when it is pressed: it stays while it says the same, so that
    // neither what is typed above nor a new reading takes it from under a finger.
    return other.mark.earlier.seen === this.mark.earlier.seen && other.isOpen === this.isOpen;
  }

  override toDOM(view: EditorView): HTMLElement {
    return this.draw(view, this.mark.earlier.seen, this.isOpen);
  }

  override ignoreEvent(): boolean {
    return true;
  }
}
