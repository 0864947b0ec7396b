// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import type { Row } from "../../src/core/rollup/rows";
import { markShared, pairsToExplain, sharedWordsOf } from "../../src/ui/rollup/marks";
import {
  aMember,
  aPerson,
  aRepeat,
  aRollup,
  button,
  checked,
  choices,
  choose,
  click,
  find,
  findAll,
  focus,
  focused,
  mountRows,
  mountView,
  texts,
  toggles,
  type,
} from "./rollup-fixture";

const ELIF = aPerson("Elif Demir");
const OWEN = aPerson("Owen Achterberg");
const CALLS = aRepeat({
  id: "calls",
  text: "Say it before the end",
  people: [ELIF, OWEN],
  members: [aMember({ id: "c1" }), aMember({ id: "c2", date: "2025-08-12" })],
});
const DEMO = aRepeat({
  id: "demo",
  text: "Rehearse the demo",
  clean: true,
  people: [OWEN],
  members: [
    aMember({ id: "d1", debrief: "success", date: "2026-03-02", level: "process" }),
    aMember({ id: "d2", debrief: "success", date: "2026-02-01", path: "Work/Demo.md" }),
  ],
});
const ROWS = [CALLS, DEMO];

const lessons = ".debrief-lesson";

describe("filters", () => {
  it("tell two people of one name apart by their folder", () => {
    const other = { ...ELIF, key: "Customers/Elif Demir.md", path: "Customers/Elif Demir.md" };
    const view = mountRows([CALLS, { ...DEMO, people: [other] }]);
    click(button(view, "People"));
    expect(choices(view)).toEqual([
      "Elif Demir (Customers)",
      "Elif Demir (People)",
      "Owen Achterberg",
    ]);
    choose(view, "Elif Demir (Customers)");
    expect(texts(view, lessons)).toEqual([DEMO.text]);
    expect(texts(view, ".debrief-chip.is-active bdi")).toEqual(["Elif Demir (Customers)"]);
  });

  it("keep the rows of a person, and are cleared by their chip", () => {
    const view = mountRows(ROWS);
    click(button(view, "People"));
    expect(choices(view)).toEqual(["Elif Demir", "Owen Achterberg"]);
    choose(view, "Elif Demir");
    expect(texts(view, lessons)).toEqual([CALLS.text]);
    expect(texts(view, ".debrief-chip.is-active bdi")).toEqual(["Elif Demir"]);
    click(button(view, "Clear people"));
    expect(toggles(view)).toHaveLength(2);
    expect(focused()).toBe("Filter");
  });

  it("check what is chosen, and take a second value of one kind besides", () => {
    const view = mountRows(ROWS, { kinds: ["success"] });
    expect(texts(view, lessons)).toEqual([DEMO.text]);
    click(button(view, "Success"));
    expect(checked(view)).toEqual(["Success"]);
    choose(view, "Setback");
    expect(toggles(view)).toHaveLength(2);
    expect(texts(view, ".debrief-chip.is-active bdi")).toEqual(["Kind: 2"]);
  });

  it.each([
    ["Level…", "Process", [DEMO.text]],
    ["Folder…", "Work", [DEMO.text]],
    ["Period…", "Last 30 days", [CALLS.text]],
    ["Status…", "New", [CALLS.text, DEMO.text]],
  ])("are all found behind one button: %s", (facet, value, expected) => {
    const view = mountRows(ROWS);
    click(button(view, "Filter"));
    choose(view, facet);
    choose(view, value);
    expect(texts(view, lessons).sort()).toEqual([...expected].sort());
  });

  it("take days of one's own, which the chip says and clears", () => {
    const view = mountRows(ROWS);
    click(button(view, "Period"));
    choose(view, "From a day to a day…");
    const asked: unknown[] = view.actions.askPeriod.mock.lastCall ?? [];
    const [shown, done] = asked;
    expect(shown).toBeNull();
    void act(() => (done as (range: object) => void)({ from: "2026-02-01", to: "2026-03-31" }));
    expect(texts(view, lessons)).toEqual([DEMO.text]);
    expect(texts(view, ".debrief-chip.is-active bdi")).toEqual(["1 Feb to 31 Mar"]);
    click(button(view, "1 Feb to 31 Mar"));
    expect(checked(view)).toEqual(["From a day to a day…"]);
    click(button(view, "Clear period"));
    expect(toggles(view)).toHaveLength(2);
  });

  it("take any least number of repeats, which a chip says where no button does", () => {
    const view = mountRows(ROWS);
    click(button(view, "Filter"));
    choose(view, "Least repeats…");
    expect(choices(view)).toContain("10 or more");
    choose(view, "Another number…");
    const asked: unknown[] = view.actions.askLeast.mock.lastCall ?? [];
    const [shown, done] = asked;
    expect(shown).toBe(2);
    void act(() => (done as (least: number) => void)(7));
    expect(view.states.at(-1)?.least).toBe(7);
    expect(texts(view, ".debrief-chip.is-active bdi")).toEqual(["7 or more"]);
    click(button(view, "Clear least repeats"));
    expect(view.states.at(-1)?.least).toBe(2);
    expect(findAll(view, ".debrief-chip.is-active")).toEqual([]);
  });

  it("leave only lessons with cue and move", () => {
    const view = mountRows(ROWS);
    click(button(view, "Clean structure"));
    expect(texts(view, lessons)).toEqual([DEMO.text]);
    expect(button(view, "Clean structure").getAttribute("aria-pressed")).toBe("true");
  });

  it("that leave nothing are named, and cleared together", async () => {
    const view = mountRows(ROWS, { kinds: ["team"], cleanOnly: true });
    expect(find(view, ".debrief-state-text").textContent).toBe(
      "Team, clean structure, 2 or more repeats.",
    );
    focus(button(view, "Clear filters"));
    click(button(view, "Clear filters"));
    await vi.waitFor(() => expect(focused()).not.toBeNull());
    expect(toggles(view)).toHaveLength(2);
  });

  it("are asked for in the search as well", () => {
    const view = mountRows(ROWS);
    type(view, "person:elif");
    expect(texts(view, lessons)).toEqual([CALLS.text]);
    type(view, "-kind:success");
    expect(texts(view, lessons)).toEqual([CALLS.text]);
  });
});

describe("order and groups", () => {
  it("stand under headings with their number, a row with each of its people", () => {
    const view = mountRows(ROWS);
    click(button(view, "Group: None"));
    choose(view, "Person");
    expect(texts(view, ".debrief-group-header")).toEqual(["Elif Demir1", "Owen Achterberg2"]);
    expect(texts(view, lessons)).toEqual([CALLS.text, CALLS.text, DEMO.text]);
    expect(find(view, ".debrief-showing").textContent).toBe("Showing all 2");
  });

  it("go by what is chosen, either way round", () => {
    const view = mountRows(ROWS);
    click(button(view, "Sort: Most repeats"));
    choose(view, "Latest");
    expect(texts(view, lessons)).toEqual([CALLS.text, DEMO.text]);
    click(button(view, "Sort: Latest"));
    choose(view, "Other way round");
    expect(texts(view, lessons)).toEqual([DEMO.text, CALLS.text]);
  });

  it("are shared and kept as they are set", () => {
    const view = mountRows(ROWS, { sort: "recency" });
    click(button(view, "Filters and sharing"));
    choose(view, "Copy as code block");
    choose(view, "Save these filters…");
    const [shared] = view.actions.share.mock.calls;
    expect(shared).toMatchObject([{ sort: "recency" }, "block"]);
    expect(view.actions.saveFilter.mock.calls[0]).toMatchObject([{ sort: "recency" }]);
  });

  it("come back with a kept filter", () => {
    const view = mountRows(ROWS);
    const state = { ...view.states[0], ...BASE, people: [ELIF.key] };
    view.actions.savedFilters.mockReturnValue([{ name: "About Elif", state }]);
    click(button(view, "Filters and sharing"));
    choose(view, "About Elif");
    expect(texts(view, lessons)).toEqual([CALLS.text]);
    click(button(view, "Filters and sharing"));
    choose(view, "Remove a saved filter…");
    choose(view, "About Elif");
    expect(view.actions.removeFilter.mock.calls).toEqual([["About Elif"]]);
  });
});

const BASE = {
  query: "",
  kinds: [],
  outcomes: [],
  levels: [],
  period: null,
  folders: [],
  tags: [],
  least: 2,
  cleanOnly: false,
  statuses: [],
  sort: "repeats",
  direction: "down",
  group: "none",
  expanded: [],
} as const;

describe("the way out of the view", () => {
  it("leads to every other view", () => {
    const view = mountRows(ROWS);
    click(button(view, "Other views"));
    for (const title of choices(view)) choose(view, title);
    expect(view.actions.openView.mock.calls.flat()).toEqual([
      "review",
      "insights",
      "people",
      "happenings",
      "decisions",
    ]);
  });

  it("takes along the rows that are shown, each once and in their order", () => {
    const view = mountRows(ROWS, { group: "person", sort: "lesson", direction: "up" });
    click(button(view, "Filters and sharing"));
    choose(view, "Export these lessons…");
    choose(view, "As CSV…");
    const asked: unknown[] = view.actions.exportRows.mock.lastCall ?? [];
    const [rows, as] = asked;
    expect((rows as readonly Row[]).map(({ repeat }) => repeat)).toEqual([CALLS, DEMO]);
    expect(as).toBe("csv");
  });
});

describe("the status of a row", () => {
  it("says why, and cannot be chosen before there is a lesson note", () => {
    const view = mountRows([CALLS]);
    click(button(view, "New. There is no lesson note for it yet."));
    expect(choices(view)).toEqual(["Promote to lesson note first…"]);
    choose(view, "Promote to lesson note first…");
    expect(view.actions.promote.mock.calls).toEqual([[CALLS]]);
  });
});

describe("possible repeats", () => {
  const pair = {
    a: aMember({ id: "p1", text: "Pass praise on." }),
    b: aMember({ id: "p2", text: "Praise the same day." }),
    score: 0.6,
    why: ["praise"],
  };
  const open = () => mountView({ phase: "ready", rollup: aRollup(ROWS, { possible: [pair] }) });

  it("wait below the list with what both say", () => {
    const view = open();
    expect(texts(view, ".debrief-pair .debrief-text")).toEqual([
      "Pass praise on.",
      "Praise the same day.",
    ]);
    expect(find(view, ".debrief-pair .debrief-meta").textContent).toBe("Both say praise");
  });

  it("are the same, or different", () => {
    const view = open();
    click(button(view, "Same"));
    click(button(view, "Different"));
    expect(view.actions.judge.mock.calls).toEqual([
      [pair, true],
      [pair, false],
    ]);
  });

  it("are skipped until they are asked for again, and the focus has its place", async () => {
    const view = open();
    focus(button(view, "Skip"));
    click(button(view, "Skip"));
    expect(findAll(view, ".debrief-pair")).toEqual([]);
    await vi.waitFor(() => expect(focused()).toBe("Show again"));
    click(button(view, "Show again"));
    expect(findAll(view, ".debrief-pair")).toHaveLength(1);
    expect(view.actions.judge).not.toHaveBeenCalled();
  });

  it("go one after the other: who skips goes on skipping, who decides goes on deciding", async () => {
    const other = { ...pair, a: aMember({ id: "p3", text: "Say it at once." }) };
    const third = { ...pair, a: aMember({ id: "p4", text: "Say it today." }) };
    const rollup = aRollup(ROWS, { possible: [pair, other, third] });
    const view = mountView({ phase: "ready", rollup });
    const skip = button(view, "Skip");
    focus(skip);
    click(skip);
    expect(skip.isConnected).toBe(false);
    await vi.waitFor(() => expect(focused()).toBe("Skip"));
    const different = button(view, "Different");
    focus(different);
    click(different);
    void act(() =>
      view.store.set({ ...view.store.get(), rollup: { ...rollup, possible: [third] } }),
    );
    expect(different.isConnected).toBe(false);
    await vi.waitFor(() => expect(focused()).toBe("Different"));
  });

  it("leave the focus in the view when the last of them is decided", async () => {
    const view = open();
    focus(button(view, "Same"));
    click(button(view, "Same"));
    void act(() => view.store.set({ ...view.store.get(), rollup: aRollup(ROWS) }));
    await vi.waitFor(() => expect(focused()).not.toBeNull());
  });
});

describe("the words that lessons share", () => {
  it("are asked for once a row is opened, and marked by what they share", async () => {
    const view = mountRows([CALLS]);
    view.actions.explain.mockResolvedValue([
      { shared: ["agreed"], near: [{ a: "Write", b: "note", closeness: 1 }] },
      { shared: ["agreed"], near: [{ a: "Write", b: "note", closeness: 1 }] },
    ]);
    click(toggles(view)[0]!);
    await act(() => Promise.resolve());
    const [quote] = findAll(view, ".debrief-quote");
    expect(
      [...(quote?.querySelectorAll("mark") ?? [])].map((el) => [el.textContent, el.className]),
    ).toEqual([
      ["Write", "debrief-match is-related"],
      ["agreed", "debrief-match"],
    ]);
  });

  it("are whole words", () => {
    const pieces = markShared("Ask before the task.", { same: ["ask"], related: [] }, "en");
    expect(pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(["Ask"]);
  });

  it("are those of each lesson with the one that speaks for all", () => {
    const pairs = pairsToExplain(["a", "b"], "a");
    expect(pairs).toEqual([
      ["b", "a"],
      ["a", "b"],
    ]);
    expect(sharedWordsOf(pairs, [null, null]).size).toBe(0);
  });
});
