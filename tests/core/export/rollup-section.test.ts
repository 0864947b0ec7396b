import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../src/core/edit/text-edit";
import {
  planRollupSection,
  SECTION_END,
  SECTION_START,
} from "../../../src/core/export/rollup-section";
import { findFrontmatter } from "../../../src/core/parse/frontmatter";
import { parseNote } from "../../../src/core/parse/parse-note";
import { rollupToMarkdown } from "../../../src/core/rollup/markdown";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";
import { aLesson, aNote } from "../rollup/builders";
import { rollupOf } from "../rollup/row-builders";

const PATH = "Debriefs/Lessons.md";
const SECTION = "# Lessons that repeat\n\n2× in 2 notes\n\n- “Ask first” [[A]]\n";

/** The note after the export; a refusal throws its reason. */
function put(text: string, section = SECTION): string {
  const plan = planRollupSection(PATH, text, section, DEFAULT_SETTINGS);
  if (!plan.ok) throw new Error(plan.reason);
  const applied = applyEdits(text, plan.edits);
  if (!applied.ok) throw new Error(applied.reason);
  return applied.text;
}

describe("planRollupSection", () => {
  it("puts the section at the end of a note, once", () => {
    const first = put("---\ntitle: x\n---\nMine.\n");
    expect(first).toBe(
      `---\ntitle: x\n---\nMine.\n\n${SECTION_START}\n${SECTION.trim()}\n\n${SECTION_END}\n`,
    );
    expect(planRollupSection(PATH, first, SECTION, DEFAULT_SETTINGS)).toEqual({
      ok: true,
      edits: [],
    });
  });

  it("replaces its own section, and keeps what is written around it", () => {
    const mine = put("Before.").replace(SECTION_START, `Above.\n\n${SECTION_START}`);
    const again = put(`${mine}\nBelow.\n`, "# Lessons that repeat\n\nNothing.");
    expect(again).toBe(
      `Before.\n\nAbove.\n\n${SECTION_START}\n# Lessons that repeat\n\nNothing.\n\n${SECTION_END}\n\nBelow.\n`,
    );
  });

  it("keeps the blanks around its marks", () => {
    const made = put("Mine.\n")
      .replace(SECTION_START, ` \r ${SECTION_START}`)
      .replace(/\n$/u, "\t\r\n");
    expect(put(made)).toBe(made);
    expect(put(made, "# Other")).toBe(made.replace(SECTION.trim(), "# Other"));
  });

  it("keeps the line breaks of the note", () => {
    expect(put("Mine.\r\n")).not.toMatch(/[^\r]\n/u);
  });

  it.each([
    ["a start without an end", `${SECTION_START}\nx`],
    ["an end without a start", `x\n${SECTION_END}`],
    ["two sections", `${SECTION_START}\n${SECTION_END}\n${SECTION_START}\n${SECTION_END}`],
    ["the wrong order", `${SECTION_END}\n${SECTION_START}`],
  ])("refuses %s", (_, text) => {
    expect(() => put(text)).toThrow(/not a pair/u);
  });

  it("says what to remove so that one rollup is left", () => {
    const broken = put("Mine.\n").replace(SECTION_END, "");
    expect(() => put(broken)).toThrow(/Remove the old rollup and every line that begins with/u);
  });

  it.each([
    ["fenced", `\`\`\`\n${SECTION_START}\n# x\n${SECTION_END}\n\`\`\`\n`],
    ["fenced, one mark alone", `\`\`\`\n${SECTION_START}\n\`\`\`\n`],
    ["indented", `a\n\n    ${SECTION_START}\n    ${SECTION_END}\n`],
    ["in an item", `- a\n  \`\`\`\n  ${SECTION_START}\n  ${SECTION_END}\n  \`\`\`\n`],
  ])("takes marks in code for what somebody shows: %s", (_, text) => {
    const made = put(text);
    expect(made.startsWith(text)).toBe(true);
    expect(made.slice(text.length).trim().startsWith(SECTION_START)).toBe(true);
    expect(put(made)).toBe(made);
    expect(put(made, "# Other\n").startsWith(text)).toBe(true);
  });

  it("says where the rollup stands when nobody would see it there", () => {
    const text = `<!--\n${SECTION_START}\n# x\n${SECTION_END}\n-->\n`;
    expect(() => put(text)).toThrow(/inside a comment/u);
  });

  it.each(["```\ncode", "%% not closed", "<!-- not closed"])(
    "refuses to write behind %j",
    (text) => {
      expect(() => put(text)).toThrow(/not closed/u);
    },
  );

  it("makes no lesson, also below a lesson heading", () => {
    const text = "# Lessons\n- Ask first.\n";
    expect(parseNote(PATH, put(text), DEFAULT_SETTINGS).lessons).toHaveLength(1);
  });

  it("refuses a rollup that the note would take for its own lessons", () => {
    const notes = [
      aNote("a.md", { lessons: [aLesson("Lessons")] }),
      aNote("b.md", { lessons: [aLesson("x")] }),
    ];
    const section = rollupToMarkdown(rollupOf(notes, [["Lessons", "x"]]));
    expect(() => put("Mine.", section)).toThrow(/lessons of the note itself/u);
  });

  it("writes a whole rollup of hostile texts without a lesson or a mark of its own", () => {
    const hostile = fc.oneof(
      fc.string({ unit: anyCharacter, minLength: 1 }),
      fc.constantFrom(SECTION_END, SECTION_START, "lesson:: x", "- [ ] promise:: x", "```"),
    );
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 2, maxLength: 4 }), (texts) => {
        const notes = texts.map((text, i) => aNote(`${i}.md`, { lessons: [aLesson(text)] }));
        const section = rollupToMarkdown(rollupOf(notes, [texts]));
        const before = "## Lessons\n- Mine.\n";
        const after = put(before, section);
        expect(after.startsWith(before)).toBe(true);
        expect(put(after, section)).toBe(after);
        expect(put(after)).toBe(put(before));
      }),
      { ...runs(), numRuns: 200 },
    );
  });

  it("changes nothing outside its section, whatever the note is, and nothing the second time", () => {
    const line = fc.oneof(
      fc.constantFrom("# Lessons", "- Ask first.", "", "```", "%%", "---", "text", "> quote", "\r"),
      fc.string({ unit: anyCharacter, maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (above, below) => {
        const [before, after] = [above.join("\n"), below.join("\n")];
        const first = planRollupSection(PATH, before, SECTION, DEFAULT_SETTINGS);
        if (!first.ok) return;
        const made = put(before);
        expect(made.startsWith(before)).toBe(true);
        expect(put(made)).toBe(made);
        const text = made + after;
        // A line below can make frontmatter of all that stands above it.
        if (findFrontmatter(text)?.bodyStart !== findFrontmatter(made)?.bodyStart) return;
        const second = planRollupSection(PATH, text, "# Other\n", DEFAULT_SETTINGS);
        if (!second.ok) return;
        const changed = put(text, "# Other\n");
        expect(changed.startsWith(made.slice(0, made.indexOf(SECTION_START)))).toBe(true);
        expect(changed.endsWith(after)).toBe(true);
      }),
      runs(),
    );
  });
});
