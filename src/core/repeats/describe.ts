/** What is said about a group that was found: which member speaks for it, and why it is one. */
import { sharedWords, type Explained } from "../similarity/explain";
import { UNIT } from "../similarity/lexical-index";
import { compareText } from "../text";
import type { Group, Reason } from "./grouping";
import type { JudgementLookup } from "./judgements";
import type { Wording } from "./lesson-book";
import type { Unit } from "./units";

/** What the engine knows of the vault's wordings. */
export interface Known extends Explained {
  readonly wordings: readonly Wording[];
  readonly lookup: JudgementLookup;
}

/** Most words that a reason names: enough to see what it is about. */
export const WORDS_SHOWN = 5;

/**
 * Takes the units of a group with two lessons or more, and whether their words brought any of them
 * together; gives the group. Reasons come with the strongest first: lesson note, judgement, words.
 */
export function describeGroup(units: readonly Unit[], isByWords: boolean, known: Known): Group {
  const lessons = units.flatMap((unit) => unit.lessons);
  const medoid = findMedoid(units, known);
  // Words are written as in the text that speaks for the group.
  const speaking = units.filter((unit) => unit.lessons.some(({ id }) => id === medoid));
  const others = units.filter((unit) => !speaking.includes(unit));
  return {
    members: lessons.map(({ id }) => id).sort(compareText),
    medoid,
    reasons: giveReasons([...speaking, ...others], isByWords, known),
  };
}

/**
 * Id of the lesson with the highest mean cosine to all others of the group; of equals, as in every
 * group of two, the shortest text speaks: the rule rather than its story. Then order of text and id.
 */
function findMedoid(units: readonly Unit[], { terms, weights, wordings }: Known): string {
  const sum = new Map<string, number>();
  for (const { place, lessons } of units) {
    terms[place]?.forEach(({ stem }, i) => {
      sum.set(stem, (sum.get(stem) ?? 0) + lessons.length * (weights[place]?.[i] ?? 0));
    });
  }
  const candidates = units.map(({ place, lessons }) => {
    // To itself a text is as close as can be, whatever its weights were rounded to.
    let closeness = (lessons.length - 1) * UNIT * UNIT;
    terms[place]?.forEach(({ stem }, i) => {
      const weight = weights[place]?.[i] ?? 0;
      closeness += weight * ((sum.get(stem) ?? 0) - lessons.length * weight);
    });
    return { closeness, text: wordings[place]?.folded ?? "", id: lessons[0]?.id ?? "" };
  });
  candidates.sort(
    (x, y) =>
      y.closeness - x.closeness ||
      x.text.length - y.text.length ||
      compareText(x.text, y.text) ||
      compareText(x.id, y.id),
  );
  return candidates[0]?.id ?? "";
}

function giveReasons(units: readonly Unit[], isByWords: boolean, known: Known): readonly Reason[] {
  const reasons: Reason[] = [];
  if (sharesLessonNote(units)) reasons.push({ kind: "lesson-note", words: [] });
  if (sharesJudgement(units, known)) reasons.push({ kind: "judgement", words: [] });
  const words = isByWords || reasons.length === 0 ? explain(units, known) : [];
  if (words.length > 0 || reasons.length === 0) reasons.push({ kind: "words", words });
  return reasons;
}

/** The words of the texts; equal texts without a word, an emoji say, are shown as they are. */
function explain(units: readonly Unit[], known: Known): readonly string[] {
  const texts = units.map(({ place, lessons }) => ({ place, lessons: lessons.length }));
  const words = sharedWords(known, texts, WORDS_SHOWN);
  const text = known.wordings[units[0]?.place ?? 0]?.text.trim() ?? "";
  return words.length > 0 || text === "" ? words : [text];
}

function sharesLessonNote(units: readonly Unit[]): boolean {
  const linked = units.filter((unit) => unit.lessonNote !== null);
  return linked.reduce((sum, unit) => sum + unit.lessons.length, 0) > 1;
}

/** True if two of the texts were judged the same. Stops at the first such pair. */
function sharesJudgement(units: readonly Unit[], { wordings, lookup }: Known): boolean {
  const texts = [...new Set(units.map(({ place }) => wordings[place]?.folded ?? ""))];
  return texts.some((a, i) => texts.slice(i + 1).some((b) => lookup(a, b) === "same"));
}
