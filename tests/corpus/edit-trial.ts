/**
 * One edit tried on one note in memory. What must hold for every edit is checked here: nothing but
 * its own bytes changes, twice is once, and it can be taken back. Whether it did what was asked is
 * for the edit's own judge to say.
 */
import { applyEdits, invertEdits, type Plan, type TextEdit } from "../../src/core/edit/text-edit";

/** What an edit's judge says: what is wrong, or that it cannot read the note. */
export type Judgement = "right" | "unread" | { readonly wrong: string };

/** One edit that may be tried on a note. */
export interface Trial {
  /** For a person: which edit, of what. */
  readonly what: string;
  readonly plan: (text: string) => Plan;
  /** Judges the note before and after; equal texts where there was nothing to do. */
  readonly judge: (before: string, after: string) => Judgement;
}

/** A kind of edit: all trials of it that a note gives occasion to. */
export interface EditKind {
  readonly name: string;
  readonly trials: (path: string, text: string) => readonly Trial[];
}

/** Half of a surrogate pair: it would not survive being saved. */
const HALF = /\p{Cs}/u;

export type Outcome =
  | { readonly kind: "edited" | "unchanged" | "refused" | "unread" }
  | { readonly kind: "wrong"; readonly why: string };

/** Never throws: an edit that does is wrong. */
export function tryEdit(trial: Trial, text: string): Outcome {
  try {
    const plan = trial.plan(text);
    if (!plan.ok) return { kind: "refused" };
    const applied = applyEdits(text, plan.edits);
    if (!applied.ok) return wrong(`its edits do not fit: ${applied.reason}`);
    const after = applied.text;
    const fault = faultOf(trial, text, plan.edits, after);
    if (fault !== null) return wrong(fault);
    const judgement = trial.judge(text, after);
    if (typeof judgement === "object") return wrong(judgement.wrong);
    if (plan.edits.length === 0) return { kind: "unchanged" };
    return { kind: judgement === "unread" ? "unread" : "edited" };
  } catch (error) {
    return wrong(`it throws ${String(error)}`);
  }
}

function faultOf(
  trial: Trial,
  text: string,
  edits: readonly TextEdit[],
  after: string,
): string | null {
  if (edits.length > 0 && after === text) return "its edits change nothing";
  if (!keepsTheRest(text, edits, after)) return "bytes outside its spans have changed";
  if (HALF.test(after) && !HALF.test(text)) return "half a character is left";
  const back = applyEdits(after, invertEdits(edits));
  if (!back.ok || back.text !== text) return "it cannot be taken back";
  const again = trial.plan(after);
  if (!again.ok) return `it is refused the second time: ${again.reason}`;
  return again.edits.length === 0 ? null : "it changes the note a second time";
}

/** What stands between the spans stands there still, in the same order, with nothing around it. */
function keepsTheRest(text: string, edits: readonly TextEdit[], after: string): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let from = 0;
  let at = 0;
  for (const { span, text: written } of sorted) {
    const kept = text.slice(from, span.start);
    if (!after.startsWith(kept + written, at)) return false;
    at += kept.length + written.length;
    from = span.end;
  }
  return after.slice(at) === text.slice(from);
}

function wrong(why: string): Outcome {
  return { kind: "wrong", why };
}
