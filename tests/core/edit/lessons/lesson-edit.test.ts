import { describe, expect, it } from "vitest";
import {
  follow,
  leadsTo,
  noLink,
  objectionTo,
  writtenLink,
} from "../../../../src/core/edit/lessons/lesson-edit";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { refusal } from "../changes";

describe("a text is a link", () => {
  it.each([
    ["[[Sarah]]", "Sarah", "Sarah"],
    [" [[People/Sarah|she]]\n", "People/Sarah", "she"],
    ["[she](People/Sarah%20Lind.md)", "People/Sarah Lind.md", "she"],
  ])("%j to %j, seen as %j", (text, target, shown) => {
    const link = writtenLink(text);
    expect(link).toMatchObject({ source: text.trim(), shown, ref: { target } });
  });

  it.each([
    "Sarah",
    "[[]]",
    "[[#part]]",
    "see [[Sarah]]",
    "[[Sarah]] [[Bob]]",
    "[[Sarah]], and",
    "![[Sarah]]",
    "[[Sarah\u0000]]",
    "[[Sarah\u2028]]",
    "[[Sarah|a\uD800]]",
    "[she](https://example.org/Sarah)",
    "",
  ])("%j is none", (text) => {
    expect(writtenLink(text)).toBeNull();
  });

  it("and what is none is shown in short", () => {
    expect(refusal(noLink("  a \t\u0001 b\n"))).toBe(
      "“a b” is not a link to a note. Choose the note once more.",
    );
    expect(refusal(noLink("😀".repeat(61)))).toBe(
      `“${"😀".repeat(60)}” is not a link to a note. Choose the note once more.`,
    );
  });
});

it.each([
  ["Sarah", ["sarah"], true],
  ["Sarah.md", ["Sarah"], true],
  ["Sarah", ["SARAH.MD"], true],
  ["Sarah.mdx", ["Sarah"], false],
  ["Sarah.md.b", ["Sarah.b"], false],
  ["Zoe\u0308", ["Zo\u00eb"], true],
  ["Bob", ["Sarah", "Bob"], true],
  ["Bob", [], false],
  ["", [""], false],
])("a link to %j leads to one of %j: %j", (target, targets, expected) => {
  expect(leadsTo(targets)({ target, display: "x", role: null })).toBe(expected);
});

it.each<[string, "text" | "fields", string]>([
  ["Ask.", "text", "Ask. +"],
  ["Ask. [cue:: a] #b", "text", "Ask. + [cue:: a] #b"],
  ["Ask. [cue:: a] #b", "fields", "Ask. [cue:: a] + #b"],
  ["#b", "text", "#b"],
  ["", "fields", ""],
])("behind %j, its %s, follows one thing: %j", (raw, behind, expected) => {
  const text = follow(raw, "+", behind).reduce(
    (whole, { span, text: more }) => whole.slice(0, span.start) + more + whole.slice(span.end),
    raw,
  );
  expect(text).toBe(expected);
});

describe("nothing may be put", () => {
  const objection = (text: string, seen = "Ask.") => {
    const reading = readForEdit("Debriefs/Call.md", text, DEFAULT_SETTINGS);
    if (!reading.ok) throw new Error(reading.reason);
    const [lesson] = reading.note.lessons;
    if (lesson === undefined) throw new Error("no lesson");
    return objectionTo(reading, lesson, seen);
  };

  it.each(["| Ask. [lesson:: Ask.] |\n", "## Lessons\n| Ask. |\n", "> | [lesson:: Ask.] |\n"])(
    "into a table: %j",
    (text) => {
      expect(objection(text)).toMatch(/^The lesson in line [12] of “Call” stands in a table, /u);
    },
  );

  it("into a lesson without a text", () => {
    expect(objection("## Lessons\n- Ask.\n", "")).toBe(
      "This lesson has no text that anything could follow. Write its text first.",
    );
  });

  it.each(["## Lessons\n- Ask.\n", "a | b\n\n[lesson:: Ask.] | b\n", "| a\n\n[lesson:: Ask.]\n"])(
    "is not said of %j",
    (text) => {
      expect(objection(text)).toBeNull();
    },
  );
});
