import { describe, expect, it } from "vitest";
import type { Step } from "../../../../src/core/edit/operations/operation";
import {
  hashOf,
  invertStep,
  prepareStep,
  type StepState,
  stateOf,
} from "../../../../src/core/edit/operations/prepare-step";
import type { PreparedStep } from "../../../../src/core/edit/operations/prepared";
import type { Plan } from "../../../../src/core/edit/text-edit";

const PATH = "Lessons/Ask first.md";
const TO = "Lessons/Ask.md";

function change(plan: (text: string) => Plan): Step {
  return { kind: "change", path: PATH, plan, isRequired: true };
}

/** Adds `!` at the end. */
const shout = change((text) => {
  const at = text.length;
  return { ok: true, edits: [{ span: { start: at, end: at }, expected: "", text: "!" }] };
});
const create: Step = { kind: "create", path: PATH, text: "new" };
const rename: Step = { kind: "rename", path: PATH, to: TO };
const trash: Step = { kind: "trash", path: PATH, objection: () => null };

function prepared(step: Step, text: string | null): PreparedStep {
  const result = prepareStep(step, text);
  if (!result.ok) throw new Error(result.reason);
  return result.step;
}

describe("a prepared step", () => {
  it("names the note before and after a change, and its exact edits", () => {
    expect(prepareStep(shout, "Ask")).toEqual({
      ok: true,
      after: "Ask!",
      step: {
        kind: "change",
        path: PATH,
        edits: [{ span: { start: 3, end: 3 }, expected: "", text: "!" }],
        before: hashOf("Ask"),
        after: hashOf("Ask!"),
        isRequired: true,
      },
    });
  });

  it("has no edits when there is nothing to do", () => {
    const step = prepared(
      change(() => ({ ok: true, edits: [] })),
      "Ask",
    );
    expect(step).toMatchObject({ edits: [], before: hashOf("Ask"), after: hashOf("Ask") });
  });

  it("creates, renames and trashes with what undo needs", () => {
    expect(prepareStep(create, null)).toEqual({
      ok: true,
      step: { kind: "create", path: PATH, text: "new" },
      after: "new",
    });
    expect(prepareStep(rename, "Ask")).toEqual({
      ok: true,
      step: { kind: "rename", path: PATH, to: TO },
      after: "Ask",
    });
    expect(prepareStep(trash, "Ask")).toEqual({
      ok: true,
      step: { kind: "trash", path: PATH, text: "Ask" },
      after: "",
    });
  });

  it.each<[string, Step, string | null, string]>([
    [
      "a new note in the place of another",
      create,
      "",
      "There is a note “Ask first” already, and it stays as it is. Choose another name.",
    ],
    ...[shout, rename, trash].map((step): [string, Step, null, string] => [
      `a ${step.kind} of a note that is gone`,
      step,
      null,
      "“Ask first” is not there any more. Look where it went, and try again.",
    ]),
    [
      "a note that must stay",
      { kind: "trash", path: PATH, objection: () => "It has text of its own." },
      "Ask",
      "It has text of its own.",
    ],
    ["what the plan refuses", change(() => ({ ok: false, reason: "No." })), "Ask", "No."],
    [
      "edits that do not fit the note",
      change(() => ({
        ok: true,
        edits: [{ span: { start: 0, end: 1 }, expected: "x", text: "" }],
      })),
      "Ask",
      "The note has changed since it was read.",
    ],
    [
      "a change that would empty the note",
      change((text) => ({
        ok: true,
        edits: [{ span: { start: 0, end: text.length }, expected: text, text: "" }],
      })),
      "Ask",
      "This would leave “Ask first” empty, so it stays as it is. Change it by hand.",
    ],
  ])("is refused for %s", (_, step, text, reason) => {
    expect(prepareStep(step, text)).toEqual({ ok: false, reason });
  });
});

describe("the state of a step, told from the notes", () => {
  const nothing = change(() => ({ ok: true, edits: [] }));
  it.each<[string, PreparedStep, Record<string, string | null>, StepState]>([
    ["a note not created", prepared(create, null), {}, "before"],
    ["a note not created", prepared(create, null), { [PATH]: null }, "before"],
    ["a note created", prepared(create, null), { [PATH]: "new" }, "after"],
    ["another note in its place", prepared(create, null), { [PATH]: "" }, "moved-on"],
    ["a note not changed", prepared(shout, "Ask"), { [PATH]: "Ask" }, "before"],
    ["a note changed", prepared(shout, "Ask"), { [PATH]: "Ask!" }, "after"],
    ["a note changed by others too", prepared(shout, "Ask"), { [PATH]: "Ask!!" }, "moved-on"],
    ["a note gone before its change", prepared(shout, "Ask"), {}, "moved-on"],
    ["nothing to change", prepared(nothing, "Ask"), { [PATH]: "Ask" }, "after"],
    ["a note not renamed", prepared(rename, "Ask"), { [PATH]: "Ask" }, "before"],
    ["a note renamed", prepared(rename, "Ask"), { [TO]: "Ask" }, "after"],
    ["a renamed note that was written on", prepared(rename, "Ask"), { [TO]: "x" }, "after"],
    ["an empty renamed note", prepared(rename, ""), { [TO]: "" }, "after"],
    ["both names taken", prepared(rename, "Ask"), { [PATH]: "Ask", [TO]: "" }, "moved-on"],
    ["neither name there", prepared(rename, "Ask"), {}, "moved-on"],
    ["a note not trashed", prepared(trash, "Ask"), { [PATH]: "Ask" }, "before"],
    ["a note trashed", prepared(trash, "Ask"), {}, "after"],
    ["a note to be trashed, written on", prepared(trash, "Ask"), { [PATH]: "x" }, "moved-on"],
  ])("%s", (_, step, texts, state) => {
    expect(stateOf(step, new Map(Object.entries(texts)))).toBe(state);
  });
});

describe("the way back", () => {
  it.each<[Step, string | null, PreparedStep]>([
    [create, null, { kind: "trash", path: PATH, text: "new" }],
    [trash, "Ask", { kind: "create", path: PATH, text: "Ask" }],
    [rename, "Ask", { kind: "rename", path: TO, to: PATH }],
    [
      shout,
      "Ask",
      {
        kind: "change",
        path: PATH,
        edits: [{ span: { start: 3, end: 4 }, expected: "!", text: "" }],
        before: hashOf("Ask!"),
        after: hashOf("Ask"),
        isRequired: true,
      },
    ],
  ])("of $kind", (step, text, back) => {
    const there = prepared(step, text);
    expect(invertStep(there)).toEqual(back);
    expect(invertStep(invertStep(there))).toEqual(there);
  });
});

describe("a hash", () => {
  it.each([
    ["", "0-811c9dc501000193"],
    ["a", hashOf("a")],
  ])("of %j is the same every time", (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });

  it.each([
    ["a", "b"],
    ["a", "a "],
    ["a\n", "a\r\n"],
    ["é", "e\u0301"],
    ["\uD800", "\uFFFD"],
    ["ab", "ba"],
  ])("of %j is not that of %j", (one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });
});
