/** Requests as they travel to a worker. */
import { type PackReader, PackWriter } from "./pack";
import {
  readJudgement,
  readLesson,
  readOptions,
  readTexts,
  writeJudgement,
  writeLesson,
  writeOptions,
  writeTexts,
} from "./pack-shapes";
import type { Request } from "./protocol";
import { type Decoded, decodeWire, type Wire } from "./wire";

/** Linear in what the request holds. */
export function encodeRequest(request: Request): Wire {
  const pack = new PackWriter();
  writeRequest(pack, request);
  return { kind: request.kind, generation: request.generation, pack: pack.finish() };
}

/** Takes anything that came in a message. Never throws. */
export function decodeRequest(value: unknown): Decoded<Request> {
  return decodeWire(value, READERS);
}

function writeRequest(pack: PackWriter, request: Request): void {
  switch (request.kind) {
    case "start":
      pack.text(request.table);
      return;
    case "put":
      pack.list(request.lessons, writeLesson);
      return;
    case "group":
      writeTexts(pack, request.removed);
      pack.flag(request.judgements !== null);
      if (request.judgements !== null) pack.list(request.judgements, writeJudgement);
      pack.flag(request.options !== null);
      if (request.options !== null) writeOptions(pack, request.options);
      return;
    case "nearest":
      writeLesson(pack, request.lesson);
      pack.real(request.limit);
      return;
    case "explain":
      pack.list(request.pairs, (to, [a, b]) => {
        to.text(a);
        to.text(b);
      });
      return;
    case "preview":
      pack.list(request.strictnesses, (to, strictness) => {
        to.real(strictness);
      });
      return;
    case "stop":
  }
}

const READERS = new Map<string, (pack: PackReader, generation: number) => Request>([
  ["start", (pack, generation) => ({ kind: "start", generation, table: pack.textOrNull() })],
  ["put", (pack, generation) => ({ kind: "put", generation, lessons: pack.list(readLesson) })],
  [
    "group",
    (pack, generation) => ({
      kind: "group",
      generation,
      removed: readTexts(pack),
      judgements: pack.flag() ? pack.list(readJudgement) : null,
      options: pack.flag() ? readOptions(pack) : null,
    }),
  ],
  [
    "nearest",
    (pack, generation) => ({
      kind: "nearest",
      generation,
      lesson: readLesson(pack),
      limit: pack.real(),
    }),
  ],
  [
    "explain",
    (pack, generation) => ({
      kind: "explain",
      generation,
      pairs: pack.list((from) => [from.text(), from.text()] as const),
    }),
  ],
  [
    "preview",
    (pack, generation) => ({
      kind: "preview",
      generation,
      strictnesses: pack.list((from) => from.real()),
    }),
  ],
  ["stop", (_pack, generation) => ({ kind: "stop", generation })],
]);
