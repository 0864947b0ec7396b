import fc from "fast-check";
import { expect, it } from "vitest";
import { diffOf } from "../../../../src/core/edit/operations/line-diff";
import { hashOf } from "../../../../src/core/edit/operations/prepare-step";
import type { PreparedStep } from "../../../../src/core/edit/operations/prepared";
import { applyEdits, type TextEdit } from "../../../../src/core/edit/text-edit";
import { patience, runs } from "../../../fuzz/runs";
import { anyText, textOf } from "../changes";

const text = fc.oneof(textOf("ab\n\n\r"), anyText);
const cut = fc.tuple(fc.nat(6), fc.nat(4), fc.oneof(textOf("ab\n\r"), fc.constant("")));

/** A text, edits of it, and what they make of it. */
const change = fc.tuple(text, fc.array(cut, { maxLength: 6 })).map(([before, cuts]) => {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [gap, length, put] of cuts) {
    const start = Math.min(from + gap, before.length);
    const end = Math.min(start + length, before.length);
    edits.push({ span: { start, end }, expected: before.slice(start, end), text: put });
    from = end;
  }
  const applied = applyEdits(before, edits);
  if (!applied.ok) throw new Error(applied.reason);
  return { before, edits, after: applied.text };
});

/** Lines as an editor counts them, but for the empty one behind a last break. */
function linesOf(whole: string): string[] {
  const lines = whole.split("\n").map((line) => line.replace(/\r$/u, ""));
  if (whole === "" || whole.endsWith("\n")) lines.pop();
  return lines;
}

it(
  "the lines shown, with those between, are the text before and the text after",
  { timeout: patience() },
  () => {
    fc.assert(
      fc.property(change, ({ before, edits, after }) => {
        const step: PreparedStep = {
          kind: "change",
          path: "A.md",
          edits,
          before: hashOf(before),
          after: hashOf(after),
          isRequired: true,
        };
        const diff = diffOf(step, before, after);
        const old = linesOf(before);
        const rebuilt = { old: [] as string[], now: [] as string[] };
        const count = { added: 0, removed: 0 };
        /** Lines of the old text that no hunk shows are the same in both. */
        const upTo = (line: number) => {
          const rest = old.slice(rebuilt.old.length, line - 1);
          rebuilt.old.push(...rest);
          rebuilt.now.push(...rest);
        };
        for (const hunk of diff.hunks) {
          const isChange = hunk.some(({ kind }) => kind !== "same");
          expect(isChange).toBe(true);
          for (const line of hunk) {
            if (line.kind !== "added") upTo(line.line);
            const missing = line.line - 1 - rebuilt.now.length;
            if (line.kind === "added" && missing > 0) upTo(rebuilt.old.length + missing + 1);
            if (line.kind !== "added") rebuilt.old.push(line.text);
            if (line.kind !== "removed") rebuilt.now.push(line.text);
            const place = line.kind === "added" ? rebuilt.now : rebuilt.old;
            expect(line.line).toBe(place.length);
            if (line.kind !== "same") count[line.kind]++;
            let from = 0;
            for (const mark of line.marks) {
              expect(mark.start).toBeGreaterThanOrEqual(from);
              expect(mark.end).toBeGreaterThan(mark.start);
              from = mark.end;
            }
            expect(from).toBeLessThanOrEqual(line.text.length);
          }
        }
        upTo(old.length + 1);
        expect(rebuilt).toEqual({ old, now: linesOf(after) });
        expect(count).toEqual({ added: diff.added, removed: diff.removed });
      }),
      runs(),
    );
  },
);
