/** What was decided in a review: about two lessons, or that a question needs no answer. */
import type { SettledKind, SettledQuestion } from "../../core/insights/settled-questions";
import type { Judgement } from "../../core/repeats/judgements";
import type { NoteDecision } from "../../core/rollup/note-judgements";
import { foldSearch } from "../../core/rollup/search-text";
import { baseName, compareText, foldText } from "../../core/text";

/** Kept in the plugin's data; or in a lesson note, where it has no day. */
export type Decision = Judgement | SettledQuestion | NoteDecision;

export const SETTLED_WORDS: Readonly<Record<SettledKind, string>> = {
  person: "About nobody",
  success: "Nothing to keep",
  relapse: "Left as it is",
};

export function isSettled(decision: Decision): decision is SettledQuestion {
  return "id" in decision;
}

export function isInNote(decision: Decision): decision is NoteDecision {
  return "lessonNote" in decision;
}

/** Those that hold, the newest first; those of lesson notes last. */
export function listDecisions(
  judgements: readonly Judgement[],
  settled: readonly SettledQuestion[],
  ofNotes: readonly NoteDecision[],
): readonly Decision[] {
  const held: Decision[] = judgements.filter(({ withdrawn }) => !withdrawn);
  return [...held, ...settled, ...ofNotes].sort(
    (x, y) => compareText(dateOf(y), dateOf(x)) || compareText(textOf(x), textOf(y)),
  );
}

/** Every term in one of its texts, in the name of its note, or in the word for the decision. */
export function mentions(decision: Decision, terms: readonly string[]): boolean {
  if (terms.length === 0) return true;
  const text = wordsOf(decision).map(foldSearch).join("\n");
  return terms.every((term) => text.includes(term));
}

function wordsOf(decision: Decision): readonly string[] {
  if (isSettled(decision)) return [decision.text, SETTLED_WORDS[decision.kind]];
  if (!isInNote(decision)) return [decision.a, decision.b, decision.same ? "same" : "different"];
  const { lesson, other, lessonNote } = decision;
  return [lesson, other, baseName(lessonNote), "different"];
}

/** Names it: no two have the same. */
export function keyOfDecision(decision: Decision): string {
  if (isSettled(decision)) return decision.id;
  if (isInNote(decision)) return `${decision.lessonNote}\n\n${decision.other}`;
  return `${decision.a}\n${decision.b}`;
}

function dateOf(decision: Decision): string {
  return isInNote(decision) ? "" : decision.date;
}

function textOf(decision: Decision): string {
  if (isSettled(decision)) return foldText(decision.text);
  return isInNote(decision) ? foldText(decision.lesson) : decision.a;
}
