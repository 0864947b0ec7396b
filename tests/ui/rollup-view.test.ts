// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { parseRollupViewState } from "../../src/ui/rollup-contract";
import {
  aMember,
  aRepeat,
  aRollup,
  aSingle,
  button,
  click,
  find,
  findAll,
  mountRows,
  mountView,
  texts,
  toggles,
  type,
} from "./rollup-fixture";

const CALLS = aRepeat({
  id: "calls",
  text: "Say it before the end",
  members: [
    aMember({ id: "c1", text: "The call was over." }),
    aMember({ id: "c2" }),
    aMember({ id: "c3" }),
  ],
});
const DEMO = aRepeat({ id: "demo", text: "Rehearse the demo" });
const ALONE = aSingle("alone", "Bring a charger");
const ROWS = [CALLS, DEMO, ALONE];

describe("the view", () => {
  it("marks its parent while it is there and leaves nothing behind", () => {
    const view = mountRows(ROWS);
    expect([...view.root.classList]).toEqual(["debrief-ui", "debrief-view"]);
    view.dispose();
    expect(view.root.classList.length).toBe(0);
    expect(view.root.childNodes.length).toBe(0);
  });

  it("counts debriefs, lessons and repeats", () => {
    const view = mountRows(ROWS);
    expect(find(view, ".debrief-counts").textContent).toBe("5 debriefs · 6 lessons · 2 repeat");
  });

  it("starts a note from the header", () => {
    const view = mountRows(ROWS);
    click(button(view, "New debrief"));
    expect(view.actions.startNote).toHaveBeenCalledOnce();
  });

  it("weighs setbacks against successes; other kinds are named but have no part in the bar", () => {
    const rollup = aRollup(ROWS, { debriefs: { setback: 3, success: 1, team: 2 } });
    const view = mountView({ phase: "ready", rollup });
    expect(texts(view, ".debrief-legend > span")).toEqual(["3 setbacks", "1 success", "2 others"]);
    const shares = findAll(view, ".debrief-balance > span").map((part) =>
      part.style.getPropertyValue("--debrief-share"),
    );
    expect(shares).toEqual(["3", "1"]);
  });

  it("tells in words what the chart of the months draws", () => {
    const view = mountRows(ROWS);
    const label = find(view, ".debrief-chart").getAttribute("aria-label") ?? "";
    expect(label).toMatch(/^Repeats per month: Jun 2025 0, .*Aug 2025 1, .*May 2026 4$/u);
  });

  it("gives two views in one window no id in common", () => {
    const ids = [mountRows(ROWS, { expanded: ["calls"] }), mountRows(ROWS, { expanded: ["calls"] })]
      .flatMap((view) => findAll(view, "[id]"))
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the filter", () => {
  it("shows what repeats, every lesson, or what came three times", () => {
    const view = mountRows(ROWS);
    expect(texts(view, ".debrief-lesson")).toEqual([CALLS.text, DEMO.text]);
    expect(find(view, ".debrief-showing").textContent).toBe("Showing all 2");
    click(button(view, "Every lesson"));
    expect(texts(view, ".debrief-lesson")).toEqual([CALLS.text, DEMO.text, ALONE.text]);
    click(button(view, "3 or more"));
    expect(texts(view, ".debrief-lesson")).toEqual([CALLS.text]);
    expect(find(view, ".debrief-showing").textContent).toBe("Showing 1 of 2");
    expect(button(view, "3 or more").getAttribute("aria-pressed")).toBe("true");
    expect(button(view, "2 or more").getAttribute("aria-pressed")).toBe("false");
  });

  it("searches as one types and marks what it found", () => {
    const view = mountRows(ROWS);
    type(view, "demo");
    expect(texts(view, ".debrief-lesson")).toEqual([DEMO.text]);
    expect(texts(view, ".debrief-lesson mark")).toEqual(["demo"]);
  });

  it("shows the quote that was found where the sentence does not say it", () => {
    const view = mountRows(ROWS);
    type(view, "CALL");
    expect(texts(view, ".debrief-found")).toEqual(["The call was over."]);
    expect(texts(view, ".debrief-found mark")).toEqual(["call"]);
  });

  it("shows the note whose name was found, with the words of the lesson", () => {
    const view = mountRows(ROWS);
    type(view, "call c1");
    expect(texts(view, ".debrief-found")).toEqual(["The call was over. · Note c1"]);
    expect(texts(view, ".debrief-found mark")).toEqual(["call", "c1"]);
  });

  it("says the result aloud once typing rests", async () => {
    const view = mountRows(ROWS);
    type(view, "demo");
    expect(find(view, ".debrief-toolbar [role='status']").textContent).toBe("");
    await vi.waitFor(() =>
      expect(find(view, ".debrief-toolbar [role='status']").textContent).toBe("Showing 1 of 2"),
    );
  });

  it("names the search that found nothing, and clears it", () => {
    const view = mountRows(ROWS);
    type(view, "<b>invoice");
    expect(texts(view, ".debrief-state-title")).toEqual(["No lesson matches"]);
    expect(find(view, ".debrief-state-text").textContent).toBe(
      "Search “<b>invoice”, 2 or more repeats.",
    );
    const field = view.root.querySelector("input");
    click(findAll(view, ".debrief-state button")[0]!);
    expect(field?.value).toBe("");
    expect(toggles(view)).toHaveLength(2);
  });

  it("offers to search every lesson where that finds something", () => {
    const view = mountRows(ROWS);
    type(view, "charger");
    click(button(view, "Search every lesson"));
    expect(texts(view, ".debrief-lesson")).toEqual([ALONE.text]);
  });
});

describe("the state of the view", () => {
  it("starts as it was left", () => {
    const view = mountRows(ROWS, { least: 1, query: "charger", expanded: ["alone"] });
    expect(texts(view, ".debrief-lesson")).toEqual([ALONE.text]);
    expect(toggles(view)[0]?.getAttribute("aria-expanded")).toBe("true");
    expect(view.states).toEqual([]);
  });

  it("is reported after each change", () => {
    const view = mountRows(ROWS);
    click(toggles(view)[0]!);
    click(button(view, "Every lesson"));
    type(view, "say");
    expect(view.states.map(({ least, query, expanded }) => ({ least, query, expanded }))).toEqual([
      { least: 2, query: "", expanded: ["calls"] },
      { least: 1, query: "", expanded: ["calls"] },
      { least: 1, query: "say", expanded: ["calls"] },
    ]);
  });

  it.each([
    [undefined, { least: 2, query: "", expanded: [] }],
    ["text", { least: 2, query: "", expanded: [] }],
    [
      { least: 700, query: 1, expanded: "a" },
      { least: 2, query: "", expanded: [] },
    ],
    [
      { least: 1, query: "x", expanded: ["a", 2, "a"], later: true },
      { least: 1, query: "x", expanded: ["a"] },
    ],
  ])("is read from anything: %j", (stored, expected) => {
    expect(parseRollupViewState(stored)).toMatchObject(expected);
  });
});

describe("while there is nothing to list", () => {
  it("waits a moment before it says that notes are being read", async () => {
    const view = mountView({ phase: "reading", read: 412, total: 1208 });
    expect(view.root.textContent).toBe("");
    await vi.waitFor(() => expect(view.root.textContent).toContain("Reading notes"));
    expect(view.root.textContent).toContain("412 of 1,208");
    expect(find(view, "[role='progressbar']").getAttribute("aria-valuenow")).toBe("34");
  });

  it("draws the rows as soon as they are there", () => {
    const view = mountView({ phase: "reading", read: 1, total: 9 });
    void act(() => view.store.set({ ...view.store.get(), rollup: aRollup(ROWS) }));
    expect(toggles(view)).toHaveLength(2);
  });

  it("offers a first debrief", () => {
    const view = mountView({ phase: "ready", rollup: aRollup([], { debriefs: {} }) });
    expect(texts(view, ".debrief-state-title")).toEqual(["No debriefs yet"]);
    expect(findAll(view, "input")).toEqual([]);
    click(button(view, "New debrief"));
    expect(view.actions.startNote).toHaveBeenCalledOnce();
  });

  it("says where lessons belong when debriefs have none", () => {
    const view = mountView({ phase: "ready", rollup: aRollup([]) });
    expect(texts(view, ".debrief-state-title")).toEqual(["No lessons yet"]);
    expect(find(view, ".debrief-state-text").textContent).toContain("5 debriefs so far.");
  });

  it("finds nothing wrong with lessons that never repeat", () => {
    const view = mountRows([ALONE, aSingle("other", "Eat before the run")]);
    expect(find(view, ".debrief-state-text").textContent).toBe(
      "2 lessons from 5 debriefs, all different. That is a fine place to be.",
    );
    click(button(view, "Show all lessons"));
    expect(toggles(view)).toHaveLength(2);
  });

  it("says that nothing came back so often", () => {
    const view = mountRows([DEMO], { least: 3 });
    expect(texts(view, ".debrief-state-title")).toEqual(["No lesson has come back 3 times"]);
    click(button(view, "Show what repeats"));
    expect(toggles(view)).toHaveLength(1);
  });
});

describe("when something cannot be read", () => {
  const PROBLEM = "The folder cannot be opened: <b>no</b> permission.";

  it("names the reason and the way out in place of the list", () => {
    const view = mountView({ problem: PROBLEM });
    expect(find(view, "[role='alert']").textContent).toContain(PROBLEM);
    expect(findAll(view, "b")).toEqual([]);
    click(button(view, "Read again"));
    expect(view.actions.readAgain).toHaveBeenCalledOnce();
  });

  it("keeps what was read before", () => {
    const view = mountView({ phase: "ready", rollup: aRollup(ROWS), problem: PROBLEM });
    expect(find(view, "[role='alert']").textContent).toContain(PROBLEM);
    expect(toggles(view)).toHaveLength(2);
  });

  it("lists skipped notes with their reasons and counts the rest", () => {
    const skipped = [
      { path: "Inbox/Clipping 88.md", reason: "Larger than 2 MB." },
      { path: "Team/<i>Retro</i>.md", reason: "Changed while it was read." },
    ];
    const view = mountView({ phase: "ready", rollup: aRollup(ROWS, { skipped }) });
    expect(find(view, ".debrief-banner").textContent).toContain(
      "2 notes skipped, the rest is counted.",
    );
    expect(toggles(view)).toHaveLength(2);
    click(button(view, "Show"));
    expect(texts(view, ".debrief-skip-list li")).toEqual([
      "Inbox/Clipping 88Larger than 2 MB.",
      "Team/<i>Retro</i>Changed while it was read.",
    ]);
    click(button(view, "Hide"));
    expect(findAll(view, ".debrief-skip-list")).toEqual([]);
  });
});
