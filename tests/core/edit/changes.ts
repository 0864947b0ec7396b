/** Expectations as diffs: what a plan does to a note, line by line. */
import fc from "fast-check";
import { applyEdits, invertEdits, type Plan } from "../../../src/core/edit/text-edit";
import { anyCharacter } from "../../fuzz/characters";

/** Applies a plan that must not refuse, and shows that it can be taken back. */
export function applied(text: string, plan: Plan): string {
  if (!plan.ok) throw new Error(`refused: ${plan.reason}`);
  const after = applyEdits(text, plan.edits);
  if (!after.ok) throw new Error(`not applied: ${after.reason}`);
  const back = applyEdits(after.text, invertEdits(plan.edits));
  if (!back.ok || back.text !== text) throw new Error("the plan cannot be taken back");
  return after.text;
}

/** The lines that a plan takes away (`-`) and adds (`+`); `no change` when there are none. */
export function changes(text: string, plan: Plan): string {
  const before = visible(text);
  const after = visible(applied(text, plan));
  let head = 0;
  while (head < before.length && before[head] === after[head] && head < after.length) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before.at(-1 - tail) === after.at(-1 - tail)
  ) {
    tail++;
  }
  const gone = before.slice(head, before.length - tail).map((line) => `- ${line}`);
  const come = after.slice(head, after.length - tail).map((line) => `+ ${line}`);
  return [...gone, ...come].join("\n") || "no change";
}

/** Why a plan refuses. */
export function refusal(plan: Plan): string {
  if (plan.ok) throw new Error("the plan does not refuse");
  return plan.reason;
}

/** Carriage returns and the byte order mark become characters that can be seen. */
function visible(text: string): string[] {
  const lines = text
    .replace(/\uFEFF/gu, "«BOM»")
    .replace(/\r/gu, "␍")
    .split("\n");
  if (lines.at(-1) === "") lines.pop();
  else lines.push(`${lines.pop() ?? ""}∎`);
  return lines;
}

/** Any string at all: lone surrogates, NUL, combining marks. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string(),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join("")),
);

/** Texts of these characters alone: the ones that mean something. */
export function textOf(characters: string): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...Array.from(characters)) });
}
