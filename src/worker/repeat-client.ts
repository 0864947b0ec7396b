/** The repeat engine as the application sees it, in front of whatever answers. */
import type { Effect, GroupInput, Grouping, PossiblePair, Why } from "../core/repeats/grouping";
import type { EngineInput, EngineRun, RepeatEngine } from "../ports/repeat-engine";
import { createAbortError } from "./abort";
import { EngineSource, type SourceOptions } from "./engine-source";
import { type Job, JobQueue } from "./job-queue";
import type { AnswerReply, WorkRequest } from "./protocol";
import type { Turns } from "./slices";
import { VaultGrouper } from "./vault-grouper";

export interface ClientOptions extends SourceOptions {
  /** How the caller's thread shares its time while it finds out what has changed. */
  readonly turns: Turns;
  /** Called with the notes that are left out from now on, until they change. */
  readonly onQuarantine: (paths: readonly string[]) => void;
}

/** Keeps the promises of `RepeatEngine` over engines that may die, hang or never come to be. */
export class RepeatClient implements RepeatEngine {
  readonly #queue = new JobQueue();
  readonly #source: EngineSource;
  readonly #grouper: VaultGrouper;

  constructor({ turns, onQuarantine, ...source }: ClientOptions) {
    this.#source = new EngineSource(source);
    this.#grouper = new VaultGrouper(this.#source, turns, onQuarantine);
  }

  group(input: EngineInput, run: EngineRun = {}): Promise<Grouping> {
    return this.#queue.add((job) => this.#grouper.group(input, job), run, "group");
  }

  nearest(
    lesson: GroupInput,
    limit: number,
    run: EngineRun = {},
  ): Promise<readonly PossiblePair[]> {
    return this.#ask(
      (generation) => ({ kind: "nearest", generation, lesson, limit }),
      (reply) => (reply.kind === "near" ? reply.pairs : null),
      run,
    );
  }

  explain(
    pairs: readonly (readonly [string, string])[],
    run: EngineRun = {},
  ): Promise<readonly (Why | null)[]> {
    return this.#ask(
      (generation) => ({ kind: "explain", generation, pairs }),
      (reply) => (reply.kind === "explained" ? reply.whys : null),
      run,
    );
  }

  preview(strictnesses: readonly number[], run: EngineRun = {}): Promise<readonly Effect[]> {
    return this.#ask(
      (generation) => ({ kind: "preview", generation, strictnesses }),
      (reply) => (reply.kind === "previewed" ? reply.effects : null),
      run,
    );
  }

  dispose(): void {
    this.#queue.dispose();
    this.#source.dispose();
  }

  /** A question about the last input. An engine that dies of it is replaced for the next one. */
  #ask<T>(
    request: (generation: number) => WorkRequest,
    read: (reply: AnswerReply) => T | null,
    run: EngineRun,
  ): Promise<T> {
    return this.#queue.add((job) => this.#answer(request, read, job), run);
  }

  async #answer<T>(
    request: (generation: number) => WorkRequest,
    read: (reply: AnswerReply) => T | null,
    job: Job,
  ): Promise<T> {
    const session = await this.#grouper.ready(job);
    try {
      const outcome = await session.ask(
        request(this.#source.number()),
        (progress) => {
          job.progress(progress);
        },
        (stop) => {
          job.whenOver(stop);
        },
      );
      if (outcome.kind === "stopped") throw createAbortError("It was given up.");
      if (outcome.kind === "lost") throw new Error(outcome.reason);
      const value = read(outcome.reply);
      if (value === null) throw new Error("The engine gave another answer than it was asked for.");
      this.#source.succeeded();
      return value;
    } catch (error) {
      if (!job.isOver()) this.#source.failed(error instanceof Error ? error.message : "");
      throw error;
    }
  }
}
