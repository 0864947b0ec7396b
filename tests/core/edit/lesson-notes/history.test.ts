import { describe, expect, it } from "vitest";
import { planAddHistory, planHistory } from "../../../../src/core/edit/lesson-notes/history";
import { historyOf, shapeOfLine } from "../../../../src/core/edit/lesson-notes/history-lines";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { changes, refusal } from "../changes";

const PATH = "Lessons/Ask first.md";
const HEAD = "---\nlesson: Ask first.\n---\n";
const DATE = "2026-03-09";

function held(text: string, said = "at once", date = DATE): Plan {
  return planAddHistory(PATH, text, DEFAULT_SETTINGS, { date, word: "held", text: said });
}

/** A lesson note with these lines under “History”. */
const note = (...lines: readonly string[]) => `${HEAD}## History\n${lines.join("\n")}\n`;

describe("a dated line", () => {
  it("stands behind the last one", () => {
    const text = note("- 2026-01-02 promoted: 2 times in 2 notes");
    expect(changes(text, held(text))).toBe("+ - 2026-03-09 held: at once");
  });

  it("says no more than the word when there is nothing to say", () => {
    const text = note("- 2026-01-02 promoted:");
    expect(changes(text, held(text, " \n"))).toBe("+ - 2026-03-09 held:");
  });

  it.each([
    ["* 2026-01-02 a", "* 2026-03-09 held: at once"],
    ["-   2026-01-02 a", "-   2026-03-09 held: at once"],
    ["  + 2026-01-02 a", "  + 2026-03-09 held: at once"],
    ["1. 2026-01-02 a\n2. 2026-01-03 b", "3. 2026-03-09 held: at once"],
    ["- 2026-01-02 a\n\n- 2026-01-03 b", "\n+ - 2026-03-09 held: at once"],
    ["  + 2026-04-02 a\n  + 2026-04-01 b\n  + 2026-03-08 c", "  + 2026-03-09 held: at once"],
  ])("keeps the style of %j", (list, line) => {
    expect(changes(note(list), held(note(list)))).toBe(`+ ${line}`);
  });

  it.each([
    [["2026-01-02 a", "2026-04-01 b"], 1, "between"],
    [["2026-03-09 a", "2026-04-01 b"], 1, "behind the one of its day"],
    [["2026-04-01 a"], 0, "first"],
    [["2026-01-02 a", "2026-01-02 b"], 2, "last where all are of one older day"],
    [["2026-05-01 a", "no day", "2026-04-01 b"], 3, "behind what has no day there too"],
    [["no day", "2026-05-01 a"], 1, "between what has no day and what is younger"],
    [["an older one", "2026-01-01 a", "no day", "2026-04-01 b"], 3, "behind what has no day"],
    [["2026-05-01 a", "2026-04-01 b"], 2, "last where the list begins with the youngest"],
    [["2026-05-01 a", "2026-03-09 b", "2026-01-01 c"], 2, "by its date there too"],
    [["2026-05-01 a", "2026-06-01 b", "2026-01-01 c"], 3, "last where there is no order"],
    [["2026-02-30 a", "2026-04-01 b"], 1, "before a later one, whatever is no day"],
  ])("of %j stands in place %i: %s", (lines, place, _) => {
    const text = note(...lines.map((line) => `- ${line}`));
    const after = [...lines];
    after.splice(place, 0, "2026-03-09 held: at once");
    expect(readLines(text, held(text))).toEqual(after);
  });

  it("stands behind everything that belongs to the line above it", () => {
    const text = `${note("- 2026-01-02 a\n  wrapped\n  - deeper\n    ```\n    code\n    ```")}\n## More\n`;
    expect(changes(text, held(text))).toBe("+ - 2026-03-09 held: at once");
    expect(held(text)).toMatchObject({ edits: [{ span: { start: text.indexOf("\n\n## More") } }] });
  });

  it("has a blank line behind it where the next line would run on", () => {
    const text = note("- 2026-01-02 a", "  ```", "  code", "  ```", "Read it again.");
    expect(changes(text, held(text))).toBe("+ - 2026-03-09 held: at once\n+ ");
    const crlf = text.replace(/\n/gu, "\r\n");
    expect(changes(crlf, held(crlf))).toBe("+ - 2026-03-09 held: at once␍\n+ ␍");
  });

  it("keeps the line breaks around it, also at the end of the note", () => {
    const crlf = note("- 2026-01-02 a").replace(/\n/gu, "\r\n");
    expect(changes(crlf, held(crlf))).toBe("+ - 2026-03-09 held: at once␍");
    const open = note("- 2026-01-02 a").trimEnd();
    expect(changes(open, held(open))).toBe(
      "- - 2026-01-02 a∎\n+ - 2026-01-02 a\n+ - 2026-03-09 held: at once∎",
    );
  });

  it("comes below the heading, or below what is written there", () => {
    const empty = `${HEAD}## History\n`;
    expect(changes(empty, held(empty))).toBe("+ - 2026-03-09 held: at once");
    const said = `${HEAD}## History\nHow it went.\n\n## More\n`;
    expect(changes(said, held(said))).toContain("+ - 2026-03-09 held: at once");
    expect(readLines(said, held(said))).toEqual(["2026-03-09 held: at once"]);
  });

  it.each([
    [HEAD, "+ ## History\n+ - 2026-03-09 held: at once"],
    [`${HEAD}Why it helps.\n`, "+ \n+ ## History\n+ - 2026-03-09 held: at once"],
  ])("makes the heading at the end of %j", (text, added) => {
    expect(changes(text, held(text))).toBe(added);
  });

  it("finds the heading in any case and dress, and by the names that settings give it", () => {
    const dressed = note("- 2026-01-02 a").replace("## History", "# **HISTORY:** 📜");
    expect(changes(dressed, held(dressed))).toBe("+ - 2026-03-09 held: at once");
    const renamed = note("- 2026-01-02 a").replace("History", "Verlauf");
    const rules = { ...DEFAULT_SETTINGS, historyHeadings: ["Verlauf", "History"] };
    const line = { date: DATE, word: "held", text: "" };
    expect(changes(renamed, planAddHistory(PATH, renamed, rules, line))).toBe(
      "+ - 2026-03-09 held:",
    );
    expect(changes(HEAD, planAddHistory(PATH, HEAD, rules, line))).toContain("+ ## Verlauf");
  });

  it("is not added twice", () => {
    const text = note("- 2026-01-02 a", "* 2026-03-09 held: at once");
    expect(held(text)).toEqual({ ok: true, edits: [] });
    expect(changes(text, held(text, "again"))).toContain("+ * 2026-03-09 held: again");
  });

  it("reads as it was said", () => {
    const text = note("- 2026-01-02 a");
    expect(changes(text, held(text, "90 %% of\nthem <b> ^x1"))).toBe(
      "+ - 2026-03-09 held: 90 \\%\\% of them \\<b> \\^x1",
    );
    expect(changes(text, held(text, "with [[Ann]] **at last**"))).toBe(
      "+ - 2026-03-09 held: with [[Ann]] **at last**",
    );
  });

  it.each([
    ["2026-02-30", "“2026-02-30” is no date. Write it like 2026-03-09."],
    ["today", "“today” is no date. Write it like 2026-03-09."],
  ])("is refused for the day %j", (date, reason) => {
    expect(refusal(held(HEAD, "", date))).toBe(reason);
  });

  it("is refused for a word that no note can keep, and where no heading stands for a history", () => {
    const line = { date: DATE, word: "held\u0007", text: "" };
    expect(refusal(planAddHistory(PATH, HEAD, DEFAULT_SETTINGS, line))).toMatch(
      /^The text holds signs that no note can keep\./u,
    );
    const rules = { ...DEFAULT_SETTINGS, historyHeadings: [] };
    expect(refusal(planAddHistory(PATH, HEAD, rules, { ...line, word: "held" }))).toBe(
      "No heading stands for the history of a lesson note. Name one in the settings.",
    );
  });

  it.each([
    ["an open comment", `${HEAD}%%\nnever closed`],
    ["a comment in the list", note("- %%", "never closed")],
  ])("is refused where %s would hide it", (_, text) => {
    expect(refusal(held(text))).toBe(
      "The history of “Ask first” is written in a way that cannot take another line safely. Add it by hand.",
    );
  });
});

describe("several lines", () => {
  it("take their places by date, those of one place in order, with what stands in them", () => {
    const other = `${HEAD}# History\n*  2026-02-02 c\n   - deeper\n\n     text\n*  2026-01-01 a\n*  no day\n`;
    const reading = readForEdit(PATH, other, DEFAULT_SETTINGS);
    if (!reading.ok) throw new Error(reading.reason);
    const entries = historyOf(reading, ["History"])!.lines.map((line) => ({ ...line, indent: 3 }));
    const text = note("- 2026-01-15 b", "- 2026-03-03 d");
    const plan = planHistory(PATH, text, DEFAULT_SETTINGS, entries);
    expect(changes(text, plan)).toBe(
      [
        "- - 2026-01-15 b",
        "- - 2026-03-03 d",
        "+ - 2026-01-01 a",
        "+ - 2026-01-15 b",
        "+ - 2026-02-02 c",
        "+   - deeper",
        "+ ",
        "+     text",
        "+ - 2026-03-03 d",
        "+ - no day",
      ].join("\n"),
    );
  });

  /** Entries of one line each, with a day where they begin with one. */
  const entriesOf = (...sources: readonly string[]) =>
    sources.map((source) => ({
      date: /^\d/u.test(source) ? source.slice(0, 10) : null,
      source,
      shape: shapeOfLine(source),
      indent: 2,
    }));
  const addAll = (text: string, ...sources: readonly string[]) =>
    planHistory(PATH, text, DEFAULT_SETTINGS, entriesOf(...sources));

  it("make the heading once", () => {
    expect(changes(HEAD, addAll(HEAD, "2026-01-01 a", "2026-01-02 b"))).toBe(
      "+ ## History\n+ - 2026-01-01 a\n+ - 2026-01-02 b",
    );
    expect(addAll(HEAD)).toEqual({ ok: true, edits: [] });
  });

  it.each([
    [
      "the oldest first in a list that begins with it",
      ["2026-01-01 x"],
      ["2026-05-01 c", "no day", "2026-03-01 a", "2026-04-01 b", "2026-03-01 d"],
      ["2026-01-01 x", "2026-03-01 a", "2026-03-01 d", "2026-04-01 b", "2026-05-01 c", "no day"],
    ],
    [
      "the youngest first in a list that begins with it",
      ["2026-06-01 x", "2026-01-01 y"],
      ["2026-03-01 a", "2026-04-01 b", "2026-03-01 d", "2026-05-01 c"],
      [
        "2026-06-01 x",
        "2026-05-01 c",
        "2026-04-01 b",
        "2026-03-01 a",
        "2026-03-01 d",
        "2026-01-01 y",
      ],
    ],
    [
      "as they come at the end of a list without an order",
      ["2026-05-01 x", "2026-06-01 y", "2026-01-01 z"],
      ["2026-03-01 a", "2026-02-01 b"],
      ["2026-05-01 x", "2026-06-01 y", "2026-01-01 z", "2026-03-01 a", "2026-02-01 b"],
    ],
  ])("stand %s", (_, lines, added, after) => {
    const text = note(...lines.map((line) => `- ${line}`));
    expect(readLines(text, addAll(text, ...added))).toEqual(after);
  });

  it("have the marker of the line above each, in its line breaks", () => {
    const loose = note("  * 2026-01-02 a", "", "  * 2026-01-03 b").replace(/\n/gu, "\r\n");
    expect(changes(loose, addAll(loose, "2026-02-01 c", "2026-02-02 d"))).toBe(
      "+ ␍\n+   * 2026-02-01 c␍\n+   * 2026-02-02 d␍",
    );
    const first = note("+ 2026-03-01 a");
    expect(changes(first, addAll(first, "2026-02-01 c", "2026-02-02 d"))).toBe(
      "+ + 2026-02-01 c\n+ + 2026-02-02 d",
    );
  });
});

/** The lines of the history after a plan. */
function readLines(text: string, plan: Plan): readonly string[] {
  if (!plan.ok) throw new Error(plan.reason);
  let after = text;
  for (const { span, text: put } of [...plan.edits].reverse()) {
    after = after.slice(0, span.start) + put + after.slice(span.end);
  }
  const reading = readForEdit(PATH, after, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  return historyOf(reading, DEFAULT_SETTINGS.historyHeadings)!.lines.map(({ source }) => source);
}
