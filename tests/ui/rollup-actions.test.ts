// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import {
  aMember,
  aRepeat,
  aSingle,
  button,
  choices,
  choose,
  click,
  findAll,
  mountRows,
  texts,
} from "./rollup-fixture";

const PLAIN = aRepeat({ id: "plain", text: "Ask first" });
const NOTED = aRepeat({ id: "noted", text: "Ask first", lessonNote: "Lessons/Ask first.md" });

describe("an opened row", () => {
  it("that repeats can be promoted to a lesson note", () => {
    const view = mountRows([PLAIN], { expanded: ["plain"] });
    click(button(view, "Promote to lesson note"));
    expect(view.actions.promote.mock.calls).toEqual([[PLAIN]]);
  });

  it("with a lesson note leads to it, in a new tab with the modifier", () => {
    const view = mountRows([NOTED], { expanded: ["noted"] });
    expect(texts(view, ".debrief-actions.mod-row button")).toEqual([
      "Open lesson note",
      "Merge into…",
      "",
    ]);
    click(button(view, "Open lesson note"));
    click(button(view, "Open lesson note"), { ctrlKey: true });
    expect(view.actions.openLessonNote.mock.calls).toEqual([
      [NOTED, false],
      [NOTED, true],
    ]);
  });

  it("with a lesson note has a menu beside its button", () => {
    const view = mountRows([NOTED], { expanded: ["noted"] });
    const more = button(view, "More actions");
    expect(more.getAttribute("aria-haspopup")).toBe("menu");
    click(more);
    expect(choices(view)).toEqual([
      "Rename…",
      "Merge into…",
      "Copy newest as link",
      "Copy newest as quote",
    ]);
    choose(view, "Rename…");
    expect(view.actions.renameLessonNote.mock.calls).toEqual([[NOTED]]);
  });

  it("does not repeat the name of its lesson note behind each lesson", () => {
    const texts = [
      "Ask first. Ask first",
      "Ask first. Elif Demir Ask first",
      "Ask first. Elif Demir",
    ];
    const members = texts.map((text, index) =>
      aMember({ id: `m${index}`, text, sentence: "Ask first." }),
    );
    const view = mountRows([{ ...NOTED, members }], { expanded: ["noted"] });
    expect(findAll(view, ".debrief-text").map((el) => el.textContent)).toEqual([
      "Ask first.",
      "Ask first. Elif Demir",
      "Ask first. Elif Demir",
    ]);
  });

  it("of a single lesson offers neither: nothing repeats yet", () => {
    const view = mountRows([aSingle("one", "Alone")], { least: 1, expanded: ["one"] });
    expect(findAll(view, ".debrief-actions.mod-row")).toEqual([]);
  });

  it("lets each lesson be linked to a lesson note", () => {
    const view = mountRows([PLAIN], { expanded: ["plain"] });
    const menus = findAll(view, "[aria-label='More with this lesson']");
    expect(menus.length).toBe(2);
    click(menus[1]!);
    choose(view, "Link to lesson note…");
    expect(view.actions.linkLessonNote.mock.calls).toEqual([[PLAIN.members[1]]]);
  });
});
