/**
 * The engine's side of the protocol: takes requests, works in turns, replies. It is the same in a
 * worker and on the caller's thread.
 */
import type { GroupInput } from "../core/repeats/grouping";
import type { RepeatIndex } from "../core/repeats/repeat-index";
import type { Steps } from "../core/steps";
import { messageOf } from "./abort";
import type { AnswerReply, Reply, Request, WorkRequest } from "./protocol";
import { runInTurns, type Turns } from "./slices";

export type CreateIndex = (table: () => string | null) => RepeatIndex;

/** Milliseconds between two signs of progress: ten a second are enough to see and to live. */
export const PROGRESS_EVERY = 100;

interface Work {
  readonly generation: number;
  stop: () => void;
}

export class EngineRunner {
  #index: RepeatIndex | null = null;
  /** What was put since the last `group`, by id. */
  #put = new Map<string, GroupInput>();
  #work: Work | null = null;
  /** When the last sign of progress was given. */
  #told = 0;

  constructor(
    private readonly createIndex: CreateIndex,
    private readonly turns: Turns,
    private readonly reply: (reply: Reply) => void,
  ) {}

  /** Never throws: work that does is answered by `failed`. */
  receive(request: Request): void {
    const { generation } = request;
    try {
      this.#take(request);
    } catch (error) {
      this.#work = null;
      this.reply({ kind: "failed", generation, message: messageOf(error) });
    }
  }

  /** Stops what is running and forgets everything; nothing is replied. */
  dispose(): void {
    this.#work?.stop();
    this.#work = null;
    this.#index = null;
    this.#put = new Map();
  }

  #take(request: Request): void {
    switch (request.kind) {
      case "start":
        this.dispose();
        this.#index = this.createIndex(() => request.table);
        this.reply({ kind: "ready", generation: request.generation });
        return;
      case "put":
        for (const lesson of request.lessons) this.#put.set(lesson.id, lesson);
        return;
      case "stop":
        if (this.#work?.generation === request.generation) this.#stop();
        return;
      default:
        this.#begin(request);
    }
  }

  /** The first turn is at once, so that a change is taken in even if the work is stopped next. */
  #begin(request: WorkRequest): void {
    this.#stop();
    if (this.#index === null) throw new Error("The engine was not started.");
    const { generation } = request;
    const steps = this.#stepsOf(request, this.#index);
    const work: Work = { generation, stop: () => {} };
    this.#work = work;
    this.#told = this.turns.milliseconds();
    const running = runInTurns(steps, this.turns, {
      progress: ({ done, total }) => {
        const now = this.turns.milliseconds();
        if (now - this.#told < PROGRESS_EVERY) return;
        this.#told = now;
        this.reply({ kind: "progress", generation, done, total });
      },
      done: (answer) => {
        this.#work = null;
        this.reply(answer);
      },
      failed: (error) => {
        this.#work = null;
        this.reply({ kind: "failed", generation, message: messageOf(error) });
      },
    });
    work.stop = () => {
      running.stop();
    };
  }

  #stop(): void {
    const work = this.#work;
    if (work === null) return;
    this.#work = null;
    work.stop();
    this.reply({ kind: "stopped", generation: work.generation });
  }

  #stepsOf(request: WorkRequest, index: RepeatIndex): Steps<AnswerReply> {
    const { generation } = request;
    switch (request.kind) {
      case "group": {
        const { removed, judgements, options } = request;
        // What came after a grouping that was given up may have gone again by now.
        for (const id of removed) this.#put.delete(id);
        const put = [...this.#put.values()];
        this.#put = new Map();
        const steps = index.update({ removed, put, judgements, options });
        return answerWith(steps, (grouping) => ({ kind: "grouped", generation, grouping }));
      }
      case "nearest":
        return answerWith(index.nearest(request.lesson, request.limit), (pairs) => ({
          kind: "near",
          generation,
          pairs,
        }));
      case "explain":
        return answerWith(index.explain(request.pairs), (whys) => ({
          kind: "explained",
          generation,
          whys,
        }));
      case "preview":
        return answerWith(index.preview(request.strictnesses), (effects) => ({
          kind: "previewed",
          generation,
          effects,
        }));
    }
  }
}

function* answerWith<T>(steps: Steps<T>, answer: (value: T) => AnswerReply): Steps<AnswerReply> {
  return answer(yield* steps);
}
