/**
 * How well a method tells lines that say the same: the same figures for every method.
 *
 * A line is known by its place in the list; two lines are a repeat if their groups are one.
 */

export interface Judged {
  readonly group: string;
  /** Written as a neighbour or the opposite of a group: whoever links it has been misled. */
  readonly isHard: boolean;
}

export interface Near {
  /** Place of the other line. */
  readonly place: number;
  /** Higher is nearer; of any range. */
  readonly score: number;
}

/** `a < b`, places of lines. */
export interface Link {
  readonly a: number;
  readonly b: number;
}

export interface ScoredPair extends Link {
  readonly score: number;
}

export interface LinkFigures {
  /** Share of the links that are right; 1 where nothing was linked. */
  readonly precision: number;
  /** Share of all repeats that were linked; 0 where there are none. */
  readonly recall: number;
  readonly f1: number;
  /** Wrong links with a hard line at one end or both. */
  readonly hard: number;
}

/** Takes the nearest of each line, gives each pair once, with the higher score of its two ends; best first. */
export function collectPairs(nearest: readonly (readonly Near[])[]): readonly ScoredPair[] {
  const pairs = new Map<number, ScoredPair>();
  nearest.forEach((list, line) => {
    for (const { place, score } of list) {
      const [a, b] = line < place ? [line, place] : [place, line];
      const key = a * nearest.length + b;
      if (score > (pairs.get(key)?.score ?? -Infinity)) pairs.set(key, { a, b, score });
    }
  });
  return [...pairs.values()].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Precision, recall and F1 over pairs of lines. Linear in links and lines. */
export function measureLinks(links: readonly Link[], lines: readonly Judged[]): LinkFigures {
  let right = 0;
  let hard = 0;
  for (const link of links) {
    if (isRepeat(link, lines)) right++;
    else if (lines[link.a]!.isHard || lines[link.b]!.isHard) hard++;
  }
  const gold = countRepeats(lines);
  return {
    precision: links.length === 0 ? 1 : right / links.length,
    recall: ratio(right, gold),
    f1: ratio(2 * right, links.length + gold),
    hard,
  };
}

/**
 * The largest share of all repeats that one threshold finds while `precision` of what it links is
 * right; 0 where no threshold does. Pairs with one score are linked together or not at all.
 *
 * @param pairs best first
 */
export function recallAtPrecision(
  pairs: readonly ScoredPair[],
  lines: readonly Judged[],
  precision: number,
): number {
  let best = 0;
  eachThreshold(pairs, lines, (right, wrong) => {
    if (right >= precision * (right + wrong)) best = right;
  });
  return ratio(best, countRepeats(lines));
}

/**
 * Mean, over the lines that have a repeat, of the precisions at each repeat among the first `limit`,
 * over the repeats that could stand there.
 */
export function meanAveragePrecision(
  nearest: readonly (readonly Near[])[],
  lines: readonly Judged[],
  limit: number,
): number {
  return meanOfRepeated(nearest, lines, limit, (hits, possible) => {
    let right = 0;
    const total = hits.reduce((sum, hit, i) => (hit ? sum + ++right / (i + 1) : sum), 0);
    return total / possible;
  });
}

/** Mean, over the lines that have a repeat, of the share of their repeats among the first `limit`. */
export function meanRecall(
  nearest: readonly (readonly Near[])[],
  lines: readonly Judged[],
  limit: number,
): number {
  return meanOfRepeated(
    nearest,
    lines,
    limit,
    (hits, possible) => hits.filter(Boolean).length / possible,
  );
}

/**
 * Parts the groups into two halves, 0 and 1, one for each line: as many groups of each size on both
 * sides, drawn by `random`, whatever the order of the lines.
 */
export function splitGroups(lines: readonly Judged[], random: () => number): readonly number[] {
  const sizes = sizesOf(lines);
  const drawn = [...sizes.keys()].sort().map((group) => ({ group, rank: random() }));
  drawn.sort((x, y) => sizes.get(y.group)! - sizes.get(x.group)! || x.rank - y.rank);
  const halves = new Map(drawn.map(({ group }, i) => [group, i % 2]));
  return lines.map(({ group }) => halves.get(group)!);
}

/**
 * Links pairs by a threshold that was never chosen on what it is used for: that of a line is the best
 * one of the other half, that of a pair the mean of its two lines'.
 *
 * @param pairs best first
 * @param halves as `splitGroups` gives them
 */
export function linkByOtherHalf(
  pairs: readonly ScoredPair[],
  lines: readonly Judged[],
  halves: readonly number[],
): readonly Link[] {
  const best = [0, 1].map((half) => bestThreshold(pairs, lines, halves, half));
  const thresholdOf = (line: number): number => best[1 - halves[line]!]!;
  return pairs.filter(({ a, b, score }) => score >= (thresholdOf(a) + thresholdOf(b)) / 2);
}

/** Number of groups that the links make: components of two lines or more. */
export function countGroups(links: readonly Link[], lines: number): number {
  const parents = Array.from({ length: lines }, (_, i) => i);
  const rootOf = (line: number): number => {
    let root = line;
    while (parents[root] !== root) root = parents[root] = parents[parents[root]!]!;
    return root;
  };
  for (const { a, b } of links) parents[rootOf(a)] = rootOf(b);
  return new Set(links.map(({ a }) => rootOf(a))).size;
}

/** Every pair of members, as links. */
export function linkMembers(groups: readonly (readonly number[])[]): readonly Link[] {
  return groups.flatMap((group) => {
    const members = [...group].sort((x, y) => x - y);
    return members.flatMap((a, i) => members.slice(i + 1).map((b) => ({ a, b })));
  });
}

/**
 * The score from which pairs inside one half give the best F1; Infinity where none does. Wrong pairs
 * count twice: the whole set has four times the pairs of a half, but only twice its repeats.
 */
function bestThreshold(
  pairs: readonly ScoredPair[],
  lines: readonly Judged[],
  halves: readonly number[],
  half: number,
): number {
  const inside = pairs.filter(({ a, b }) => halves[a] === half && halves[b] === half);
  const gold = countRepeats(lines.filter((_, line) => halves[line] === half));
  let best = 0;
  let threshold = Infinity;
  eachThreshold(inside, lines, (right, wrong, score) => {
    const f1 = ratio(2 * right, right + 2 * wrong + gold);
    if (f1 > best) [best, threshold] = [f1, score];
  });
  return threshold;
}

/** Calls back with how many pairs at a score or above are right and wrong, from the highest score down. */
function eachThreshold(
  pairs: readonly ScoredPair[],
  lines: readonly Judged[],
  visit: (right: number, wrong: number, score: number) => void,
): void {
  let right = 0;
  pairs.forEach((pair, i) => {
    if (isRepeat(pair, lines)) right++;
    if (pairs[i + 1]?.score !== pair.score) visit(right, i + 1 - right, pair.score);
  });
}

function meanOfRepeated(
  nearest: readonly (readonly Near[])[],
  lines: readonly Judged[],
  limit: number,
  score: (hits: readonly boolean[], possible: number) => number,
): number {
  const sizes = sizesOf(lines);
  const scores = lines.flatMap(({ group }, line) => {
    const others = sizes.get(group)! - 1;
    if (others === 0) return [];
    const hits = nearest[line]!.slice(0, limit).map(({ place }) => lines[place]!.group === group);
    return [score(hits, Math.min(limit, others))];
  });
  return ratio(
    scores.reduce((sum, value) => sum + value, 0),
    scores.length,
  );
}

function isRepeat({ a, b }: Link, lines: readonly Judged[]): boolean {
  return lines[a]!.group === lines[b]!.group;
}

function countRepeats(lines: readonly Judged[]): number {
  return [...sizesOf(lines).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

function sizesOf(lines: readonly Judged[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group } of lines) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return sizes;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
