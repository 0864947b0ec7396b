/**
 * List items that say one thing in a field of their own: what became of a lesson note, and what was
 * promised. They mean it wherever they stand: their key is not written by chance, and a verdict
 * counts only where its link leads to a lesson note.
 */
import { readDay } from "../dates";
import type { PromiseLine, Verdict, VerdictLine } from "../note";
import type { ParseRules } from "../settings/settings";
import { type Block, textOf } from "./block";
import { readInline } from "./inline";
import { ownLineField } from "./inline-field";
import { isScaffold } from "./scaffold";

export interface FieldLines {
  readonly verdicts: readonly VerdictLine[];
  readonly promises: readonly PromiseLine[];
}

export const VERDICTS = ["held", "refined", "changed", "dropped"] as const satisfies Verdict[];

type LineMeaning = Verdict | "promise" | "toMe";

/** Made once for the settings, not once a note. */
const MADE = new WeakMap<ParseRules, ReadonlyMap<string, LineMeaning>>();
const NO_KEYS: ReadonlySet<string> = new Set();
const TASK_BOX = /^\[([^\][])\](?:[ \t]+|$)/u;
/** A day at the end of what was promised, with the word before it: “, by 2026-05-18”. */
const DUE =
  /(?:^|[\s,;])(?:by|until|bis|bis zum|avant le|pour le|para el|antes del)?\s*(\d{4}-\d{2}-\d{2})\.?$/iu;

/** Lower-case keys of such lines, and what each means. */
export function lineKeys(rules: ParseRules): ReadonlyMap<string, LineMeaning> {
  const made = MADE.get(rules);
  if (made !== undefined) return made;
  const keys = new Map<string, LineMeaning>();
  for (const meaning of [...VERDICTS, "promise", "toMe"] as const) {
    for (const name of rules.keys[meaning]) keys.set(name.toLowerCase(), meaning);
  }
  MADE.set(rules, keys);
  return keys;
}

/** Reads all of them, in order. O(text). */
export function readFieldLines(
  text: string,
  blocks: readonly Block[],
  rules: ParseRules,
): FieldLines {
  const keys = lineKeys(rules);
  const verdicts: VerdictLine[] = [];
  const promises: PromiseLine[] = [];
  blocks.forEach((item, index) => {
    const inside = blocks[index + 1];
    if (item.kind !== "item" || inside?.parent !== index || inside.kind !== "paragraph") return;
    const raw = textOf(text, inside.pieces);
    // Most items of a vault have no field, and need not be read to tell.
    if (!raw.includes("::")) return;
    const box = TASK_BOX.exec(raw);
    const said = raw.slice(box?.[0].length ?? 0);
    const [first = ""] = said.split("\n", 1);
    const field = ownLineField(first, keys);
    const meaning = field === null ? undefined : keys.get(field.key);
    if (field === null || meaning === undefined) return;
    const whole = first.slice(field.start, field.end) + said.slice(first.length);
    if (meaning === "promise" || meaning === "toMe") {
      const promise = readPromise(whole);
      const isKept = /[xX]/u.test(box?.[1] ?? "");
      const isToWriter = meaning === "toMe";
      if (promise !== null) promises.push({ ...promise, isToWriter, isKept, line: item.line });
    } else {
      const tested = readTested(whole);
      if (tested !== null) verdicts.push({ verdict: meaning, ...tested, line: item.line });
    }
  });
  return { verdicts, promises };
}

/** The first link of a line about a lesson note, and what is said besides; null without a link. */
export function readTested(raw: string): Pick<VerdictLine, "link" | "remark"> | null {
  const { text, links } = readInline(raw, NO_KEYS);
  const link = links.find(({ target }) => target !== "");
  if (link === undefined) return null;
  const remark = text.startsWith(link.display) ? text.slice(link.display.length) : text;
  return { link, remark: remark.replace(/^[\s:;,.–—-]+/u, "").trim() };
}

function readPromise(raw: string): Pick<PromiseLine, "text" | "due" | "links"> | null {
  const { bare, links } = readInline(raw, NO_KEYS);
  const day = DUE.exec(bare);
  const due = day === null ? null : readDay(day[1] ?? "");
  const text = (due === null || day === null ? bare : bare.slice(0, day.index)).trim();
  if (isScaffold(text)) return null;
  return { text: text.replace(/[,;]$/u, ""), due, links };
}
