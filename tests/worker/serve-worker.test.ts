import { beforeEach, describe, expect, it } from "vitest";
import type { Reply } from "../../src/worker/protocol";
import { decodeReply } from "../../src/worker/reply-codec";
import { encodeRequest } from "../../src/worker/request-codec";
import { serveWorker } from "../../src/worker/serve-worker";
import { FakeIndex } from "./fake-index";
import { Thread } from "./fake-thread";

let said: Reply[];
let hear: (type: "message" | "messageerror", data?: unknown) => void;

beforeEach(() => {
  said = [];
  const listeners = new Map<string, (event: MessageEvent<unknown>) => void>();
  hear = (type, data) => listeners.get(type)!({ data } as MessageEvent<unknown>);
  serveWorker(
    {
      postMessage(message, options) {
        const decoded = decodeReply(structuredClone(message, options));
        if (!decoded.ok) throw new Error(decoded.reason);
        said.push(decoded.message);
      },
      addEventListener: (type, listener) => listeners.set(type, listener),
    },
    () => new FakeIndex(),
    new Thread(),
  );
});

describe("a worker", () => {
  const { pack } = encodeRequest({ kind: "stop", generation: 1 });

  it.each<[string, unknown, number, string]>([
    ["nothing", undefined, 0, "without a kind"],
    ["a text", "group", 0, "without a kind"],
    ["no number", { kind: "group", pack }, 0, "without a kind"],
    ["half a number", { kind: "group", generation: 1.5, pack }, 0, "without a kind"],
    ["an unknown name", { kind: "explode", generation: 4, pack }, 4, "“explode”"],
    ["a name of objects", { kind: "__proto__", generation: 4, pack }, 4, "“__proto__”"],
    ["a very long name", { kind: "x".repeat(1e6), generation: 4, pack }, 4, "“xxxx"],
    ["nothing in it", { kind: "put", generation: 5 }, 5, "“put”"],
    ["too little in it", { kind: "put", generation: 5, pack }, 5, "“put”"],
    ["other arrays", { kind: "stop", generation: 5, pack: { ...pack, ends: [] } }, 5, "“stop”"],
    [
      "too much in it",
      { kind: "stop", generation: 5, pack: { ...pack, numbers: new Int32Array(1) } },
      5,
      "“stop”",
    ],
    [
      "bytes that are no text",
      { kind: "stop", generation: 5, pack: { ...pack, texts: new Uint8Array([255]) } },
      5,
      "“stop”",
    ],
    ...[[99], [-1]].map((ends): [string, unknown, number, string] => [
      `a text that ends at ${ends.join()}`,
      {
        kind: "start",
        generation: 5,
        pack: { ...pack, ends: Int32Array.from(ends), numbers: new Int32Array(1) },
      },
      5,
      "“start”",
    ]),
    [
      "more lessons than there can be",
      { kind: "put", generation: 5, pack: { ...pack, numbers: new Int32Array([0x7fffffff]) } },
      5,
      "“put”",
    ],
  ])("refuses a message with %s by name, and goes on", (_name, message, generation, words) => {
    hear("message", message);
    expect(said).toMatchObject([{ kind: "refused", generation }]);
    const [refused] = said;
    const text = refused?.kind === "refused" ? refused.message : "";
    expect(text).toContain(words);
    expect(text.length).toBeLessThan(100);
    hear("message", encodeRequest({ kind: "start", generation: 6, table: null }));
    expect(said.at(-1)).toEqual({ kind: "ready", generation: 6 });
  });

  it("says so when a message could not be opened", () => {
    hear("messageerror");
    expect(said).toMatchObject([{ kind: "refused", generation: 0 }]);
  });
});
