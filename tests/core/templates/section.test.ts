import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { KINDS } from "../../../src/core/templates/built-in-kinds";
import { renderTemplate } from "../../../src/core/templates/render";
import { planInsertSection } from "../../../src/core/templates/section";
import { applied, refusal } from "../edit/changes";

const NOW = { title: "2026-03-09", date: "2026-03-09", time: "14:30" };
const TEMPLATE = "---\ndebrief: {{kind}}\n---\n## What\n{{cursor}}\n\n## Lessons\n- \n";

function insert(marked: string, template = TEMPLATE) {
  const text = marked.replace("|", "");
  const rendered = renderTemplate({ id: "setback", template }, NOW);
  const headings = DEFAULT_SETTINGS.lessonHeadings;
  return { text, ...planInsertSection(text, marked.indexOf("|"), rendered, "Setback", headings) };
}

/** The result with `|` where the cursor is. */
function inserted(marked: string, template = TEMPLATE): string {
  const { text, plan, cursor } = insert(marked, template);
  const after = applied(text, plan);
  return `${after.slice(0, cursor)}|${after.slice(cursor)}`;
}

const section = (level: number) => {
  const [own, below] = ["#".repeat(level), "#".repeat(level + 1)];
  return `${own} Setback\n\n${below} What\n|\n\n${below} Lessons\n- \n`;
};

describe("a debrief section", () => {
  it.each([
    ["an empty note", "|", section(2)],
    ["a note without headings", "Text|\nmore\n", `Text\nmore\n\n${section(2)}`],
    ["below a title", "# Day\nText|\n", `# Day\nText\n\n${section(2)}`],
    ["in a section", "# Day\n## Log\nOne|\nTwo\n", `# Day\n## Log\nOne\nTwo\n\n${section(3)}`],
    [
      "before the next section",
      "## Log\nO|ne\nTwo\n\n## Next\nx\n",
      `## Log\nOne\nTwo\n\n${section(3)}\n## Next\nx\n`,
    ],
    ["in an empty section", "## Log|\n## Next\n", `## Log\n\n${section(3)}\n## Next\n`],
    ["at the end of a heading", "## Log\n\n|## Next\n", `## Log\n\n## Next\n\n${section(3)}`],
  ])("goes into %s", (_where, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it("comes after a section of lessons, not into it", () => {
    expect(inserted("## Lessons\n- On|e.\n- Two.\n### More\n- Three.\n## Next\n")).toBe(
      `## Lessons\n- One.\n- Two.\n### More\n- Three.\n\n${section(2)}\n## Next\n`,
    );
  });

  it("makes no lesson of a line that was none, and none of a lesson", () => {
    const day =
      "# Day\n## Log\n- walked\n- cooked\n\n## Lessons\n- Ask first.\n\n## Notes\n- bread\n";
    const texts = (text: string) =>
      parseNote("Daily/x.md", text, DEFAULT_SETTINGS).lessons.map((lesson) => lesson.text);
    for (let at = 0; at <= day.length; at++) {
      for (const kind of KINDS) {
        const rendered = renderTemplate(kind, NOW);
        const { plan } = planInsertSection(
          day,
          at,
          rendered,
          kind.label,
          DEFAULT_SETTINGS.lessonHeadings,
        );
        expect([at, kind.id, texts(applied(day, plan))]).toEqual([at, kind.id, ["Ask first."]]);
      }
    }
  });

  it("leaves the properties alone, even those that cannot be read", () => {
    const before = "---\ndate: 2026-03-09\na: [\n---\nText|\n";
    expect(inserted(before)).toBe(`${before.replace("|", "")}\n${section(2)}`);
  });

  it("uses the note's line breaks", () => {
    expect(inserted("Text|\r\n")).toBe(`Text\n\n${section(2)}`.replace(/\n/gu, "\r\n"));
  });

  it("is never deeper than headings go", () => {
    expect(inserted("###### Deep\nx|", "# A\n## B\n{{cursor}}x\n")).toBe(
      "###### Deep\nx\n\n##### Setback\n\n###### A\n###### B\n|x\n",
    );
  });

  it("shifts headings alone, not what looks like one", () => {
    const template = "## A\n```\n## code\n```\n\nUnder\n---\n{{cursor}}x\n";
    expect(inserted("|", template)).toBe(
      "## Setback\n\n### A\n```\n## code\n```\n\n### Under\n|x\n",
    );
  });

  it("is refused in code, and when there is nothing to insert", () => {
    const { plan } = insert("```\ncode|");
    expect(refusal(plan)).toContain("inside code");
    const { plan: empty } = insert("|", "---\na: 1\n---\n");
    expect(refusal(empty)).toContain("no text below its properties");
  });
});
