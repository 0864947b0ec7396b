import { knobs } from "../obsidian/knobs.ts";
import type { AnswerOf, OperationName, OutsideEvent, RequestOf } from "../protocol.ts";
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

/** The folder behind the server that served this page. Addresses are relative: they keep the token. */
export class ServedDisk implements Disk {
  private readonly client = Math.random().toString(36).slice(2);

  async run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const body = JSON.stringify(request);
    if (knobs.diskDelay > 0) await sleep(knobs.diskDelay);
    const asked = knobs.ignoresCase ? `${this.client}&case=ignored` : this.client;
    const response = await window.fetch(`api/${name}?client=${asked}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      // A note that is saved while the page closes must still arrive; browsers allow that to 64 KB.
      keepalive: body.length < KEEPALIVE_LIMIT,
    });
    const answer: unknown = await response.json();
    if (!response.ok) {
      const { error } = answer as { error: { code: string; message: string } };
      throw new DiskError(error.code, error.message);
    }
    return answer as AnswerOf<N>;
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
