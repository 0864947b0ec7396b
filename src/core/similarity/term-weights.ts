/** Terms to a unit vector of whole numbers: what a text shares counts by how rare it is in the vault. */
import { compareText } from "../text";
import { UNIT } from "./lexical-index";
import type { Term } from "./terms";

/** Most terms that a vector keeps, weightiest first: a lesson has ten, and hostile texts have an end. */
const MOST_TERMS = 64;

/**
 * Gives the weight of each term, in their order, in parts of `UNIT`: (1 + ln count) times what the
 * term weighs, made to length 1 (Salton and Buckley, "Term-weighting approaches in automatic text
 * retrieval", 1988). Beyond the 64 weightiest they weigh 0. The order of terms is the text's own, so
 * that the same text gives the same weights in every history.
 */
export function weighTerms(
  terms: readonly Term[],
  weightOf: (term: Term, place: number) => number,
): Int32Array {
  const raw = terms.map((term, i) => (1 + Math.log(term.count)) * weightOf(term, i));
  if (raw.length > MOST_TERMS) {
    const byWeight = [...raw.keys()].sort(
      (i, j) =>
        (raw[j] ?? 0) - (raw[i] ?? 0) || compareText(terms[i]?.stem ?? "", terms[j]?.stem ?? ""),
    );
    for (const i of byWeight.slice(MOST_TERMS)) raw[i] = 0;
  }
  let squares = 0;
  for (const weight of raw) squares += weight * weight;
  const factor = squares === 0 ? 0 : UNIT / Math.sqrt(squares);
  return Int32Array.from(raw, (weight) => Math.round(weight * factor));
}

/** Weights as entries of the index: pairs of number and weight by rising number, none of weight 0. */
export function toEntries(numbers: Int32Array, weights: Int32Array): Int32Array {
  const order = [...numbers.keys()]
    .filter((i) => (weights[i] ?? 0) > 0)
    .sort((i, j) => (numbers[i] ?? 0) - (numbers[j] ?? 0));
  return Int32Array.from(order.flatMap((i) => [numbers[i] ?? 0, weights[i] ?? 0]));
}
