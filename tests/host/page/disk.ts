import { knobs } from "../obsidian/knobs.ts";
import type {
  AnswerOf,
  OperationName,
  OutsideEvent,
  ReadAnswer,
  Refused,
  RequestOf,
} from "../protocol.ts";
import { DiskError } from "./disk-error.ts";

/** The folder of notes, wherever it is. Everything the workbench reads or writes goes through it. */
export interface Disk {
  run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>>;
  /** `missed` is called when events may have been lost, so that the caller lists anew. */
  listen(onEvent: (event: OutsideEvent) => void, missed: () => void): Promise<void>;
  /** An address at which the page can load a file; disks without one leave it out. */
  addressOf?(path: string): string;
}

const KEEPALIVE_LIMIT = 20_000;

/** A read that leaves with the others of its turn. */
interface WaitingRead {
  readonly request: RequestOf<"read">;
  readonly resolve: (answer: AnswerOf<"read">) => void;
  readonly reject: (error: unknown) => void;
}

/** The folder behind the server that served this page. Addresses are relative: they keep the token. */
export class ServedDisk implements Disk {
  private readonly client = Math.random().toString(36).slice(2);
  private waiting: WaitingRead[] = [];

  async run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    if (name === "read") {
      return (await this.readWithOthers(request as RequestOf<"read">)) as AnswerOf<N>;
    }
    // What was asked for before is read before.
    this.sendReads();
    return (await this.post(name, request, true)) as AnswerOf<N>;
  }

  /** At its start a plugin reads every note: a request for each would cost more than all the rest. */
  private readWithOthers(request: RequestOf<"read">): Promise<unknown> {
    if (this.waiting.length === 0) queueMicrotask(() => this.sendReads());
    return new Promise((resolve, reject) => this.waiting.push({ request, resolve, reject }));
  }

  private sendReads(): void {
    const reads = this.waiting.splice(0);
    if (reads.length === 0) return;
    const asked = reads.map(({ request }) => request);
    this.post("readEach", { asked }, false).then(
      (answers) => {
        for (const [at, answer] of (answers as ReadAnswer[]).entries()) {
          if ("error" in answer) reads[at]?.reject(toDiskError(answer.error));
          else reads[at]?.resolve(answer);
        }
      },
      (error: unknown) => {
        for (const { reject } of reads) reject(error);
      },
    );
  }

  /** @param mustArrive also when the page closes meanwhile; browsers allow that to 64 KB */
  private async post(name: string, request: object, mustArrive: boolean): Promise<unknown> {
    const body = JSON.stringify(request);
    if (knobs.diskDelay > 0) await sleep(knobs.diskDelay);
    const asked = knobs.ignoresCase ? `${this.client}&case=ignored` : this.client;
    const response = await window.fetch(`api/${name}?client=${asked}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      keepalive: mustArrive && body.length < KEEPALIVE_LIMIT,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw toDiskError((answer as { error: Refused }).error);
    return answer;
  }

  /** Resolves once the server can reach this page: what changed before would have been missed. */
  listen(onEvent: (event: OutsideEvent) => void, missed: () => void): Promise<void> {
    const source = new EventSource(`events?client=${this.client}`);
    source.addEventListener("message", (message) => {
      onEvent(JSON.parse(String(message.data)) as OutsideEvent);
    });
    return new Promise((resolve) => {
      let opened = false;
      source.addEventListener("open", () => {
        if (opened) missed();
        opened = true;
        resolve();
      });
    });
  }

  addressOf(path: string): string {
    const encoded = path.split("/").map(encodeURIComponent).join("/");
    return new URL(`file/${encoded}`, document.baseURI).href;
  }
}

function toDiskError({ code, message }: Refused): DiskError {
  return new DiskError(code, message);
}
