import { EditorSelection, EditorState } from "@codemirror/state";
import type { EditorTransaction } from "obsidian";
import { describe, expect, test } from "vitest";
import { toOffset, toTransactionSpec } from "./obsidian/editor-transaction.ts";

// What needs no page of the app's editor interface: positions and transactions.

const TEXT = "one\ntwo\n\nfour";

function makeState(...ranges: [number, number][]): EditorState {
  const selections = (ranges.length === 0 ? [[0, 0] as const] : ranges).map(([anchor, head]) =>
    EditorSelection.range(anchor, head),
  );
  return EditorState.create({
    doc: TEXT,
    selection: EditorSelection.create(selections),
    extensions: EditorState.allowMultipleSelections.of(true),
  });
}

test.each([
  [{ line: 0, ch: 0 }, 0],
  [{ line: 1, ch: 2 }, 6],
  [{ line: 1, ch: 99 }, 7],
  [{ line: 1, ch: -1 }, 4],
  [{ line: -1, ch: 5 }, 0],
  [{ line: 2, ch: 1 }, 8],
  [{ line: 9, ch: 0 }, 13],
])("the position %j is the offset %s, or the nearest inside", (position, offset) => {
  expect(toOffset(makeState().doc, position)).toBe(offset);
});

describe("a transaction", () => {
  function apply(state: EditorState, tx: EditorTransaction): [string, [number, number][]] {
    const after = state.update(toTransactionSpec(state, tx)).state;
    const ranges = after.selection.ranges.map(({ anchor, head }): [number, number] => [
      anchor,
      head,
    ]);
    return [after.doc.toString(), ranges];
  }

  test("makes all changes by positions in the text before", () => {
    const changes = [
      { from: { line: 3, ch: 0 }, text: "> " },
      { from: { line: 0, ch: 0 }, to: { line: 0, ch: 3 }, text: "1" },
    ];
    expect(apply(makeState(), { changes })).toEqual(["1\ntwo\n\n> four", [[0, 0]]]);
  });

  test("sets the selection by positions in the text after", () => {
    const changes = [{ from: { line: 0, ch: 0 }, text: "new\n" }];
    const selection = { from: { line: 1, ch: 0 }, to: { line: 1, ch: 3 } };
    expect(apply(makeState(), { changes, selection })[1]).toEqual([[4, 7]]);
    const selections = [{ from: { line: 0, ch: 1 } }, { from: { line: 2, ch: 1 } }];
    expect(apply(makeState(), { changes, selection, selections })[1]).toEqual([
      [1, 1],
      [9, 9],
    ]);
  });

  test("replaces each selection and leaves the cursors behind what it put there", () => {
    const state = makeState([0, 3], [4, 7]);
    expect(apply(state, { replaceSelection: "X" })).toEqual([
      "X\nX\n\nfour",
      [
        [1, 1],
        [3, 3],
      ],
    ]);
  });

  test("can do both at once", () => {
    const changes = [{ from: { line: 3, ch: 4 }, text: "!" }];
    expect(apply(makeState([0, 3]), { replaceSelection: "1", changes })[0]).toBe("1\ntwo\n\nfour!");
  });
});
