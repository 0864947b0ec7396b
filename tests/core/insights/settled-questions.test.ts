import { describe, expect, test } from "vitest";
import { createDecided, decidedIds } from "../../../src/core/insights/decided";
import {
  readSettled,
  replaceSettled,
  type SettledQuestion,
} from "../../../src/core/insights/settled-questions";
import { aNote } from "../rollup/builders";

const settled = (id: string, date = "2026-05-16"): SettledQuestion => {
  return { id, kind: "person", text: "Ask first.", date };
};

describe("what is stored", () => {
  test.each([
    [null],
    [7],
    ["x"],
    [[]],
    [{}],
    [{ settled: null }],
    [{ settled: "x" }],
    [{ settled: {} }],
    [{ settled: [null, 1, [], {}, { ...settled(""), id: "" }] }],
    [{ settled: [{ ...settled("a"), kind: "possible" }] }],
    [{ settled: [{ ...settled("a"), kind: "toString" }] }],
    [{ settled: [{ ...settled("a"), date: "2026-02-30" }] }],
    [{ settled: [{ ...settled("a"), text: 1 }] }],
  ])("%j holds no settled question", (stored) => {
    expect(readSettled(stored)).toEqual([]);
  });

  test("is read oldest first, each question once, the last of two", () => {
    const list = [
      settled("b", "2026-05-02"),
      settled("a", "2026-05-03"),
      settled("b", "2026-05-01"),
    ];
    expect(readSettled({ settled: list })).toEqual([
      settled("b", "2026-05-01"),
      settled("a", "2026-05-03"),
    ]);
  });

  test("takes a question in, in the place of the same one, and leaves what it cannot read", () => {
    const list = ["of a later version", settled("a", "2026-01-01"), settled("b")];
    expect(replaceSettled({ settled: list }, settled("a"), settled("a"))).toEqual([
      "of a later version",
      settled("b"),
      settled("a"),
    ]);
    expect(replaceSettled({ settled: list }, settled("b"), null)).toEqual(list.slice(0, 2));
    expect(replaceSettled({}, settled("a"), settled("a"))).toEqual([settled("a")]);
  });

  test("that is no list is never written over", () => {
    expect(replaceSettled({ settled: { a: 1 } }, settled("a"), settled("a"))).toBeNull();
  });

  test("stays within bounds: the oldest leave, and a text is cut", () => {
    const list = Array.from({ length: 5000 }, (_, i) => settled(`q${i}`));
    const made = { ...settled("new"), text: "x".repeat(1000) };
    const stored = { settled: ["of a later version", ...list] };
    const next = replaceSettled(stored, made, made) ?? [];
    expect(next).toHaveLength(5001);
    expect(next.slice(0, 2)).toEqual(["of a later version", settled("q1")]);
    expect(readSettled({ settled: next }).find(({ id }) => id === "new")?.text).toHaveLength(300);
  });
});

test("a question is decided while its decision is kept", () => {
  const item = { kind: "success", id: "success a.md", note: aNote("a.md") } as const;
  const among = (...ids: readonly string[]) =>
    decidedIds(
      [item],
      createDecided(
        [],
        ids.map((id) => settled(id)),
      ),
    );
  expect(among(item.id, "success b.md")).toEqual(new Set([item.id]));
  expect(among("success b.md")).toEqual(new Set());
});
