/** Pairs that may say the same: proposals, never groups. */
import { compareText, foldText } from "../text";
import type { Decisions } from "./decisions";
import type { Group, GroupInput, PossiblePair, Reason } from "./grouping";
import { createHeap } from "./heap";
import type { ScoredPair } from "./pair-scores";
import type { PairTable } from "./pair-table";
import type { Steps } from "../steps";
import { ODDS_UNIT, toProbability } from "./scores";
import type { VaultTexts } from "./vault-texts";

/** Lowest log-odds that are proposed: about one pair in ten there is a repeat. */
export const POSSIBLE_FLOOR = -2.2 * ODDS_UNIT;

/** Most pairs proposed for a vault: a quarter of an hour of decisions, and then the next ones come. */
export const MAX_POSSIBLE = 50;

const SLOTS_A_STEP = 128;
const PROPOSALS_A_STEP = 64;
/** What giving a reason costs, beside a proposal that is passed over. */
const REASON_COST = 16;

/** Two texts to ask about, by their slots, and what the answer is worth. */
interface Proposal extends ScoredPair {
  readonly value: number;
}

/** What the search knows of the groups that were made. */
interface Asked {
  readonly groupOf: ReadonlyMap<string, Group>;
  readonly decisions: Decisions;
  readonly reasonFor: (a: number, b: number) => Reason;
}

/**
 * Gives the lessons to ask about, the most valuable answer first, `MAX_POSSIBLE` at most.
 *
 * A pair is asked about if its lessons stand in different notes, are not in one group, and no
 * decision parts or settles them: neither a judgement about the two texts nor one that keeps their
 * groups apart. Two groups are asked about once, by their best pair. Equal values go by the texts.
 * O(p log p) for the p pairs from the floor on.
 */
export function* findPossible(
  texts: VaultTexts,
  table: PairTable,
  asked: Asked,
): Steps<readonly PossiblePair[]> {
  const { shelf } = texts;
  const sizeOf = (slot: number): number => {
    const lessons = shelf.at(slot)?.wording.lessons ?? [];
    return asked.groupOf.get(lessons[0]?.id ?? "")?.members.length ?? lessons.length;
  };
  const heap = createHeap<Proposal>(
    (x, y) => y.value - x.value || shelf.compare(x.a, y.a) || shelf.compare(x.b, y.b),
  );
  for (let slot = 0; slot < shelf.top; slot++) {
    for (const pair of table.pairsFrom(slot)) {
      if (pair.score < POSSIBLE_FLOOR) continue;
      const [a, b] = shelf.compare(pair.a, pair.b) <= 0 ? [pair.a, pair.b] : [pair.b, pair.a];
      heap.push({ a, b, score: pair.score, value: valueOf(pair.score, sizeOf(a), sizeOf(b)) });
    }
    if (slot % SLOTS_A_STEP === 0) yield { done: slot, total: shelf.top };
  }

  const seen = new Set<string>();
  const possible: PossiblePair[] = [];
  let tried = 0;
  for (let proposal = heap.pop(); proposal !== undefined; proposal = heap.pop()) {
    if (++tried >= PROPOSALS_A_STEP) {
      tried = 0;
      yield { done: shelf.top, total: shelf.top };
    }
    const { a, b, score } = proposal;
    const [left, right] = [shelf.at(a)?.wording, shelf.at(b)?.wording];
    if (left === undefined || right === undefined) continue;
    const lessons = pickAcrossNotes(left.lessons, right.lessons);
    if (lessons === null) continue;
    const company = [
      companyOf(lessons[0], texts, asked),
      companyOf(lessons[1], texts, asked),
    ] as const;
    const key = company
      .map((one) => one.key)
      .sort(compareText)
      .join("\n");
    if (company[0].key === company[1].key || seen.has(key)) continue;
    if (isSettled(company, [left.folded, right.folded], asked.decisions)) continue;
    seen.add(key);
    const isTurned = compareText(lessons[0].id, lessons[1].id) > 0;
    const [first, second] = isTurned ? [lessons[1], lessons[0]] : lessons;
    possible.push({
      a: first.id,
      b: second.id,
      score: toProbability(score),
      reason: isTurned ? asked.reasonFor(b, a) : asked.reasonFor(a, b),
    });
    if (possible.length === MAX_POSSIBLE) break;
    tried += REASON_COST;
  }
  return possible;
}

/**
 * What deciding a pair is worth: how probable it is that the two say the same, times what a yes
 * brings together. The logarithm keeps size from outweighing doubt.
 */
export function valueOf(score: number, lessonsA: number, lessonsB: number): number {
  return toProbability(score) * (1 + Math.log(lessonsA * lessonsB));
}

/** What is together with a lesson: its group, or the copies of its text. */
interface Company {
  readonly key: string;
  readonly lessonNote: string | null;
  readonly texts: ReadonlySet<string>;
}

function companyOf(
  { id, text, lessonNote }: GroupInput,
  { book }: VaultTexts,
  asked: Asked,
): Company {
  const group = asked.groupOf.get(id);
  if (group === undefined) {
    const folded = foldText(text);
    return { key: `text ${folded}`, lessonNote, texts: new Set([folded]) };
  }
  const members = group.members.flatMap((member) => book.get(member) ?? []);
  return {
    key: `group ${group.members[0] ?? id}`,
    lessonNote: members.find((member) => member.lessonNote !== null)?.lessonNote ?? null,
    texts: new Set(members.map((member) => foldText(member.text))),
  };
}

/** True if a decision keeps the two apart, or has brought the two texts together. */
function isSettled(
  [left, right]: readonly [Company, Company],
  [a, b]: readonly [string, string],
  decisions: Decisions,
): boolean {
  if (left.lessonNote !== null && right.lessonNote !== null) return true;
  if (decisions.lookup(a, b) !== "open") return true;
  const [few, many] = left.texts.size <= right.texts.size ? [left, right] : [right, left];
  return [...few.texts].some((folded) =>
    decisions
      .of(folded)
      .some(({ a: one, b: two, same }) => !same && many.texts.has(one === folded ? two : one)),
  );
}

/** The first lessons of both that stand in different notes; null if all stand in one. */
function pickAcrossNotes(
  left: readonly GroupInput[],
  right: readonly GroupInput[],
): readonly [GroupInput, GroupInput] | null {
  const [a, b] = [left[0], right[0]];
  if (!a || !b) return null;
  if (a.note !== b.note) return [a, b];
  const otherRight = right.find((lesson) => lesson.note !== a.note);
  if (otherRight) return [a, otherRight];
  const otherLeft = left.find((lesson) => lesson.note !== b.note);
  return otherLeft ? [otherLeft, b] : null;
}
