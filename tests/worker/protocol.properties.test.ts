import fc from "fast-check";
import { expect, it } from "vitest";
import type { Reply, Request } from "../../src/worker/protocol";
import { decodeReply, encodeReply } from "../../src/worker/reply-codec";
import { decodeRequest, encodeRequest } from "../../src/worker/request-codec";
import { transferOf, type Wire } from "../../src/worker/wire";
import { anyCharacter } from "../fuzz/characters";
import { patience, runs } from "../fuzz/runs";

/** Any code units at all, halves of surrogate pairs and a byte order mark among them. */
const text = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  fc.constantFrom("", "\ufeff", "\ud83d", "\ude00", "__proto__", "Ask first."),
);
const texts = fc.array(text, { maxLength: 4 });
const whole = fc.nat(0x7fffffff);
const generation = fc.nat(Number.MAX_SAFE_INTEGER);
const real = fc.double();

const lesson = fc.record({
  id: text,
  note: text,
  text,
  lessonNote: fc.option(text),
  names: texts,
  cue: fc.option(text),
  move: fc.option(text),
  people: texts,
});
const judgement = fc.record({
  a: text,
  b: text,
  same: fc.boolean(),
  date: text,
  withdrawn: fc.boolean(),
});
const reason = fc.record({
  kind: fc.constantFrom("words" as const, "judgement" as const, "lesson-note" as const),
  words: texts,
});
const pair = fc.record({ a: text, b: text, score: real, reason });
const why = fc.record({
  shared: texts,
  near: fc.array(fc.record({ a: text, b: text, closeness: real }), { maxLength: 3 }),
  sameCue: fc.boolean(),
  sameMove: fc.boolean(),
  people: texts,
  mayOppose: fc.boolean(),
  otherNumbers: fc.boolean(),
});
const options = fc.record({ strictness: real, learns: fc.boolean() });

function kind<K extends string>(name: K) {
  return fc.constant<K>(name);
}

const request: fc.Arbitrary<Request> = fc.oneof(
  fc.record({ kind: kind("start"), generation, table: fc.option(text) }),
  fc.record({ kind: kind("put"), generation, lessons: fc.array(lesson, { maxLength: 6 }) }),
  fc.record({
    kind: kind("group"),
    generation,
    removed: texts,
    judgements: fc.option(fc.array(judgement, { maxLength: 4 })),
    options: fc.option(options),
  }),
  fc.record({ kind: kind("nearest"), generation, lesson, limit: real }),
  fc.record({
    kind: kind("explain"),
    generation,
    pairs: fc.array(fc.tuple(text, text), { maxLength: 4 }),
  }),
  fc.record({
    kind: kind("preview"),
    generation,
    strictnesses: fc.array(real, { maxLength: 4 }),
  }),
  fc.record({ kind: kind("stop"), generation }),
);

const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc.record({ kind: kind("ready"), generation }),
  fc.record({ kind: kind("progress"), generation, done: real, total: real }),
  fc.record({
    kind: kind("grouped"),
    generation,
    grouping: fc.record({
      groups: fc.array(
        fc.record({ members: texts, medoid: text, reasons: fc.array(reason, { maxLength: 3 }) }),
        { maxLength: 4 },
      ),
      possible: fc.array(pair, { maxLength: 4 }),
    }),
  }),
  fc.record({ kind: kind("near"), generation, pairs: fc.array(pair, { maxLength: 4 }) }),
  fc.record({
    kind: kind("explained"),
    generation,
    whys: fc.array(fc.option(why), { maxLength: 4 }),
  }),
  fc.record({
    kind: kind("previewed"),
    generation,
    effects: fc.array(fc.record({ strictness: real, groups: whole, lessons: whole }), {
      maxLength: 4,
    }),
  }),
  fc.record({ kind: kind("stopped"), generation }),
  fc.record({ kind: kind("failed"), generation, message: text }),
  fc.record({ kind: kind("refused"), generation, message: text }),
);

/** Handed over as between threads. */
function send(wire: Wire): unknown {
  const transfer = transferOf(wire);
  expect(transfer).toHaveLength(4);
  return structuredClone(wire, { transfer });
}

it("every request arrives as it was sent", { timeout: patience() }, () => {
  fc.assert(
    fc.property(request, (message) => {
      expect(decodeRequest(send(encodeRequest(message)))).toEqual({ ok: true, message });
    }),
    runs(),
  );
});

it("every reply arrives as it was sent", { timeout: patience() }, () => {
  fc.assert(
    fc.property(reply, (message) => {
      expect(decodeReply(send(encodeReply(message)))).toEqual({ ok: true, message });
    }),
    runs(),
  );
});

it(
  "a text without half a pair travels as UTF-8, any other as UTF-16",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(text, (table) => {
        const { pack } = encodeRequest({ kind: "start", generation: 1, table });
        expect(pack.texts instanceof Uint8Array).toBe(Buffer.from(table).toString() === table);
      }),
      runs(),
    );
  },
);

it(
  "what was changed on the way is refused by name or read as something, and never throws",
  { timeout: patience() },
  () => {
    const numbers = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: -5, max: 0x7fffffff })), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.oneof(request, reply), numbers, fc.nat(8), (message, changes, cut) => {
        const isRequest = KINDS.has(message.kind);
        const wire = isRequest ? encodeRequest(message as Request) : encodeReply(message as Reply);
        const changed = wire.pack.numbers.slice(0, Math.max(0, wire.pack.numbers.length - cut));
        for (const [place, number] of changes) if (place < changed.length) changed[place] = number;
        const broken = { ...wire, pack: { ...wire.pack, numbers: changed } };
        const decoded = isRequest ? decodeRequest(broken) : decodeReply(broken);
        if (decoded.ok) return;
        expect(decoded.generation).toBe(message.generation);
        expect(decoded.reason).toContain(`“${message.kind}”`);
      }),
      runs(),
    );
  },
);

const KINDS = new Set(["start", "put", "group", "nearest", "explain", "preview", "stop"]);

it("anything else is refused, and never throws", { timeout: patience() }, () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(decodeRequest(value).ok).toBe(false);
      expect(decodeReply({ kind: value, generation: 1, pack: value }).ok).toBe(false);
    }),
    runs(),
  );
});
