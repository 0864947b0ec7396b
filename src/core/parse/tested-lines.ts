/** The lines under “Lessons tested”: those with a verdict, and those that wait for one. */
import type { Span, Verdict, VerdictLine } from "../note";
import type { ParseRules } from "../settings/settings";
import { type Block, textOf } from "./block";
import { lineKeys, readTested, VERDICTS } from "./field-lines";
import { Headings } from "./headings";
import { ownLineField } from "./inline-field";
import { LessonScopes } from "./outline";

export interface TestedLine extends Omit<VerdictLine, "verdict"> {
  /** Null while it waits. */
  readonly verdict: Verdict | null;
  /** The text of the item's first line, without marker and task box. */
  readonly span: Span;
  /** The verdict's key with its colons and the blanks behind them; empty while it waits. */
  readonly key: Span;
  /** How many lines before it lead to the same target. */
  readonly ordinal: number;
}

const TASK_BOX = /^\[[^\][]\](?:[ \t]+|$)/u;

/** Reads the items below such headings that link to something, in order. O(text). */
export function readTestedLines(
  text: string,
  blocks: readonly Block[],
  rules: ParseRules,
): readonly TestedLine[] {
  const keys = lineKeys(rules);
  const scopes = new LessonScopes(blocks, new Headings(text, rules.testedHeadings));
  const seen = new Map<string, number>();
  const lines: TestedLine[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "heading") scopes.enter(block);
    const inside = blocks[index + 1];
    if (block.kind !== "item" || inside?.parent !== index || inside.kind !== "paragraph") return;
    const [piece] = inside.pieces;
    if (piece === undefined || scopes.of(block, false) === null) return;
    const box = TASK_BOX.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
    const span = { start: piece.start + box, end: piece.end };
    const first = text.slice(span.start, span.end);
    const field = ownLineField(first, keys);
    const meaning = field === null ? undefined : keys.get(field.key);
    if (meaning === "promise" || meaning === "toMe") return;
    const whole = textOf(text, inside.pieces).slice(box + (field?.start ?? 0));
    const tested = readTested(whole);
    if (tested === null) return;
    const target = foldTarget(tested.link.target);
    const ordinal = seen.get(target) ?? 0;
    seen.set(target, ordinal + 1);
    lines.push({
      ...tested,
      verdict: VERDICTS.find((verdict) => verdict === meaning) ?? null,
      span,
      key: { start: span.start, end: span.start + (field?.start ?? 0) },
      line: block.line,
      ordinal,
    });
  });
  return lines;
}

/** Equal for two ways of writing the same target: without case, with `.md` or not. */
export function foldTarget(target: string): string {
  return target.normalize("NFC").toLowerCase().replace(/\.md$/u, "");
}
