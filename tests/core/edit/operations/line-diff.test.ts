import { describe, expect, it } from "vitest";
import { diffOf } from "../../../../src/core/edit/operations/line-diff";
import type { NoteDiff } from "../../../../src/core/edit/operations/note-diff";
import { hashOf } from "../../../../src/core/edit/operations/prepare-step";
import type { PreparedStep } from "../../../../src/core/edit/operations/prepared";
import { applyEdits, type TextEdit } from "../../../../src/core/edit/text-edit";

const PATH = "Lessons/Ask.md";

/** Replaces each `expected`, looked for from left to right, by its text. */
function diff(before: string, replacements: readonly (readonly [string, string])[]): NoteDiff {
  let from = 0;
  const edits = replacements.map(([expected, text]): TextEdit => {
    const start = before.indexOf(expected, from);
    from = start + expected.length;
    return { span: { start, end: from }, expected, text };
  });
  return diffOfEdits(before, edits);
}

function insertion(before: string, at: number, text: string): NoteDiff {
  return diffOfEdits(before, [{ span: { start: at, end: at }, expected: "", text }]);
}

function diffOfEdits(before: string, edits: readonly TextEdit[]): NoteDiff {
  const after = applyEdits(before, edits);
  if (!after.ok) throw new Error(after.reason);
  const [hashBefore, hashAfter] = [hashOf(before), hashOf(after.text)];
  const step: PreparedStep = {
    kind: "change",
    path: PATH,
    edits,
    before: hashBefore,
    after: hashAfter,
    isRequired: false,
  };
  return diffOf(step, before, after.text);
}

const SIGNS = { same: " ", added: "+", removed: "-" } as const;

/** `-12 a «changed» line`, hunks apart by `…`. */
function shown({ hunks }: NoteDiff): string {
  const lines = hunks.map((hunk) =>
    hunk.map(({ kind, line, text, marks }) => {
      let marked = "";
      let from = 0;
      for (const { start, end } of marks) {
        marked += `${text.slice(from, start)}«${text.slice(start, end)}»`;
        from = end;
      }
      return `${SIGNS[kind]}${line} ${marked}${text.slice(from)}`;
    }),
  );
  return lines.map((hunk) => hunk.join("\n")).join("\n…\n");
}

const LINES = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n";

describe("a changed note", () => {
  it("shows a changed line as it was and as it is, with the changed part marked", () => {
    const { added, removed, ...rest } = diff(LINES, [["hree", "ake"]]);
    expect([added, removed]).toEqual([1, 1]);
    expect(rest).toMatchObject({ path: PATH, kind: "change", to: null });
    expect(shown(diff(LINES, [["hree", "ake"]]))).toBe(" 2 two\n-3 t«hree»\n+3 t«ake»\n 4 four");
  });

  it("marks nothing in the line as it was when text was only put in", () => {
    expect(shown(insertion(LINES, 7, " [[Ann]]"))).toBe(
      " 1 one\n-2 two\n+2 two« [[Ann]]»\n 3 three",
    );
  });

  it("marks each place of a line that changed in several", () => {
    expect(
      shown(
        diff("a b c\n", [
          ["a", "1"],
          ["c", "3"],
        ]),
      ),
    ).toBe("-1 «a» b «c»\n+1 «1» b «3»");
  });

  it("shows lines that are new as a whole without marks, wherever the edit began", () => {
    const expected = " 2 two\n+3 new\n 3 three";
    expect(shown(insertion(LINES, 8, "new\n"))).toBe(expected);
    expect(shown(insertion(LINES, 7, "\nnew"))).toBe(expected);
  });

  it("shows lines that are gone as a whole without marks", () => {
    const expected = " 2 two\n-3 three\n 4 four";
    expect(shown(diff(LINES, [["three\n", ""]]))).toBe(expected);
    expect(shown(diff(LINES, [["\nthree", ""]]))).toBe(expected);
  });

  it("shows a line that was replaced whole without marks", () => {
    expect(shown(diff(LINES, [["three", "3"]]))).toBe(" 2 two\n-3 three\n+3 3\n 4 four");
  });

  it("begins and ends with the note", () => {
    expect(shown(insertion(LINES, 0, "zero\n"))).toBe("+1 zero\n 1 one");
    expect(shown(insertion(LINES, LINES.length, "eight\n"))).toBe(" 7 seven\n+8 eight");
    expect(shown(insertion("one", 3, "\ntwo"))).toBe(" 1 one\n+2 two");
    expect(shown(insertion("", 0, "one\n"))).toBe("+1 one");
  });

  it("counts lines in the text that they stand in", () => {
    expect(
      shown(
        diff(LINES, [
          ["one\n", ""],
          ["three", "3"],
        ]),
      ),
    ).toBe("-1 one\n 2 two\n-3 three\n+2 3\n 4 four");
  });

  it("keeps far changes apart, near ones together, and shows no line twice", () => {
    const change = (a: string, b: string) =>
      shown(
        diff(LINES, [
          [a, "x"],
          [b, "y"],
        ]),
      );
    expect(change("one", "two")).toBe("-1 one\n+1 x\n-2 two\n+2 y\n 3 three");
    expect(change("one", "three")).toBe("-1 one\n+1 x\n 2 two\n-3 three\n+3 y\n 4 four");
    expect(change("one", "four")).toBe("-1 one\n+1 x\n 2 two\n 3 three\n-4 four\n+4 y\n 5 five");
    expect(change("one", "five")).toBe("-1 one\n+1 x\n 2 two\n…\n 4 four\n-5 five\n+5 y\n 6 six");
  });

  it("takes lines that an edit joins or parts together", () => {
    expect(shown(diff(LINES, [["e\nt", "e t"]]))).toBe(
      "-1 on«e»\n-2 «t»wo\n+1 on«e t»wo\n 3 three",
    );
    expect(shown(insertion(LINES, 5, "\n"))).toBe(" 1 one\n-2 two\n+2 t\n+3 wo\n 3 three");
  });

  it("never shows a carriage return, and takes none for a change", () => {
    const crlf = LINES.replace(/\n/gu, "\r\n");
    expect(shown(insertion(crlf, 8, "\r\nnew"))).toBe(" 2 two\n+3 new\n 3 three");
    expect(shown(insertion(crlf, 8, " x"))).toBe(" 1 one\n-2 two\n+2 two« x»\n 3 three");
    expect(shown(diff("one\r\n", [["\r\n", "\n"]]))).toBe("");
  });

  it("has no lines for a step without edits, nor for a line break at the very end", () => {
    expect(diffOfEdits(LINES, [])).toMatchObject({ added: 0, removed: 0, hunks: [] });
    expect(diffOfEdits("", [])).toMatchObject({ added: 0, removed: 0, hunks: [] });
    expect(insertion("one", 3, "\n")).toMatchObject({ added: 0, removed: 0, hunks: [] });
  });
});

describe("other steps", () => {
  it("shows every line of a new note", () => {
    const text = "---\r\nlesson: x\r\n---\r\n";
    const diffed = diffOf({ kind: "create", path: PATH, text }, null, text);
    expect(diffed).toMatchObject({ kind: "create", added: 3, removed: 0, to: null });
    expect(shown(diffed)).toBe("+1 ---\n+2 lesson: x\n+3 ---");
  });

  it("shows every line of a note that goes", () => {
    const diffed = diffOf({ kind: "trash", path: PATH, text: "one\n\ntwo" }, "one\n\ntwo", null);
    expect(diffed).toMatchObject({ kind: "trash", added: 0, removed: 3 });
    expect(shown(diffed)).toBe("-1 one\n-2 \n-3 two");
  });

  it("shows where a renamed note goes, and no lines", () => {
    const step: PreparedStep = { kind: "rename", path: PATH, to: "Lessons/Wait.md" };
    expect(diffOf(step, "one", "one")).toEqual({
      path: PATH,
      kind: "rename",
      to: "Lessons/Wait.md",
      added: 0,
      removed: 0,
      hunks: [],
    });
  });

  it("shows notes of any length", () => {
    const text = "line\n".repeat(200_000);
    expect(diffOf({ kind: "create", path: PATH, text }, null, text).added).toBe(200_000);
    const middle = insertion(text, 500_000, "new\n");
    expect([middle.added, middle.removed]).toEqual([1, 0]);
    expect(middle.hunks).toHaveLength(1);
  });

  it("has no hunk for an empty note", () => {
    expect(diffOf({ kind: "create", path: PATH, text: "" }, null, "").hunks).toEqual([]);
    expect(diffOf({ kind: "trash", path: PATH, text: "" }, "", null).hunks).toEqual([]);
  });
});
