/** One engine that was started, wherever it runs, as its client sees it. */
import type { Reply, Request } from "./protocol";

export interface EngineLink {
  /** Requests arrive in order. Throws where one cannot be posted. */
  send(request: Request): void;
  /** Ends the engine, whatever it is doing. Nothing is told any more. */
  close(): void;
}

export interface LinkListener {
  /** Never called from inside `send`. */
  reply(reply: Reply): void;
  /** It is dead, or says what nobody understands: to be closed. */
  died(reason: string): void;
}

/** Starts an engine; null where that cannot be done. */
export type OpenLink = (listener: LinkListener) => EngineLink | null;
