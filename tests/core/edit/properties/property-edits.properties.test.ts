import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAddListItem } from "../../../../src/core/edit/properties/frontmatter-edit";
import {
  planRemoveListItem,
  planReplaceListItem,
} from "../../../../src/core/edit/properties/list-item-edit";
import {
  planRemoveProperty,
  planSetProperty,
} from "../../../../src/core/edit/properties/property-edit";
import { lineOf, noCounts } from "../../../corpus/edit-tally";
import { tryEdit } from "../../../corpus/edit-trial";
import { propertyTrial } from "../../../corpus/property-judge";
import { anyNote } from "../../../fuzz/notes";
import { patience, runs } from "../../../fuzz/runs";
import { anyText } from "../changes";
import { aimAt, anyNoteWithProperties, anyWish, ASKS } from "./property-notes";

describe("whatever the properties hold", { timeout: patience() }, () => {
  it.each(ASKS)(
    "an edit changes its own bytes and what was asked, twice is once, and it can be taken back: %s",
    (name, askFor) => {
      const count = noCounts();
      fc.assert(
        fc.property(anyNoteWithProperties, anyWish, (text, wish) => {
          const ask = askFor(aimAt(text, wish));
          const outcome = tryEdit(propertyTrial(ask), text);
          count[outcome.kind]++;
          if (outcome.kind === "wrong") throw new Error(`${JSON.stringify(ask)}: ${outcome.why}`);
        }),
        runs(),
      );
      console.log(lineOf(name, count));
      const tried = Object.values(count).reduce((sum, one) => sum + one, 0);
      expect(count.edited / tried).toBeGreaterThan(0.1);
    },
  );

  it("planning never throws", () => {
    const note = fc
      .tuple(
        fc.oneof(anyNote, anyText),
        fc.constantFrom("#", "---\n#\n---\n", "---\npeople: #\n---\n"),
      )
      .map(([text, around]) => around.replace("#", () => text));
    const keys = fc.oneof(
      fc.constant(["people"]),
      anyText.map((key) => [key]),
    );
    fc.assert(
      fc.property(note, keys, anyText, anyText, (text, names, one, other) => {
        planAddListItem(text, names, one);
        planRemoveListItem(text, names, one);
        planReplaceListItem(text, names, one, other);
        planSetProperty(text, names, { kind: "text", text: one });
        planSetProperty(text, names, { kind: "date", date: other });
        planSetProperty(text, names, { kind: "boolean", value: true });
        planRemoveProperty(text, names);
      }),
      runs(),
    );
  });
});
