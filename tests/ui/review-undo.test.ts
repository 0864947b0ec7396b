// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { mountReview } from "../../src/ui/mount-review";
import { mountWorld, type PanelWorld } from "./panels-fixture";

// What was answered follows what is stored, and every answer has its own way back.

const LESSONS = (...lines: readonly string[]) =>
  `---\ndebrief: setback\npeople: ["[[Ann Lee]]"]\n---\n## Lessons\n${lines.map((line) => `- ${line}\n`).join("")}`;
const WON = "Debriefs/2026-03-01 Won.md";
const A = "Debriefs/2026-01-10 A.md";
const WORLD: PanelWorld = {
  notes: {
    "People/Ann Lee.md": "---\ntype: person\n---\n",
    [A]: LESSONS("Write down what was agreed."),
    "Debriefs/2026-02-11 B.md": LESSONS("Note what was agreed."),
    [WON]: "---\ndebrief: success\n---\n",
  },
  possible: [[0, 1]],
};
const PAIR = ["Write down what was agreed.", "Note what was agreed."];
const PAIR_QUESTION = "Do these two say the same?";
const LEFT = ".debrief-counts > span";

function open(world: Partial<PanelWorld> = {}) {
  const view = mountWorld(mountReview, { ...WORLD, ...world });
  const question = () => view.texts(".debrief-review-question")[0];
  return { ...view, question };
}

async function settled(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

describe("a decision that was taken back elsewhere", () => {
  test("is a question again, and no answer of this sitting any more", async () => {
    const { decisions, press, question, takeBack, texts } = open();
    await press("s");
    expect(question()).not.toBe(PAIR_QUESTION);
    await act(() => decisions.set({ judgements: [], settled: [] }));
    expect(question()).toBe(PAIR_QUESTION);
    expect(texts(LEFT)).toEqual(["4 questions left", "0 answered"]);
    await press("u");
    expect(takeBack).not.toHaveBeenCalled();
  });

  test("of a link is a question again once that is undone in its notice", async () => {
    const { actions, press, question, texts } = open({ possible: [], stored: { kind: "person" } });
    let undone = () => {};
    const whenUndone = new Promise<void>((resolve) => (undone = resolve));
    actions.linkPerson.mockResolvedValueOnce({ whenUndone, takeBack: () => Promise.resolve(true) });
    const before = texts(".debrief-said");
    await press("s");
    expect(texts(".debrief-said")).not.toEqual(before);
    undone();
    await settled();
    expect(question()).toContain("Ann Lee");
    expect(texts(".debrief-said")).toEqual(before);
    expect(texts(LEFT)).toEqual(["2 questions left", "0 answered"]);
  });

  test("in another window is none that this one would ask", async () => {
    const { decisions, question } = open();
    await act(() => {
      const [a = "", b = ""] = PAIR.map((text) => text.toLowerCase()).sort();
      const judgement = { a, b, same: true, date: "2026-05-16", withdrawn: false };
      decisions.set({ judgements: [judgement], settled: [] });
    });
    expect(question()).not.toBe(PAIR_QUESTION);
  });
});

describe("U", () => {
  test("takes a person who was chosen back, and no other answer", async () => {
    const both = (text: string) =>
      LESSONS(text).replace('"[[Ann Lee]]"', '"[[Ann Lee]]", "[[Bo Fox]]"');
    const { actions, decisions, press, takeBack } = open({
      notes: {
        ...WORLD.notes,
        "People/Bo Fox.md": "---\ntype: person\n---\n",
        "Debriefs/2026-02-11 B.md": both("Note what was agreed."),
      },
    });
    await press("s");
    expect(decisions.get().judgements).toHaveLength(1);
    await press("s");
    await settled();
    expect(actions.choosePerson).toHaveBeenCalledTimes(1);
    await press("u");
    await settled();
    expect(takeBack).toHaveBeenCalledTimes(1);
    expect(decisions.get().judgements).toHaveLength(1);
    await press("u");
    await settled();
    expect(decisions.get().judgements).toHaveLength(0);
  });

  test("has no step for an answer that could not be written", async () => {
    const { actions, press, texts } = open({ possible: [], stored: { kind: "person" } });
    actions.linkPerson.mockResolvedValueOnce(null);
    await press("s");
    await settled();
    expect(texts(LEFT)).toEqual(["2 questions left", "0 answered"]);
  });

  test("that is refused keeps its step, and can be pressed again", async () => {
    const { press, takeBack, texts } = open();
    await press("s");
    takeBack.mockResolvedValueOnce(false);
    await press("u");
    await settled();
    expect(texts(LEFT)).toEqual(["3 questions left", "1 answered"]);
    await press("u");
    await settled();
    expect(takeBack).toHaveBeenCalledTimes(2);
    expect(texts(LEFT)).toEqual(["4 questions left", "0 answered"]);
  });

  test("after a note was opened to write in says so, before it takes another answer back", async () => {
    const { actions, press, root, takeBack } = open({ possible: [[0, 1]] });
    await press("s");
    await press("d");
    await press("d");
    await press("s");
    expect(actions.writeLesson).toHaveBeenCalledWith(WON, true);
    await press("u");
    expect(takeBack).not.toHaveBeenCalled();
    expect(root.querySelector(".debrief-review-undo [role=status]")?.textContent).toContain(
      "is in its note",
    );
    await press("u");
    expect(takeBack).toHaveBeenCalledTimes(1);
  });
});

describe("nobody, nothing to keep", () => {
  test.each([
    ["person", "Write down what was agreed."],
    ["success", "Won"],
  ])("is kept as a decision about a %s, and U asks again", async (kind, text) => {
    const { actions, press, texts } = open({ possible: [], stored: { kind } });
    const before = texts(LEFT)[0];
    if (kind === "person") await press(" ");
    await press("d");
    expect(actions.settle.mock.calls[0]?.[0]).toMatchObject({ kind, text });
    expect(texts(LEFT)[1]).toBe("1 answered");
    await press("u");
    await settled();
    expect(texts(LEFT)[0]).toBe(before);
  });

  test("that was decided in an earlier sitting is not asked again", () => {
    const settled = [
      { id: `success ${WON}`, kind: "success", text: "Won", date: "2026-05-01" } as const,
    ];
    const { texts } = open({ possible: [], stored: { kind: "success" }, settled });
    expect(texts(LEFT)).toEqual(["0 questions left", "0 answered"]);
  });
});

describe("how far one has come", () => {
  test("is counted for the chosen kind, and again after a reload", async () => {
    const { press, root, states, decisions, dispose } = open();
    const said = (of: HTMLElement) =>
      of.querySelector("[role=progressbar]")?.getAttribute("aria-valuetext");
    await press("d");
    await press("d");
    expect(said(root)).toBe("2 of 4 answered");
    const choice = [...root.querySelectorAll<HTMLElement>(".debrief-choice")].at(-1);
    await act(() => choice?.click());
    expect(said(root)).toBe("0 of 1 answered");
    const { judgements, settled: kept } = decisions.get();
    dispose();
    const again = open({
      judgements,
      settled: kept,
      stored: { ...Object(states.at(-1)), kind: "all" },
    });
    expect(said(again.root)).toBe("2 of 4 answered");
  });
});

describe("a key", () => {
  test.each(["s", "d", " ", "u", "1"])("%j that is held answers nothing more", async (key) => {
    const { actions, press, texts } = open();
    await press("d");
    const asked = texts(".debrief-said");
    await press(key, undefined, true);
    expect(texts(".debrief-said")).toEqual(asked);
    expect(texts(LEFT)).toEqual(["3 questions left", "1 answered"]);
    expect(actions.settle).not.toHaveBeenCalled();
    expect(actions.decidePair).toHaveBeenCalledTimes(1);
  });

  test("waits while an answer is being written", async () => {
    const { actions, root } = open();
    const card = root.querySelector("[data-debrief-card]");
    await act(async () => {
      for (const key of ["s", "s", " ", "d"]) {
        card?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
      }
      await Promise.resolve();
    });
    expect(actions.decidePair).toHaveBeenCalledTimes(1);
    expect(actions.settle).not.toHaveBeenCalled();
  });
});
