import { describe, expect, it } from "vitest";
import { planAddVerdict, type VerdictLine } from "../../../../src/core/edit/lessons/add-verdict";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { KINDS } from "../../../../src/core/templates/built-in-kinds";
import { renderTemplate } from "../../../../src/core/templates/render";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { ORDER, PATH, read } from "./lesson-edits";

const HELD: VerdictLine = {
  verdict: "held",
  link: "[[Restore the dream first]]",
  target: "Lessons/Restore the dream first.md",
  remark: "indecision was gone in a minute",
};
const LINE = "- held:: [[Restore the dream first]] indecision was gone in a minute";

const add = (text: string, line: Partial<VerdictLine> = {}, order = ORDER): Plan =>
  planAddVerdict(PATH, text, DEFAULT_SETTINGS, { ...HELD, ...line }, order);

describe("a verdict", () => {
  it.each([
    [
      "## Lessons tested\n- refined:: [[A]] b\n",
      `## Lessons tested\n- refined:: [[A]] b\n${LINE}\n`,
    ],
    ["## Lessons tested\n- \n", `## Lessons tested\n${LINE}\n`],
    [
      "## Lessons tested:\n%% hint %%\n\n- \n\n## X\n",
      `## Lessons tested:\n%% hint %%\n\n${LINE}\n\n## X\n`,
    ],
    ["## Lessons\n- a\n", `## Lessons\n- a\n\n## Lessons tested\n${LINE}\n`],
    ["## What happened\na\n", `## What happened\na\n\n## Lessons tested\n${LINE}\n`],
    ["", `## Lessons tested\n${LINE}\n`],
    ["# Lessons\n- a\n", `# Lessons\n- a\n\n# Lessons tested\n${LINE}\n`],
  ])("stands under its heading, found or made: %j", (before, after) => {
    expect(applied(before, add(before))).toBe(after);
  });

  it("may be each of the four, with or without a remark", () => {
    for (const verdict of ["held", "refined", "changed", "dropped"] as const) {
      expect(changes("", add("", { verdict, remark: " " }))).toBe(
        `+ ## Lessons tested\n+ - ${verdict}:: [[Restore the dream first]]`,
      );
    }
  });

  it("takes the place that an empty template keeps for it", () => {
    for (const kind of KINDS.filter((each) => each.template.includes("Lessons tested"))) {
      const now = { title: "Call", date: "2026-03-09", time: "10:00" };
      const template = renderTemplate(kind, now).text;
      const order = Array.from(template.matchAll(/^## (.+)$/gmu), ([, heading = ""]) => heading);
      expect(changes(template, add(template, {}, order))).toBe(`- - \n+ ${LINE}`);
    }
  });

  it.each([
    LINE,
    "* HELD:: [[restore the dream first]]  indecision was *gone* in a minute",
    "- [x] held:: [[Lessons/Restore the dream first|Restore the dream first]] indecision was gone in a minute",
  ])("is not written twice: %s", (line) => {
    expect(add(`## Lessons tested\n${line}\n`)).toEqual({ ok: true, edits: [] });
  });

  it("is written beside another one on the same lesson", () => {
    const text = `## Lessons tested\n${LINE}\n`;
    expect(changes(text, add(text, { verdict: "refined" }))).toMatch(/^\+ - refined::/u);
    expect(changes(text, add(text, { remark: "again" }))).toMatch(/^\+ - held:: .+ again$/u);
  });

  it("keeps what is typed from being more than a remark", () => {
    expect(
      changes(
        "## Lessons tested\n- a\n",
        add("## Lessons tested\n- a\n", { remark: "[lesson:: x]\n%% y %%" }),
      ),
    ).toBe("+ - held:: [[Restore the dream first]] [lesson:\\: x] \\%\\% y \\%\\%");
  });

  it("is no lesson", () => {
    const text = "## Lessons\n- a\n\n## Lessons tested\n- \n";
    expect(read(applied(text, add(text))).lessons.map((one) => one.text)).toEqual(["a"]);
  });

  it.each([
    ["where it would count as a lesson", "## Lessons\n- a\n\n### Lessons tested\n- b\n", {}],
    ["with the tag of a lesson", "## Lessons tested\n", { remark: "#lesson" }],
    ["where code is never closed", "## A\n```\n", {}],
  ])("is refused %s", (_, text, line) => {
    expect(refusal(add(text, line))).toMatch(/Add it by hand\.$/u);
  });

  it("is refused for what is no link, and in a note with NUL", () => {
    expect(refusal(add("", { link: "Restore" }))).toMatch(/is not a link to a note\./u);
    expect(refusal(add("\0"))).toMatch(/stays as it is/u);
    expect(refusal(add("", { remark: "\u0007" }))).toMatch(/no note can keep/u);
  });

  it("has the words and the heading of the settings", () => {
    const rules = {
      ...DEFAULT_SETTINGS,
      testedHeadings: ["Geprüft"],
      keys: { ...DEFAULT_SETTINGS.keys, held: ["hielt", "held"], refined: [] },
    };
    expect(changes("", planAddVerdict(PATH, "", rules, HELD, []))).toBe(
      "+ ## Geprüft\n+ - hielt:: [[Restore the dream first]] indecision was gone in a minute",
    );
    expect(planAddVerdict(PATH, `## Geprüft\n${LINE}\n`, rules, HELD, [])).toEqual({
      ok: true,
      edits: [],
    });
    const refined = planAddVerdict(PATH, "", rules, { ...HELD, verdict: "refined" }, []);
    expect(refusal(refined)).toMatch(/Name one in the settings\.$/u);
    const none = { ...rules, testedHeadings: [] };
    expect(refusal(planAddVerdict(PATH, "", none, HELD, []))).toMatch(/No heading stands/u);
  });
});
