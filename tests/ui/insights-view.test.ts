// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { mountInsights } from "../../src/ui/mount-insights";
import { mountWorld } from "./panels-fixture";

const NOTES = {
  "Debriefs/2026-03-02 Refund.md":
    "---\ndebrief: setback\n---\n## Lessons\n- When a call ends, write down what was agreed.\n",
  "Debriefs/2026-03-04 Visit.md":
    "---\ndebrief: success\n---\n## Lessons\n- When a call ends, repeat the day.\n",
  "Debriefs/2026-05-12 Won.md": "---\ndebrief: success\n---\n",
};
const open = (notes: Readonly<Record<string, string>> = NOTES) =>
  mountWorld(mountInsights, { notes });

function find(root: HTMLElement, label: RegExp): Element {
  const all = [...root.querySelectorAll("[aria-expanded]")];
  const found = all.find((one) => label.test(one.getAttribute("aria-label") ?? one.textContent));
  if (found === undefined) throw new Error(`Nothing is called ${String(label)}`);
  return found;
}

function click(element: Element): void {
  void act(() => {
    element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
}

describe("figures", () => {
  test.each([
    [/^Mar 2026: 1 lesson from setbacks, 1 from successes$/u, ["Refund", "Visit"]],
    [/^2 Mar to 8 Mar: 2 debriefs$/u, ["Visit", "Refund"]],
    [/a call ends2× in 2 notes/u, ["Visit", "Refund"]],
    [/^1 success$/u, ["Won"]],
  ])("%s opens what is behind it, and closes it again", (label, notes) => {
    const { root, texts } = open();
    click(find(root, label));
    expect(texts(".debrief-place")).toEqual(notes);
    expect(find(root, label).getAttribute("aria-expanded")).toBe("true");
    click(find(root, label));
    expect(texts(".debrief-place")).toEqual([]);
  });

  test("a note behind a figure opens at its line", () => {
    const { root, actions } = open();
    click(find(root, /^Mar 2026/u));
    const [first] = root.querySelectorAll(".debrief-place");
    if (first !== undefined) click(first);
    expect(actions.open.mock.calls[0]?.[0]).toMatchObject({
      path: "Debriefs/2026-03-02 Refund.md",
      line: 5,
    });
  });

  test("the one that is open makes room for the next", () => {
    const { root, texts } = open();
    click(find(root, /^Mar 2026/u));
    click(find(root, /^1 success$/u));
    expect(texts(".debrief-place")).toEqual(["Won"]);
  });
});

describe("lessons that are neither from a setback nor from a success", () => {
  const notes = {
    ...NOTES,
    "Debriefs/2026-03-05 Seen.md": "---\ndebrief: observed\n---\n## Lessons\n- Wait.\n",
    "Debriefs/2026-04-05 Team.md": "---\ndebrief: team\n---\n## Lessons\n- Ask all.\n- Sum up.\n",
  };

  test.each([
    [/^Mar 2026: .*, 1 observed$/u, ["Refund", "Visit", "Seen"]],
    [/^Apr 2026: 0 lessons from setbacks, 0 from successes, 2 other$/u, ["Team", "Team"]],
  ])("are behind their month: %s", (label, behind) => {
    const { root, texts } = open(notes);
    click(find(root, label));
    expect(texts(".debrief-place")).toEqual(behind);
  });

  test("and each figure of the table opens its own", () => {
    const { root, texts } = open(notes);
    const cells = [...root.querySelectorAll(".debrief-unseen td button")];
    expect(cells.map((cell) => cell.textContent)).toEqual(["1", "1", "1", "2"]);
    const behind = cells.map((cell) => {
      click(cell);
      return texts(".debrief-place").join();
    });
    expect(behind).toEqual(["Refund", "Visit", "Seen", "Team,Team"]);
    expect(texts(".debrief-behind-figure .debrief-part-note")).toEqual(["Apr 2026, other: 1 note"]);
    expect(cells.at(-1)?.getAttribute("aria-expanded")).toBe("true");
  });
});

test("the number of all debriefs opens them, the newest first", () => {
  const { root, texts } = open();
  click(find(root, /^3 debriefs in the last 52 weeks$/u));
  expect(texts(".debrief-place")).toEqual(["Won", "Visit", "Refund"]);
});

describe("the open figure", () => {
  test.each([
    [/^Mar 2026/u, ["Visit"]],
    [/^2 Mar to 8 Mar/u, ["Visit"]],
    [/^3 debriefs/u, ["Won", "Visit"]],
  ])("%s shows the notes as they are now", async (label, left) => {
    const { root, texts, rewrite } = open();
    click(find(root, label));
    expect(texts(".debrief-place")).toContain("Refund");
    await rewrite({ "Debriefs/2026-03-02 Refund.md": null });
    expect(texts(".debrief-place")).toEqual(left);
  });

  test("is open again after a reload", () => {
    const { root, states, dispose } = open();
    click(find(root, /^2 Mar to 8 Mar/u));
    const stored = states.at(-1);
    dispose();
    const again = mountWorld(mountInsights, { notes: NOTES, stored });
    expect(again.texts(".debrief-place")).toEqual(["Visit", "Refund"]);
  });

  test.each([null, 7, { open: 7 }, { open: "balance" }, { open: "month of nothing" }])(
    "is none where %j was stored",
    (stored) => {
      const { texts } = mountWorld(mountInsights, { notes: NOTES, stored });
      expect(texts(".debrief-place")).toEqual([]);
    },
  );
});

test("the chart is a table, too", () => {
  const { texts } = open();
  expect(texts(".debrief-unseen caption")).toEqual(["Lessons by month and by what they came from"]);
  expect(texts(".debrief-unseen tbody tr")).toContain("Mar 20261100");
  expect(texts(".debrief-unseen tbody tr")).toHaveLength(12);
});

test("months are one stop of Tab; arrows, Home and End move between them", async () => {
  const { root, press } = open();
  const stops = () => [...root.querySelectorAll(".debrief-month[tabindex='0']")];
  const at = () => stops().map((one) => one.getAttribute("data-debrief-at"));
  expect(at()).toEqual(["11"]);
  await press("ArrowLeft", ".debrief-month[tabindex='0']");
  expect(at()).toEqual(["10"]);
  await press("Home", ".debrief-month[tabindex='0']");
  expect(at()).toEqual(["0"]);
  await press("ArrowLeft", ".debrief-month[tabindex='0']");
  expect(at()).toEqual(["0"]);
});

test("what there is nothing of is said in a sentence", () => {
  const { texts } = open({ "Debriefs/2026-03-02 A.md": "---\ndebrief: setback\n---\n" });
  expect(texts(".debrief-part-empty")).toEqual([
    "Nothing was taught twice by a setback lately.",
    "No success shares a lesson with a repeated setback yet.",
    "No cue came up in two notes yet. A cue is the “when” of a lesson.",
    "Every success has its lesson.",
  ]);
});
