/**
 * What the engine's client and the engine say to each other, wherever the engine runs. Nothing here
 * knows of a host; `request-codec.ts` and `reply-codec.ts` say how it travels between threads.
 *
 * Every request has a number, its generation, higher than those before. A request for work is
 * answered once, by an answer, `stopped`, `failed` or `refused` of the same number. Newer work stops
 * what is still running.
 */
import type {
  Effect,
  GroupInput,
  Grouping,
  PossiblePair,
  RepeatOptions,
  Why,
} from "../core/repeats/grouping";
import type { Judgement } from "../core/repeats/judgements";

interface Numbered {
  readonly generation: number;
}

/** The first message: makes the engine. */
export interface StartRequest extends Numbered {
  readonly kind: "start";
  /** The table of word vectors as text, which the worker's own code does not hold. */
  readonly table: string | null;
}

/** Lessons for the next `group`: new ones, and those that replace the one with the same id. */
export interface PutRequest extends Numbered {
  readonly kind: "put";
  readonly lessons: readonly GroupInput[];
}

/**
 * Takes in what was put and what stands here, then groups. What is removed is gone, even if it was
 * put just before. Null leaves things as they were.
 */
export interface GroupRequest extends Numbered {
  readonly kind: "group";
  readonly removed: readonly string[];
  readonly judgements: readonly Judgement[] | null;
  readonly options: RepeatOptions | null;
}

export interface NearestRequest extends Numbered {
  readonly kind: "nearest";
  readonly lesson: GroupInput;
  readonly limit: number;
}

export interface ExplainRequest extends Numbered {
  readonly kind: "explain";
  readonly pairs: readonly (readonly [string, string])[];
}

export interface PreviewRequest extends Numbered {
  readonly kind: "preview";
  readonly strictnesses: readonly number[];
}

/** Stops the work of this generation, if it is still running. */
export interface StopRequest extends Numbered {
  readonly kind: "stop";
}

export type WorkRequest = GroupRequest | NearestRequest | ExplainRequest | PreviewRequest;
export type Request = StartRequest | PutRequest | StopRequest | WorkRequest;

/** The engine is made. */
export interface ReadyReply extends Numbered {
  readonly kind: "ready";
}

/** How far the work is; also the sign that the engine is alive. */
export interface ProgressReply extends Numbered {
  readonly kind: "progress";
  readonly done: number;
  readonly total: number;
}

export interface GroupedReply extends Numbered {
  readonly kind: "grouped";
  readonly grouping: Grouping;
}

export interface NearReply extends Numbered {
  readonly kind: "near";
  readonly pairs: readonly PossiblePair[];
}

export interface ExplainedReply extends Numbered {
  readonly kind: "explained";
  readonly whys: readonly (Why | null)[];
}

export interface PreviewedReply extends Numbered {
  readonly kind: "previewed";
  readonly effects: readonly Effect[];
}

/** The work was given up. What was put is kept. */
export interface StoppedReply extends Numbered {
  readonly kind: "stopped";
}

/** The work threw: the engine is not to be trusted any more. */
export interface FailedReply extends Numbered {
  readonly kind: "failed";
  readonly message: string;
}

/** A message that nobody understands, named; its generation is 0 where it had none. */
export interface RefusedReply extends Numbered {
  readonly kind: "refused";
  readonly message: string;
}

export type AnswerReply = GroupedReply | NearReply | ExplainedReply | PreviewedReply;
export type Reply =
  ReadyReply | ProgressReply | AnswerReply | StoppedReply | FailedReply | RefusedReply;
