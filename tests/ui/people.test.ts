import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import { parsePeopleViewState } from "../../src/ui/people/people-contract";
import { moveInGrid } from "../../src/ui/people/grid-keys";
import { ELIF, NOTES, PERSON, showPanel, showView } from "./people-fixture";

/** Headings of the parts, in order. */
function headings(parent: HTMLElement): readonly string[] {
  return [...parent.querySelectorAll("[role=heading]")].map((one) => one.textContent.trim());
}

const TWO_SARAHS = {
  "People/Sarah Lind.md": PERSON,
  "Customers/North/Sarah Lind.md": PERSON,
  "2026-05-09 Both.md":
    "---\ndebrief: team\n---\n## Lessons\n- Ask both. [[People/Sarah Lind]] [[Customers/North/Sarah Lind]]\n",
};

describe("the panel of a person", () => {
  test("has its parts in order: linked lessons first, those of debriefs last and marked", () => {
    const { parent } = showPanel({ path: ELIF, name: "" });
    expect(headings(parent)).toEqual([
      "Elif Demir",
      "Before you meet",
      "Lessons with Elif",
      "Lessons from Elif",
      "About Elif",
      "Promises open",
      "Last debriefs",
      "Lessons of debriefs with Elif",
    ]);
    expect(parent.textContent).toContain("Elif was there, and is not linked in the lesson itself.");
    expect(parent.textContent).toContain("2 debriefs · 1 setback · 1 success");
  });

  test("says who owes what, and since when it is late", () => {
    const { parent } = showPanel({ path: ELIF, name: "" });
    expect(parent.textContent).toContain("the invoiceYou to ElifLate since 10 May");
    expect(parent.textContent).toContain("the ward countElif to youNo date");
  });

  test("a ticked promise is kept, and drawn as open again where that was refused", async () => {
    const { parent, actions } = showPanel({ path: ELIF, name: "" });
    const box = parent.querySelector<HTMLInputElement>("input[type=checkbox]");
    if (box === null) throw new Error("no box");
    expect(box.getAttribute("aria-label")).toBe("Kept: the invoice");
    actions.keep.mockResolvedValueOnce(false);
    await act(() => box.click());
    expect(actions.keep.mock.calls[0]?.[0]).toMatchObject({
      path: "2026-05-09 Refund.md",
      promise: { text: "the invoice" },
    });
    expect(box.checked).toBe(false);
    await act(() => box.click());
    expect(box.checked).toBe(true);
    // Until the note was read again, one press is enough.
    await act(() => box.click());
    expect(actions.keep).toHaveBeenCalledTimes(2);
    expect(box.checked).toBe(true);
  });

  test("opens a lesson to its places, from where the person is unlinked", () => {
    const { parent, click, actions } = showPanel({ path: ELIF, name: "" });
    const lesson = [...parent.querySelectorAll<HTMLElement>(".debrief-mini button")].find(
      ({ textContent }) => textContent === "Say the price first.",
    );
    void act(() => lesson?.click());
    expect(lesson?.getAttribute("aria-expanded")).toBe("true");
    void click("Price");
    expect(actions.open).toHaveBeenCalledWith(
      expect.objectContaining({ path: "2026-04-02 Price.md", line: 6 }),
      false,
    );
    void click("Unlink Elif Demir");
    expect(actions.unlink.mock.calls[0]?.[0]).toMatchObject({ path: "2026-04-02 Price.md" });
  });

  test("links the person in a lesson of a debrief that only names them", () => {
    const { click, actions } = showPanel({ path: ELIF, name: "" });
    void click("Keep it short.");
    void click("Link Elif Demir");
    expect(actions.link.mock.calls[0]?.[0]).toMatchObject({ path: "2026-05-09 Refund.md" });
  });

  test("copies what to think of before the meeting as tasks", () => {
    const { click, actions } = showPanel({ path: ELIF, name: "" });
    void click("Copy as checklist");
    expect(actions.copy.mock.calls[0]?.[0]).toMatch(
      /^- \[ \] the invoice \(Late since .*\)\n- \[ \] /,
    );
  });

  test("asks who is meant where several people go by a plain name", () => {
    const { click, button, actions } = showPanel({ path: "People/Sarah Lind.md", name: "" });
    void click("1 lesson names Sarah Lind without a link");
    expect(button("Link Sarah Okafor")).toBeDefined();
    void click("Link Sarah Lind");
    expect(actions.link.mock.calls[0]?.[1]).toMatchObject({ key: "People/Sarah Lind.md" });
  });

  test("follows the note that is looked at", () => {
    const { parent, store } = showPanel({ path: ELIF, name: "" });
    void act(() => store.set({ path: "People/Jonah Reyes.md", name: "" }));
    expect(parent.textContent).toContain("Nothing learned with Jonah yet");
    void act(() => store.set({ path: null, name: "" }));
    expect(parent.textContent).toContain("No person here");
  });

  test("offers the people of a note that stands for nobody", () => {
    const { parent, click, store } = showPanel({ path: "2026-04-02 Price.md", name: "" });
    expect(parent.textContent).toContain("People in this note");
    void click("Sarah Lind");
    expect(headings(parent)[0]).toBe("Sarah Lind");
    void act(() => store.set({ path: "2026-05-09 Refund.md", name: "" }));
    expect(parent.textContent).toContain("People in this note");
  });

  test("guesses nobody: an unknown name, and a name of several people", () => {
    expect(showPanel({ path: ELIF, name: "Nobody" }).parent.textContent).toContain(
      "Nobody is called “Nobody”",
    );
    const twins = { ...NOTES, "Customers/Elif Demir.md": PERSON };
    expect(showPanel({ path: null, name: "Elif Demir" }, twins).parent.textContent).toContain(
      "Say who is meant: Customers/Elif Demir, People/Elif Demir.",
    );
  });

  test("shows hostile text as text", () => {
    const evil = '<img src=x onerror="window.evil=1">';
    const texts = {
      ...NOTES,
      "2026-05-10 X.md": `---\ndebrief: setback\n---\n## Lessons\n- ${evil.replace("<", "&lt;")} [[Elif Demir]]\n`,
    };
    const { parent } = showPanel({ path: ELIF, name: "" }, texts);
    expect(parent.textContent).toContain(evil);
    expect(parent.querySelector("img")).toBeNull();
  });
});

describe("everyone", () => {
  const names = (parent: HTMLElement) =>
    [...parent.querySelectorAll(".debrief-who-name")].map(({ textContent }) => textContent);

  test("stands with balance, promises and the last day, and is found by name", () => {
    const { parent } = showView();
    expect(names(parent)).toEqual(["Elif Demir", "Sarah Lind"]);
    expect(parent.querySelector(".debrief-balance")?.getAttribute("aria-label")).toBe(
      "1 setback, 1 success",
    );
    expect(parent.textContent).toContain("2 people · 2 debriefs · 2 promises open");
    const searched = showView({ query: "sar" });
    expect(names(searched.parent)).toEqual(["Sarah Lind"]);
  });

  test("is walked with arrows and opened with Enter; back again, the focus is where it was", async () => {
    const { parent, button, press, click } = showView();
    button("Elif Demir").focus();
    void press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Sarah Lind");
    void press("Home");
    void press("End");
    expect(document.activeElement?.textContent).toBe("Sarah Lind");
    await click("Sarah Lind");
    expect(headings(parent)[0]).toBe("Sarah Lind");
    expect(document.activeElement?.textContent).toContain("All people");
    await press("Escape");
    expect(document.activeElement?.textContent).toBe("Sarah Lind");
  });

  test("keeps its state, and reads back any that was stored", () => {
    const { click, onViewState } = showView();
    void click("Matrix");
    expect(onViewState).toHaveBeenLastCalledWith(
      expect.objectContaining({ layout: "matrix", person: null }),
    );
    expect(parsePeopleViewState({ sort: "evil", layout: 7, query: [], person: 1 })).toEqual({
      layout: "list",
      query: "",
      sort: "last",
      matrix: { query: "", kinds: [], period: null, statuses: [] },
      person: null,
    });
    const matrix = { query: "a", kinds: ["team"], period: "this-year", statuses: ["new", "evil"] };
    expect(parsePeopleViewState({ matrix }).matrix).toEqual({ ...matrix, statuses: ["new"] });
  });

  test("counts a promise that names nobody, and shows it with its box where it is asked for", async () => {
    const { parent, click, actions } = showView(null, {
      ...NOTES,
      "2026-05-01 Team.md":
        '---\ndebrief: team\npeople: ["[[Elif Demir]]", "[[Sarah Lind]]"]\n---\n- [ ] promise:: the shelf, by 2026-05-10\n- [ ] to me:: a key\n',
    });
    expect(parent.textContent).toContain("4 promises open");
    void click("2 promises name nobody");
    expect(parent.textContent).toContain("the shelfYou to somebodyLate since 10 May");
    expect(parent.textContent).toContain("a keySomebody to youNo date");
    await act(() => parent.querySelector<HTMLInputElement>("[aria-label='Kept: a key']")?.click());
    expect(actions.keep.mock.calls[0]?.[0]).toMatchObject({ promise: { text: "a key" } });
  });

  test("says what to do where nobody appears, and where nobody is found", () => {
    expect(showView(null, { "A.md": "" }).parent.textContent).toContain(
      "Nobody appears in a debrief yet",
    );
    const { parent, click } = showView({ query: "zzz" });
    expect(parent.textContent).toContain("Nobody found");
    void click("Clear search");
    expect(names(parent)).toHaveLength(2);
  });
});

describe("the page of a person", () => {
  const title = (parent: HTMLElement) => headings(parent)[0];
  const RENAMED = "People/Elif D.md";
  const renamed = Object.fromEntries(
    Object.entries(NOTES).map(([path, text]) => [
      path === ELIF ? RENAMED : path,
      text.replaceAll("[[Elif Demir]]", "[[Elif D]]"),
    ]),
  );

  test("follows the note where it is renamed, and stays there when the old name comes back", () => {
    const { parent, rewrite, onViewState } = showView({ person: ELIF });
    expect(title(parent)).toBe("Elif Demir");
    void rewrite(renamed, { [ELIF]: RENAMED });
    expect(title(parent)).toBe("Elif D");
    expect(onViewState).toHaveBeenLastCalledWith(expect.objectContaining({ person: RENAMED }));
    void rewrite({ ...renamed, [ELIF]: PERSON });
    expect(title(parent)).toBe("Elif D");
  });

  test("says that the note is gone where nothing tells of the person any more, and leads to all", () => {
    const { parent, rewrite, click } = showView({ person: "People/Jonah Reyes.md" });
    const { "People/Jonah Reyes.md": _, ...others } = NOTES;
    void rewrite(others);
    expect(parent.textContent).toContain("“Jonah Reyes” is not here any more");
    void click("All people");
    expect(parent.querySelectorAll(".debrief-who-name")).toHaveLength(2);
  });

  test("goes on without the note where debriefs still name them", () => {
    const { parent, rewrite } = showView({ person: ELIF });
    const { [ELIF]: _, ...others } = NOTES;
    void rewrite(others);
    expect(title(parent)).toBe("Elif Demir");
    expect(parent.textContent).toContain("2 debriefs");
  });
});

describe("2,000 people", () => {
  /** Each in a setback and a success of the last twelve months, and owed something. */
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, i) => {
      const name = `Person ${String(i).padStart(4, "0")}`;
      return [
        `2026-0${(i % 5) + 1}-1${i % 10} Call ${i}.md`,
        `---\ndebrief: ${i % 2 === 0 ? "setback" : "success"}\npeople: ["[[${name}]]"]\n---\n- [ ] promise:: the invoice, by 2026-05-10 [[${name}]]\n`,
      ];
    }),
  );
  const open = () => showView({ sort: "name" }, many);

  test("are drawn as far as they can be seen, and counted whole", () => {
    const { parent } = open();
    expect(parent.textContent).toContain("2,000 people · 2,000 debriefs");
    const rows = parent.querySelectorAll(".debrief-people-item");
    expect(rows.length).toBeGreaterThan(8);
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("2000");
    expect(parent.querySelectorAll("*").length).toBeLessThan(800);
    expect(parent.querySelectorAll("[data-debrief-stop][tabindex='0']")).toHaveLength(1);
  });

  test("are walked with arrows one by one", () => {
    const { parent, press } = open();
    parent.querySelector<HTMLElement>("[data-debrief-stop]")?.focus();
    for (let i = 0; i < 4; i++) void press("ArrowDown");
    expect(document.activeElement?.textContent).toBe("Person 0004");
    void press("Home");
    expect(document.activeElement?.textContent).toBe("Person 0000");
  });
});

describe("the matrix", () => {
  test("is a grid whose cells say lesson, person and how often", () => {
    const { parent } = showView({ layout: "matrix" });
    const grid = parent.querySelector("[role=grid]");
    const name = parent.querySelector(`#${grid?.getAttribute("aria-labelledby") ?? ""}`);
    expect(name?.textContent).toBe("Lessons by person");
    const labels = [...parent.querySelectorAll("[role=gridcell]")].map((cell) =>
      cell.getAttribute("aria-label"),
    );
    expect(labels).toContain("Write down what was agreed., Elif Demir: 1 time");
  });

  test("has one tab stop; Enter lists the notes of a cell", () => {
    const { parent, press, click, actions } = showView({ layout: "matrix" });
    const stops = parent.querySelectorAll<HTMLElement>("[role=gridcell][tabindex='0']");
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    void press("ArrowDown");
    void press("Enter");
    const cell = document.activeElement;
    expect(cell?.getAttribute("aria-selected")).toBe("true");
    expect(parent.querySelector(".debrief-crossing-detail")?.textContent).toContain("Elif Demir");
    void click(/^(Price|Refund)$/);
    expect(actions.open).toHaveBeenCalled();
  });

  test("tells two people of one name apart by their folder, in heads, cells and what is behind them", () => {
    const { parent } = showView({ layout: "matrix" }, TWO_SARAHS);
    const texts = (css: string) =>
      [...parent.querySelectorAll(css)].map(({ textContent }) => textContent);
    expect(texts("thead .debrief-unseen")).toEqual([
      "Sarah Lind (Customers/North)",
      "Sarah Lind (People)",
    ]);
    expect(texts(".debrief-matrix-name")).toEqual(["North", "People"]);
    const cell = parent.querySelector<HTMLElement>("[role=gridcell]");
    expect(cell?.getAttribute("aria-label")).toBe(
      "Ask both., Sarah Lind (Customers/North): 1 time",
    );
    void act(() => cell?.click());
    expect(texts(".debrief-crossing-detail [role=heading] bdi")[0]).toBe(
      "Sarah Lind (Customers/North)",
    );
  });

  test("shows ten people and then more of them, by keyboard too", () => {
    const many = Array.from({ length: 23 }, (_, i) => `[[Person ${i}]]`);
    const people = many.map((link) => `"${link}"`).join(", ");
    const { parent, click, button } = showView(
      { layout: "matrix" },
      {
        "2026-05-09 All.md": `---\ndebrief: team\npeople: [${people}]\n---\n## Lessons\n- Ask ${many.join(" ")}\n`,
      },
    );
    const columns = () => parent.querySelectorAll("thead .debrief-avatar").length;
    expect(columns()).toBe(10);
    expect(parent.textContent).toContain("The 10 people with most of these lessons");
    button("Show 10 more people").focus();
    void click("Show 10 more people");
    expect(columns()).toBe(20);
    expect(document.activeElement?.textContent).toBe("Show 3 more people");
    void click("Show 3 more people");
    expect(columns()).toBe(23);
    expect(document.activeElement?.getAttribute("role")).toBe("gridcell");
    expect(parent.querySelector(".debrief-left-people")).toBeNull();
  });

  const lessons = (parent: HTMLElement) =>
    [...parent.querySelectorAll(".debrief-matrix tbody th")].map(({ textContent }) => textContent);

  test("is filtered by chips, whose menus have what there is, and each is cleared by itself", () => {
    const { parent, click, actions, onViewState } = showView({ layout: "matrix" });
    expect(lessons(parent)).toHaveLength(2);
    void click("Kind");
    const [, title, entries = []] = actions.showMenu.mock.calls.at(-1) ?? [];
    expect(title).toBe("Kind");
    const choices = entries.filter((entry) => entry !== "separator");
    expect(choices.map((entry) => entry.title)).toEqual(["Setback", "Success"]);
    void act(() => choices[1]?.choose());
    expect(lessons(parent)).toEqual(["Say the price first."]);
    expect(parent.querySelector(".debrief-showing")?.textContent).toBe("Showing 1 of 2 lessons");
    expect(onViewState).toHaveBeenLastCalledWith(
      expect.objectContaining({
        matrix: { query: "", kinds: ["success"], period: null, statuses: [] },
      }),
    );
    void click("Clear kind");
    expect(lessons(parent)).toHaveLength(2);
    expect(parent.querySelector(".debrief-showing")?.textContent).toBe("");
  });

  test("is searched with the key of the other lists, and Escape leads back to the cells", () => {
    const { parent, press } = showView({ layout: "matrix" });
    parent.querySelector<HTMLElement>("[role=gridcell][tabindex='0']")?.focus();
    void press("/");
    const field = document.activeElement;
    if (!(field instanceof HTMLInputElement)) throw new Error("no search");
    void act(() => {
      field.value = "price";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(lessons(parent)).toEqual(["Say the price first."]);
    void press("Escape");
    expect(lessons(parent)).toHaveLength(2);
    void press("Escape");
    expect(document.activeElement?.getAttribute("role")).toBe("gridcell");
  });

  test("says where nothing fits, and clears all filters at once", () => {
    const matrix = { kinds: ["team"], query: "price" };
    const { parent, click } = showView({ layout: "matrix", matrix });
    expect(parent.textContent).toContain("Nothing to count");
    void click("Clear filters");
    expect(lessons(parent)).toHaveLength(2);
  });

  const size = { rows: 3, columns: 4 };
  test.each([
    ["ArrowRight", false, false, { row: 1, column: 2 }],
    ["ArrowRight", true, false, { row: 1, column: 0 }],
    ["ArrowLeft", false, false, { row: 1, column: 0 }],
    ["ArrowUp", false, false, { row: 0, column: 1 }],
    ["ArrowDown", false, false, { row: 2, column: 1 }],
    ["Home", false, false, { row: 1, column: 0 }],
    ["End", false, false, { row: 1, column: 3 }],
    ["Home", false, true, { row: 0, column: 0 }],
    ["End", false, true, { row: 2, column: 3 }],
    ["x", false, false, null],
  ])("moves by %s (turned %s, far %s)", (key, isTurned, isFar, expected) => {
    expect(moveInGrid(key, { row: 1, column: 1 }, size, { isTurned, isFar })).toEqual(expected);
  });

  test("stays at its edges", () => {
    const manner = { isTurned: false, isFar: false };
    expect(moveInGrid("ArrowUp", { row: 0, column: 0 }, size, manner)).toEqual({
      row: 0,
      column: 0,
    });
    expect(moveInGrid("ArrowRight", { row: 2, column: 3 }, size, manner)).toEqual({
      row: 2,
      column: 3,
    });
  });
});
