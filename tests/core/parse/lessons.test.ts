import { describe, expect, test } from "vitest";
import type { Lesson } from "../../../src/core/note";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

function lessonsOf(text: string, path = "Note.md"): readonly Lesson[] {
  return parseNote(path, text, DEFAULT_SETTINGS).lessons;
}

/** `line source text` of each lesson: one row a lesson. */
function rows(text: string, path?: string): readonly string[] {
  return lessonsOf(text, path).map((it) => `${it.line} ${it.source} ${it.text}`);
}

interface Case {
  readonly says: string;
  readonly note: string;
  readonly finds: readonly string[];
}

const FORMS: readonly Case[] = [
  {
    says: "a bullet under a lesson heading",
    note: "## Lessons\n- Call back",
    finds: ["2 heading Call back"],
  },
  {
    says: "stars, plusses and numbers",
    note: "# Takeaways\n* A b\n\n+ C d\n\n1. E f\n2) G h",
    finds: ["2 heading A b", "4 heading C d", "6 heading E f", "7 heading G h"],
  },
  {
    says: "task boxes without their box",
    note: "## Lesson\n- [ ] Open one\n- [x] Done one",
    finds: ["2 heading Open one", "3 heading Done one"],
  },
  {
    says: "a setext heading",
    note: "Lessons learned\n---\n- Call back",
    finds: ["3 heading Call back"],
  },
  {
    says: "closing hashes, colon, emphasis and emoji",
    note: "### 💡 **What I learned**: ###\n- Call back",
    finds: ["2 heading Call back"],
  },
  {
    says: "sub-headings belong to the section",
    note: "## Lessons\n### With callers\n- Call back\n## Next\n- Not one",
    finds: ["3 heading Call back"],
  },
  {
    says: "a loose list",
    note: "## Lessons\n- One a\n\n- Two b\n",
    finds: ["2 heading One a", "4 heading Two b"],
  },
  {
    says: "wrapped lines join with one space",
    note: "## Lessons\n- Say the price\n  and stop\n  talking",
    finds: ["2 heading Say the price and stop talking"],
  },
  {
    says: "lazy wrapped lines too",
    note: "## Lessons\n- Say the price\nand stop",
    finds: ["2 heading Say the price and stop"],
  },
  {
    says: "deeper items are details",
    note: "## Lessons\n- Call back\n  - check:: they answer\n  - just a remark",
    finds: ["2 heading Call back"],
  },
  {
    says: "a list in a quote under the heading",
    note: "## Lessons\n> - Call back",
    finds: ["2 heading Call back"],
  },
  {
    says: "paragraphs when there is no list",
    note: "## What we learned\nOne thing\non two lines.\n\nAnother.",
    finds: ["2 paragraph One thing on two lines.", "5 paragraph Another."],
  },
  {
    says: "no paragraph where a list stands",
    note: "## Lessons\nTwo things:\n- One a\n- Two b",
    finds: ["3 heading One a", "4 heading Two b"],
  },
  {
    says: "the lessons property as a list",
    note: "---\nlessons:\n  - One a\n  - Two b\n---\n",
    finds: ["3 property One a", "4 property Two b"],
  },
  {
    says: "the lessons property as a single text",
    note: "---\ndebrief: setback\nlessons: Call back\n---\n",
    finds: ["3 property Call back"],
  },
  {
    says: "a one-line list has the line of its key",
    note: "---\nlessons: [One a, Two b]\n---\n",
    finds: ["2 property One a", "2 property Two b"],
  },
  {
    says: "a field on its own line",
    note: "Text before\nLesson:: Call back\nText after",
    finds: ["2 field Call back"],
  },
  { says: "a field in a list item", note: "- lesson:: Call back", finds: ["1 field Call back"] },
  {
    says: "fields in brackets",
    note: "He said [lesson:: call back] and (lesson:: say sorry).",
    finds: ["1 field call back", "1 field say sorry"],
  },
  {
    says: "a field that holds a link",
    note: "[lesson:: call [[Ann]] back]",
    finds: ["1 field call Ann back"],
  },
  { says: "a tagged item", note: "- Call back #lesson\n- Not this", finds: ["1 tag Call back"] },
  {
    says: "a tagged paragraph, nested tags too",
    note: "Call back the same day. #lesson/service",
    finds: ["1 tag Call back the same day."],
  },
  {
    says: "a callout's title",
    note: "> [!lesson]+ Call back\n> The rest is detail.",
    finds: ["1 callout Call back"],
  },
  {
    says: "a callout without a title is its body",
    note: "> [!Lesson]\n> Call back\n> at once.",
    finds: ["1 callout Call back at once."],
  },
  {
    says: "a nested callout",
    note: "> [!note] Day\n> > [!lesson] Call back",
    finds: ["2 callout Call back"],
  },
  {
    says: "a field under a lesson heading once, as a field",
    note: "## Lessons\n- lesson:: Call back",
    finds: ["2 field Call back"],
  },
  {
    says: "a tag under a lesson heading once, as heading",
    note: "## Lessons\n- Call back #lesson",
    finds: ["2 heading Call back"],
  },
  {
    says: "the same text as property and under a heading once",
    note: "---\nlessons: Call back\n---\n## Lessons\n- Call back",
    finds: ["2 property Call back"],
  },
  {
    says: "the same text once, though one form has a person behind it",
    note: "---\nlessons: Call back\n---\n## Lessons\n- Call back [[Ann]]",
    finds: ["2 property Call back"],
  },
  {
    says: "two equal lines are two lessons",
    note: "## Lessons\n- Call back\n- Call back",
    finds: ["2 heading Call back", "3 heading Call back"],
  },
  {
    says: "markdown is read, not shown",
    note: "## Lessons\n- **Call** _back_ [today](https://a.b) `x_y` ~~no~~ \\*yes\\* ^q7f2",
    finds: ["2 heading Call back today x_y no *yes*"],
  },
  {
    says: "links by their display text",
    note: "## Lessons\n- Ask [[People/Ann Lee]], [[Bo|B]] and [Cy](People/Cy%20Fox.md)",
    finds: ["2 heading Ask Ann Lee, B and Cy"],
  },
  {
    says: "comments are dropped",
    note: "## Lessons\n- Call %% really %% back <!-- now -->",
    finds: ["2 heading Call back"],
  },
  {
    says: "tags of every script, wherever a tag may begin",
    note: "- सुनो #हिंदी #lesson\n- (#lesson) In brackets\n- **#lesson** In bold\n- Call #lesson, then wait",
    finds: ["1 tag सुनो", "2 tag () In brackets", "3 tag In bold", "4 tag Call, then wait"],
  },
  {
    says: "an emphasised field",
    note: "**lesson:: call back**\n\n- **Lesson**:: say it\n- __lesson__:: mean it",
    finds: ["1 field call back", "3 field say it", "4 field mean it"],
  },
  {
    says: "a list item that YAML takes for a map",
    note: "---\nlessons:\n  - When angry: pause\n  - Call back\n---\n",
    finds: ["3 property When angry: pause", "4 property Call back"],
  },
  {
    says: "a list in an item of its own",
    note: "## Lessons\n- - Call back\n  - Say sorry",
    finds: ["2 heading Call back", "3 heading Say sorry"],
  },
  {
    says: "a heading behind a keycap",
    note: "## 1\uFE0F\u20E3 Lessons\n- Call back",
    finds: ["2 heading Call back"],
  },
  {
    says: "the body of a callout whose title waits to be filled in",
    note: "> [!lesson] {{title}}\n> Call back",
    finds: ["1 callout Call back"],
  },
  {
    says: "the paragraph above a table, not the table",
    note: "## Lessons\nCall back.\n| a | b |\n|---|---|\n| #lesson | d |",
    finds: ["2 paragraph Call back."],
  },
  {
    says: "CRLF and BOM change nothing",
    note: "\uFEFF## Lessons\r\n- Call\r\n  back\r\n",
    finds: ["2 heading Call back"],
  },
];

const NEVER: readonly Case[] = [
  { says: "items under other headings", note: "## Notes\n- Call back", finds: [] },
  {
    says: "headings that merely contain the word",
    note: "## Piano lessons\n- Scales\n## Lesson plan\n- Fractions",
    finds: [],
  },
  { says: "a heading alone", note: "## Lessons\n", finds: [] },
  {
    says: "fenced code",
    note: "````\n## Lessons\n- Code\n```\n- More\n````\n~~~\nlesson:: no\n~~~",
    finds: [],
  },
  { says: "a fence in a list", note: "- item\n  ```\n  lesson:: no\n  ```\n", finds: [] },
  { says: "indented code", note: "## Other\n\n    lesson:: no\n", finds: [] },
  { says: "inline code", note: "Write `lesson:: no` and ``#lesson ` `` here.", finds: [] },
  {
    says: "block comments",
    note: "%%\n## Lessons\n- Hidden\n%%\n<!--\nlesson:: hidden\n-->",
    finds: [],
  },
  { says: "math", note: "$$\nlesson:: x\n$$", finds: [] },
  { says: "tables", note: "## Lessons\n| lesson:: a | b |\n|---|---|\n| c | #lesson |", finds: [] },
  {
    says: "scaffolding",
    note: "## Lessons\n- \n- …\n- ...\n- TBD\n- {{lesson}}\n- <% tp.x %>\n- [ ] ",
    finds: [],
  },
  { says: "#lessonplan", note: "- Plan #lessonplan", finds: [] },
  { says: "HTML blocks", note: "<div>\n## Lessons\n- no\n</div>", finds: [] },
];

describe("a lesson is", () => {
  test.each(FORMS)("$says", ({ note, finds }) => {
    expect(rows(note)).toEqual(finds);
  });
});

describe("never a lesson:", () => {
  test.each(NEVER)("$says", ({ note }) => {
    expect(rows(note)).toEqual([]);
  });

  test("a note in a template folder or an ignored one", () => {
    expect(rows("## Lessons\n- Call back", "Templates/Debrief.md")).toEqual([]);
    const rules = { ...DEFAULT_SETTINGS, ignore: ["Old", "Drafts/One.md"] };
    expect(parseNote("Old/A.md", "lesson:: x", rules).lessons).toEqual([]);
    expect(parseNote("drafts/one.md", "lesson:: x", rules).lessons).toEqual([]);
    expect(parseNote("Older/A.md", "lesson:: call back", rules).lessons).toHaveLength(1);
  });
});

describe("every form stays the same", () => {
  const variants: readonly (readonly [string, (note: string) => string, number])[] = [
    ["with CRLF", (note) => note.replace(/\r?\n/g, "\r\n"), 0],
    [
      "inside a longer note",
      (note) => `# Day\n\nText.\n\n${note.replace(/^\uFEFF/, "")}\n\n# End\n\nText.\n`,
      4,
    ],
  ];
  test.each(variants)("%s", (_, wrap, shift) => {
    for (const { note, finds } of FORMS) {
      if (shift > 0 && note.startsWith("---")) continue;
      const moved = finds.map((row) => row.replace(/^\d+/, (line) => String(Number(line) + shift)));
      expect(rows(wrap(note))).toEqual(moved);
    }
  });
});

describe("details", () => {
  test("give cue, move and check, and people with their roles", () => {
    const [lesson] = lessonsOf(
      "## Lessons\n- Wait [[Ann]]\n  - cue:: silence\n  - move:: count to eight\n  - check:: a learner speaks\n  - from:: [[Bo]]\n  - about:: [[Cy]]\n",
    );
    expect(lesson).toMatchObject({
      cue: "silence",
      move: "count to eight",
      check: "a learner speaks",
    });
    expect(lesson?.links.map(({ target, role }) => [target, role])).toEqual([
      ["Ann", null],
      ["Bo", "from"],
      ["Cy", "about"],
    ]);
  });

  test("inline fields are details too and leave the text", () => {
    const [lesson] = lessonsOf("- lesson:: Wait [cue:: silence] (from:: [[Bo]])");
    expect(lesson).toMatchObject({ text: "Wait", cue: "silence" });
    expect(lesson?.links).toMatchObject([{ target: "Bo", role: "from" }]);
  });

  test("the sentence is the text without the links behind its full stop", () => {
    const [said, needed] = lessonsOf("## Lessons\n- Say sorry first. [[Ann]]\n- Listen to [[Ann]]");
    expect(said).toMatchObject({ text: "Say sorry first. Ann", sentence: "Say sorry first." });
    expect(needed).toMatchObject({ sentence: "Listen to Ann" });
  });

  test("linking a person does not change what a lesson is called", () => {
    const [before] = lessonsOf("## Lessons\n- Say sorry first.");
    const [after] = lessonsOf("## Lessons\n- Say sorry first. [[Ann]]");
    expect(after?.id).toBe(before?.id);
  });
});

test("settings rename the headings, the tag, the callout and the keys", () => {
  const rules = {
    ...DEFAULT_SETTINGS,
    lessonHeadings: ["Erkenntnisse"],
    lessonTag: "learned",
    lessonCallout: "insight",
    keys: {
      ...DEFAULT_SETTINGS.keys,
      lesson: ["lektion", "Was ich lernte"],
      lessons: ["lektionen"],
    },
  };
  const note =
    "---\nlektionen: Eins a\n---\n## Erkenntnisse\n- Zwei b\n## Lessons\n- No\n\nLektion:: Drei c\nWas ich lernte:: Drei cc\n\n- Vier d #learned\n\n> [!insight] Fünf e";
  expect(parseNote("N.md", note, rules).lessons.map((lesson) => lesson.text)).toEqual([
    "Eins a",
    "Zwei b",
    "Drei c",
    "Drei cc",
    "Vier d",
    "Fünf e",
  ]);
});

describe("what is marked in a lesson", () => {
  const shown = (text: string): readonly string[] =>
    lessonsOf(text).flatMap(({ text: said, marks }) =>
      marks.map((mark) => {
        const words = said.slice(mark.start, mark.end);
        return mark.kind === "tag" ? `#${mark.tag} at ${mark.start}` : `${mark.kind} ${words}`;
      }),
    );

  test.each([
    ["## Lessons\n- Ask **twice** in `code`", ["code code", "strong twice"]],
    ["lesson:: Ask *him*\n", ["emphasized him"]],
    ["> [!lesson]\n> Ask first.\n>\n> Then *listen*.\n", ["emphasized listen"]],
    ["---\nlessons:\n  - Ask ~~me~~ [[Sarah]]\n---\n", ["wikilink Sarah", "struck me"]],
    ["Ask first. #lesson #lesson/success #calls\n", ["#calls at 10"]],
  ])("of %j is kept with its place", (note, marks) => {
    expect(shown(note)).toEqual(marks);
  });

  test("is kept in the wording of a lesson note", () => {
    const note = parseNote("L.md", "---\nlesson: Ask *twice*\n---\n", DEFAULT_SETTINGS);
    expect(note.lessonNote?.text).toBe("Ask twice");
    expect(note.lessonNote?.marks).toEqual([{ kind: "emphasized", start: 4, end: 9 }]);
  });
});
