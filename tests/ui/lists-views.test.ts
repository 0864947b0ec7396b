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

  test("a person is found by a link in a lesson alone, and what is listed is told from notes", () => {
    const { texts } = mountWorld(mountHappenings, {
      notes: {
        ...NOTES,
        "Debriefs/2026-05-01 Mail.md":
          "---\ndebrief: team\nsetbacks: [It was late, It was long]\n---\n## Lessons\n- Write to [[Ann Lee]].\n",
      },
      stored: { person: "People/Ann Lee.md" },
    });
    expect(texts(".debrief-happening-text")).toEqual(["It was late", "It was long", "Refund"]);
    expect(texts(".debrief-counts span")).toEqual([
      "3 setbacks listed",
      "0 successes listed",
      "in 2 notes",
    ]);
  });

  test("a chosen person is followed where the note is renamed, and named where it is gone", () => {
    const { texts, states, rewrite } = open({ person: "People/Ann Lee.md" });
    const refund = NOTES["Debriefs/2026-03-02 Refund.md"];
    void rewrite(
      {
        "People/Ann Lee.md": null,
        "People/Ann Fox.md": NOTES["People/Ann Lee.md"],
        "Debriefs/2026-03-02 Refund.md": refund.replace("Ann Lee", "Ann Fox"),
      },
      ["People/Ann Lee.md", "People/Ann Fox.md"],
    );
    expect(texts(".debrief-chip.is-active bdi")).toEqual(["Ann Fox"]);
    expect(texts(".debrief-place")).toEqual(["Refund"]);
    expect(states.at(-1)).toMatchObject({ person: "People/Ann Fox.md" });
    void rewrite({ "People/Ann Fox.md": null, "Debriefs/2026-03-02 Refund.md": null });
    expect(texts(".debrief-chip.is-active bdi")).toEqual(["Ann Fox"]);
    expect(texts(".debrief-state-title")).toEqual(["Nothing matches"]);
  });

  test("two people of one name are offered with their folders", () => {
    const { root, actions } = mountWorld(mountHappenings, {
      notes: {
        ...NOTES,
        "Customers/Ann Lee.md": NOTES["People/Ann Lee.md"],
        "Debriefs/2026-05-01 Mail.md":
          '---\ndebrief: setback\npeople: ["[[Customers/Ann Lee]]"]\n---\n',
      },
    });
    click([...root.querySelectorAll("button")].find((one) => one.textContent === "Person"));
    const entries = actions.showMenu.mock.calls.at(-1)?.[2] ?? [];
    const titles = entries.flatMap((entry) => (entry === "separator" ? [] : [entry.title]));
    expect(titles).toEqual(["Anyone", "Ann Lee (Customers)", "Ann Lee (People)"]);
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
  const notes = {
    "Debriefs/2026-03-02 A.md":
      "## Lessons\n- Ask Ann first.\n- Offer a coffee in the Café. [[Restore the dream]]\n- Name the Hero.\n",
    "Lessons/Restore the dream.md":
      "---\nlesson: Offer a coffee in the Café.\nnot: [Name the Hero., name  the hero.]\n---\n",
  };
  const open = () => mountWorld(mountJudgements, { notes, judgements });

  test("are listed newest first, as they are written where they still stand; none withdrawn", () => {
    expect(open().texts(".debrief-decision-texts p")).toEqual([
      "call back.",
      "ring the next day.",
      "Ask Ann first.",
      "begin with a question.",
      "Offer a coffee in the Café.",
      "Name the Hero.",
    ]);
    expect(open().texts(".debrief-counts")).toEqual(["3 decisions"]);
  });

  test("one of a lesson note says so, leads to it, and is withdrawn there", () => {
    const { root, actions } = open();
    const row = [...root.querySelectorAll(".debrief-decision")].at(-1);
    expect(row?.querySelector(".debrief-decision-facts")?.textContent).toBe(
      "Differentin Restore the dreamWithdraw",
    );
    click(row?.querySelector(".debrief-place") ?? null);
    const lessonNote = "Lessons/Restore the dream.md";
    expect(actions.open).toHaveBeenCalledWith({ path: lessonNote, line: 1 }, false);
    click(row?.querySelector(".debrief-quiet") ?? null);
    expect(actions.withdrawFromNote).toHaveBeenCalledWith(
      expect.objectContaining({ lessonNote, other: "name the hero." }),
    );
  });

  test("the search is kept with the view, and the arrow down goes on in the list", async () => {
    const { press, states } = mountWorld(mountJudgements, {
      notes,
      judgements,
      stored: { query: "café" },
    });
    expect(states).toEqual([{ query: "café" }]);
    await press("ArrowDown", "input");
    expect(document.activeElement?.textContent).toBe("Withdraw");
  });

  test("the list is one tab stop, and arrows go from decision to decision", async () => {
    const { root, press } = open();
    const stops = () => [...root.querySelectorAll<HTMLElement>("[data-debrief-stop]")];
    const tabbed = () => stops().filter(({ tabIndex }) => tabIndex === 0);
    expect(tabbed()).toEqual([stops()[0]]);
    await press("ArrowDown", "[data-debrief-stop]");
    expect(tabbed()).toEqual([stops()[1]]);
    expect(document.activeElement).toBe(stops()[1]);
  });

  test.each([
    ["RING day", 1],
    ["rïng DAY", 1],
    ["cafe", 1],
    ["Café offer", 1],
    ["dream hero", 1],
    ["different", 2],
    ["nowhere", 0],
    ["", 3],
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

  test("that a question needs no answer is among them, and is taken back there, too", () => {
    const question = {
      id: "success Won.md",
      kind: "success",
      text: "Won",
      date: "2026-03-15",
    } as const;
    const { root, texts, actions } = mountWorld(mountJudgements, {
      notes,
      judgements,
      settled: [question],
    });
    expect(texts(".debrief-counts")).toEqual(["4 decisions"]);
    expect(texts(".debrief-decision-word")).toEqual([
      "Different",
      "Nothing to keep",
      "Same",
      "Different",
    ]);
    expect(texts(".debrief-decision-texts p")[2]).toBe("Won");
    click(root.querySelectorAll(".debrief-decision .debrief-quiet")[1]);
    expect(actions.reopen.mock.calls).toEqual([[question]]);
  });

  test("one is withdrawn by its own button", () => {
    const { root, actions } = open();
    click(root.querySelectorAll(".debrief-decision .debrief-quiet")[1]);
    expect(actions.withdraw.mock.calls).toEqual([[judgements[0]]]);
  });
});
