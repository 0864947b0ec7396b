import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/core/edit/text-edit";
import { EDIT_KINDS } from "./edit-kinds";
import { lineOf, tryAll } from "./edit-tally";
import { type Outcome, type Trial, tryEdit } from "./edit-trial";
import { listNotes } from "./list-notes.mts";
import { propertyTrial } from "./property-judge";

const VAULTS = path.resolve(import.meta.dirname, "../fixtures/vaults");

function notesOf(vault: string) {
  const folder = path.join(VAULTS, vault);
  return listNotes(folder).map((note) => {
    return { path: note, text: readFileSync(path.join(folder, note), "utf8") };
  });
}

describe("every edit on every note", { timeout: 120_000 }, () => {
  it.each(["sample", "hostile"])("of the %s vault is right or refused", (vault) => {
    const { counts, wrongs } = tryAll(EDIT_KINDS, notesOf(vault));
    for (const [name, count] of counts) console.log(`${vault} vault, ${lineOf(name, count)}`);
    expect(wrongs).toEqual([]);
    for (const [name, count] of counts) expect([name, count.edited]).not.toEqual([name, 0]);
  });
});

describe("an edit is found wrong", () => {
  const text = "---\npeople: [Ann] # c\nx: 1\n---\nbody\n";
  const trial = propertyTrial({ kind: "add", keys: ["people"], item: "Bob" });

  /** What is said of a plan that turns the note into `after`, if it still can. */
  function outcomeOf(after: (text: string) => string, other: Partial<Trial> = {}): Outcome {
    const plan = (before: string): Plan => {
      const wanted = after(before);
      const span = { start: 0, end: before.length };
      const edits = wanted === before ? [] : [{ span, expected: before, text: wanted }];
      return { ok: true, edits };
    };
    return tryEdit({ ...trial, plan, ...other }, text);
  }

  function whyOf(outcome: Outcome): string {
    return outcome.kind === "wrong" ? outcome.why : outcome.kind;
  }

  const right = text.replace("Ann]", "Ann, Bob]");

  it("when it did something else than what was asked", () => {
    expect(outcomeOf(() => right)).toEqual({ kind: "edited" });
    for (const [after, why] of [
      [text, /^not as asked/],
      [right.replace("Ann, ", ""), /^not as asked/],
      [right.replace("Bob", "bob"), /^not as asked/],
      [right.replace("x: 1", "x: '1'"), /^not as asked/],
      [right.replace("x: 1\n", ""), /^not as asked/],
      [right.replace("x: 1", "x: 1: 2"), /^the properties cannot be read/],
      [right.replace("body", "Body"), /^the body has changed/],
      [right.replace("---\nbody", "---\n---\nbody"), /^the body has changed/],
      [`\uFEFF${right}`, /^the byte order mark has moved/],
    ] as const) {
      expect(whyOf(outcomeOf(() => after))).toMatch(why);
    }
  });

  it("when it makes a date of a text", () => {
    const value = { kind: "text", text: "2026-05-18" } as const;
    const { judge } = propertyTrial({ kind: "set", keys: ["x"], value });
    const outcome = (written: string) =>
      outcomeOf(() => text.replace("x: 1", `x: ${written}`), { judge });
    expect(outcome("'2026-05-18'")).toEqual({ kind: "edited" });
    expect(outcome("2026-05-18")).toEqual({ kind: "wrong", why: "the value has another type" });
  });

  it("when it throws, does not fit, leaves half a character, or changes the note twice", () => {
    const plans: readonly (readonly [Trial["plan"], RegExp])[] = [
      [
        () => {
          throw new Error("lost");
        },
        /^it throws Error: lost/,
      ],
      [
        () => ({ ok: true, edits: [{ span: { start: 0, end: 1 }, expected: "x", text: "" }] }),
        /^its edits do not fit/,
      ],
      [
        () => ({ ok: true, edits: [{ span: { start: 0, end: 0 }, expected: "", text: "" }] }),
        /^its edits change nothing/,
      ],
    ];
    for (const [plan, why] of plans) {
      expect(whyOf(tryEdit({ ...trial, plan }, text))).toMatch(why);
    }
    expect(outcomeOf(() => `${right}\ud800`)).toMatchObject({ why: "half a character is left" });
    expect(outcomeOf((before) => `${before}.`, { judge: () => "right" })).toMatchObject({
      why: "it changes the note a second time",
    });
  });

  it("or not at all, where the other reader cannot read the note either", () => {
    const outcome = tryEdit(trial, "---\npeople: [Ann]\nx: !odd 1\n---\n");
    expect(outcome).toEqual({ kind: "unread" });
  });
});
