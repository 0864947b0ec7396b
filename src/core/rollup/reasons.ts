/** Reasons as sentences for people. */
import type { Reason } from "../repeats/grouping";
import { baseName } from "../text";

/** Takes reasons and the path of the lesson note, if any; gives a sentence each, none empty. */
export function explainReasons(
  reasons: readonly Reason[],
  lessonNote: string | null,
): readonly string[] {
  return reasons.map((reason) => explain(reason, lessonNote)).filter((why) => why !== "");
}

function explain({ kind, words }: Reason, lessonNote: string | null): string {
  switch (kind) {
    case "words":
      return words.join(", ");
    case "judgement":
      return "You said these are the same";
    case "lesson-note":
      return lessonNote === null
        ? "Linked to one lesson note"
        : `Linked to “${baseName(lessonNote)}”`;
  }
}
