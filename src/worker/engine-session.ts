/** One started engine: one question at a time, with a watchdog beside it. */
import type { Progress } from "../core/steps";
import type { Clock } from "../ports/clock";
import { messageOf } from "./abort";
import type { EngineLink, OpenLink } from "./engine-link";
import type { AnswerReply, Reply, Request, WorkRequest } from "./protocol";
import { Watchdog } from "./watchdog";

export type Outcome =
  | { readonly kind: "answer"; readonly reply: AnswerReply }
  /** The caller gave it up. */
  | { readonly kind: "stopped" }
  /** The engine died, hung or threw: the session is over. */
  | { readonly kind: "lost"; readonly reason: string };

export interface SessionOptions {
  readonly clock: Clock;
  readonly table: () => string | null;
  /** Milliseconds without a sign of life after which an engine at work is given up; null: never. */
  readonly patience: number | null;
  /** The next number for a request, higher than all before. */
  readonly number: () => number;
}

interface Question {
  readonly generation: number;
  readonly settle: (outcome: Outcome) => void;
  readonly progress: (progress: Progress) => void;
}

export class EngineSession {
  #link: EngineLink | null = null;
  #question: Question | null = null;
  /** Work that was posted and not yet answered, given up or not: as long as there is some, it must live. */
  readonly #open = new Set<number>();
  readonly #watchdog: Watchdog;
  #isReady = false;
  #lost: string | null = null;

  private constructor(options: SessionOptions) {
    this.#watchdog = new Watchdog(options.clock, options.patience, () => {
      this.#lose("It gave no sign of life.");
    });
  }

  /** Null where no engine can be made. Throws where its first message cannot be posted. */
  static open(open: OpenLink, options: SessionOptions): EngineSession | null {
    const session = new EngineSession(options);
    const link = open({
      reply: (reply) => {
        session.#hear(reply);
      },
      died: (reason) => {
        session.#lose(reason);
      },
    });
    if (link === null) return null;
    session.#link = link;
    try {
      session.send({ kind: "start", generation: options.number(), table: options.table() });
    } catch (error) {
      session.close();
      throw error;
    }
    return session;
  }

  /** True once the engine has said that it is there. */
  get isReady(): boolean {
    return this.#isReady;
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  /** Throws where the request cannot be posted. To a session that is lost nothing is sent. */
  send(request: Request): void {
    if (!this.isLost) this.#link?.send(request);
  }

  /**
   * Sends work and resolves with how it ended. Throws where it cannot be posted. `giveUp` is called
   * with a way to end the waiting at once; the engine is told to stop.
   */
  async ask(
    request: WorkRequest,
    progress: (progress: Progress) => void,
    giveUp: (stop: () => void) => void,
  ): Promise<Outcome> {
    if (this.#lost !== null) return { kind: "lost", reason: this.#lost };
    const { generation } = request;
    this.send(request);
    this.#open.add(generation);
    this.#watchdog.watch();
    return new Promise((settle) => {
      this.#question = { generation, settle, progress };
      giveUp(() => {
        if (this.#question?.generation !== generation) return;
        this.#answer({ kind: "stopped" });
        this.#stop(generation);
      });
    });
  }

  /** Ends the engine. What was asked is over. */
  close(): void {
    this.#lose("It was closed.");
  }

  #hear(reply: Reply): void {
    if (this.isLost) return;
    this.#isReady = true;
    this.#watchdog.note();
    const { generation } = reply;
    if (reply.kind === "ready") return;
    if (reply.kind === "failed" || reply.kind === "refused") {
      this.#lose(reply.message);
      return;
    }
    if (reply.kind === "progress") {
      // Of work that was given up nobody wants to hear.
      if (this.#question?.generation === generation) this.#question.progress(reply);
      return;
    }
    this.#open.delete(generation);
    if (this.#open.size === 0) this.#watchdog.dispose();
    if (this.#question?.generation !== generation) return;
    this.#answer(reply.kind === "stopped" ? { kind: "stopped" } : { kind: "answer", reply });
  }

  #answer(outcome: Outcome): void {
    const question = this.#question;
    this.#question = null;
    question?.settle(outcome);
  }

  #stop(generation: number): void {
    try {
      this.send({ kind: "stop", generation });
    } catch (error) {
      this.#lose(messageOf(error));
    }
  }

  #lose(reason: string): void {
    if (this.isLost) return;
    this.#lost = reason;
    this.#watchdog.dispose();
    this.#open.clear();
    this.#link?.close();
    this.#answer({ kind: "lost", reason });
  }
}
