/** How lessons, judgements and answers are written into a pack, and read from it in the same order. */
import type {
  Effect,
  Group,
  GroupInput,
  Grouping,
  PossiblePair,
  Reason,
  RepeatOptions,
  Why,
} from "../core/repeats/grouping";
import type { WordPair } from "../core/similarity/near-words";
import type { Judgement } from "../core/repeats/judgements";
import type { PackReader, PackWriter } from "./pack";

const REASONS = ["words", "judgement", "lesson-note"] as const;

export function writeTexts(pack: PackWriter, texts: readonly string[]): void {
  pack.list(texts, (to, text) => {
    to.text(text);
  });
}

export function readTexts(pack: PackReader): readonly string[] {
  return pack.list((from) => from.text());
}

export function writeLesson(pack: PackWriter, lesson: GroupInput): void {
  pack.text(lesson.id);
  pack.text(lesson.note);
  pack.text(lesson.text);
  pack.text(lesson.lessonNote);
  pack.text(lesson.cue);
  pack.text(lesson.move);
  writeTexts(pack, lesson.names);
  writeTexts(pack, lesson.people);
}

export function readLesson(pack: PackReader): GroupInput {
  return {
    id: pack.text(),
    note: pack.text(),
    text: pack.text(),
    lessonNote: pack.textOrNull(),
    cue: pack.textOrNull(),
    move: pack.textOrNull(),
    names: readTexts(pack),
    people: readTexts(pack),
  };
}

export function writeJudgement(pack: PackWriter, judgement: Judgement): void {
  pack.text(judgement.a);
  pack.text(judgement.b);
  pack.flag(judgement.same);
  pack.text(judgement.date);
  pack.flag(judgement.withdrawn);
}

export function readJudgement(pack: PackReader): Judgement {
  return {
    a: pack.text(),
    b: pack.text(),
    same: pack.flag(),
    date: pack.text(),
    withdrawn: pack.flag(),
  };
}

export function writeOptions(pack: PackWriter, options: RepeatOptions): void {
  pack.real(options.strictness);
  pack.flag(options.learns);
}

export function readOptions(pack: PackReader): RepeatOptions {
  return { strictness: pack.real(), learns: pack.flag() };
}

export function writeGrouping(pack: PackWriter, { groups, possible }: Grouping): void {
  pack.list(groups, writeGroup);
  pack.list(possible, writePair);
}

export function readGrouping(pack: PackReader): Grouping {
  return { groups: pack.list(readGroup), possible: pack.list(readPair) };
}

export function writePair(pack: PackWriter, pair: PossiblePair): void {
  pack.text(pair.a);
  pack.text(pair.b);
  pack.real(pair.score);
  writeReason(pack, pair.reason);
}

export function readPair(pack: PackReader): PossiblePair {
  return { a: pack.text(), b: pack.text(), score: pack.real(), reason: readReason(pack) };
}

export function writeWhy(pack: PackWriter, why: Why | null): void {
  pack.flag(why !== null);
  if (why === null) return;
  writeTexts(pack, why.shared);
  pack.list(why.near, writeNearWords);
  pack.flag(why.sameCue);
  pack.flag(why.sameMove);
  writeTexts(pack, why.people);
  pack.flag(why.mayOppose);
  pack.flag(why.otherNumbers);
}

export function readWhy(pack: PackReader): Why | null {
  if (!pack.flag()) return null;
  return {
    shared: readTexts(pack),
    near: pack.list(readNearWords),
    sameCue: pack.flag(),
    sameMove: pack.flag(),
    people: readTexts(pack),
    mayOppose: pack.flag(),
    otherNumbers: pack.flag(),
  };
}

export function writeEffect(pack: PackWriter, effect: Effect): void {
  pack.real(effect.strictness);
  pack.whole(effect.groups);
  pack.whole(effect.lessons);
}

export function readEffect(pack: PackReader): Effect {
  return { strictness: pack.real(), groups: pack.whole(), lessons: pack.whole() };
}

function writeGroup(pack: PackWriter, group: Group): void {
  writeTexts(pack, group.members);
  pack.text(group.medoid);
  pack.list(group.reasons, writeReason);
}

function readGroup(pack: PackReader): Group {
  return { members: readTexts(pack), medoid: pack.text(), reasons: pack.list(readReason) };
}

function writeReason(pack: PackWriter, reason: Reason): void {
  pack.whole(REASONS.indexOf(reason.kind));
  writeTexts(pack, reason.words);
}

function readReason(pack: PackReader): Reason {
  return { kind: pack.oneOf(REASONS), words: readTexts(pack) };
}

function writeNearWords(pack: PackWriter, near: WordPair): void {
  pack.text(near.a);
  pack.text(near.b);
  pack.real(near.closeness);
}

function readNearWords(pack: PackReader): WordPair {
  return { a: pack.text(), b: pack.text(), closeness: pack.real() };
}
