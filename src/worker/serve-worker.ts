/** A worker's edge: messages in, checked; replies out, packed and handed over. */
import { EngineRunner, type CreateIndex } from "./engine-runner";
import type { Reply } from "./protocol";
import { encodeReply } from "./reply-codec";
import { decodeRequest } from "./request-codec";
import type { Turns } from "./slices";
import { transferOf } from "./wire";

/** The part of a worker's global scope that is used. */
export interface WorkerScope {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void;
  addEventListener(
    type: "message" | "messageerror",
    listener: (event: MessageEvent<unknown>) => void,
  ): void;
}

/** Answers every message from now on; one that makes no sense is refused by name. */
export function serveWorker(scope: WorkerScope, createIndex: CreateIndex, turns: Turns): void {
  const runner = new EngineRunner(createIndex, turns, reply);

  function reply(message: Reply): void {
    const wire = encodeReply(message);
    scope.postMessage(wire, { transfer: transferOf(wire) });
  }

  scope.addEventListener("message", ({ data }) => {
    const decoded = decodeRequest(data);
    if (decoded.ok) runner.receive(decoded.message);
    else reply({ kind: "refused", generation: decoded.generation, message: decoded.reason });
  });
  scope.addEventListener("messageerror", () => {
    reply({ kind: "refused", generation: 0, message: "A message could not be opened." });
  });
}
