/**
 * Questions of the review that a person settled without a word in any note: a lesson that is about
 * nobody, a success with nothing to keep, a relapse that stays as it is. Nothing else says so, which
 * is why they stand in the plugin's data, beside the judgements.
 */
import { readDay } from "../dates";
import { isRecord, ownValue } from "../own-value";
import { compareText } from "../text";

export type SettledKind = "person" | "success" | "relapse";

export interface SettledQuestion {
  /** The id of the question, see `listReviewItems`. */
  readonly id: string;
  readonly kind: SettledKind;
  /** What it was about, as it was said then. */
  readonly text: string;
  /** Calendar date of the decision. */
  readonly date: string;
}

/** Where they stand in the plugin's data. */
export const SETTLED = "settled";

/** The oldest leave the list: what they were about is long out of the queue, or is asked once more. */
const MOST = 5000;
const LONGEST = 300;
const KINDS: readonly SettledKind[] = ["person", "success", "relapse"];

/** Takes the value of the plugin's data file, whatever it is; one an id, oldest first. Never throws. */
export function readSettled(stored: unknown): readonly SettledQuestion[] {
  const list = ownValue(stored, SETTLED);
  if (!Array.isArray(list)) return [];
  const byId = new Map<string, SettledQuestion>();
  for (const entry of list) {
    const question = readEntry(entry);
    if (question !== null) byId.set(question.id, question);
  }
  return [...byId.values()].sort((x, y) => compareText(x.date, y.date) || compareText(x.id, y.id));
}

/**
 * The stored list with this question in it, or without it. What cannot be read stays as it is stored.
 * Null where something else than a list is stored.
 */
export function replaceSettled(
  stored: unknown,
  { id }: Pick<SettledQuestion, "id">,
  made: SettledQuestion | null,
): readonly unknown[] | null {
  const value = (isRecord(stored) ? ownValue(stored, SETTLED) : undefined) ?? [];
  if (!Array.isArray(value)) return null;
  const list: readonly unknown[] = value;
  const others = list.filter((entry) => readEntry(entry)?.id !== id);
  if (made === null) return others;
  const text = [...made.text].slice(0, LONGEST).join("");
  const read = others.filter((entry) => readEntry(entry) !== null);
  const tooMany = new Set(read.slice(0, Math.max(0, read.length + 1 - MOST)));
  return [...others.filter((entry) => !tooMany.has(entry)), { ...made, text }];
}

function readEntry(entry: unknown): SettledQuestion | null {
  const id = ownValue(entry, "id");
  const text = ownValue(entry, "text");
  const date = ownValue(entry, "date");
  const kind = KINDS.find((one) => one === ownValue(entry, "kind"));
  if (typeof id !== "string" || id === "" || typeof text !== "string") return null;
  if (typeof date !== "string" || readDay(date) !== date || kind === undefined) return null;
  return { id, kind, text, date };
}
