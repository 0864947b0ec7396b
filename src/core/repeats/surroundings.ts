/** What a text's neighbourhood tells about a pair: whether this one is near, or everything is. */
import { UNIT } from "../similarity/lexical-index";
import type { Near } from "./best-near";
import type { Around, Ranked } from "./common-neighbors";

/** How many neighbours make a crowd, and how many are ranked. */
const NEAREST = 10;
const RANKED = 20;

/**
 * Reads the neighbours of one text, in any order. `denseFloor`, in parts of `UNIT`, is from where on
 * texts are near by meaning; `compare` is an order of slots by their texts.
 */
export function surround(
  near: readonly Near[],
  denseFloor: number,
  compare: (a: number, b: number) => number,
): Around {
  const rank = (of: (one: Near) => number, least: number): readonly Ranked[] =>
    near
      .filter((one) => of(one) >= least)
      .sort((x, y) => of(y) - of(x) || compare(x.slot, y.slot))
      .slice(0, RANKED)
      .map((one) => ({ place: one.slot, cosine: of(one) / UNIT }));
  const byWords = rank(({ lexical }) => lexical, 1);
  const byMeaning = rank(({ dense }) => dense, denseFloor);
  return {
    lexical: meanOf(byWords, 0),
    dense: meanOf(byMeaning, denseFloor / UNIT),
    byWords,
    byMeaning,
  };
}

function meanOf(ranked: readonly Ranked[], missing: number): number {
  let sum = 0;
  for (let i = 0; i < NEAREST; i++) sum += ranked[i]?.cosine ?? missing;
  return sum / NEAREST;
}

/** Slots of a page. */
const PAGE_BITS = 8;
const PAGE = 1 << PAGE_BITS;

interface Page {
  readonly places: Int32Array;
  /** In parts of `UNIT`. */
  readonly cosines: Int16Array;
  /** How many are ranked by words, and how many by meaning. */
  readonly counts: Uint8Array;
  readonly means: Float64Array;
}

/**
 * The surroundings of many texts, 260 bytes each. What is looked at again and again is unpacked once,
 * until `rest`.
 */
export class Surroundings {
  private readonly pages: (Page | undefined)[] = [];
  private readonly unpacked = new Map<number, Around>();

  /** Keeps the surroundings of a slot; says whether they are others than those that it had. */
  put(slot: number, around: Around): boolean {
    const page = (this.pages[slot >>> PAGE_BITS] ??= openPage());
    const row = slot & (PAGE - 1);
    const isOther = [
      writeTo(page.means, 2 * row, around.lexical),
      writeTo(page.means, 2 * row + 1, around.dense),
      writeRanked(page, 2 * row, around.byWords),
      writeRanked(page, 2 * row + 1, around.byMeaning),
    ].some(Boolean);
    if (isOther) this.unpacked.delete(slot);
    return isOther;
  }

  /** Of a slot that was put. */
  of(slot: number): Around {
    const known = this.unpacked.get(slot);
    if (known !== undefined) return known;
    const page = (this.pages[slot >>> PAGE_BITS] ??= openPage());
    const row = slot & (PAGE - 1);
    const around = {
      lexical: page.means[2 * row] ?? 0,
      dense: page.means[2 * row + 1] ?? 0,
      byWords: readRanked(page, 2 * row),
      byMeaning: readRanked(page, 2 * row + 1),
    };
    this.unpacked.set(slot, around);
    return around;
  }

  rest(): void {
    this.unpacked.clear();
  }
}

function openPage(): Page {
  return {
    places: new Int32Array(PAGE * 2 * RANKED),
    cosines: new Int16Array(PAGE * 2 * RANKED),
    counts: new Uint8Array(PAGE * 2),
    means: new Float64Array(PAGE * 2),
  };
}

/** Writes a list of a page; says whether it was another one. */
function writeRanked(page: Page, list: number, ranked: readonly Ranked[]): boolean {
  let isOther = writeTo(page.counts, list, ranked.length);
  for (let i = 0, at = list * RANKED; i < ranked.length; i++, at++) {
    const { place, cosine } = ranked[i] ?? { place: 0, cosine: 0 };
    if (writeTo(page.places, at, place)) isOther = true;
    if (writeTo(page.cosines, at, Math.round(cosine * UNIT))) isOther = true;
  }
  return isOther;
}

function writeTo(
  array: Float64Array | Int32Array | Int16Array | Uint8Array,
  at: number,
  value: number,
): boolean {
  if (array[at] === value) return false;
  array[at] = value;
  return true;
}

function readRanked({ places, cosines, counts }: Page, list: number): readonly Ranked[] {
  const ranked: Ranked[] = [];
  const start = list * RANKED;
  for (let at = start, end = start + (counts[list] ?? 0); at < end; at++) {
    ranked.push({ place: places[at] ?? 0, cosine: (cosines[at] ?? 0) / UNIT });
  }
  return ranked;
}
