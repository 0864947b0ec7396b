import { describe, expect, it } from "vitest";
import { type HandStatus, planSetStatus } from "../../../../src/core/edit/lesson-notes/set-status";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { changes, refusal } from "../changes";

const PATH = "Lessons/Ask first.md";
const DATE = "2026-03-09";

describe("a status by hand", () => {
  const set = (text: string, status: HandStatus, said = "") =>
    planSetStatus(PATH, text, DEFAULT_SETTINGS, status, { date: DATE, text: said });
  const text = "---\nlesson: Ask first.\n---\n## History\n- 2026-01-02 a\n";
  const retired = text.replace("---\n##", "retired: true\n---\n##");

  it("is a line of the history", () => {
    expect(changes(text, set(text, "holding"))).toBe("+ - 2026-03-09 held:");
    expect(changes(text, set(text, "trying", "in other words"))).toBe(
      "+ - 2026-03-09 changed: in other words",
    );
  });

  it("is the property of a lesson that is retired, and no line", () => {
    expect(changes(text, set(text, "retired"))).toBe("+ retired: true");
    expect(set(retired, "retired")).toEqual({ ok: true, edits: [] });
  });

  it("says why it is retired, where there is something to say", () => {
    expect(changes(text, set(text, "retired", "we sell it no more"))).toBe(
      "- ---\n- ## History\n- - 2026-01-02 a\n" +
        "+ retired: true\n+ ---\n+ ## History\n+ - 2026-01-02 a\n+ - 2026-03-09 dropped: we sell it no more",
    );
  });

  it("takes a lesson back from retirement", () => {
    expect(changes(retired, set(retired, "trying"))).toBe(
      "- retired: true\n- ---\n- ## History\n- - 2026-01-02 a\n" +
        "+ ---\n+ ## History\n+ - 2026-01-02 a\n+ - 2026-03-09 changed:",
    );
  });

  it("cannot be said without a word for it", () => {
    const rules = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, held: [] } };
    expect(refusal(planSetStatus(PATH, text, rules, "holding", { date: DATE, text: "" }))).toBe(
      "No word stands for “held”. Name one in the settings.",
    );
    const other = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, changed: [] } };
    expect(refusal(planSetStatus(PATH, text, other, "trying", { date: DATE, text: "" }))).toBe(
      "No word stands for “changed”. Name one in the settings.",
    );
    const third = { ...DEFAULT_SETTINGS, keys: { ...DEFAULT_SETTINGS.keys, dropped: [] } };
    const said = { date: DATE, text: "" };
    expect(planSetStatus(PATH, text, third, "retired", said)).toMatchObject({ ok: true });
    expect(refusal(planSetStatus(PATH, text, third, "retired", { ...said, text: "x" }))).toBe(
      "No word stands for “dropped”. Name one in the settings.",
    );
  });
});
