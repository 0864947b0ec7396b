/** What is said about a group that was found: which member speaks for it, and why it is one. */
import { sharedWords, type Explained } from "../similarity/explain";
import type { Wording } from "../similarity/wordings";
import { compareText } from "../text";
import type { Group, Reason } from "./grouping";
import type { JudgementLookup } from "./judgements";
import type { Unit } from "./units";

/** What the engine knows of the vault's wordings. */
export interface Known extends Explained {
  readonly wordings: readonly Wording[];
  readonly lookup: JudgementLookup;
}

/** Most words that a reason names: enough to see what it is about. */
export const WORDS_SHOWN = 5;

/** A hair of cosine: means closer than this are equal, whatever the rounding. */
const ROUNDING = 1e9;

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
 * Id of the lesson with the highest mean cosine to all lessons of the group; of equals, as in every
 * group of two, the shortest text speaks: the rule rather than its story. Then order of text and id.
 */
function findMedoid(units: readonly Unit[], { space, wordings }: Known): string {
  const sum = new Map<number, number>();
  for (const { place, lessons } of units) {
    const vector = space.vectors[place];
    vector?.terms.forEach((term, i) => {
      sum.set(term, (sum.get(term) ?? 0) + lessons.length * (vector.weights[i] ?? 0));
    });
  }
  const candidates = units.map(({ place, lessons }) => {
    const vector = space.vectors[place];
    let closeness = 0;
    vector?.terms.forEach((term, i) => {
      closeness += (vector.weights[i] ?? 0) * (sum.get(term) ?? 0);
    });
    const text = wordings[place]?.folded ?? "";
    return { closeness: Math.round(closeness * ROUNDING), text, id: lessons[0]?.id ?? "" };
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
