// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import {
  aDiff,
  aLine,
  all,
  boxes,
  MERGE,
  mount,
  press,
  pressButton,
  PROMOTE,
  spokenLines,
  ticks,
} from "./preview-fixture";

const texts = (elements: readonly HTMLElement[]) => elements.map((el) => el.textContent);

describe("the preview", () => {
  it("says how many notes will change, and what for", () => {
    const view = mount(PROMOTE);
    expect(view.titles).toEqual(["3 notes will change"]);
    expect(all(view, ".debrief-preview-label")[0]?.textContent).toBe("“Ask” as a lesson note");
    expect(texts(all(view, "button"))).toEqual(["Cancel", "Apply to 3 notes"]);
    expect(view.root.textContent).toContain("Nothing is written until you apply.");
  });

  it("speaks of one note as of one", () => {
    const view = mount([aDiff("A.md")]);
    expect(view.titles).toEqual(["1 note will change"]);
    expect(texts(all(view, "button"))).toEqual(["Cancel", "Apply to 1 note"]);
  });

  it("shows each note with name, folder, what becomes of it, and how many lines change", () => {
    const view = mount([
      ...PROMOTE.slice(0, 2),
      aDiff("Top.md", { kind: "rename", to: "Top two.md", added: 0, removed: 0, hunks: [] }),
      aDiff("Old/A.md", { kind: "rename", to: "New/A.md", added: 0, removed: 0, hunks: [] }),
      aDiff("Lessons/B.md", { kind: "trash", added: 0, removed: 12, hunks: [] }),
    ]);
    expect(texts(all(view, ".debrief-file-words"))).toEqual([
      "Ask Lessons · New note",
      "2026-03-09 Darren Debriefs/2026",
      "Top New name",
      "A Old · New name",
      "B Lessons · To the trash",
    ]);
    expect(texts(all(view, ".debrief-delta .is-add"))).toEqual(["+3", "+1", "+0"]);
    expect(texts(all(view, ".debrief-delta .is-remove"))).toEqual(["−0", "−1", "−12"]);
    expect(texts(all(view, ".debrief-delta .debrief-unseen"))).toEqual([
      "3 lines added, 0 removed",
      "1 line added, 1 removed",
      "0 lines added, 12 removed",
    ]);
    const more = texts(all(view, ".debrief-file-more"));
    expect(more).toContain("Becomes “Top two”.");
    expect(more).toContain("Becomes “New/A”.");
  });

  it("marks what changed in a line, and reads added and removed aloud as words", () => {
    const view = mount([PROMOTE[1]!]);
    expect(texts(all(view, "ins"))).toEqual([" [[Ask]]"]);
    expect(texts(all(view, "del"))).toEqual([]);
    expect(texts(all(view, ".debrief-diff-sign"))).toEqual(["", "−", "+"]);
    expect(spokenLines(view)).toEqual([
      "Line 3: ## Lessons",
      "Removed line 4: - Ask first.",
      "Added line 4: - Ask first. [[Ask]]",
    ]);
  });

  it("marks the whole of a line that takes no other line's place", () => {
    const hunks = [
      [aLine("same", 1, "---"), aLine("added", 2, "people:"), aLine("added", 3, "- A")],
      [aLine("removed", 9, "gone"), aLine("same", 10, "kept")],
    ];
    const view = mount([aDiff("A.md", { hunks })]);
    expect(texts(all(view, "ins"))).toEqual(["people:", "- A"]);
    expect(texts(all(view, "del"))).toEqual(["gone"]);
  });

  it("does not mark every line of a note that is new as a whole", () => {
    const view = mount([PROMOTE[0]!]);
    expect(all(view, "ins")).toEqual([]);
    expect(all(view, ".debrief-diff-line.is-add").length).toBe(3);
  });

  it("numbers the lines as they will be, those that go as they were", () => {
    const hunks = [
      [
        aLine("same", 6, "a"),
        aLine("added", 7, "b"),
        aLine("added", 8, "c"),
        aLine("same", 7, "d"),
      ],
      [aLine("same", 9, "e"), aLine("removed", 10, "f"), aLine("same", 11, "g")],
    ];
    const view = mount([aDiff("A.md", { hunks })]);
    expect(spokenLines(view)).toEqual([
      "Line 6: a",
      "Added line 7: b",
      "Added line 8: c",
      "Line 9: d",
      "Line 11: e",
      "Removed line 10: f",
      "Line 12: g",
    ]);
  });

  it("keeps stretches that lie apart, apart", () => {
    const hunks = [[aLine("added", 3, "a: 1")], [aLine("added", 40, "- b")]];
    const view = mount([aDiff("A.md", { hunks })]);
    expect(all(view, ".debrief-hunk").map((hunk) => hunk.children.length)).toEqual([1, 1]);
  });

  it("shows one block for a note to which two things are done", () => {
    const view = mount([
      aDiff("Lessons/A.md"),
      aDiff("Lessons/A.md", {
        kind: "rename",
        to: "Lessons/B.md",
        added: 0,
        removed: 0,
        hunks: [],
      }),
      aDiff("C.md"),
    ]);
    expect(view.titles).toEqual(["2 notes will change"]);
    expect(boxes(view).length).toBe(2);
  });

  it("names every note that stays as it is, with the reason", () => {
    const left = Array.from({ length: 7 }, (_, index) => ({
      path: `Debriefs/Note ${index}.md`,
      reason: "The lesson is not there any more.",
    }));
    const view = mount(PROMOTE, { left });
    expect(all(view, ".debrief-left p")[0]?.textContent).toBe("7 notes stay as they are.");
    expect(all(view, ".debrief-left li").length).toBe(5);
    expect(all(view, ".debrief-left li")[0]?.textContent).toBe(
      "Note 0 The lesson is not there any more.",
    );
    pressButton(view, "Show 2 more");
    expect(all(view, ".debrief-left li").length).toBe(7);
  });

  it("shows texts as text, without the characters that would reorder them", () => {
    const text = "<img src=x onerror=alert(1)> \u202Etxt.exe";
    const hunks = [[aLine("added", 1, text)]];
    const view = mount([aDiff(`${text}.md`, { hunks })], { label: text, left: [] });
    expect(view.root.querySelector("img")).toBe(null);
    expect(view.root.textContent).not.toContain("\u202E");
    expect(all(view, "ins")[0]?.textContent).toBe("<img src=x onerror=alert(1)> txt.exe");
  });

  it("cuts a line that fills a book to the stretch around its change", () => {
    const text = `${"a".repeat(50_000)}NEW${"b".repeat(50_000)}`;
    const view = mount([aDiff("A.md", { hunks: [[aLine("added", 1, text, "NEW")]] })]);
    const shown = all(view, ".debrief-diff-text")[0]?.textContent ?? "";
    expect(shown.length).toBeLessThan(2100);
    expect(shown).toMatch(/^…a+NEWb+…$/);
  });

  it("shows the beginning of a long new note, and the rest when asked", () => {
    const lines = Array.from({ length: 100 }, (_, index) => aLine("added", index + 1, "- x"));
    const view = mount([aDiff("A.md", { kind: "create", hunks: [lines] })]);
    expect(all(view, ".debrief-diff-line").length).toBe(60);
    pressButton(view, "Show 40 more lines");
    expect(all(view, ".debrief-diff-line").length).toBe(100);
    expect(texts(all(view, "button"))).toEqual(["Cancel", "Apply to 1 note"]);
  });
});

describe("the choice", () => {
  it("starts with every note ticked and the focus on Cancel", () => {
    const view = mount(PROMOTE);
    expect(boxes(view).every((box) => box.checked)).toBe(true);
    expect(document.activeElement?.textContent).toBe("Cancel");
  });

  it("applies what is ticked: title and button count with the boxes", () => {
    const view = mount(PROMOTE);
    press(boxes(view)[1]);
    expect(view.titles.at(-1)).toBe("2 notes will change");
    pressButton(view, "Apply to 2 notes");
    expect(view.applied).toEqual([["Lessons/Ask.md", "Debriefs/2025/2025-01-17 Flats.md"]]);
  });

  it("says a new count aloud, and nothing at first", () => {
    const view = mount(PROMOTE);
    const status = () => all(view, "[role=status]")[0]?.textContent;
    expect(status()).toBe("");
    press(boxes(view)[1]);
    expect(status()).toBe("2 notes will change");
    press(boxes(view)[1]);
    expect(status()).toBe("3 notes will change");
  });

  it("does nothing by itself: Cancel says so, and nothing was applied", () => {
    const view = mount(PROMOTE);
    pressButton(view, "Cancel");
    expect(view.cancelled).toHaveBeenCalledOnce();
    expect(view.applied).toEqual([]);
  });

  it("keeps a new note ticked while others lead to it, and says why", () => {
    const view = mount(PROMOTE, { needed: new Set(["Lessons/Ask.md"]) });
    expect(ticks(view)).toBe("☑🔒 ☑ ☑");
    const reason = document.getElementById(boxes(view)[0]!.getAttribute("aria-describedby")!);
    expect(reason?.textContent).toBe("The other notes lead to this one, so it comes with them.");
    press(boxes(view)[0]);
    expect(ticks(view)).toBe("☑🔒 ☑ ☑");
    press(boxes(view)[1]);
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("☑ ☐ ☐");
    press(boxes(view)[0]);
    expect(ticks(view)).toBe("☐ ☐ ☐");
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("☑🔒 ☐ ☑");
  });

  it("keeps a new name ticked in the same way", () => {
    const rename = aDiff("Lessons/A.md", { kind: "rename", to: "Lessons/B.md", hunks: [] });
    const view = mount([rename, aDiff("C.md")], { needed: new Set(["Lessons/A.md"]) });
    expect(ticks(view)).toBe("☑🔒 ☑");
    expect(view.root.textContent).toContain("The other notes use the new name");
  });

  it("keeps or leaves the changes that all others need, together", () => {
    const notes = ["A.md", "B.md", "C.md"].map((path) => aDiff(path));
    const view = mount(notes, { needed: new Set(["A.md", "C.md"]) });
    expect(ticks(view)).toBe("☑🔒 ☑ ☑🔒");
    expect(view.root.textContent).toContain("The other changes need this one");
    press(boxes(view)[1]);
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("☐ ☐ ☐");
    press(boxes(view)[0]);
    expect(ticks(view)).toBe("☑ ☐ ☑");
  });

  it("leaves a note out of the trash while any other is left out, and says so", () => {
    const view = mount(MERGE);
    expect(ticks(view)).toBe("☑ ☑ ☑");
    press(boxes(view)[1]);
    expect(ticks(view)).toBe("☑ ☐ ☐🔒");
    expect(view.root.textContent).toContain("This note stays while another one is left out.");
    pressButton(view, "Apply to 1 note");
    expect(view.applied).toEqual([["Lessons/Ask.md"]]);
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("☑ ☐ ☐🔒");
    press(boxes(view)[1]);
    expect(ticks(view)).toBe("☑ ☑ ☑");
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("☑ ☑ ☐");
  });

  it("cannot be applied to no note", () => {
    const view = mount([aDiff("A.md")]);
    press(boxes(view)[0]);
    expect(view.titles.at(-1)).toBe("No note will change");
    pressButton(view, "Apply to 0 notes");
    expect(view.applied).toEqual([]);
  });
});

describe("lines that can be left out one by one", () => {
  const hunks = [
    [
      aLine("same", 1, "## Lessons"),
      aLine("removed", 2, "- a"),
      aLine("added", 2, "- a [[A]]", " [[A]]"),
      aLine("removed", 3, "- b"),
      aLine("added", 3, "- b [[A]]", " [[A]]"),
      aLine("same", 4, "- c"),
    ],
    [aLine("removed", 9, "- d"), aLine("added", 9, "- d [[A]]", " [[A]]")],
  ];
  const notes = [aDiff("A.md", { hunks, added: 3, removed: 3 }), aDiff("B.md")];
  const divisible = new Set(["A.md", "B.md"]);

  it("have a box each where a note has several, with the lines that they are about", () => {
    const view = mount(notes, { divisible });
    expect(ticks(view)).toBe("☑ ☑ ☑ ☑ ☑");
    expect(boxes(view).map((box) => box.getAttribute("aria-label"))).toEqual([
      ...[null, "Change line 2", "Change line 3", "Change line 9", null],
    ]);
    const [first] = all(view, ".debrief-diff-choice");
    expect(first?.textContent).toBe("Removed line 2: −- aAdded line 2: +- a [[A]]");
    expect(texts(all(view, "ins")).slice(0, 3)).toEqual([" [[A]]", " [[A]]", " [[A]]"]);
    expect(ticks(mount(notes))).toBe("☑ ☑");
  });

  it("are left out by themselves, and counted without", () => {
    const view = mount(notes, { divisible });
    press(boxes(view)[2]);
    expect(ticks(view)).toBe("⊟ ☑ ☐ ☑ ☑");
    expect(all(view, ".is-off").length).toBe(1);
    expect(texts(all(view, ".debrief-delta .is-add"))).toEqual(["+2", "+1"]);
    pressButton(view, "Apply to 2 notes");
    expect(view.applied).toEqual([["A.md", "B.md", "A.md without 3"]]);
  });

  it("leave the note out when none is left, and bring it back one by one", () => {
    const view = mount(notes, { divisible });
    for (const at of [1, 2, 3]) press(boxes(view)[at]);
    expect(ticks(view)).toBe("☐ ☐ ☐ ☐ ☑");
    expect(view.titles.at(-1)).toBe("1 note will change");
    press(boxes(view)[3]);
    expect(ticks(view)).toBe("⊟ ☐ ☐ ☑ ☑");
    pressButton(view, "Apply to 2 notes");
    expect(view.applied).toEqual([["A.md", "B.md", "A.md without 2, 3"]]);
  });

  it("follow the box of their note", () => {
    const view = mount(notes, { divisible });
    press(boxes(view)[1]);
    press(boxes(view)[0]);
    expect(ticks(view)).toBe("☑ ☑ ☑ ☑ ☑");
    press(boxes(view)[0]);
    expect(ticks(view)).toBe("☐ ☐ ☐ ☐ ☑");
    press(boxes(view)[0]);
    pressButton(view, "Apply to 2 notes");
    expect(view.applied).toEqual([["A.md", "B.md"]]);
  });

  it("are shown thirty at first, and the rest when asked", () => {
    const long = Array.from({ length: 40 }, (_, at) => [
      aLine("removed", at + 1, "- x"),
      aLine("added", at + 1, "- x [[A]]"),
    ]);
    const view = mount([aDiff("A.md", { hunks: [long.flat()] })], { divisible });
    expect(boxes(view).length).toBe(31);
    pressButton(view, "Show 10 more lines");
    expect(boxes(view).length).toBe(41);
  });
});

describe("more than twenty notes", () => {
  const many = Array.from({ length: 21 }, (_, index) => aDiff(`Note ${index}.md`));

  it("start closed, their counts open", () => {
    const view = mount(many);
    expect(all(view, ".debrief-diff").length).toBe(0);
    expect(all(view, ".debrief-delta").length).toBe(21);
    expect(boxes(view).length).toBe(21);
  });

  it("open one by one, named by their note", () => {
    const view = mount(many);
    const toggle = all(view, "button[aria-expanded]")[3]!;
    const named = (toggle.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(named).toEqual(["Changes in", "Note 3"]);
    press(toggle);
    expect(toggle.getAttribute("aria-expanded")).toBe("true");
    expect(all(view, ".debrief-diff").length).toBe(1);
    press(toggle);
    expect(all(view, ".debrief-diff").length).toBe(0);
  });

  it("open all at once, and close again", () => {
    const view = mount(many);
    pressButton(view, "Show all changes");
    expect(all(view, ".debrief-diff").length).toBe(21);
    pressButton(view, "Show all changes");
    expect(all(view, ".debrief-diff").length).toBe(0);
  });

  it("twenty are simply there, with nothing to open or close", () => {
    const view = mount(many.slice(1));
    expect(all(view, ".debrief-diff").length).toBe(20);
    expect(texts(all(view, "button"))).toEqual(["Cancel", "Apply to 20 notes"]);
  });
});
