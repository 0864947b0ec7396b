/** What an answer to a question of the review queue means, by the kind of the question. */
import type { Person } from "../../core/people-directory";
import type { ReviewItem } from "../../core/insights/review-queue";
import type { Member } from "../../core/rollup/model";
import type { Place } from "../panel-contract";

/** `S`, `D`, Enter, or the number of one of several offers, from 0. */
export type ReviewAnswer = "same" | "different" | "open" | number;

export type ReviewAct =
  | { readonly kind: "decide"; readonly pair: readonly [string, string]; readonly same: boolean }
  | { readonly kind: "link"; readonly lesson: Member; readonly person: Person }
  /** Asks for any person. */
  | { readonly kind: "choose"; readonly lesson: Member }
  | { readonly kind: "open"; readonly place: Place }
  | { readonly kind: "write"; readonly path: string }
  /** Nothing is written: it is not asked again. */
  | { readonly kind: "keep" };

/** Null where the answer means nothing for this question. Several people are never chosen unasked. */
export function actOf(item: ReviewItem, answer: ReviewAnswer): ReviewAct | null {
  switch (item.kind) {
    case "possible": {
      const { a, b } = item.possible;
      if (answer === "open") return { kind: "open", place: a };
      if (typeof answer === "number") return null;
      return {
        kind: "decide",
        pair: [sentenceOf(a), sentenceOf(b)],
        same: answer === "same",
      };
    }
    case "person": {
      const { lesson, candidates } = item;
      if (answer === "open") return { kind: "open", place: lesson };
      if (answer === "different") return { kind: "keep" };
      if (answer === "same" && candidates.length !== 1) return { kind: "choose", lesson };
      const person = candidates[answer === "same" ? 0 : answer];
      return person === undefined ? null : { kind: "link", lesson, person };
    }
    case "relapse": {
      const { repeat, standing } = item.row;
      const newest = repeat.members[0];
      if (answer === "same") return { kind: "keep" };
      if (answer === "different" && repeat.lessonNote !== null) {
        return { kind: "open", place: { path: repeat.lessonNote, line: 1 } };
      }
      const place = standing.because ?? newest;
      return answer === "open" && place !== undefined ? { kind: "open", place } : null;
    }
    case "success": {
      const { path } = item.note;
      if (answer === "same") return { kind: "write", path };
      if (answer === "different") return { kind: "keep" };
      return answer === "open" ? { kind: "open", place: { path, line: 1 } } : null;
    }
  }
}

/** What the repeat engine compares. */
function sentenceOf({ sentence, text }: Member): string {
  return sentence === "" ? text : sentence;
}
