/** Several plans, one after the other, as one plan on the text that the first of them saw. */
import { applyEdits, type Plan, type TextEdit } from "./text-edit";

/** A stretch of the present text: a part of the original that was kept, or text that was put in. */
type Piece =
  | { readonly kind: "kept"; readonly start: number; readonly end: number }
  | { readonly kind: "new"; readonly text: string };

/**
 * Runs each plan on the result of the ones before it. The answer holds edits of `text` itself, in
 * order and apart from one another; the first refusal is the answer of the whole.
 * O(text + edits log edits) a plan, besides what the plan itself costs.
 */
export function planInTurn(text: string, plans: readonly ((text: string) => Plan)[]): Plan {
  let pieces: readonly Piece[] = [{ kind: "kept", start: 0, end: text.length }];
  let now = text;
  for (const next of plans) {
    const plan = next(now);
    if (!plan.ok) return plan;
    if (plan.edits.length === 0) continue;
    const applied = applyEdits(now, plan.edits);
    if (!applied.ok) return applied;
    pieces = splice(pieces, plan.edits);
    now = applied.text;
  }
  return { ok: true, edits: editsOf(text, pieces) };
}

/** The pieces after edits whose spans count along the pieces before. */
function splice(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const spliced: Piece[] = [];
  let index = 0;
  let used = 0;
  let at = 0;
  /** Walks to an offset of the present text; what it passes stays, or goes. */
  const walk = (to: number, stays: boolean): void => {
    for (let piece = pieces[index]; piece !== undefined && at < to; piece = pieces[index]) {
      const length = lengthOf(piece);
      const taken = Math.min(length - used, to - at);
      if (stays) spliced.push(part(piece, used, used + taken));
      at += taken;
      used += taken;
      if (used < length) continue;
      index++;
      used = 0;
    }
  };
  for (const { span, text } of sorted) {
    walk(span.start, true);
    walk(span.end, false);
    if (text !== "") spliced.push({ kind: "new", text });
  }
  walk(Infinity, true);
  return spliced;
}

function lengthOf(piece: Piece): number {
  return piece.kind === "new" ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return piece.kind === "new"
    ? { kind: "new", text: piece.text.slice(from, to) }
    : { kind: "kept", start: piece.start + from, end: piece.start + to };
}

/** What stands between two stretches of the original in place of what stood there. */
function editsOf(text: string, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let added: string[] = [];
  const close = (to: number): void => {
    const expected = text.slice(from, to);
    const replacement = added.join("");
    if (expected !== replacement) {
      edits.push({ span: { start: from, end: to }, expected, text: replacement });
    }
    added = [];
  };
  for (const piece of pieces) {
    if (piece.kind === "new") {
      added.push(piece.text);
      continue;
    }
    close(piece.start);
    from = piece.end;
  }
  close(text.length);
  return edits;
}
