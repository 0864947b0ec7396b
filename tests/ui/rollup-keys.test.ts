// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import {
  aMember,
  aRepeat,
  aSingle,
  click,
  find,
  findAll,
  focus,
  focused,
  mountRows,
  press,
  replaceRows,
  toggles,
  type,
} from "./rollup-fixture";

const A = aRepeat({
  id: "a",
  text: "Lesson A",
  members: [aMember({ id: "a1", path: "Note A1.md" }), aMember({ id: "a2", path: "Note A2.md" })],
});
const B = aRepeat({ id: "b", text: "Lesson B" });
const C = aRepeat({ id: "c", text: "Lesson C" });

describe("keys in the list", () => {
  it("has one tab stop for all rows, and it stays where the focus was", () => {
    const view = mountRows([A, B, C]);
    const stop = ".debrief-rows [data-debrief-stop][tabindex='0']";
    const stops = () => findAll(view, stop).map((el) => el.textContent);
    expect(stops()).toEqual(["Lesson A"]);
    focus(toggles(view)[0]);
    press("ArrowDown");
    expect(focused()).toBe("Lesson B");
    expect(stops()).toEqual(["Lesson B"]);
  });

  it("moves with the arrows, Home and End", () => {
    const view = mountRows([A, B, C]);
    focus(toggles(view)[0]);
    press("End");
    expect(focused()).toBe("Lesson C");
    press("ArrowDown");
    expect(focused()).toBe("Lesson C");
    press("ArrowUp");
    expect(focused()).toBe("Lesson B");
    press("Home");
    expect(focused()).toBe("Lesson A");
  });

  it("opens with the right arrow, enters the quotes, and comes back with the left one", () => {
    const view = mountRows([A, B]);
    focus(toggles(view)[0]);
    press("ArrowRight");
    expect(toggles(view)[0]?.getAttribute("aria-expanded")).toBe("true");
    press("ArrowDown");
    expect(focused()).toBe("Note A1");
    press("ArrowDown");
    expect(focused()).toBe("Note A2");
    press("ArrowDown");
    expect(focused()).toBe("Lesson B");
    press("ArrowUp");
    expect(focused()).toBe("Note A2");
    press("ArrowLeft");
    expect(focused()).toBe("Lesson A");
    press("ArrowLeft");
    expect(toggles(view)[0]?.getAttribute("aria-expanded")).toBe("false");
  });

  it("lets Tab reach the buttons of the quote and of the row that have focus, and only those", () => {
    const view = mountRows([A, B], { expanded: ["a", "b"] });
    focus(toggles(view)[0]);
    press("ArrowDown");
    const labels = findAll(view, ".debrief-rows [tabindex='0']").map(
      (el) => el.getAttribute("aria-label") ?? el.textContent,
    );
    expect(labels).toEqual([
      "New. There is no lesson note for it yet.",
      "Note A1",
      "Link person",
      "Not the same",
      "Go to line",
      "More with this lesson",
      "Promote to lesson note",
      "Merge into…",
      "More actions",
    ]);
  });

  it("asks where a row is merged into with m, from the row or one of its quotes", () => {
    const noted = aRepeat({ id: "noted", text: "Noted", lessonNote: "Lessons/Noted.md" });
    const view = mountRows([noted, A], { expanded: ["noted"] });
    focus(toggles(view)[0]);
    expect(press("m")).toBe(true);
    focus(findAll(view, ".debrief-note")[1]);
    expect(press("M")).toBe(true);
    focus(toggles(view)[1]);
    expect(press("m")).toBe(true);
    expect(view.actions.merge.mock.calls).toEqual([[A], [noted], [noted]]);
  });

  it("asks which lesson is another one with n, and tells the quote that has focus apart", () => {
    const view = mountRows([A]);
    focus(toggles(view)[0]);
    expect(press("n")).toBe(true);
    expect(view.actions.notSame).not.toHaveBeenCalled();
    expect(focused()).toBe("Note A1");
    press("n");
    expect(view.actions.notSame.mock.calls).toEqual([[A, A.members[0]]]);
  });

  it("opens the menu of the status with s, and of the groups with g", () => {
    const view = mountRows([A]);
    focus(toggles(view)[0]);
    press("s");
    press("g");
    expect(view.actions.showMenu.mock.calls.map(([, title]) => title as unknown)).toEqual([
      "Status",
      "Group by",
    ]);
  });

  it("goes to the newest quote with Enter, in a new tab with the modifier", () => {
    const view = mountRows([A]);
    focus(toggles(view)[0]);
    press("Enter");
    press("Enter", { metaKey: true });
    expect(view.actions.open.mock.calls).toEqual([
      [A.members[0], false],
      [A.members[0], true],
    ]);
  });

  it("leaves Enter on a button beside the quote to that button", () => {
    const view = mountRows([A], { expanded: ["a"] });
    focus(find(view, "[aria-label='Link person']"));
    expect(press("Enter")).toBe(false);
    expect(view.actions.open).not.toHaveBeenCalled();
  });

  it("links a person to the only lesson of a row, or to the focused quote", () => {
    const only = aSingle("one", "Alone");
    const view = mountRows([A, only], { least: 1, expanded: ["a"] });
    focus(toggles(view)[1]);
    press("p");
    focus(findAll(view, ".debrief-note")[1]);
    press("P");
    expect(view.actions.linkPerson.mock.calls).toEqual([[only.members[0]], [A.members[1]]]);
  });

  it("asks which lesson is meant before it links one of several", () => {
    const view = mountRows([A, B]);
    focus(toggles(view)[0]);
    press("p");
    expect(view.actions.linkPerson).not.toHaveBeenCalled();
    expect(focused()).toBe("Note A1");
    press("p");
    expect(view.actions.linkPerson.mock.calls).toEqual([[A.members[0]]]);
  });

  it("leaves keys with other modifiers, and those of an input method, alone", () => {
    const view = mountRows([A, B]);
    focus(toggles(view)[0]);
    expect(press("p", { ctrlKey: true })).toBe(false);
    expect(press("ArrowDown", { altKey: true })).toBe(false);
    expect(press("x")).toBe(false);
    expect(focused()).toBe("Lesson A");
    expect(view.actions.linkPerson).not.toHaveBeenCalled();
  });
});

describe("the search key", () => {
  it("goes to the field; Escape clears it, then returns to the list", () => {
    const view = mountRows([A, B]);
    focus(toggles(view)[0]);
    press("ArrowDown");
    press("/");
    expect(focused()).toBe("Search lessons and quotes");
    type(view, "Lesson");
    expect(press("/")).toBe(false);
    press("Escape");
    expect(view.states.at(-1)?.query).toBe("");
    expect(focused()).toBe("Search lessons and quotes");
    press("Escape");
    expect(focused()).toBe("Lesson B");
  });

  it("does nothing to the row while letters go into the field", () => {
    const view = mountRows([A]);
    focus(find(view, "input"));
    press("p");
    expect(view.actions.linkPerson).not.toHaveBeenCalled();
    expect(focused()).toBe("Search lessons and quotes");
  });
});

describe("a new rollup", () => {
  it("keeps focus and opened rows where rows move", () => {
    const view = mountRows([A, B, C], { expanded: ["c"] });
    focus(toggles(view)[2]);
    const again = [...C.members, aMember({ id: "c-again", path: "Debriefs/Again.md" })];
    replaceRows(view, [A, B, aRepeat({ ...C, members: again, count: 3, notes: 3 })]);
    expect(focused()).toBe("Lesson C");
    expect(toggles(view).map((el) => el.getAttribute("aria-expanded"))).toEqual([
      "true",
      "false",
      "false",
    ]);
  });

  it("hands focus and state of a renamed row to the one that holds its lessons", () => {
    const view = mountRows([A, B]);
    click(toggles(view)[0]!);
    focus(findAll(view, ".debrief-note")[1]);
    replaceRows(view, [B, { ...A, id: "a-renamed" }]);
    expect(view.states.at(-1)?.expanded).toEqual(["a-renamed"]);
    expect(toggles(view)[0]?.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement?.closest("[data-debrief-row='a-renamed']")).not.toBeNull();
  });

  it("moves the focus to the neighbour of a row that is gone", () => {
    const view = mountRows([A, B, C]);
    focus(toggles(view)[1]);
    replaceRows(view, [A, C]);
    expect(focused()).toBe("Lesson C");
  });

  it("takes the focus from nobody", () => {
    const view = mountRows([A, B]);
    focus(find(view, "input"));
    replaceRows(view, [B, A]);
    expect(focused()).toBe("Search lessons and quotes");
  });
});
