/** What was decided about a lesson goes with it when it is said in other words. */
import { compareText } from "../text";
import { createJudgement, isSameDecision, type Judgement, pairKey } from "./judgements";

/** A lesson that says something else now. */
export interface Rewording {
  /** The folded texts that decisions know it by. */
  readonly from: ReadonlySet<string>;
  /** What it says now, folded; null where it is gone, or is as it was. */
  readonly to: string | null;
  /** What followed it to an earlier wording since, and goes back first. */
  readonly back: readonly Move[];
}

/** One decision that was carried over to another wording. */
export interface Move {
  readonly was: Judgement;
  /** What stands in its place: withdrawn, or itself where another lesson still says that text. */
  readonly left: Judgement;
  readonly is: Judgement;
  /** What had stood where it is now. */
  readonly over: Judgement | null;
}

export interface Followed {
  /** Decisions that are other ones now, one a pair. */
  readonly made: readonly Judgement[];
  /** Decisions that were none before the wording that they followed. */
  readonly gone: readonly Judgement[];
  /** What each rewording took with it, in their order. */
  readonly moves: readonly (readonly Move[])[];
}

export interface Following {
  /** Calendar date of the day. */
  readonly today: string;
  /** True for a folded text that some lesson says now. */
  readonly isSaid: (text: string) => boolean;
}

/**
 * Carries decisions over to new wordings. The old one is withdrawn, unless a lesson says it still;
 * what was decided about the new wording already stands. A lesson that goes back to an earlier
 * wording finds what was decided then. Linear in decisions, for each rewording.
 *
 * @param judgements one a pair
 */
export function followRewordings(
  judgements: readonly Judgement[],
  rewordings: readonly Rewording[],
  following: Following,
): Followed {
  const known = new Map(judgements.map((one) => [pairKey(one), one] as const));
  const now = new Map(known);
  const moves = rewordings.map((rewording) => {
    for (const move of [...rewording.back].reverse()) goBack(now, move);
    return rewording.to === null ? [] : goAhead(now, rewording, rewording.to, following);
  });
  const made = [...now].filter(([key, one]) => {
    const before = known.get(key);
    return before === undefined || !isSameDecision(before, one);
  });
  const gone = [...known].filter(([key]) => !now.has(key));
  return { made: made.map(([, one]) => one), gone: gone.map(([, one]) => one), moves };
}

/** What was decided anew meanwhile stays. */
function goBack(now: Map<string, Judgement>, { was, left, is, over }: Move): void {
  if (!isStill(now, is)) return;
  if (over === null) now.delete(pairKey(is));
  else now.set(pairKey(is), over);
  if (isStill(now, left)) now.set(pairKey(was), { ...was, date: later(was.date, left.date) });
}

function isStill(now: ReadonlyMap<string, Judgement>, judgement: Judgement): boolean {
  const current = now.get(pairKey(judgement));
  return current !== undefined && isSameDecision(current, judgement);
}

function goAhead(
  now: Map<string, Judgement>,
  { from, back }: Rewording,
  to: string,
  { today, isSaid }: Following,
): readonly Move[] {
  const moves: Move[] = [];
  /** What has just gone back was decided on the day that it says, not today. */
  const decided = new Map(back.map(({ was }) => [pairKey(was), was.date] as const));
  for (const one of [...now.values()]) {
    const was = { ...one, date: decided.get(pairKey(one)) ?? one.date };
    if (was.withdrawn || from.has(was.a) === from.has(was.b)) continue;
    const [own, other] = from.has(was.a) ? [was.a, was.b] : [was.b, was.a];
    if (own === to || other === to) continue;
    const moved = createJudgement(to, other, was);
    const over = now.get(pairKey(moved)) ?? null;
    if (over?.withdrawn === false) continue;
    const is = { ...moved, date: later(was.date, over?.date ?? was.date) };
    const left = isSaid(own) ? was : { ...was, withdrawn: true, date: later(was.date, today) };
    now.set(pairKey(was), left);
    now.set(pairKey(is), is);
    moves.push({ was, left, is, over });
  }
  return moves;
}

function later(one: string, other: string): string {
  return compareText(one, other) < 0 ? other : one;
}
