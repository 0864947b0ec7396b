/**
 * One gentle question about a lesson that is hard to act on: it blames somebody, it lies in other
 * hands, or it says no move. Rules from a table alone, the same for the same words; a lesson of which
 * no rule is sure gets none.
 */
import type { Lesson } from "../note";
import { type RemarkRules, REMARK_RULES } from "./rule-tables";

export type RemarkKind = "blame" | "other-hands" | "no-move";

export interface Remark {
  readonly kind: RemarkKind;
  /** What is the matter, and the question that helps: two short sentences. */
  readonly text: string;
}

const TEXTS: Readonly<Record<RemarkKind, string>> = {
  blame: "This says whose fault it was. What could you do when it comes up again?",
  "other-hands": "This lies in other hands. Which part of it can you do yourself?",
  "no-move": "This says how it was. What will you do when it comes up again?",
};

/** A longer text is no sentence any more. */
const LONGEST = 500;
/** Scripts that write words without blanks: there nobody can count them. */
const UNCOUNTED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u;

/** The first that fits, the one that matters most first. O(text). */
export function remarkOn({
  text,
  cue,
  move,
}: Pick<Lesson, "text" | "cue" | "move" | "check">): Remark | null {
  const said = text.replace(/\s+/gu, " ").trim();
  if (said === "" || said.length > LONGEST) return null;
  const kind = kindOf(said, cue, move);
  return kind === null ? null : { kind, text: TEXTS[kind] };
}

function kindOf(text: string, cue: string | null, move: string | null): RemarkKind | null {
  // What is said in quotes is somebody's words, and no judgement of the writer's.
  const own = text.replace(/[“„«"][^”“»"]*[”“»"]/gu, "…");
  if (PATTERNS.some((rules) => blames(own, cue, rules))) return "blame";
  const hasMoveOfItsOwn = move !== null && !text.includes(move);
  if (hasMoveOfItsOwn) return null;
  const isOne = isOneSentence(own);
  if (isOne && PATTERNS.some(({ elsewhere }) => elsewhere.test(own))) return "other-hands";
  if (move !== null) return null;
  if (isWord(text)) return "no-move";
  const tells = PATTERNS.some(({ telling, saving }) => telling.test(own) && !saving.test(own));
  const isVague = PATTERNS.some(({ vague }) => vague.test(own));
  return isVague || (isOne && tells) ? "no-move" : null;
}

interface Patterns {
  readonly blame: RegExp;
  readonly judged: RegExp;
  readonly elsewhere: RegExp;
  readonly vague: RegExp;
  readonly telling: RegExp;
  readonly saving: RegExp;
}

const EDGE = "(?![\\p{L}\\p{M}\\p{N}])";
const START = "(?:^|[^\\p{L}\\p{M}\\p{N}])";
/** The writer may be told nothing of himself: “I was careless” is a beginning. */
const WRITER = "(?!(?:i|we|ich|wir|yo|nosotros|je|nous|on)\\b)";
/** “Don't say that …”, “Never blame …” tell what not to do. */
const ADVICE =
  /(?:^|[^\p{L}])(?:never|don['’]t|do not|avoid|stop|nicht|nie|niemals|nunca|no|ne|jamais|évite[rz]?)\s(?:\S+\s){0,6}$/iu;

const PATTERNS: readonly Patterns[] = REMARK_RULES.map(toPatterns);

function toPatterns({
  blames,
  judged,
  hopes,
  others,
  vague,
  telling,
  saving,
}: RemarkRules): Patterns {
  const pattern = (source: string) => new RegExp(source.replace(/ /gu, "\\s+"), "iu");
  const subject = `${WRITER}(?:${judged.subjects.join("|")})`;
  const ought = `(?:${others.subjects.join("|")}) (?:${others.ought.join("|")})`;
  const past = `(?:${telling.tellers.join("|")}) (?:${telling.past.join("|")})`;
  return {
    blame: pattern(`${START}(?:${blames.join("|")})${EDGE}`),
    judged: pattern(`^(?:${subject}) (?:${judged.words.join("|")})${EDGE}`),
    elsewhere: pattern(`^(?:${hopes.join("|")}|${ought})${EDGE}`),
    vague: pattern(`^(?:${vague.join("|")})[.!]*$`),
    telling: pattern(`^${past}${EDGE}`),
    saving: pattern(`${START}(?:${saving.join("|")})${EDGE}`),
  };
}

function blames(text: string, cue: string | null, { blame, judged }: Patterns): boolean {
  const found = blame.exec(text);
  if (found !== null) {
    const isInCue = cue !== null && cue.includes(found[0].trim());
    if (!isInCue && !ADVICE.test(text.slice(0, found.index + 1))) return true;
  }
  return cue === null && judged.test(text);
}

/** What follows in a second sentence, behind a colon or an arrow may be the move. */
function isOneSentence(text: string): boolean {
  return !/[;:→⇒]|->|=>|[.!?…]["'”’)]*\s/u.test(text.replace(/[.!?…]+$/u, ""));
}

/** “Patience.” */
function isWord(text: string): boolean {
  return !UNCOUNTED.test(text) && /\p{L}/u.test(text) && !/\p{L}\P{L}+\p{L}/u.test(text);
}
