import { describe, expect, it } from "vitest";
import { anchorOf, type LessonAnchor } from "../../../../src/core/edit/lessons/lesson-anchor";
import { planLinkLessonNoteAt } from "../../../../src/core/edit/lessons/link-lesson-note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";
import { PATH, read } from "./lesson-edits";

const LINK = "[[Restore the dream first]]";
const link = (text: string, anchor: LessonAnchor, how = LINK, target = "") =>
  planLinkLessonNoteAt(PATH, text, DEFAULT_SETTINGS, anchor, how, target);

function anchorIn(text: string, index: number): LessonAnchor {
  const { lessons } = read(text);
  return anchorOf(lessons, lessons[index]!);
}

describe("a lesson among others that say the same", () => {
  const text = "## Lessons\n- Ask.\n- ask.\n- Ask. [[Bob]]\n- Other\n";

  it("is found by its place among them", () => {
    expect(applied(text, link(text, anchorIn(text, 1)))).toBe(
      text.replace("- ask.", `- ask. ${LINK}`),
    );
    const moved = `Some new words.\n\n${text}`;
    expect(changes(moved, link(moved, anchorIn(text, 2)))).toContain(`+ - Ask. [[Bob]] ${LINK}`);
  });

  it("is not guessed once there are more or fewer of them", () => {
    const fewer = text.replace("- ask.\n", "");
    expect(refusal(link(fewer, anchorIn(text, 0)))).toMatch(/^Several lessons .+ has changed/u);
    const more = text.replace("- Other\n", "- Ask.\n");
    expect(refusal(link(more, anchorIn(text, 0)))).toMatch(/^Several lessons .+ has changed/u);
    expect(refusal(link(fewer, anchorIn(text, 2)))).toMatch(/the note has changed/u);
  });

  it("is taken at its word by an anchor that does not count them", () => {
    const { lessonId } = anchorIn(text, 0);
    expect(link(text.replace("- ask.\n", ""), { lessonId }).ok).toBe(true);
  });
});

describe("a link to a lesson note", () => {
  const text = "## Lessons\n- Ask first. #x\n";

  it("stands behind the text, once", () => {
    const once = applied(text, link(text, anchorIn(text, 0)));
    expect(once).toBe(`## Lessons\n- Ask first. ${LINK} #x\n`);
    expect(link(once, anchorIn(once, 0))).toEqual({ ok: true, edits: [] });
  });

  it("is not written where the lesson leads there in another way", () => {
    const linked = "## Lessons\n- Ask first. [so](Lessons/Restore%20it.md)\n";
    const plan = link(linked, anchorIn(linked, 0), "[[Restore it]]", "Lessons/Restore it.md");
    expect(plan).toEqual({ ok: true, edits: [] });
  });

  it.each([
    ["[[A|B]] C]]", "an alias that would end it"],
    ["![[A]]", "an embed"],
    ["[[A]] x", "more than a link"],
    ["[[A\u2028B]]", "a line separator"],
    ["[[#Heading]]", "a link within the note"],
    ["[a](b c.md)", "a broken address"],
  ])("is refused: %s (%s)", (how) => {
    expect(refusal(link(text, anchorIn(text, 0), how))).toMatch(/is not a link to a note\./u);
  });

  it("may have an alias with signs in it", () => {
    const how = "[[Restore|the *dream* \\| #1]]";
    expect(changes(text, link(text, anchorIn(text, 0), how))).toContain(`Ask first. ${how} #x`);
  });

  it("is refused where its signs would join with those of the text", () => {
    const code = "## Lessons\n- Use `code first.\n";
    expect(refusal(link(code, anchorIn(code, 0), "[[A|b`]]"))).toMatch(/change more than this/u);
  });

  it("is refused for a lesson that is gone", () => {
    expect(refusal(link("## Other\n", anchorIn(text, 0)))).toMatch(/^This lesson is not there/u);
  });
});
