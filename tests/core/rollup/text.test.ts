import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, formatSpan } from "../../../src/core/rollup/days";
import { escapeMarkdown, rollupToMarkdown } from "../../../src/core/rollup/markdown";
import { rollupToPlain } from "../../../src/core/rollup/plain";
import { escapeControl, widthOf, wrap } from "../../../src/core/rollup/terminal";
import { aLesson, aLink, aNote, aPerson, rollUp } from "./builders";
import { anyCharacter } from "../../fuzz/characters";

const AGREED = "Write down what was agreed before hanging up.";
const REWORDED = "Before I hang up, write the agreed points down.";

const rollup = rollUp(
  [
    aNote("Debriefs/Refund call.md", {
      date: "2026-05-09",
      lessons: [
        aLesson(AGREED, {
          cue: "a call ends",
          move: "write it down",
          links: [aLink("Sarah Lind")],
        }),
      ],
    }),
    aNote("Courier.md", { date: "2025-08-12", lessons: [aLesson(REWORDED), aLesson("Ask why")] }),
    aPerson("People/Sarah Lind.md"),
  ],
  [],
  [{ path: "bad.md", reason: "it is larger than 5 MB" }],
);

const hostile = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.constantFrom(
    "\u001b[2J",
    "a\u009bb",
    "\u202eabc",
    "\ud800",
    "# a\n# b",
    "[[x]]",
    "lesson:: x",
  ),
);

describe("formatDay", () => {
  it("writes a day as people do", () => {
    expect(formatDay("2026-05-09")).toBe("9 May 2026");
    expect(formatSpan("2025-08-12", "2026-05-09")).toBe("12 Aug 2025 to 9 May 2026");
    expect(formatSpan("2026-05-09", "2026-05-09")).toBe("9 May 2026");
    expect(formatSpan(null, null)).toBe("");
  });

  it("leaves alone what is no day", () => {
    expect(formatDay("someday")).toBe("someday");
    expect(formatDay("2026-13-01")).toBe("2026-13-01");
  });
});

describe("rollupToMarkdown", () => {
  it("writes a note that can be read", () => {
    expect(rollupToMarkdown(rollup)).toBe(`# Lessons that repeat

2 debriefs · 3 lessons · 1 repeats

## Write down what was agreed before hanging up.

2× in 2 notes · 12 Aug 2025 to 9 May 2026 · Sarah Lind

a call ends → write it down

Why these match: agreed, hanging, write

- “Write down what was agreed before hanging up.” [[Debriefs/Refund call|Refund call]], 9 May 2026
- “Before I hang up, write the agreed points down.” [[Courier]], 12 Aug 2025
`);
  });

  it("says so when nothing repeats", () => {
    expect(rollupToMarkdown(rollUp([]))).toContain("No lesson has come back yet.");
  });

  it.each([
    ["a\n# b", "a \\# b"],
    ["lesson:: x", "lesson:\\: x"],
    ["a:::b", "a:\\:\\:b"],
    ["#lesson [[x]] %%y%% ==z==", "\\#lesson \\[\\[x\\]\\] \\%\\%y\\%\\% \\=\\=z\\=\\="],
    ["1. first", "1\\. first"],
    ["- item", "\\- item"],
    ["<img src=x>", "\\<img src\\=x\\>"],
    ["https://example.org", "https\\://example.org"],
  ])("escapes %j", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("keeps every text on its own line, whatever it holds", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeMarkdown(text)).not.toMatch(/[\n\r\u2028\u2029]|::|\[\[|%%/u);
      }),
    );
  });

  it("links no note whose name a link cannot hold", () => {
    const notes = ["a]] b|c.md", "d.md"].map((path) => aNote(path, { lessons: [aLesson(AGREED)] }));
    expect(rollupToMarkdown(rollUp(notes))).toContain("” a\\]\\] b\\|c\n");
  });
});

describe("rollupToPlain", () => {
  it("writes the repeats, their facts, reasons and quotes", () => {
    expect(rollupToPlain(rollup, { width: 80 })).toBe(`Lessons that repeat
2 debriefs · 3 lessons · 1 repeats

Write down what was agreed before hanging up.
  2× in 2 notes · 12 Aug 2025 to 9 May 2026 · Sarah Lind
  a call ends → write it down
  Why: agreed, hanging, write
    “Write down what was agreed before hanging up.”
      Refund call · 9 May 2026
    “Before I hang up, write the agreed points down.”
      Courier · 12 Aug 2025

1 note could not be read
  bad.md: it is larger than 5 MB
`);
  });

  it("wraps at the width, and colour takes no column", () => {
    const narrow = rollupToPlain(rollup, { width: 40 });
    expect(Math.max(...narrow.split("\n").map(widthOf))).toBeLessThanOrEqual(40);
    const colored = rollupToPlain(rollup, { width: 40, color: true });
    expect(colored.replaceAll(/\p{Cc}\[\d+m/gu, "")).toBe(narrow);
  });

  it("lets no note command the terminal, whatever it holds", () => {
    fc.assert(
      fc.property(hostile, hostile, (text, path) => {
        const notes = [`1${path}`, `2${path}`].map((name) =>
          aNote(name, { lessons: [aLesson(text)] }),
        );
        const plain = rollupToPlain(rollUp(notes), { width: 60 });
        expect(plain.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe("wrap", () => {
  it("breaks at spaces, and a long word in its middle", () => {
    expect(wrap("one two three four", 10)).toEqual(["one two", "three four"]);
    expect(wrap("a".repeat(25), 10)).toEqual(["a".repeat(10), "a".repeat(10), "a".repeat(5)]);
  });

  it("counts two columns for full width and none for marks", () => {
    expect(widthOf("电话")).toBe(4);
    expect(widthOf("e\u0301")).toBe(1);
    expect(widthOf("👍")).toBe(2);
  });

  it("loses nothing but spaces, and no line is too wide", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 10, max: 60 }),
        (text, width) => {
          const clean = escapeControl(text);
          const lines = wrap(clean, width);
          expect(lines.join("").replaceAll(" ", "")).toBe(clean.replaceAll(" ", ""));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
