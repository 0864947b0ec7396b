// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { mountHappenings, mountJudgements } from "../../src/ui/mount-lists";
import { mountWorld } from "./panels-fixture";

function click(element: Element | null | undefined): void {
  void act(() => {
    element?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
}

describe("setbacks and successes", () => {
  const NOTES = {
    "People/Ann Lee.md": "---\ntype: person\n---\n",
    "Debriefs/2026-03-02 Refund.md":
      '---\ndebrief: setback\npeople: ["[[Ann Lee]]"]\nlevel: process\n---\n## Lessons\n- Ask first.\n',
    "Debriefs/2025-03-04 Visit.md": "---\ndebrief: success\n---\n",
  };
  const open = (stored: unknown = {}) => mountWorld(mountHappenings, { notes: NOTES, stored });

  test.each([
    [{}, ["Refund", "Visit"]],
    [{ tone: "success" }, ["Visit"]],
    [{ period: "this-year" }, ["Refund"]],
    [{ period: "last-year" }, ["Visit"]],
    [{ person: "People/Ann Lee.md" }, ["Refund"]],
    [{ level: "process" }, ["Refund"]],
    [{ withoutLesson: true }, ["Visit"]],
    [
      { tone: "toString", period: 7, person: null, level: [], withoutLesson: "yes" },
      ["Refund", "Visit"],
    ],
  ])("with %j kept from the last time, lists %j", (stored, shown) => {
    expect(open(stored).texts(".debrief-place")).toEqual(shown);
  });

  test("a lesson opens its line, the lack of one the place to write it", () => {
    const { root, actions } = open();
    click(root.querySelector(".debrief-happening-lessons button"));
    expect(actions.open.mock.calls[0]?.[0]).toMatchObject({ line: 7 });
    click(root.querySelector(".debrief-happening-none button"));
    expect(actions.writeLesson).toHaveBeenCalledWith("Debriefs/2025-03-04 Visit.md");
  });

  test("what is chosen is left with the view's state", () => {
    const { root, states, texts } = open();
    click([...root.querySelectorAll("button")].find((one) => one.textContent === "Setbacks"));
    expect(states.at(-1)).toMatchObject({ tone: "setback", withoutLesson: false });
    expect(texts("p.debrief-showing")).toEqual(["Showing 1 of 2"]);
  });

  test("a chip offers what there is, with a way back to all of it", () => {
    const { root, texts, actions } = open({ level: "process" });
    const chip = (name: string) =>
      [...root.querySelectorAll("button")].find(
        (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
      );
    click(chip("Person"));
    const [, title, entries = []] = actions.showMenu.mock.calls.at(-1) ?? [];
    const choices = entries.filter((entry) => entry !== "separator");
    expect([title, ...choices.map((choice) => choice.title)]).toEqual([
      "Person",
      "Anyone",
      "Ann Lee",
    ]);
    void act(() => choices[1]?.choose());
    expect(texts(".debrief-chip.is-active bdi")).toEqual(["Ann Lee", "Process"]);
    void act(() => choices[0]?.choose());
    click(chip("Clear level"));
    expect(texts(".debrief-place")).toEqual(["Refund", "Visit"]);
  });

  test("where nothing fits, one press clears all filters", () => {
    const { root, texts } = open({ tone: "success", level: "process" });
    expect(texts(".debrief-state-title")).toEqual(["Nothing matches"]);
    click(root.querySelector(".debrief-state .debrief-button"));
    expect(texts(".debrief-place")).toEqual(["Refund", "Visit"]);
  });
});

describe("decisions", () => {
  const decision = (a: string, b: string, date: string, same = true, withdrawn = false) => {
    return { a, b, date, same, withdrawn };
  };
  const judgements = [
    decision("ask ann first.", "begin with a question.", "2026-03-01"),
    decision("call back.", "ring the next day.", "2026-04-01", false),
    decision("gone.", "withdrawn.", "2026-05-01", true, true),
  ];
  const notes = { "Debriefs/2026-03-02 A.md": "## Lessons\n- Ask Ann first.\n" };
  const open = () => mountWorld(mountJudgements, { notes, judgements });

  test("are listed newest first, as they are written where they still stand; none withdrawn", () => {
    expect(open().texts(".debrief-decision-texts p")).toEqual([
      "call back.",
      "ring the next day.",
      "Ask Ann first.",
      "begin with a question.",
    ]);
  });

  test.each([
    ["RING day", 1],
    ["different", 1],
    ["nowhere", 0],
    ["", 2],
  ])("a search for “%s” leaves %i", (query, count) => {
    const { root, texts } = open();
    const field = root.querySelector("input");
    if (field === null) throw new Error("nowhere to search");
    void act(() => {
      field.value = query;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(texts(".debrief-decision")).toHaveLength(count);
  });

  test("one is withdrawn by its own button", () => {
    const { root, actions } = open();
    click(root.querySelectorAll(".debrief-decision .debrief-quiet")[1]);
    expect(actions.withdraw.mock.calls).toEqual([[judgements[0]]]);
  });
});
