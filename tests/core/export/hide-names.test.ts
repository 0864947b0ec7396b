import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsToCsv } from "../../../src/core/export/csv";
import { everyoneIn, hideNames } from "../../../src/core/export/hide-names";
import { rowsToJsonText } from "../../../src/core/export/json-export";
import { createNameHider, type NameStyle } from "../../../src/core/export/name-hider";
import type { Note } from "../../../src/core/note";
import { repeatsToMarkdown } from "../../../src/core/rollup/markdown";
import type { Row } from "../../../src/core/rollup/rows";
import { runs } from "../../fuzz/runs";
import { aLesson, aLink, aNote, aPerson, peopleOf } from "../rollup/builders";
import { rowsOf, TODAY } from "../rollup/row-builders";

function hiderOf(notes: readonly Note[], style: NameStyle = "letters") {
  return createNameHider(everyoneIn({ notes, people: peopleOf(notes) }, []), style);
}

function exported(notes: readonly Note[], style: NameStyle = "letters"): readonly Row[] {
  return hideNames(rowsOf(notes), hiderOf(notes, style));
}

describe("parts of names", () => {
  const names = [
    "Al Ten Brink",
    "Bob the Builder",
    "Des O'Connor",
    "Jan van der Berg",
    "Jo Smith",
    "La Toya",
    "Li Wei",
    "Van Morrison",
    "ed small",
    "김 민수",
    "李 小龙",
  ];
  const hider = createNameHider(
    names.map((name) => ({ key: name, name, path: null, aliases: [] })),
    "letters",
  );

  it.each([
    ["Ask Jo, then LI.", "Ask E, then G."],
    ["jo, li and al are words elsewhere", "jo, li and al are words elsewhere"],
    ["Jo's plan, Jos plan", "E's plan, Jos plan"],
    ["Des called. Van too, then Ten.", "C called. H too, then A."],
    ["des Kunden, a van, ten of them", "des Kunden, a van, ten of them"],
    ["O'Connor and O’Connor's", "C and C's"],
    ["van der Berg, der Berg, Berg; Van der", "D, D, D; H der"],
    ["The builder, the end. The end.", "B, the end. The end."],
    ["Toya in La Paz", "F in La Paz"],
    ["Ed and SMALL", "I and I"],
    ["sm\u00adith, Sｍith", "E, E"],
    ["민수가 왔다", "J가 왔다"],
    ["我和李小龙谈, 小龙, 李, 李子", "我和K谈, K, K, 李子"],
    ["我和Smith谈", "我和E谈"],
  ])("are hidden in %j", (text, hidden) => {
    expect(hider.hide(text)).toBe(hidden);
  });

  it("give initials by their own first letters", () => {
    const initials = hiderOf(
      ["Anita Das", "Des O'Connor", "Van Morrison", "Vincent van Gogh"].map((name) =>
        aPerson(`${name}.md`),
      ),
      "initials",
    );
    expect(initials.hide("Anita Das, Des O'Connor, Van Morrison, Vincent van Gogh")).toBe(
      "AD, DC, VM, VG",
    );
  });

  it("are signs and numbers where a name has nothing else", () => {
    const signs = hiderOf([aPerson("People/007.md"), aPerson("People/🐻.md"), aPerson("-.md")]);
    expect(signs.hide("007, 7, 🐻 - 0071")).toBe("B, 7, C - 0071");
  });
});

describe("the words of links", () => {
  const sarah = (display: string) => aLink("Sarah Lind", { display });
  const notes = [
    aNote("2026-05-01 Sally rang.md", {
      people: [{ target: "Sarah Lind", text: "Sasa" }],
      lessons: [
        aLesson("Write down what Sally agreed", { links: [sarah("Sally")], check: "sal nods" }),
        aLesson("Ask the boss first", { links: [sarah("sal"), sarah("Her")] }),
      ],
    }),
    aNote("2026-05-02 Other.md", {
      lessons: [
        aLesson("Her boss and Sasa: the boss sallies, and Sal Mineo’s Budget"),
        aLesson("Go through the boss", { links: [sarah("the boss"), aLink("Budget")] }),
      ],
      promises: [
        {
          ...{ text: "x", isToWriter: false, isKept: false, due: null, line: 3 },
          links: [sarah("Sally Mineo")],
        },
      ],
    }),
    aNote("Budget.md", { debrief: null }),
    aPerson("People/Sarah Lind.md"),
  ];
  const rows = exported(notes);
  const shown = (start: string) => {
    const row = rowsOf(notes).findIndex(({ repeat }) => repeat.text.startsWith(start));
    const member = rows[row]?.repeat.members[0];
    return [member?.text, member?.check ?? "", member?.path];
  };

  it("are a name wherever they are written with capitals", () => {
    expect(shown("Her boss")).toEqual([
      "Her boss and A: the boss sallies, and Sal A’s Budget",
      "",
      "2026-05-02 Other.md",
    ]);
  });

  it("are hidden in any case where the person is linked", () => {
    expect(shown("Write")).toEqual(["Write down what A agreed", "A nods", "2026-05-01 A rang.md"]);
    expect(shown("Go")).toEqual(["Go through A", "", "2026-05-02 Other.md"]);
  });
});

/** Names of every shape, and what each of them must not leave behind, written so. */
const SHAPES = [
  "Jo Smith",
  "Li Wei",
  "Ng",
  "Des O'Connor",
  "Van Morrison",
  "Al Ten Brink",
  "Anita Das",
  "Jan van der Berg",
  "Jean-Luc Brück",
  "D’Angelo Russell",
  "Élodie Dubois",
  "Ana María de la Cruz",
  "Sarah Lind",
  "Sarah Cole",
  "Cole Lind",
  "J. R. Wolff",
  "ed small",
  "李 小龙",
  "山田太郎",
  "김민수",
  "سارة أحمد",
  "שרה כהן",
  "Agent 47",
  "🐻",
];
/** Too likely to be something else when they are written small, and never a name within one. */
const WORDS_TOO = new Set("van der den des das de la ten".split(" "));
const JOINED = ["小龙", "山田太郎", "김민수", "🐻"];

const fold = (word: string) =>
  word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFC");
const wordsOf = (text: string) => text.replace(/\p{Cf}/gu, "").match(/[\p{L}\p{M}]+/gu) ?? [];
const isBig = (word: string) => {
  const first = [...word][0] ?? "";
  return first !== first.toLowerCase() || first.toLowerCase() === first.toUpperCase();
};

/** The words of a text that are part of one of the names, but for what is stated in `name-hider.ts`. */
function leftOf(names: readonly string[], text: string): readonly string[] {
  const parts = new Map<string, "any case" | "capital">();
  for (const name of names) {
    const isSmall = name === name.toLowerCase();
    for (const [i, part] of wordsOf(name).entries()) {
      const word = fold(part);
      const isLetter = [...word].length === 1 && word.toUpperCase() !== word;
      if (isLetter || (i > 0 && !isSmall && !isBig(part))) continue;
      const isShy = [...word].length < 3 || WORDS_TOO.has(word);
      if (!isShy) parts.set(word, "any case");
      else if (!parts.has(word)) parts.set(word, "capital");
    }
  }
  const joined = JOINED.filter((one) => text.includes(one) && names.join("\n").includes(one));
  return [
    ...joined,
    ...wordsOf(text).filter((word) => {
      const part = parts.get(fold(word));
      return part === "any case" || (part === "capital" && isBig(word));
    }),
  ];
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (value instanceof Map) return textsIn([...value]);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe("whatever the names", () => {
  const word = fc.constantFrom(
    ...SHAPES.flatMap((name) => [name, ...name.split(/[\s’'-]+/u)]),
    ...["a van", "der Kunde", "calls", "Restore", "李子", "word", "1"],
  );
  const written = fc
    .tuple(
      word,
      fc.constantFrom<(one: string) => string>(
        (one) => one,
        (one) => one.toUpperCase(),
        (one) => one.toLowerCase(),
        (one) => one.normalize("NFD"),
        (one) => `${one}'s`,
        (one) => `“${one}”`,
        (one) => `${one.slice(0, 2)}\u00ad${one.slice(2)}`,
      ),
    )
    .map(([one, write]) => write(one));
  const text = fc
    .array(fc.tuple(written, fc.constantFrom(" ", "  ", "-", "_", ", ", "\n", ".")), {
      minLength: 1,
      maxLength: 6,
    })
    .map((pieces) => pieces.flat().join(""));

  it("no part of one is left as a word in anything that is exported", () => {
    fc.assert(
      fc.property(
        fc.subarray(SHAPES, { minLength: 1, maxLength: 6 }),
        fc.tuple(text, text, text, text, text),
        fc.constantFrom<NameStyle>("letters", "letters", "initials"),
        (names, [said, cue, title, outcome, spoken], style) => {
          const [name = ""] = names;
          const notes = [
            aNote(`Debriefs/2026-05-09 ${title.replaceAll(/[\n/]/gu, " ")}.md`, {
              date: "2026-05-09",
              outcome,
              lessons: [
                aLesson(said, { cue, move: said, check: cue, links: [aLink(name)] }),
                aLesson(spoken, { links: [aLink(name, { display: spoken })] }),
              ],
            }),
            ...names.map((one) => aPerson(`People/${one}.md`)),
          ];
          const hider = hiderOf(notes, style);
          const hidden = hideNames(rowsOf(notes), hider);
          // Initials are letters of a name, and may spell another (AL, ÉD).
          const tokens = names.map((one) => hider.tokenOf(`People/${one}.md`).replace(/\d+$/u, ""));
          const own = style === "letters" ? [] : tokens;
          const all = [
            ...textsIn(hidden),
            rowsToCsv(hidden),
            rowsToJsonText(hidden, TODAY),
            repeatsToMarkdown(hidden.map(({ repeat }) => repeat)),
          ].join("\n");
          expect(leftOf(names, all).filter((one) => !own.includes(one))).toEqual([]);
        },
      ),
      runs(),
    );
  });
});
