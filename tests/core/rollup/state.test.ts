import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PERIOD_NAMES } from "../../../src/core/rollup/period";
import {
  readSavedFilters,
  removeFilter,
  restoreFilter,
  saveFilter,
  type SavedFilter,
  writeSavedFilters,
} from "../../../src/core/rollup/saved-filters";
import {
  DEFAULT_STATE,
  DIRECTIONS,
  GROUPINGS,
  readState,
  type RollupState,
  SORTS,
  writeState,
} from "../../../src/core/rollup/state";
import { readBlock, writeBlock, writeCodeBlock } from "../../../src/core/rollup/state-block";
import { readParameters, writeLink } from "../../../src/core/rollup/state-link";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";

const text = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 12 }),
  fc.constantFrom("Sarah Lind", "a, b", '"x" y', "[[z]]", "#tag", "a\\", " ", "```", "50%", "k: v"),
  fc.string({ unit: fc.constantFrom(",", '"', "\\", " ", "[", "]", "#", "a", "\ud800") }),
);
const texts = fc.array(text, { maxLength: 4 });

/** Any state, as it is after it was read. */
const anyState: fc.Arbitrary<RollupState> = fc
  .record({
    query: text,
    people: texts,
    kinds: texts,
    outcomes: texts,
    levels: fc.subarray(["organization", "process", "performer"]),
    period: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...PERIOD_NAMES),
      fc.constantFrom(
        { from: "2026-01-01", to: null },
        { from: null, to: "2026-03-31" },
        { from: "2026-01-01", to: "2026-03-31" },
        { from: "2026-02-02", to: "2026-02-02" },
      ),
    ),
    folders: texts,
    tags: texts,
    least: fc.integer({ min: 1, max: 99 }),
    cleanOnly: fc.boolean(),
    statuses: fc.subarray(["new", "trying", "holding", "relapsed", "retired"]),
    sort: fc.constantFrom(...SORTS),
    direction: fc.constantFrom(...DIRECTIONS),
    group: fc.constantFrom(...GROUPINGS),
    expanded: texts,
    hideNames: fc.boolean(),
  })
  .map(readState);

/** What the app makes of a link: its parameters, decoded once. */
function parametersOf(link: string): Readonly<Record<string, string>> {
  return { action: "debrief", ...Object.fromEntries(new URL(link).searchParams) };
}

describe("the state of a rollup", () => {
  it("is the default when nothing is stored", () => {
    for (const stored of [undefined, null, 5, "x", [], {}]) {
      expect(readState(stored)).toEqual(DEFAULT_STATE);
    }
  });

  it("is read from what an earlier version stored", () => {
    const stored = { least: 3, query: "call", expanded: ["r-1", "r-1", 7] };
    expect(readState(stored)).toEqual({
      ...DEFAULT_STATE,
      least: 3,
      query: "call",
      expanded: ["r-1"],
    });
  });

  it.each<[object, Partial<RollupState>]>([
    [{ least: 0 }, {}],
    [{ least: "3" }, {}],
    [{ least: 2.5 }, {}],
    [{ sort: "toString" }, {}],
    [{ period: { from: "2026-02-30" } }, {}],
    [{ period: { from: "2026-03-01", to: "2026-01-01" } }, {}],
    [{ period: "last-30-days" }, { period: "last-30-days" }],
    [{ statuses: ["holding", "nonsense", "new"] }, { statuses: ["holding", "new"] }],
    [{ query: "a\nb\u0000 " }, { query: "a b" }],
    [{ people: ["", "  ", "x\ud800"] }, { people: ["x\ufffd"] }],
    [Object.create({ query: "inherited" }), {}],
  ])("takes of %j only what makes sense", (stored, state) => {
    expect(readState(stored)).toEqual({ ...DEFAULT_STATE, ...state });
  });

  it("is read from anything, and what was read is stored and read as the same", () => {
    const keyed = fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_STATE)), fc.anything());
    fc.assert(
      fc.property(fc.oneof(fc.anything(), keyed), (stored) => {
        const state = readState(stored);
        expect(readState(state)).toEqual(state);
        expect(readState(JSON.parse(JSON.stringify(writeState(state))))).toEqual(state);
      }),
      runs(),
    );
  });

  it("comes back from a workspace, a code block and a link as it was", () => {
    fc.assert(
      fc.property(anyState, text, (state, vault) => {
        expect(readState(writeState(state))).toEqual(state);
        expect(readBlock(writeBlock(state))).toEqual({ state, problems: [] });
        expect(readParameters(parametersOf(writeLink(vault, state)))).toEqual({ ok: true, state });
      }),
      runs(),
    );
  });

  it("writes nothing where nothing was chosen", () => {
    expect(writeState(DEFAULT_STATE)).toEqual({});
    expect(writeBlock(DEFAULT_STATE)).toBe("");
    expect(writeLink("My vault", DEFAULT_STATE)).toBe(
      "obsidian://debrief?vault=My%20vault&view=rollup",
    );
  });
});

describe("the code block", () => {
  const state = readState({
    query: "call -demo",
    people: ["Sarah Lind", "Lind, Sarah"],
    period: { from: "2026-01-01", to: null },
    levels: ["performer", "process"],
    statuses: ["relapsed"],
    cleanOnly: true,
    least: 3,
    sort: "recency",
    group: "person",
  });

  it("says what people would write", () => {
    expect(writeCodeBlock(state)).toBe(`\`\`\`debrief-rollup
query: call -demo
person: Sarah Lind, "Lind, Sarah"
level: process, performer
period: from 2026-01-01
least: 3
clean: yes
status: relapsed
sort: recency
group: person
\`\`\`
`);
  });

  it("is read as people write it", () => {
    const body =
      "# my calls\r\nPerson:[[People/Sarah Lind|Sarah]],  Elif \r\n\r\ntag: #work/calls\r\nStatus: Trying\r\nperiod: This year\r\nclean: no\r\ngroup:";
    expect(readBlock(body)).toEqual({
      state: {
        ...DEFAULT_STATE,
        people: ["People/Sarah Lind", "Elif"],
        tags: ["work/calls"],
        statuses: ["trying"],
        period: "this-year",
      },
      problems: [],
    });
  });

  it("names every line that makes no sense, and keeps the rest", () => {
    const body =
      "least: two\nquery: call\nquery: demo\ncolour: red\nstatus: solved, new\nsort\nleast: 3";
    const { state: read, problems } = readBlock(body);
    expect(read).toEqual({ ...DEFAULT_STATE, query: "call" });
    expect(problems.map(({ message }) => message)).toEqual([
      "Line 1: “least” can be a number from 1 to 99, not “two”.",
      "Line 3: “query” stands in line 2 already.",
      "Line 4: “colour” is no setting of a rollup. There is query, person, kind, outcome, level, period, folder, tag, least, clean, status, sort, direction, group, open and names.",
      "Line 5: “status” can be relapsed, trying, holding, new or retired, not “solved, new”.",
      "Line 6: “sort” is no setting. Write one as “key: value”.",
      "Line 7: “least” stands in line 1 already.",
    ]);
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it("never throws", () => {
    const line = fc.oneof(
      text,
      fc.constantFrom("person: ", "\n", "period:", "least: 9", ":", "__proto__: x"),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { state: read } = readBlock(lines.join(""));
        expect(readState(read)).toEqual(read);
      }),
      runs(),
    );
  });
});

describe("a link", () => {
  it.each([
    [{ view: "rollup", command: "app:quit" }],
    [{ view: "settings" }],
    [{ view: "rollup", least: "0" }],
    [{ view: "rollup", query: ["a", "b"] }],
    [{ view: "rollup", query: "x".repeat(10_000) }],
    [{ view: "rollup", sort: "constructor" }],
  ])("with %j is refused as a whole", (parameters) => {
    expect(readParameters(parameters)).toMatchObject({ ok: false });
  });

  it("can stand in a note", () => {
    const link = writeLink("a (b)", readState({ query: "(x) [y] 'z' *w*" }));
    expect(link).not.toMatch(/[\s()[\]'*<>"]/u);
  });
});

describe("saved filters", () => {
  const state = readState({ query: "call", expanded: ["r-1"] });

  it("are kept by name, in the place of one of the same name, without opened rows", () => {
    const saved =
      saveFilter(saveFilter([], "  Calls\n", state) ?? [], "Demos", DEFAULT_STATE) ?? [];
    const again = saveFilter(saved, "calls", readState({ least: 3 })) ?? [];
    expect(again.map(({ name, state: { query, least } }) => [name, query, least])).toEqual([
      ["calls", "", 3],
      ["Demos", "", 2],
    ]);
    expect(saved[0]?.state.expanded).toEqual([]);
    const hidden = saveFilter([], "Calls", readState({ hideNames: true }));
    expect(hidden?.[0]?.state.hideNames).toBe(false);
    expect(readSavedFilters(writeSavedFilters(again))).toEqual(again);
    expect(removeFilter(again, "CALLS").map(({ name }) => name)).toEqual(["Demos"]);
  });

  describe("become what they were, one by one", () => {
    const keep = (saved: readonly SavedFilter[], name: string, query = "") =>
      saveFilter(saved, name, readState({ query })) ?? [];
    const said = (saved: readonly SavedFilter[] | null) =>
      saved?.map(({ name, state: { query } }) => (query === "" ? name : `${name}: ${query}`));
    const two = keep(keep([], "A", "old"), "B");

    it.each([
      ["one that was new goes, and later ones stay", [], keep(two, "C"), "A", ["B", "C"]],
      ["one that was replaced has its old state", two, keep(two, "a", "new"), "A", ["A: old", "B"]],
      [
        "one that was removed is at its place",
        two,
        keep(removeFilter(two, "A"), "C"),
        "A",
        ["A: old", "B", "C"],
      ],
      ["one that is gone already is no other", [], two, "C", ["A: old", "B"]],
    ])("%s", (_, before, saved, name, expected) => {
      expect(said(restoreFilter(saved, name, before))).toEqual(expected);
    });

    it("but not beyond the hundred that there is room for", () => {
      const full = Array.from({ length: 100 }, (_, i) => `F${i}`).reduce<readonly SavedFilter[]>(
        (saved, name) => keep(saved, name),
        [],
      );
      expect(restoreFilter(full, "A", two)).toBeNull();
    });
  });

  it("need a name", () => {
    expect(saveFilter([], " \n ", state)).toBeNull();
  });

  it("are read from anything", () => {
    expect(readSavedFilters([{ name: "A", state: 5 }, { name: "a" }, { name: 3 }, null])).toEqual([
      { name: "A", state: DEFAULT_STATE },
    ]);
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Array.isArray(readSavedFilters(stored))).toBe(true);
      }),
    );
  });
});
