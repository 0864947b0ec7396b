/** The methods that are measured: Debrief's own and what else there is. */
import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemGerman } from "@orama/stemmers/german";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import MiniSearch from "minisearch";
import { WORD_VECTORS } from "../../../src/assets/word-vectors";
import { rankLines } from "../../../src/core/repeats/measure";
import { readTerms } from "../../../src/core/similarity/terms";
import { createWordVectors, embedTerms } from "../../../src/core/similarity/word-vectors";
import type { Near } from "./measures";
import { keepNearest, NEAREST, nearestByRows, type Nearest, type Rows } from "./nearest.mts";
import type { Line } from "./sets.mts";

/** The engine, each line a lesson in a note of its own. */
export function rankByDebrief(lines: readonly Line[]): Nearest {
  const places = new Map(lines.map(({ id }, place) => [id, place]));
  const ranked = rankLines(lines, NEAREST);
  return lines.map(({ id }) =>
    (ranked.get(id) ?? []).map((near) => ({ place: places.get(near.id)!, score: near.score })),
  );
}

/** The word vectors that the engine reads, without anything else: sums of rows, CSLS. */
export function rankByWordVectors(lines: readonly Line[]): Nearest {
  const vectors = createWordVectors(WORD_VECTORS);
  const terms = readTerms(lines.map(({ text }) => ({ text, names: [] })));
  const rows: Rows = terms.map((list) => {
    const row = new Float32Array(vectors.dims);
    embedTerms(vectors, list, row);
    return row;
  });
  return nearestByRows(rows);
}

const STEMMERS = new Map([
  ["en", stemEnglish],
  ["de", stemGerman],
  ["es", stemSpanish],
]);

/**
 * Cosine of TF-IDF vectors over stems, as any textbook has it: lower case, runs of letters or digits,
 * the stemmer of the line's language, (1 + ln count) · (1 + ln((n + 1) / (f + 1))).
 */
export function rankByTfIdf(lines: readonly Line[]): Nearest {
  const counts = lines.map(countStems);
  const frequencies = new Map<string, number>();
  for (const stems of counts) {
    for (const stem of stems.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  }
  const rarity = (stem: string): number =>
    1 + Math.log((lines.length + 1) / (frequencies.get(stem)! + 1));
  const vectors = counts.map((stems) => {
    const weights = [...stems].map(
      ([stem, count]) => [stem, (1 + Math.log(count)) * rarity(stem)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return weights.map(([stem, weight]) => [stem, weight / length] as const);
  });
  const postings = new Map<string, Near[]>();
  vectors.forEach((vector, place) => {
    for (const [stem, score] of vector) {
      const list = postings.get(stem);
      if (list === undefined) postings.set(stem, [{ place, score }]);
      else list.push({ place, score });
    }
  });
  return vectors.map((vector, line) => {
    const scores = new Map<number, number>();
    for (const [stem, weight] of vector) {
      for (const { place, score } of postings.get(stem)!) {
        scores.set(place, (scores.get(place) ?? 0) + weight * score);
      }
    }
    scores.delete(line);
    return keepNearest([...scores].map(([place, score]) => ({ place, score })));
  });
}

function countStems({ text, lang }: Line): ReadonlyMap<string, number> {
  const stem = STEMMERS.get(lang) ?? stemEnglish;
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+|\p{N}+/gu)) {
    const stemmed = stem(word);
    counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
  }
  return counts;
}

/**
 * What a search for each line finds among the others, with MiniSearch as it comes (words joined by
 * OR). Its scores grow with the words of the query, so that they are taken as shares of what the line
 * itself gets: without that no threshold serves two lines.
 */
export function rankByMiniSearch(lines: readonly Line[]): Nearest {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({
    fields: ["text"],
  });
  index.addAll(lines.map(({ text }, id) => ({ id, text })));
  return lines.map(({ text }, line) => {
    const found = index.search(text);
    const own = found.find(({ id }) => id === line)?.score ?? 1;
    return keepNearest(
      found
        .filter(({ id }) => id !== line)
        .map(({ id, score }): Near => ({ place: Number(id), score: score / own })),
    );
  });
}
