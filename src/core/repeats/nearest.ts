/** For one text those that may say the same, whatever was grouped or decided. */
import { readText } from "../similarity/terms";
import { toEntries } from "../similarity/term-weights";
import { compareText, foldText } from "../text";
import type { GroupInput, PossiblePair, Reason } from "./grouping";
import type { PairModel } from "./pair-model";
import type { PairTable } from "./pair-table";
import type { Steps } from "../steps";
import { COPIES, toProbability } from "./scores";
import type { Shelved } from "./shelf";
import { surround } from "./surroundings";
import type { VaultTexts } from "./vault-texts";

const SCORED_A_STEP = 8;

/** No slot: the text that is asked about need not be in the vault. */
const ASKED = -1;

/**
 * At most `limit` lessons, best first, equal ones by text and id, but never the lesson itself. Copies
 * of its text come first, with a score of 1. A lesson that is in the vault is ranked as it is there.
 */
export function* findNearest(
  lesson: GroupInput,
  limit: number,
  { texts, table, model, reasonFor }: Reach,
): Steps<readonly PossiblePair[]> {
  const { shelf, vocabulary } = texts;
  const folded = foldText(lesson.text);
  const own = shelf.find(folded);
  const found: { slot: number; score: number }[] = [];
  let asked = own === -1 ? null : shelf.at(own);
  if (asked === null) {
    const wording = { ...lesson, folded, lessons: [lesson] };
    const reading = readText(wording, texts.fallback);
    const numbers = Int32Array.from(reading.terms, ({ stem }) => vocabulary.find(stem));
    asked = { wording, reading, numbers };
  } else found.push({ slot: own, score: COPIES });

  const weights = texts.weightsOf(asked);
  const floors = table.currentFloors;
  const near = yield* table.near.find(
    toEntries(asked.numbers, weights),
    texts.directionOf(asked.reading),
    { floors, slots: shelf.top, isWanted: (slot) => slot !== own },
  );
  const end = {
    side: texts.sideOf(asked),
    place: own === -1 ? ASKED : own,
    around: surround(near, floors.dense, shelf.compare),
  };
  let done = 0;
  for (const one of near) {
    const other = table.endOf(one.slot);
    if (other === null) continue;
    found.push({ slot: one.slot, score: model.score(end, other, one) });
    if (++done % SCORED_A_STEP === 0) yield { done, total: near.length };
  }
  table.rest();
  found.sort((x, y) => y.score - x.score || shelf.compare(x.slot, y.slot));
  const ranked = found.flatMap(({ slot, score }) => listLessons(slot, score, lesson.id, texts));
  return ranked.slice(0, limit).map(({ id, slot, score }) => ({
    a: lesson.id,
    b: id,
    score: score >= COPIES ? 1 : toProbability(score),
    reason: reasonFor(asked, slot),
  }));
}

/** What the search works on. */
export interface Reach {
  readonly texts: VaultTexts;
  readonly table: PairTable;
  readonly model: PairModel;
  readonly reasonFor: (asked: Shelved, slot: number) => Reason;
}

function listLessons(
  slot: number,
  score: number,
  except: string,
  { shelf }: VaultTexts,
): readonly { readonly id: string; readonly slot: number; readonly score: number }[] {
  const lessons = shelf.at(slot)?.wording.lessons ?? [];
  return lessons
    .filter(({ id }) => id !== except)
    .map(({ id }) => ({ id, slot, score }))
    .sort((x, y) => compareText(x.id, y.id));
}
