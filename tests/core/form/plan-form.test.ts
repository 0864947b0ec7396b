import { describe, expect, it } from "vitest";
import type { FieldValue } from "../../../src/core/form/model";
import { diffOf, NOTE, rendered, saved, scopeOf, valuesOf } from "./forms";

const scope = scopeOf(rendered("setback"));
const base = valuesOf(scope, NOTE);

const text = (words: string): FieldValue => ({ kind: "text", text: words });

/** What a change of one field makes of the note. */
function change(id: string, value: FieldValue, note = NOTE): readonly string[] | string {
  const after = saved(scope, note, { ...valuesOf(scope, note), [id]: value });
  return after.startsWith("refused: ") ? after : diffOf(note, after);
}

const HAPPENED = "section:what happened";
const LESSONS = "section:lessons";
const [first, second] = base[LESSONS]?.kind === "lessons" ? base[LESSONS].lessons : [];

describe("a form that is opened on a debrief", () => {
  it("shows every answer, without hints, and the rest of a section with its deeper headings", () => {
    expect(base).toEqual({
      [HAPPENED]: text(
        "He called twice.\n\nHe called a third time.\n\n### On the phone\nIt was loud.",
      ),
      "section:what i expected": text(""),
      "section:what i could have done differently": text(""),
      "section:what still went well": text(""),
      "property:people": {
        kind: "people",
        people: [
          { item: "[[Sarah Lind]]", role: "from", path: null },
          { item: "[[Darren Cole|Darren]]", role: "with", path: null },
        ],
      },
      [LESSONS]: {
        kind: "lessons",
        lessons: [
          {
            from: 0,
            text: 'When a caller keeps escalating, ask "are you asking me to do something?" [[Sarah Lind]]',
            cue: "",
            move: "",
            check: "they say what they hope for",
          },
          { from: 1, text: "Breathe first before you answer.", cue: "", move: "", check: "" },
        ],
      },
      "section:lessons tested": { kind: "tested", verdicts: [] },
      "property:setbacks": { kind: "list", items: ["Darren rejected every answer I had"] },
      "property:successes": { kind: "list", items: [] },
      "property:level": text("performer"),
      "property:outcome": text("unresolved"),
      "property:date": text("2026-03-09"),
    });
  });

  it("changes nothing when nothing was changed", () => {
    expect(saved(scope, NOTE, base)).toBe(NOTE);
  });

  it.each<[string, string, FieldValue, readonly string[]]>([
    [
      "an answer in other words",
      HAPPENED,
      text("He called."),
      [
        "-He called twice.",
        "-",
        "-He called a third time.",
        "-",
        "-### On the phone",
        "-It was loud.",
        "+He called.",
      ],
    ],
    [
      "an answer below an empty heading",
      "section:what i expected",
      text("Peace.\nQuiet."),
      ["+Peace.", "+Quiet."],
    ],
    [
      "an answer whose heading is not there",
      "section:what still went well",
      text("Sarah stayed."),
      ["+## What still went well", "+Sarah stayed.", "+"],
    ],
    ["a level", "property:level", text("process"), ["-level: performer", "+level: process"]],
    ["no level", "property:level", text(""), ["-level: performer", "+level:"]],
    [
      "an outcome in own words",
      "property:outcome",
      text("we agreed: no more"),
      ["-outcome: unresolved", '+outcome: "we agreed: no more"'],
    ],
    ["a day", "property:date", text("2026-03-10"), ["-date: 2026-03-09", "+date: 2026-03-10"]],
    ["no day", "property:date", text(""), ["-date: 2026-03-09"]],
    [
      "a first item",
      "property:successes",
      { kind: "list", items: ["Sarah stayed calm"] },
      ["-successes: []", "+successes: [Sarah stayed calm]"],
    ],
    [
      "one item more",
      "property:setbacks",
      {
        kind: "list",
        items: ["Darren rejected every answer I had", "He hung up"],
      },
      ["+  - He hung up"],
    ],
    [
      "another item in its place",
      "property:setbacks",
      { kind: "list", items: ["He hung up"] },
      ["-  - Darren rejected every answer I had", "+  - He hung up"],
    ],
    [
      "no item",
      "property:setbacks",
      { kind: "list", items: [] },
      ["-  - Darren rejected every answer I had"],
    ],
    [
      "a lesson in other words",
      LESSONS,
      {
        kind: "lessons",
        lessons: [first!, { ...second!, text: "Breathe out first." }],
      },
      ["-- Breathe first", "-  before you answer.", "+- Breathe out first."],
    ],
    [
      "a lesson with a block id in other words",
      LESSONS,
      {
        kind: "lessons",
        lessons: [{ ...first!, text: "Ask." }, second!],
      },
      [
        '-- When a caller keeps escalating, ask "are you asking me to do something?" [[Sarah Lind]] ^q7f2',
        "+- Ask. ^q7f2",
      ],
    ],
    [
      "another check",
      LESSONS,
      {
        kind: "lessons",
        lessons: [{ ...first!, check: "they answer" }, second!],
      },
      ["-  - check:: they say what they hope for", "+  - check:: they answer"],
    ],
    [
      "no check",
      LESSONS,
      { kind: "lessons", lessons: [{ ...first!, check: "" }, second!] },
      ["-  - check:: they say what they hope for"],
    ],
    [
      "a cue where there was none",
      LESSONS,
      {
        kind: "lessons",
        lessons: [first!, { ...second!, cue: "it gets loud" }],
      },
      ["+  - cue:: it gets loud"],
    ],
    [
      "one lesson less",
      LESSONS,
      { kind: "lessons", lessons: [first!] },
      ["-- Breathe first", "-  before you answer.", "-  - from:: [[Sarah Lind]]"],
    ],
    [
      "one lesson more, with its parts",
      LESSONS,
      {
        kind: "lessons",
        lessons: [
          first!,
          second!,
          { from: null, text: "Call back.", cue: "a line drops", move: "", check: "they stay" },
        ],
      },
      ["+- Call back.", "+  - cue:: a line drops", "+  - check:: they stay"],
    ],
    [
      "a lesson that has only its parts",
      LESSONS,
      {
        kind: "lessons",
        lessons: [
          first!,
          second!,
          { from: null, text: "", cue: "a line drops", move: "call back", check: "" },
        ],
      },
      ["+- a line drops → call back"],
    ],
    [
      "someone more",
      "property:people",
      {
        kind: "people",
        people: [
          ...(base["property:people"]?.kind === "people" ? base["property:people"].people : []),
          { item: "[[Elif Demir]]", role: "with", path: "People/Elif Demir.md" },
        ],
      },
      ['+  - "[[Elif Demir]]"'],
    ],
    [
      "a verdict",
      "section:lessons tested",
      {
        kind: "tested",
        verdicts: [
          { path: "Lessons/Ask.md", link: "[[Ask]]", verdict: "refined", remark: "twice" },
        ],
      },
      ["+- refined:: [[Ask]] twice"],
    ],
  ])("writes %s, and nothing else", (_, id, value, diff) => {
    expect(change(id, value)).toEqual(diff);
  });

  it("gives a role to someone in the lessons, and takes it back with its line", () => {
    const people = base["property:people"];
    if (people?.kind !== "people") throw new Error("no people");
    const roles = (sarah: "from" | "with", darren: "about" | "with"): FieldValue => ({
      kind: "people",
      people: people.people.map((one, index) => ({ ...one, role: index === 0 ? sarah : darren })),
    });
    expect(change("property:people", roles("with", "with"))).toEqual([
      "-  - from:: [[Sarah Lind]]",
    ]);
    const about = saved(scope, NOTE, { ...base, "property:people": roles("from", "about") });
    expect(about.match(/^ {2}- .*::.*$/gmu)).toEqual([
      "  - check:: they say what they hope for",
      "  - about:: [[Darren Cole|Darren]]",
      "  - from:: [[Sarah Lind]]",
      "  - about:: [[Darren Cole|Darren]]",
    ]);
  });
});
