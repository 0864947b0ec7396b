// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { mountReview } from "../../src/ui/mount-review";
import { mountWorld, type PanelWorld } from "./panels-fixture";

const LESSONS = (...lines: readonly string[]) =>
  `---\ndebrief: setback\n---\n## Lessons\n${lines.map((line) => `- ${line}\n`).join("")}`;
const WORLD: PanelWorld = {
  notes: {
    "Debriefs/2026-01-10 A.md": LESSONS("Write down what was agreed.", "Ask who decides."),
    "Debriefs/2026-02-11 B.md": LESSONS("Note what was agreed.", "Ask first who decides."),
    "Debriefs/2026-03-01 Won.md": "---\ndebrief: success\n---\n",
  },
  possible: [
    [0, 2],
    [1, 3],
  ],
};
const open = (world: PanelWorld = WORLD) => mountWorld(mountReview, world);
const FIRST = ["Write down what was agreed.", "Note what was agreed."];

describe("keys", () => {
  test.each([
    ["s", true],
    ["S", true],
    ["d", false],
  ])("%s decides and goes on to the next question", async (key, same) => {
    const { actions, press, texts } = open();
    expect(texts(".debrief-said")).toEqual(FIRST);
    await press(key);
    expect(actions.decidePair.mock.calls).toEqual([[FIRST, same]]);
    expect(texts(".debrief-said")).toEqual(["Ask who decides.", "Ask first who decides."]);
    expect(texts(".debrief-counts > span")).toEqual(["2 questions left", "1 answered"]);
  });

  test("U takes the last answer back, and its question is there again", async () => {
    const { press, takeBack, texts } = open();
    await press("s");
    await press("u");
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(texts(".debrief-said")).toEqual(FIRST);
    expect(texts(".debrief-counts > span")).toEqual(["3 questions left", "0 answered"]);
    await press("u");
    expect(takeBack).toHaveBeenCalledTimes(1);
  });

  test("the space bar skips to the end of the queue, and presses a button that has the focus", async () => {
    const { actions, press, texts } = open();
    await press(" ");
    expect(texts(".debrief-said")[0]).toBe("Ask who decides.");
    await press(" ", ".debrief-answers > .mod-cta");
    expect(texts(".debrief-said")[0]).toBe("Ask who decides.");
    await press(" ");
    await press(" ");
    expect(texts(".debrief-said")).toEqual(FIRST);
    expect(actions.decidePair).not.toHaveBeenCalled();
  });

  test("a success is written into, or kept without a lesson and not asked again", async () => {
    const { actions, press, states, texts } = open({ ...WORLD, possible: [] });
    await press("s");
    expect(actions.writeLesson).toHaveBeenCalledWith("Debriefs/2026-03-01 Won.md", true);
    await press("d");
    expect(texts(".debrief-state-title")).toEqual(["All reviewed"]);
    expect(states.at(-1)).toMatchObject({ answered: ["success Debriefs/2026-03-01 Won.md"] });
  });
});

describe("a lesson that held, and then happened again", () => {
  const LESSON_NOTE = "Lessons/Dream first.md";
  const relapsed: PanelWorld = {
    notes: {
      [LESSON_NOTE]: "---\nlesson: Restore the dream first.\n---\n## History\n- 2026-02-01 held\n",
      "Debriefs/2026-03-10 A.md": LESSONS("Restore the dream. [[Dream first]]"),
    },
    stored: { kind: "relapse" },
  };

  test.each([
    ["s", "trying"],
    ["d", "retired"],
  ])("%s writes that it is %s, and U takes that back", async (key, status) => {
    const { actions, press, takeBack, texts } = open(relapsed);
    await press(key);
    expect(actions.answerRelapse.mock.calls).toEqual([[LESSON_NOTE, status, ""]]);
    expect(texts(".debrief-state-title")).toEqual(["All reviewed"]);
    await press("u");
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(texts(".debrief-review-question")).toHaveLength(1);
  });

  test("N writes what happened; there letters are letters, and Enter gives the keys back", async () => {
    const { actions, press, root } = open(relapsed);
    await press("n");
    const field = root.querySelector("input");
    if (field === null) throw new Error("nowhere to write");
    expect(document.activeElement).toBe(field);
    await press("s", "[data-debrief-note]");
    expect(actions.answerRelapse).not.toHaveBeenCalled();
    field.value = "I was tired";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await press("Enter", "[data-debrief-note]");
    expect(document.activeElement?.hasAttribute("data-debrief-card")).toBe(true);
    await press("s");
    expect(actions.answerRelapse.mock.calls).toEqual([[LESSON_NOTE, "trying", "I was tired"]]);
  });

  test("its evidence and its note are one key away, and it may be left as it is", async () => {
    const { actions, press, texts } = open(relapsed);
    await press("Enter");
    expect(actions.open.mock.calls[0]?.[0]).toMatchObject({ path: "Debriefs/2026-03-10 A.md" });
    await press("1");
    expect(actions.open.mock.calls[1]?.[0]).toEqual({ path: LESSON_NOTE, line: 1 });
    await press("9");
    await press("2");
    expect(texts(".debrief-state-title")).toEqual(["All reviewed"]);
    expect(actions.answerRelapse).not.toHaveBeenCalled();
  });
});

test("what could not be written stays as a question", async () => {
  const { actions, press, texts } = open();
  actions.decidePair.mockResolvedValueOnce(null);
  await press("s");
  expect(texts(".debrief-said")).toEqual(FIRST);
  expect(texts(".debrief-counts > span")).toEqual(["3 questions left", "0 answered"]);
});

test.each([null, 7, { answered: "x", kind: ["all"] }, { answered: [1, null], kind: "toString" }])(
  "whatever was stored (%j), the queue is shown",
  (stored) => {
    expect(open({ ...WORLD, stored }).texts(".debrief-said")).toEqual(FIRST);
  },
);

test("several people are never chosen unasked", async () => {
  const { actions, press } = open({
    notes: {
      "People/Ann Lee.md": "---\ntype: person\n---\n",
      "Customers/Ann Fox.md": "---\ntype: person\n---\n",
      "Debriefs/2026-01-10 A.md": LESSONS("Ask Ann who decides."),
    },
  });
  actions.choosePerson.mockResolvedValueOnce(null);
  await press("s");
  expect(actions.linkPerson).not.toHaveBeenCalled();
  expect(actions.choosePerson).toHaveBeenCalledTimes(1);
  await press("2");
  expect(actions.linkPerson).toHaveBeenCalledTimes(1);
  await press("9");
  expect(actions.linkPerson).toHaveBeenCalledTimes(1);
});

describe("states", () => {
  test("a vault that cannot be read says why", () => {
    const { root } = open({ state: { rollup: null, problem: "The disk is gone." } });
    expect(root.querySelector("[role=alert]")?.textContent).toContain("The disk is gone.");
  });

  test("skipped notes are counted and listed", () => {
    const { root, texts, store } = open();
    const { rollup } = store.get();
    if (rollup === null) throw new Error("no rollup");
    const skipped = [{ path: "Broken.md", reason: "It is too large." }];
    const { texts: again } = open({ ...WORLD, state: { rollup: { ...rollup, skipped } } });
    expect(again(".debrief-banner [role=status]")).toEqual([
      "1 note skipped, the rest is counted.",
    ]);
    expect(texts(".debrief-banner")).toEqual([]);
    expect(root.querySelector("[role=progressbar]")?.getAttribute("aria-valuetext")).toBe(
      "0 of 3 answered",
    );
  });

  test("without debriefs the first one is offered", () => {
    const { actions, root } = open({ notes: {} });
    root.querySelector<HTMLElement>(".debrief-button")?.click();
    expect(actions.startNote).toHaveBeenCalledTimes(1);
  });
});

test("words of notes are text, whatever they say", () => {
  const hostile = '<img src=x onerror="window.ran = 1"> was agreed';
  const { root, texts } = open({
    notes: {
      "Debriefs/2026-01-10 A.md": LESSONS(`\`${hostile}\``),
      "Debriefs/2026-02-11 B.md": LESSONS("Note what was agreed."),
    },
    possible: [[0, 1]],
  });
  expect(root.querySelector("img")).toBeNull();
  expect(texts(".debrief-said")[0]).toContain("<img");
});
