/** Replies as they travel back from a worker. */
import { type PackReader, PackWriter } from "./pack";
import {
  readEffect,
  readGrouping,
  readPair,
  readWhy,
  writeEffect,
  writeGrouping,
  writePair,
  writeWhy,
} from "./pack-shapes";
import type { Reply } from "./protocol";
import { type Decoded, decodeWire, type Wire } from "./wire";

/** Linear in what the reply holds. */
export function encodeReply(reply: Reply): Wire {
  const pack = new PackWriter();
  writeReply(pack, reply);
  return { kind: reply.kind, generation: reply.generation, pack: pack.finish() };
}

/** Takes anything that came in a message. Never throws. */
export function decodeReply(value: unknown): Decoded<Reply> {
  return decodeWire(value, READERS);
}

function writeReply(pack: PackWriter, reply: Reply): void {
  switch (reply.kind) {
    case "progress":
      pack.real(reply.done);
      pack.real(reply.total);
      return;
    case "grouped":
      writeGrouping(pack, reply.grouping);
      return;
    case "near":
      pack.list(reply.pairs, writePair);
      return;
    case "explained":
      pack.list(reply.whys, writeWhy);
      return;
    case "previewed":
      pack.list(reply.effects, writeEffect);
      return;
    case "failed":
    case "refused":
      pack.text(reply.message);
      return;
    case "ready":
    case "stopped":
  }
}

const READERS = new Map<string, (pack: PackReader, generation: number) => Reply>([
  ["ready", (_pack, generation) => ({ kind: "ready", generation })],
  [
    "progress",
    (pack, generation) => ({
      kind: "progress",
      generation,
      done: pack.real(),
      total: pack.real(),
    }),
  ],
  [
    "grouped",
    (pack, generation) => ({ kind: "grouped", generation, grouping: readGrouping(pack) }),
  ],
  ["near", (pack, generation) => ({ kind: "near", generation, pairs: pack.list(readPair) })],
  [
    "explained",
    (pack, generation) => ({ kind: "explained", generation, whys: pack.list(readWhy) }),
  ],
  [
    "previewed",
    (pack, generation) => ({ kind: "previewed", generation, effects: pack.list(readEffect) }),
  ],
  ["stopped", (_pack, generation) => ({ kind: "stopped", generation })],
  ["failed", (pack, generation) => ({ kind: "failed", generation, message: pack.text() })],
  ["refused", (pack, generation) => ({ kind: "refused", generation, message: pack.text() })],
]);
