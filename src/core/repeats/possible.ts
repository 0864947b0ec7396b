/** Pairs that may say the same: proposals, never groups. */
import { sharedWords } from "../similarity/explain";
import type { NearPair } from "../similarity/neighbors";
import { compareText } from "../text";
import { WORDS_SHOWN, type Known } from "./describe";
import type { Families } from "./families";
import type { GroupInput, PossiblePair } from "./grouping";
import type { Units } from "./units";

/**
 * Lowest cosine that is proposed. In vaults of 100 lessons about one pair in five from here to the
 * safe threshold is a repeat in other words, at 200 one in nine; in larger vaults the best fifty
 * pairs stand above it. Below it few are.
 */
export const POSSIBLE_FLOOR = 0.25;

/** Most pairs proposed for a vault: a quarter of an hour of decisions, and then the next ones come. */
export const MAX_POSSIBLE = 50;

/**
 * Takes pairs of wordings of at least `POSSIBLE_FLOOR`, gives the lessons to ask about, best first.
 *
 * A pair is asked about if its lessons stand in different notes, are not in one group, and no
 * decision parts or settles them: neither a judgement about the two texts nor one that keeps their
 * groups apart. Two groups are asked about once, by their best pair. Equal scores go by id.
 * O(p log p) for p pairs.
 */
export function findPossible(
  pairs: readonly NearPair[],
  units: Units,
  families: Families,
  known: Known,
): readonly PossiblePair[] {
  const asked = new Set<string>();
  const possible: PossiblePair[] = [];
  // Wordings are numbered by their text, so that this order is one of texts.
  const bestFirst = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  for (const pair of bestFirst) {
    if (possible.length === MAX_POSSIBLE) break;
    const [left, right] = [known.wordings[pair.a], known.wordings[pair.b]];
    const [a, b] = [units.ofWording[pair.a]?.[0], units.ofWording[pair.b]?.[0]];
    if (!left || !right || a === undefined || b === undefined) continue;
    const [one, two] = [families.familyOf(a), families.familyOf(b)];
    const key = `${Math.min(one, two)} ${Math.max(one, two)}`;
    if (one === two || asked.has(key) || !families.mayJoin(a, b)) continue;
    if (known.lookup(left.folded, right.folded) !== "open") continue;
    const lessons = pickAcrossNotes(left.lessons, right.lessons);
    if (lessons === null) continue;
    asked.add(key);
    const [first, second] =
      compareText(lessons[0].id, lessons[1].id) <= 0 ? [pair.a, pair.b] : [pair.b, pair.a];
    const shared = [first, second].map((place) => ({ place, lessons: 1 }));
    const ids = lessons.map(({ id }) => id).sort(compareText);
    possible.push({
      a: ids[0] ?? "",
      b: ids[1] ?? "",
      score: pair.score,
      reason: { kind: "words", words: sharedWords(known, shared, WORDS_SHOWN) },
    });
  }
  return possible;
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
