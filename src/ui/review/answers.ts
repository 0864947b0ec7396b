/** What an answer to a question of the review queue means, by the kind of the question. */
import type { HandStatus } from "../../core/edit/lesson-notes/set-status";
import { comparedText } from "../../core/insights/decided";
import type { ReviewItem } from "../../core/insights/review-queue";
import type { SettledKind, SettledQuestion } from "../../core/insights/settled-questions";
import type { Person } from "../../core/people-directory";
import type { Member } from "../../core/rollup/model";
import { titleOf } from "../../core/text";
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
  /** Into the lesson note: what becomes of it. */
  | { readonly kind: "status"; readonly lessonNote: string; readonly status: HandStatus }
  /** Nothing is written into a note, and it is not asked again. */
  | { readonly kind: "settle"; readonly question: Omit<SettledQuestion, "date"> };

/** What else can be done about a lesson that relapsed, by the number of the answer. */
export const RELAPSE_OFFERS = { reword: 0, leave: 1 } as const;

/** Null where the answer means nothing for this question. Several people are never chosen unasked. */
export function actOf(item: ReviewItem, answer: ReviewAnswer): ReviewAct | null {
  switch (item.kind) {
    case "possible": {
      const { a, b } = item.possible;
      if (answer === "open") return { kind: "open", place: a };
      if (typeof answer === "number") return null;
      return {
        kind: "decide",
        pair: [comparedText(a), comparedText(b)],
        same: answer === "same",
      };
    }
    case "person": {
      const { lesson, candidates } = item;
      if (answer === "open") return { kind: "open", place: lesson };
      if (answer === "different") return settle(item.id, item.kind, comparedText(lesson));
      if (answer === "same" && candidates.length !== 1) return { kind: "choose", lesson };
      const person = candidates[answer === "same" ? 0 : answer];
      return person === undefined ? null : { kind: "link", lesson, person };
    }
    case "relapse": {
      const { repeat, standing } = item.row;
      const { lessonNote, members } = repeat;
      if (answer === "open") {
        const place = standing.because ?? members[0];
        return place === undefined ? null : { kind: "open", place };
      }
      if (answer === RELAPSE_OFFERS.leave) return settle(item.id, item.kind, repeat.text);
      if (lessonNote === null) return null;
      if (answer === RELAPSE_OFFERS.reword) {
        return { kind: "open", place: { path: lessonNote, line: 1 } };
      }
      if (typeof answer === "number") return null;
      return { kind: "status", lessonNote, status: answer === "same" ? "trying" : "retired" };
    }
    case "success": {
      const { path } = item.note;
      if (answer === "same") return { kind: "write", path };
      if (answer === "different") return settle(item.id, item.kind, titleOf(path));
      return answer === "open" ? { kind: "open", place: { path, line: 1 } } : null;
    }
  }
}

function settle(id: string, kind: SettledKind, text: string): ReviewAct {
  return { kind: "settle", question: { id, kind, text } };
}
