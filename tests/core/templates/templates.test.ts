import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFrontmatter, readFrontmatter } from "../../../src/core/parse/frontmatter";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { planInsertTemplate } from "../../../src/core/templates/insert";
import { findKind, KINDS } from "../../../src/core/templates/built-in-kinds";
import { renderTemplate } from "../../../src/core/templates/render";
import { anyText, applied, changes, refusal } from "../edit/changes";
import { runs } from "../../fuzz/runs";

const NOW = { title: "Refund call", date: "2026-03-09", time: "14:30" };
const SETBACK = findKind("setback")!;

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return text.slice(start, text.indexOf("\n", offset)).trimEnd();
}

describe("the kinds that come with the plugin", () => {
  it("are the six of the data format and the weekly review, found by their id in any case", () => {
    expect(KINDS.map((kind) => kind.id)).toEqual([
      "setback",
      "success",
      "observed",
      "engagement",
      "conversation",
      "team",
      "review",
    ]);
    expect(findKind(" Team ")?.label).toBe("Team");
    expect(findKind("standup")).toBeNull();
  });

  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    "%s makes a debrief with readable properties, sections, and nothing to be read as content",
    (id, kind) => {
      const { text } = renderTemplate(kind, NOW);
      const note = parseNote("Debriefs/x.md", text, DEFAULT_SETTINGS);
      expect(note).toMatchObject({
        debrief: id,
        date: NOW.date,
        people: [],
        lessons: [],
        invalidFrontmatter: false,
        diagnostics: [],
      });
      const headings = note.sections.map((section) => section.heading);
      expect(headings.indexOf("Lessons")).toBeGreaterThanOrEqual(3);
      expect(headings.indexOf("Lessons")).toBeLessThanOrEqual(5);
      expect(text).not.toContain("{{");
      expect(text).toMatch(/\n- \n(?:$|\n## Lessons tested\n)/u);
    },
  );

  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    "%s asks below every heading in a comment without link or tag",
    (_id, kind) => {
      const lines = kind.template.split("\n");
      lines.forEach((line, at) => {
        if (line.startsWith("## ")) expect(lines[at + 1]).toMatch(/^%% [^%#[\]]+ %%$/u);
      });
    },
  );

  it.each(KINDS.map((kind) => [kind.id, kind] as const))(
    "%s begins in its first section, on an empty line below the hint",
    (_id, kind) => {
      const { text, cursor } = renderTemplate(kind, NOW);
      expect(text.slice(0, cursor)).toMatch(/\n---\n## [^\n]+\n%% [^\n]+ %%\n$/u);
      expect(text.slice(cursor)).toMatch(/^\n\n## /u);
    },
  );

  it("keep what is written below a hint, and count a lesson once it is there", () => {
    const { text } = renderTemplate(SETBACK, NOW);
    const written = text.replace("- \n", "- Ask once.\n");
    const { lessons } = parseNote("x.md", written, DEFAULT_SETTINGS);
    expect(lessons.map((lesson) => lesson.text)).toEqual(["Ask once."]);
  });
});

describe("a template without {{cursor}}", () => {
  it.each([
    ["---\na: 1\n---\n# A\n%% hint %%\n\ntext", "\ntext"],
    ["# A\ntext", "text"],
    ["# A", ""],
    ["no heading", ""],
  ])("begins in the first section: %j", (template, rest) => {
    const { text, cursor } = renderTemplate({ id: "x", template }, NOW);
    expect(text.slice(cursor)).toBe(rest);
  });
});

describe("inserting a template", { timeout: 60_000 }, () => {
  const SHORT = {
    id: "setback",
    template:
      "---\ndebrief: {{kind}}\npeople: []\n---\n\n## What\n\n{{cursor}}\n\n## Lessons\n- \n",
  };
  const insert = (text: string, at: number, template = SHORT) => {
    return planInsertTemplate(text, at, renderTemplate(template, NOW));
  };
  /** The result with `|` where the cursor is; the cursor of `marked` is its `|`. */
  const inserted = (marked: string, template = SHORT) => {
    const text = marked.replace("|", "");
    const { plan, cursor } = insert(text, marked.indexOf("|"), template);
    const after = applied(text, plan);
    return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
  };
  const BLOCK = "---\ndebrief: setback\npeople: []\n---\n";
  const BODY = "## What\n\n|\n\n## Lessons\n- \n";

  it.each([
    ["an empty note", "|", `${BLOCK}${BODY}`],
    ["a blank note", "\n|\n", `${BLOCK}\n${BODY}\n`],
    ["a note of one line", "Text|", `${BLOCK}Text\n\n${BODY}`],
    ["the middle of a line", "Te|xt\nmore\n", `${BLOCK}Text\n\n${BODY}\nmore\n`],
    ["a blank line between others", "One\n|\nTwo\n", `${BLOCK}One\n\n${BODY}\nTwo\n`],
    ["blank lines between others", "One\n\n|\n\nTwo\n", `${BLOCK}One\n\n${BODY}\n\nTwo\n`],
    ["the start of the text", "|One\n", `${BLOCK}One\n\n${BODY}`],
    ["the end of the text", "One\n|", `${BLOCK}One\n\n${BODY}`],
    ["a byte order mark", "\uFEFFOne|\n", `\uFEFF${BLOCK}One\n\n${BODY}`],
  ])("at %s puts its body on lines of their own", (_what, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it("never lands in the frontmatter, and keeps what stands there", () => {
    expect(inserted("---\ntit|le: x\npeople: [Ann]\n---\nText\n")).toBe(
      `---\ntitle: x\npeople: [Ann]\ndebrief: setback\n---\nText\n\n${BODY}`,
    );
    expect(inserted("---\ntitle: x\n---|")).toBe(
      `---\ntitle: x\ndebrief: setback\npeople: []\n---\n${BODY}`,
    );
  });

  it("uses the note's line breaks", () => {
    expect(inserted("One|\r\nTwo\r\n")).toBe(
      `${BLOCK}One\n\n${BODY}\nTwo\n`.replace(/\n/gu, "\r\n"),
    );
  });

  it("adds lines and takes none away", () => {
    const text = "---\ndebrief: success\npeople: [Ann]\n---\nOne\n";
    expect(changes(text, insert(text, text.length).plan)).toBe(
      ["", "## What", "", "", "", "## Lessons", "- "].map((line) => `+ ${line}`).join("\n"),
    );
  });

  it("puts the cursor in its first section, whatever the kind", () => {
    for (const kind of KINDS) {
      const text = "---\nx: 1\n---\nBefore\n\nAfter\n";
      const { plan, cursor } = planInsertTemplate(text, 22, renderTemplate(kind, NOW));
      const after = applied(text, plan);
      expect(lineAt(after, cursor)).toBe("");
      expect(after.slice(0, cursor)).toMatch(/## [^\n]+\n%% [^\n]+ %%\n$/u);
    }
  });

  it("is refused, with the line, where the note's properties cannot be read", () => {
    expect(refusal(insert("---\na: b: c\n---\n", 0).plan)).toMatch(/line 2, column 4/u);
  });

  it.each(["```\n|\n```\n", "%%\n|\n%%\n", "<!--\n|\n-->\n", "~~~~\ncode|\n~~~~\n"])(
    "is refused inside code and comments: %j",
    (marked) => {
      const { plan } = insert(marked.replace("|", ""), marked.indexOf("|"));
      expect(refusal(plan)).toMatch(/^The cursor stands inside code/u);
    },
  );

  it("loses nothing of any note, wherever the cursor is, and can be taken back", () => {
    let done = 0;
    fc.assert(
      fc.property(fc.oneof(anyText, fc.lorem({ mode: "sentences" })), fc.nat(), (text, at) => {
        const { plan, cursor } = insert(text, at % (text.length + 1));
        if (!plan.ok) return;
        done++;
        const after = applied(text, plan);
        expect(cursor).toBeLessThanOrEqual(after.length);
        const span = findFrontmatter(after)!;
        const { properties } = readFrontmatter(after, span);
        expect(properties.map((property) => property.key)).toEqual(["debrief", "people"]);
        expect(cursor).toBeGreaterThanOrEqual(span.bodyStart);
      }),
      runs(),
    );
    expect(done).toBeGreaterThan(500);
  });
});
