import { describe, expect, it, test } from "vitest";
import { scanBlocks } from "../../../src/core/parse/blocks";
import { parseNote } from "../../../src/core/parse/parse-note";
import { readTestedLines } from "../../../src/core/parse/tested-lines";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

const read = (text: string, path = "2026-05-16 Call.md") => parseNote(path, text, DEFAULT_SETTINGS);

describe("verdicts", () => {
  const verdicts = (text: string) =>
    read(text).verdicts.map(({ verdict, link, remark, line }) => [
      verdict,
      link.target,
      remark,
      line,
    ]);

  it.each([
    ["- held:: [[A]] gone in a minute", ["held", "A", "gone in a minute", 1]],
    ["- **Held**:: [[A]]", ["held", "A", "", 1]],
    ["* refined:: [[L/A|the one]] now shorter", ["refined", "L/A", "now shorter", 1]],
    ["- changed:: [A](L/A.md), no", ["changed", "L/A.md", "no", 1]],
    ["1. dropped:: we tried [[A]]", ["dropped", "A", "we tried A", 1]],
    ["- [x] held:: [[A]] – yes", ["held", "A", "yes", 1]],
    ["> - held:: [[A]]", ["held", "A", "", 1]],
    ["- held:: [[A]] one\n  line more", ["held", "A", "one line more", 1]],
  ])("are read from %j", (text, expected) => {
    expect(verdicts(text)).toEqual([expected]);
  });

  it.each([
    "- held:: without a link",
    "- held: [[A]]",
    "held:: [[A]]",
    "- says held:: [[A]]",
    "```\n- held:: [[A]]\n```",
    "%%\n- held:: [[A]]\n%%",
    "- `held:: [[A]]`",
    "- upheld:: [[A]]",
  ])("are not read from %j", (text) => {
    expect(verdicts(text)).toEqual([]);
  });

  test("are none of a lesson note's, and none of a template's", () => {
    expect(read("---\nlesson: x\n---\n- held:: [[A]]").verdicts).toEqual([]);
    expect(read("- held:: [[A]]", "Templates/Debrief.md").verdicts).toEqual([]);
  });
});

describe("promises", () => {
  const promises = (text: string) =>
    read(text).promises.map(({ text: said, due, isKept, isToWriter, links }) => ({
      said: `${isKept ? "kept" : "open"}${isToWriter ? " to me" : ""}: ${said}`,
      due,
      to: links.map(({ target }) => target),
    }));

  it.each([
    [
      "- [ ] promise:: new labels, by 2026-05-18 [[Elif]]",
      "open: new labels",
      "2026-05-18",
      ["Elif"],
    ],
    ["- [x] promise:: new labels by 2026-05-18", "kept: new labels", "2026-05-18", []],
    [
      "- [ ] to me:: the numbers, by 2026-03-20 [[Darren]]",
      "open to me: the numbers",
      "2026-03-20",
      ["Darren"],
    ],
    ["- promise:: die Liste bis 2026-05-18", "open: die Liste", "2026-05-18", []],
    ["- promise:: call [[Ann]] back", "open: call Ann back", null, ["Ann"]],
    ["- promise:: the day 2026-02-30", "open: the day 2026-02-30", null, []],
  ])("are read from %j", (text, said, due, to) => {
    expect(promises(text)).toEqual([{ said, due, to }]);
  });

  it.each(["- [ ] promise:: ", "- [ ] promise:: {{what}}", "promise:: x", "- a promise"])(
    "are not read from %j",
    (text) => {
      expect(promises(text)).toEqual([]);
    },
  );
});

describe("the history of a lesson note", () => {
  const events = (body: string) =>
    read(`---\nlesson: x\n---\n${body}`).history.map(({ date, event, text }) => [
      date,
      event,
      text,
    ]);

  test("is read under its heading, with the words that mean something", () => {
    const body =
      "- 2026-01-01 held: above\n## History\n- 2026-01-02 promoted: twice\n- 2026-01-03 Held: [[Call]] went well\n- 2026-01-04 refined\n- 2026-01-05 we met\n- held: no day\n## Notes\n- 2026-01-06 held\n";
    expect(events(body)).toEqual([
      ["2026-01-02", "promoted", "twice"],
      ["2026-01-03", "held", "Call went well"],
      ["2026-01-04", "refined", ""],
    ]);
  });

  test("is no other note's", () => {
    expect(read("## History\n- 2026-01-02 held: x").history).toEqual([]);
  });
});

describe("tested lines", () => {
  const lines = (text: string) =>
    readTestedLines(text, scanBlocks(text, 0, 1), DEFAULT_SETTINGS).map(
      ({ verdict, link, span, key, ordinal, line }) => [
        verdict,
        link.target,
        ordinal,
        line,
        text.slice(span.start, span.end),
        text.slice(key.start, key.end),
      ],
    );

  test("are those with a verdict and those that wait, under the heading alone", () => {
    const text =
      "- [[Z]]\n## Lessons tested\n%% hint %%\n- held:: [[A]] yes\n- [ ] [[B]] later\n- [[A]]\n- no link\n- other\n  - [[C]]\n## Next\n- [[D]]\n";
    expect(lines(text)).toEqual([
      ["held", "A", 0, 4, "held:: [[A]] yes", "held:: "],
      [null, "B", 0, 5, "[[B]] later", ""],
      [null, "A", 1, 6, "[[A]]", ""],
    ]);
  });
});

describe("the kind of a lesson", () => {
  it.each([
    ["- Ask first. #lesson/setback", "setback"],
    ["- Ask first. #Lesson/Success", "success"],
    ["- Ask first. #lesson/service", null],
    ["- Ask first. #lesson", null],
    ["- Ask first. #setback", null],
  ])("is read from %j", (item, kind) => {
    const [lesson] = read(`## Lessons\n${item}\n`).lessons;
    expect(lesson).toMatchObject({ text: "Ask first.", kind });
  });
});
