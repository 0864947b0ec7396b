/** Brings the vault to the engine and has it grouped, whatever becomes of the engine meanwhile. */
import { DEFAULT_OPTIONS, type GroupInput, type Grouping } from "../core/repeats/grouping";
import type { EngineInput } from "../ports/repeat-engine";
import { createAbortError } from "./abort";
import type { EngineSession, Outcome } from "./engine-session";
import type { EngineSource } from "./engine-source";
import type { Job } from "./job-queue";
import { PostedVault } from "./posted-vault";
import { Quarantine } from "./quarantine";
import { type Turns, whenDone } from "./slices";
import { narrow, type Parts, refit, suspect } from "./suspicion";

const EMPTY: EngineInput = { lessons: [], judgements: [], options: DEFAULT_OPTIONS };
/** Workers that one grouping may wear out in search of the notes that kill them. */
const MOST_WORKERS = 40;

/** How a try ended, and on which part of a search; -1 when nothing was searched. */
interface Ending {
  readonly outcome: Outcome;
  readonly part: number;
}

export class VaultGrouper {
  readonly #quarantine = new Quarantine();
  #input = EMPTY;
  #session: EngineSession | null = null;
  #posted = new PostedVault();
  /** Notes that the last engine was given before it was lost. */
  #suspects: ReadonlySet<string> = new Set();
  /** How far the search for a guilty note has come; null when none is going on. */
  #parts: Parts | null = null;
  /** The part that the session is at: given up before its answer, it is where the next try goes on. */
  #part = 0;

  constructor(
    private readonly source: EngineSource,
    private readonly turns: Turns,
    private readonly onQuarantine: (paths: readonly string[]) => void,
  ) {}

  /** An engine that has taken in the last input. Rejects as `group` does. */
  async ready(job: Job): Promise<EngineSession> {
    for (;;) {
      const session = await this.#open(job);
      if (session === this.#session && this.#posted.isProven) return session;
      await this.group(this.#input, job);
    }
  }

  /** Rejects when the job is over, a message cannot be posted, or every engine fails. */
  async group(input: EngineInput, job: Job): Promise<Grouping> {
    this.#input = input;
    for (let lost = 0; ; lost++) {
      if (lost === MOST_WORKERS) this.source.giveWorkersUp("Too many workers were lost.");
      const session = await this.#open(job);
      const lessons = this.#quarantine.admit(input.lessons);
      let ending: Ending;
      try {
        ending = await this.#attempt(session, { ...input, lessons }, job);
      } catch (error) {
        // What is half posted is not to be relied on.
        this.source.failed("A message could not be posted.");
        throw error;
      }
      const { outcome } = ending;
      if (outcome.kind === "stopped") throw createAbortError("It was given up.");
      if (outcome.kind === "lost") {
        this.#learn(ending.part, outcome.reason, lessons);
        continue;
      }
      this.#endSearch();
      if (outcome.reply.kind === "grouped") return outcome.reply.grouping;
      this.source.failed("It gave another answer.");
      throw new Error("The engine gave another answer than it was asked for.");
    }
  }

  async #open(job: Job): Promise<EngineSession> {
    const session = await this.source.open(job);
    if (session === null) throw createAbortError("It was given up.");
    return session;
  }

  /** All at once; while a note is searched for, part by part. */
  async #attempt(session: EngineSession, input: EngineInput, job: Job): Promise<Ending> {
    const posted = this.#postedTo(session);
    this.#parts = this.#findParts(input.lessons);
    const parts = this.#parts ?? [];
    const put = new Set<string>();
    // Parts but the last: that one comes with everything, and gives the answer.
    for (const [part, paths] of parts.slice(0, -1).entries()) {
      for (const path of paths) put.add(path);
      if (part < this.#part) continue;
      this.#part = part;
      const lessons = input.lessons.filter(({ note }) => put.has(note));
      const outcome = await this.#take(session, posted, { ...input, lessons }, job);
      if (outcome.kind !== "answer") return { outcome, part };
      if (paths.length > 0) this.source.succeeded();
    }
    this.#part = parts.length - 1;
    const outcome = await this.#take(session, posted, input, job);
    if (outcome.kind === "answer") this.source.succeeded();
    return { outcome, part: this.#part };
  }

  async #take(
    session: EngineSession,
    posted: PostedVault,
    input: EngineInput,
    job: Job,
  ): Promise<Outcome> {
    const request = await whenDone(posted.post(session, input, this.source.number), this.turns);
    if (job.isOver()) return { kind: "stopped" };
    const asked = session.ask(
      request,
      (progress) => {
        job.progress(progress);
      },
      (stop) => {
        job.whenOver(stop);
      },
    );
    posted.wasAsked(request);
    const outcome = await asked;
    if (outcome.kind === "answer") posted.wasAnswered();
    return outcome;
  }

  /** What was posted to this session; of one that is gone, what it died with is remembered. */
  #postedTo(session: EngineSession): PostedVault {
    if (session === this.#session) return this.#posted;
    if (this.#posted.unproven.size > 0) this.#suspects = this.#posted.unproven;
    this.#session = session;
    this.#part = 0;
    this.#posted = new PostedVault();
    return this.#posted;
  }

  #findParts(lessons: readonly GroupInput[]): Parts | null {
    if (this.#parts === null && this.#suspects.size === 0) return null;
    const notes = [...new Set(lessons.map(({ note }) => note))];
    return this.#parts === null ? suspect(notes, this.#suspects) : refit(this.#parts, notes);
  }

  /** Takes the part on which the engine was lost. Throws when there is no other engine to try. */
  #learn(part: number, reason: string, lessons: readonly GroupInput[]): void {
    let isUseful = false;
    if (this.#parts !== null) {
      isUseful = (this.#parts[part]?.length ?? 0) > 1;
      const { parts, guilty } = narrow(this.#parts, part);
      this.#parts = parts;
      if (guilty !== null) {
        this.#quarantine.add(guilty, lessons);
        this.onQuarantine([guilty]);
      }
    }
    if (this.source.failed(reason, isUseful)) return;
    this.#endSearch();
    throw new Error(reason);
  }

  #endSearch(): void {
    this.#parts = null;
    this.#part = 0;
    this.#suspects = new Set();
  }
}
