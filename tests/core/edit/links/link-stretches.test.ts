import { describe, expect, it } from "vitest";
import {
  type LessonPlace,
  paragraphsOf,
  placeOf,
} from "../../../../src/core/edit/lessons/lesson-place";
import { readForEdit, type NoteReading } from "../../../../src/core/edit/lessons/note-reading";
import { stretchesOf } from "../../../../src/core/edit/links/link-stretches";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

function reading(text: string): NoteReading {
  const read = readForEdit("Note.md", text, DEFAULT_SETTINGS);
  if (!read.ok) throw new Error(read.reason);
  return read;
}

/** Where the lesson stands whose text holds `words`; the first one without. */
function placeIn(read: NoteReading, words = ""): LessonPlace {
  const lesson = read.note.lessons.find(({ text }) => text.includes(words));
  if (lesson === undefined) throw new Error(`no lesson ${words}`);
  return placeOf(read, lesson);
}

const show = (source: string) => `«${source.replace(/\n/gu, "␊").replace(/\u00A0/gu, "·")}»`;

/** Every stretch as `text -> links -> what goes with them`, lists marked. */
function stretches(text: string, words?: string): readonly string[] {
  const read = reading(text);
  return stretchesOf(read, placeIn(read, words)).map(({ raw, links, whole, isList }) => {
    const names = links.map(({ start, end }) => text.slice(start, end)).join(" ");
    const goes = whole === null ? "stays" : show(text.slice(whole.start, whole.end));
    return `${isList ? "list " : ""}${show(raw)} -> ${names} -> ${goes}`;
  });
}

const lessons = (lines: string) => `## Lessons\n${lines}`;

describe("the stretches of a lesson", () => {
  it.each<[string, string, readonly string[]]>([
    ["a line", "- Ask [[A]].\n", ["«Ask [[A]].» -> [[A]] -> stays"]],
    ["a task", "- [ ] Ask [[A]].\n", ["«Ask [[A]].» -> [[A]] -> stays"]],
    ["two lines", "- Ask\n  [[A]].\n", ["«Ask␊  [[A]].» -> [[A]] -> stays"]],
  ])("are its text: %s", (_, lines, expected) => {
    expect(stretches(lessons(lines))).toEqual(expected);
  });

  it("are its text, its fields in brackets, its lines of fields, and its details", () => {
    const text = lessons(
      "- Ask. [[A]] [from:: [[B]]] (cue:: with [[C]])\n  about:: [[D]]\n  and [[E]]\n  - from:: [[F]]\n  - So said [[G]]\n",
    );
    expect(stretches(text)).toMatchInlineSnapshot(`
      [
        "«Ask. [[A]] [from:: [[B]]] (cue:: with [[C]])» -> [[A]] -> stays",
        "list «[[B]]» -> [[B]] -> « [from:: [[B]]]»",
        "«with [[C]]» -> [[C]] -> stays",
        "list «[[D]]␊  and [[E]]» -> [[D]] [[E]] -> stays",
        "«» ->  -> «  - from:: [[F]]␊»",
        "list «[[F]]» -> [[F]] -> «  - from:: [[F]]␊»",
        "«So said [[G]]» -> [[G]] -> «  - So said [[G]]␊»",
      ]
    `);
  });

  it("in a paragraph leave out the lines of fields between its own", () => {
    const text = "## Lessons\nAsk [[A]].\nfrom:: [[B]]\nThen [[C]] go.\n";
    expect(stretches(text)).toMatchInlineSnapshot(`
      [
        "«Ask [[A]].␊from:: [[B]]␊Then [[C]] go.» -> [[A]] [[C]] -> stays",
        "list «[[B]]» -> [[B]] -> «from:: [[B]]␊»",
      ]
    `);
  });

  it("in a quote and behind a comment are read through", () => {
    const text = lessons(
      "> - Ask [[A]] %% x\n>   y %% now [[B]].\n>   - about:: [[C]]\n>\n>   - about:: [[D]]\n",
    );
    expect(stretches(text)).toMatchInlineSnapshot(`
      [
        "«Ask [[A]]·····␊·········now [[B]].» -> [[A]] [[B]] -> stays",
        "«» ->  -> «>   - about:: [[C]]␊»",
        "list «[[C]]» -> [[C]] -> «>   - about:: [[C]]␊»",
        "«» ->  -> «>␊>   - about:: [[D]]␊»",
        "list «[[D]]» -> [[D]] -> «>␊>   - about:: [[D]]␊»",
      ]
    `);
  });

  it("of a callout are its title and its paragraphs", () => {
    const text = "> [!lesson] Ask [[A]].\n> With [[B]].\n>\n> from:: [[C]]\n\nAfter [[D]].\n";
    expect(stretches(text)).toMatchInlineSnapshot(`
      [
        "«Ask [[A]].» -> [[A]] -> stays",
        "«With [[B]].» -> [[B]] -> stays",
        "«» ->  -> stays",
        "list «[[C]]» -> [[C]] -> «>␊> from:: [[C]]␊»",
      ]
    `);
    const other = "## Lessons\n> [!note] Now\n> - Ask [[B]]. #lesson\n";
    expect(stretches(other)).toMatchInlineSnapshot(`
      [
        "«Ask [[B]]. #lesson» -> [[B]] -> stays",
      ]
    `);
  });

  it("that fill their lines go with a blank line above, and with the break before at the end", () => {
    const text = lessons("- Ask.\n\n  - from:: [[A]]\n\n  about:: [[B]]\n\n  - about:: [[C]]");
    expect(stretches(text)).toMatchInlineSnapshot(`
      [
        "«Ask.» ->  -> stays",
        "«» ->  -> «␊  - from:: [[A]]␊»",
        "list «[[A]]» -> [[A]] -> «␊  - from:: [[A]]␊»",
        "«» ->  -> stays",
        "list «[[B]]» -> [[B]] -> «␊  about:: [[B]]␊»",
        "«» ->  -> «␊␊  - about:: [[C]]»",
        "list «[[C]]» -> [[C]] -> «␊␊  - about:: [[C]]»",
      ]
    `);
    const lists = lessons(
      "- Ask.\n  - - from:: [[A]]\n  - from:: [[B]]\n    - more\n  - from:: [[C]]\n    and [[D]]\n",
    );
    expect(stretches(lists)).toMatchInlineSnapshot(`
      [
        "«Ask.» ->  -> stays",
        "«» ->  -> stays",
        "list «[[A]]» -> [[A]] -> stays",
        "«» ->  -> stays",
        "list «[[B]]» -> [[B]] -> stays",
        "«more» ->  -> «    - more␊»",
        "«» ->  -> stays",
        "list «[[C]]␊    and [[D]]» -> [[C]] [[D]] -> stays",
      ]
    `);
  });
});

describe("the place of a lesson", () => {
  const kindsAt = (text: string, words?: string) => {
    const read = reading(text);
    const place = placeIn(read, words);
    const blocks = read.body.blocks;
    const paragraphs =
      place.block === -1 ? [] : paragraphsOf(read, place).map((index) => blocks[index]?.pieces[0]);
    return {
      block: blocks[place.block]?.kind ?? null,
      holder: blocks[place.holder]?.kind ?? null,
      paragraphs: paragraphs.map((piece) =>
        piece === undefined ? null : text.slice(piece.start, piece.end),
      ),
    };
  };

  it.each<[string, string | null, string | null, readonly (string | null)[]]>([
    ["---\nlessons: Ask.\n---\n## Lessons\n- other\n", null, null, []],
    ["## Lessons\nAsk.\n", "paragraph", null, ["Ask."]],
    ["## Lessons\n- Ask.\n  - b\n\n  c\n- d\n", "paragraph", "item", ["Ask.", "b", "c"]],
    ["## Lessons\n- Ask.\n  - b\n    ```\n    x\n    ```\n", "paragraph", "item", ["Ask.", "b"]],
    ["> [!lesson] Ask.\n> b\n>\n> c\n\nd\n", "quote", "quote", [null, "b", "c"]],
    ["> [!LESSON]\n> Ask.\n> b\n>\n> c\n", "paragraph", "quote", ["Ask.", "c"]],
    ["A [lesson:: Ask.] b\n\nc\n", "paragraph", null, ["A [lesson:: Ask.] b"]],
    ["- x\n\n  A [lesson:: Ask.]\n", "paragraph", null, ["A [lesson:: Ask.]"]],
    ["> [!note] A [lesson:: Ask.]\n> b\n", "quote", null, [null]],
  ])("in %j is a %s in a %s", (text, block, holder, paragraphs) => {
    expect(kindsAt(text, "Ask")).toEqual({ block, holder, paragraphs });
  });
});
