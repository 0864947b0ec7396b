/** What one engine was told of the vault, so that it is told only what has changed. */
import type { GroupInput, RepeatOptions } from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";
import type { Steps } from "../core/steps";
import type { EngineInput } from "../ports/repeat-engine";
import type { EngineSession } from "./engine-session";
import { areSameJudgements, findDifference } from "./lesson-change";
import type { GroupRequest } from "./protocol";

/** Lessons a message: packing so many takes about a millisecond. */
const LESSONS_A_MESSAGE = 250;

export class PostedVault {
  readonly #known = new Map<string, GroupInput>();
  #judgements: readonly Judgement[] | null = null;
  #options: RepeatOptions | null = null;
  /** Notes with lessons that were posted since the engine last gave a grouping. */
  readonly #unproven = new Set<string>();
  #isProven = false;

  /** True if the engine has grouped everything that it was told. */
  get isProven(): boolean {
    return this.#isProven;
  }

  /** The notes that may have killed it. */
  get unproven(): ReadonlySet<string> {
    return this.#unproven;
  }

  /**
   * Posts the lessons that are new, and gives the request that makes a grouping of everything; it is
   * to be posted next. Throws where a message cannot be posted; what was posted by then is known.
   */
  *post(session: EngineSession, input: EngineInput, number: () => number): Steps<GroupRequest> {
    this.#isProven = false;
    const { removed, put } = yield* findDifference(this.#known, input.lessons);
    for (let from = 0; from < put.length; from += LESSONS_A_MESSAGE) {
      const lessons = put.slice(from, from + LESSONS_A_MESSAGE);
      session.send({ kind: "put", generation: number(), lessons });
      for (const lesson of lessons) {
        this.#known.set(lesson.id, lesson);
        this.#unproven.add(lesson.note);
      }
      yield { done: from + lessons.length, total: put.length };
    }
    const { judgements, options } = input;
    const areKnown = this.#judgements !== null && areSameJudgements(this.#judgements, judgements);
    const isKnown =
      this.#options?.strictness === options.strictness && this.#options.learns === options.learns;
    return {
      kind: "group",
      generation: number(),
      removed,
      judgements: areKnown ? null : judgements,
      options: isKnown ? null : options,
    };
  }

  /** The request of `post` was posted. */
  wasAsked(request: GroupRequest): void {
    for (const id of request.removed) this.#known.delete(id);
    this.#judgements = request.judgements ?? this.#judgements;
    this.#options = request.options ?? this.#options;
  }

  /** The engine has answered it. */
  wasAnswered(): void {
    this.#unproven.clear();
    this.#isProven = true;
  }
}
