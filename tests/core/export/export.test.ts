import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CSV_COLUMNS, rowsToCsv, writeCell } from "../../../src/core/export/csv";
import { everyoneIn, hideInText, hideNames } from "../../../src/core/export/hide-names";
import { rowsToExport, rowsToJsonText } from "../../../src/core/export/json-export";
import { createNameHider } from "../../../src/core/export/name-hider";
import { repeatsToMarkdown } from "../../../src/core/rollup/markdown";
import { anyCharacter } from "../../fuzz/characters";
import { runs } from "../../fuzz/runs";
import { aLesson, aLink, aNote, aPerson, peopleOf } from "../rollup/builders";
import { rowsOf, TODAY } from "../rollup/row-builders";

const notes = [
  aNote("Debriefs/2026-05-09 Call with Sarah Lind.md", {
    date: "2026-05-09",
    outcome: "unresolved",
    level: "performer",
    lessons: [
      aLesson('=HYPERLINK("x"), ask SARAH first', {
        cue: "Sarah's upset",
        move: "let Lind finish",
        links: [aLink("Sarah Lind"), aLink("Élodie")],
      }),
    ],
  }),
  aNote("Debriefs/2026-05-01 Slot.md", {
    date: "2026-05-01",
    debrief: "success",
    lessons: [aLesson("Ask Sarah Lind\nfirst")],
  }),
  aPerson("People/Sarah Lind.md", ["Ms Lind"]),
  aPerson("People/Élodie.md"),
];
const groups = [['=HYPERLINK("x"), ask SARAH first', "Ask Sarah Lind\nfirst"]];
const rows = rowsOf(notes, groups);
const everyone = peopleOf(notes).everyone;

/** Reads CSV as RFC 4180 has it, for the test alone. */
function readCsv(text: string): readonly (readonly string[])[] {
  const lines: (readonly string[])[] = [];
  let cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (match === null) throw new Error("This is no CSV.");
    const [, quoted, bare = "", end] = match;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    lines.push(cells);
    cells = [];
  }
  return lines;
}

describe("CSV", () => {
  it("has a line for each lesson, with the facts of its repeat", () => {
    const [names, first, second, ...others] = readCsv(rowsToCsv(rows));
    expect(names).toEqual(CSV_COLUMNS);
    expect(others).toEqual([]);
    const cell = (line: readonly string[] | undefined, name: (typeof CSV_COLUMNS)[number]) =>
      line?.[CSV_COLUMNS.indexOf(name)];
    expect(cell(first, "lesson")).toBe('\'=HYPERLINK("x"), ask SARAH first');
    expect(cell(first, "seen")).toBe("2");
    expect(cell(first, "people")).toBe("Sarah Lind; Élodie");
    expect(cell(first, "kind")).toBe("setback");
    expect(cell(first, "level")).toBe("performer");
    expect(cell(second, "quote")).toBe("Ask Sarah Lind\nfirst");
    expect(cell(second, "status")).toBe("new");
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", '"\'\r=1"'],
    ["＝1", "'＝1"],
    ['say "no", twice', '"say ""no"", twice"'],
    ["a = b", "a = b"],
    [-3, "-3"],
    [null, ""],
  ])("writes %j as %j", (value, cell) => {
    expect(writeCell(value)).toBe(cell);
  });

  it("brings every text back, and none begins a formula", () => {
    const text = fc.string({
      unit: fc.oneof(
        anyCharacter,
        fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "'"),
      ),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const [line] = readCsv(`${texts.map(writeCell).join(",")}\r\n`);
        line?.forEach((cell, i) => {
          expect(cell.replace(/^'/u, "")).toBe(texts[i]?.replace(/^'/u, ""));
          expect(cell).not.toMatch(/^[=+\-@\t\r]/u);
        });
        expect(line).toHaveLength(texts.length);
      }),
      runs(),
    );
  });
});

describe("JSON", () => {
  it("says what it is, and has every row in its order", () => {
    const made = rowsToExport(rows, TODAY);
    expect(made).toMatchObject({ format: "debrief-rollup", version: 1, exported: TODAY });
    expect(made.repeats[0]).toMatchObject({
      count: 2,
      status: "new",
      since: null,
      lessonNote: null,
      people: ["Sarah Lind", "Élodie"],
    });
    expect(JSON.parse(rowsToJsonText(rows, TODAY))).toEqual(made);
  });
});

describe("a name hider", () => {
  const people = [
    ["Sarah Lind", ["Sally"]],
    ["Sarah Cole", []],
    ["Lee", []],
    ["Jan van der Berg", []],
    ["李小龙", []],
  ] as const;
  const known = people.map(([name, aliases]) => {
    return { key: name, name, path: null, aliases: [...aliases] };
  });
  const letters = createNameHider(known, "letters");
  const initials = createNameHider(known, "initials");

  it.each([
    ["Sarah Lind called.", "A called.", "SL called."],
    ["SARAH LIND and sarah cole", "A and B", "SL and SC"],
    ["ask sally", "ask A", "ask SL"],
    ["Lind said no", "A said no", "SL said no"],
    ["Sarah was late", "A/B was late", "SL/SC was late"],
    ["Sarah Lind's plan, Linds plan", "A's plan, As plan", "SL's plan, SLs plan"],
    ["Sárah-Lind, Sarah_Lind", "A, A", "SL, SL"],
    ["sleep, Leeway, asleep", "sleep, Leeway, asleep", "sleep, Leeway, asleep"],
    ["van Gogh and der Plan", "van Gogh and der Plan", "van Gogh and der Plan"],
    ["Jan van der Berg", "D", "JB"],
    ["我和李小龙谈", "我和E谈", "我和李谈"],
  ])("makes of %j %j or %j", (text, byLetter, byInitials) => {
    expect(letters.hide(text)).toBe(byLetter);
    expect(initials.hide(text)).toBe(byInitials);
  });

  it("has more letters than the alphabet", () => {
    const many = Array.from({ length: 800 }, (_, i) => {
      return { key: `${i}`, name: `Name${i}`, path: null, aliases: [] };
    });
    const hider = createNameHider(many, "letters");
    expect([0, 25, 26, 701, 702].map((i) => hider.tokenOf(`${i}`))).toEqual([
      "A",
      "Z",
      "AA",
      "ZZ",
      "AAA",
    ]);
    expect(new Set(many.map(({ key }) => hider.tokenOf(key))).size).toBe(800);
    expect(hider.tokenOf("nobody")).toBe("?");
  });

  it("tells people with the same initials apart, wherever their names stand", () => {
    const alike = ["Anna Berg", "Arne Brun", "Ava Bloom", "Zoe"].map((name) => {
      return { key: `${name}.md`, name, path: null, aliases: [] };
    });
    const hider = createNameHider(alike, "initials");
    expect(alike.map(({ key }) => hider.tokenOf(key))).toEqual(["AB", "AB2", "AB3", "Z"]);
    expect(hider.hide("Arne Brun's plan for Anna and Zoe")).toBe("AB2's plan for AB and Z");
  });

  it("leaves no name behind, in whatever text it stands", () => {
    const piece = fc.constantFrom(
      "Sarah",
      "LIND",
      "lee",
      "Cole",
      "van",
      "der",
      "Berg",
      " ",
      "  ",
      "-",
      "_",
      "/",
      "\n",
      ".",
      "'s",
      "word",
      "1",
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const hidden = letters.hide(parts.join(" "));
        expect(hidden).not.toMatch(/\b(sarah|lind|cole|lee|berg)\b/iu);
      }),
      runs(),
    );
  });
});

describe("an export without names", () => {
  it("has none in any text, fact or file name, in any form", () => {
    for (const style of ["letters", "initials"] as const) {
      const hidden = hideNames(rows, createNameHider(everyone, style));
      const forms = [
        rowsToCsv(hidden),
        rowsToJsonText(hidden, TODAY),
        repeatsToMarkdown(hidden.map(({ repeat }) => repeat)),
      ];
      for (const form of [...forms, JSON.stringify(hidden)]) {
        expect(form).not.toMatch(/sarah|lind\b|[eé]lodie/iu);
      }
    }
  });

  it("keeps the rest as it is", () => {
    const [hidden] = hideNames(rows, createNameHider(everyone, "letters"));
    expect(hidden?.repeat.members.map(({ path }) => path)).toEqual([
      "Debriefs/2026-05-09 Call with A.md",
      "Debriefs/2026-05-01 Slot.md",
    ]);
    expect(hidden?.repeat.cue).toBe("A's upset");
    expect(hidden?.repeat.count).toBe(2);
    expect(hidden?.momentum).toBe(rows[0]?.momentum);
    expect(hidden?.momentum).toBeGreaterThan(0);
  });
});

describe("names that only the rows know", () => {
  const taught = aNote("Debriefs/2026-05-02 Talk.md", {
    lessons: [aLesson("Mirella says it twice", { links: [aLink("Mirella", { role: "from" })] })],
  });
  const all = [...notes, taught];
  const found = rowsOf(all, []);

  it("are hidden as well", () => {
    const repeats = found.map(({ repeat }) => repeat);
    const hider = createNameHider(
      everyoneIn({ notes: all, people: peopleOf(all) }, repeats),
      "initials",
    );
    const [row] = hideNames(
      found.filter(({ repeat }) => repeat.text.startsWith("Mirella")),
      hider,
    );
    expect(row?.repeat.text).toBe("M says it twice");
    expect(row?.repeat.people.map(({ name }) => name)).toEqual(["M"]);
  });

  describe("leave marks where their words are", () => {
    const hider = createNameHider(everyone, "initials");
    const em = (start: number, end: number) => ({ kind: "emphasized", start, end }) as const;
    const tag = (at: number, name: string) =>
      ({ kind: "tag", start: at, end: at, tag: name }) as const;
    const link = { kind: "wikilink", start: 4, end: 7, address: "People/Sarah Lind" } as const;

    it.each([
      ["emphasis where no name stands", "Ask her", [em(0, 3)], "Ask her", [em(0, 3)]],
      ["emphasis before a name", "Ask Sarah", [em(0, 3)], "Ask SL", [em(0, 3)]],
      ["emphasis behind a name", "Sarah asks", [em(6, 10)], "SL asks", [em(3, 7)]],
      ["an emphasized name", "Ask Sarah Lind now", [em(4, 14)], "Ask SL now", [em(4, 6)]],
      ["a half emphasized name", "Ask Sarah Lind now", [em(10, 18)], "Ask SL now", [em(4, 10)]],
      ["a tag behind a name", "Sarah asks", [tag(10, "calls")], "SL asks", [tag(7, "calls")]],
      ["a tag right behind a name", "Ask Sarah", [tag(9, "calls")], "Ask SL", [tag(6, "calls")]],
      ["a tag within a name", "Sarah Lind", [tag(6, "calls")], "SL", [tag(2, "calls")]],
      ["a tag before a name", "Sarah asks", [tag(0, "calls")], "SL asks", [tag(0, "calls")]],
      ["a tag that names somebody", "Ask her", [tag(7, "sarah-lind")], "Ask her", [tag(7, "SL")]],
      ["no link", "Ask her", [link], "Ask her", []],
    ])("%s", (_, text, marks, hidden, left) => {
      expect(hideInText({ text, marks }, hider)).toEqual({ text: hidden, marks: left });
    });
  });
});
