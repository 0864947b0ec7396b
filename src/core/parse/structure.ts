/**
 * Clean structure as a sentence says it: what calls for the lesson, what to do, how to tell that it
 * worked. Reads four shapes, from tables of cue words; what is not said is not invented, and where
 * a sentence could be read in two ways nothing is.
 */
import { CUE_WORDS, type CueWords } from "../../assets/cue-words";
import type { Structure } from "../note";

const NOTHING: Structure = { cue: null, move: null, check: null };
const ARROW = /\s*(?:→|⇒|-{1,2}>|={1,2}>)\s*/u;
/** An arrow with two heads joins equals. */
const TWO_HEADS = /↔|⇔|<[-=]/u;
const LONGEST = 1000;

/**
 * The structure of a cleaned sentence. Every part is an exact slice of it, without the punctuation
 * around it. O(sentence); a text of more than 1,000 characters has none.
 */
export function readStructure(sentence: string): Structure {
  if (sentence.length > LONGEST) return NOTHING;
  const arrows = TWO_HEADS.test(sentence) ? [sentence] : sentence.split(ARROW);
  if (arrows.length > 1) return readArrows(arrows);
  if (!MENTIONS.test(sentence)) return NOTHING;
  let best = NOTHING;
  for (const table of TABLES) {
    const [rest, label] = splitAt(sentence, table.check) ?? [sentence, null];
    const found = readWords(rest, table);
    const structure = { ...found, check: label ?? found.check };
    if (structure.move !== null) return structure;
    // A label alone may stand behind a sentence in the language of another table.
    if (best.check === null) best = structure;
  }
  return best;
}

/** "CUE → MOVE", "CUE → MOVE → CHECK", and "When CUE, MOVE → CHECK". */
function readArrows(parts: readonly string[]): Structure {
  const [first = "", second = "", third, ...more] = parts;
  if (more.length > 0) return NOTHING;
  for (const table of TABLES) {
    const opening = table.opening.exec(first);
    if (opening === null) continue;
    const found = readOpening(first, opening[0].length, table);
    if (found.move !== null && third === undefined) {
      return { ...found, check: said(trimPart(second)) };
    }
    const cue = said(trimPart(first.slice(opening[0].length)));
    return { cue, move: said(trimPart(second)), check: said(trimPart(third)) };
  }
  return { cue: said(trimPart(first)), move: said(trimPart(second)), check: said(trimPart(third)) };
}

/** A table's words, made ready to be looked for. */
interface Patterns {
  readonly opening: RegExp;
  readonly joining: RegExp;
  readonly joiningClause: RegExp;
  readonly clause: RegExp | null;
  readonly carryingOn: RegExp;
  readonly then: RegExp;
  readonly soThat: RegExp;
  readonly check: RegExp;
  readonly asking: RegExp;
  readonly nouns: RegExp;
  readonly times: RegExp;
  readonly tellers: RegExp;
}

const TABLES: readonly Patterns[] = CUE_WORDS.map(toPatterns);

/** Any word of any table: one look that spares most sentences all the others. */
const MENTIONS = new RegExp(
  `(?:^|\\s)(?:${lead(
    CUE_WORDS.flatMap((words) => [
      ...[...words.opening, ...words.joining, ...words.joiningClause, ...words.soThat],
    ]),
  )}|${any(CUE_WORDS.flatMap((words) => words.check))}:)`,
  "iu",
);

/** A pattern for one of these words; an empty list matches nothing. */
function any(list: readonly string[]): string {
  return list.length === 0 ? "(?!)" : `(?:${list.join("|").replace(/ /g, "\\s+")})`;
}

/** The same with the blank that follows; an elided word (`s'`) needs none. */
function lead(list: readonly string[]): string {
  const leads = list.map((word) => {
    const pattern = word.replace(/ /g, "\\s+").replace(/'/g, "['’]");
    return word.endsWith("'") ? pattern : `${pattern}\\s+`;
  });
  return leads.length === 0 ? "(?!)" : `(?:${leads.join("|")})`;
}

function toPatterns(words: CueWords): Patterns {
  const word = `(?!${any(words.fixed)}(?![\\p{L}\\p{N}]))`;
  const comma = words.commaBeforeClause ? "," : ",?";
  const objects = `(?:\\s+${any(words.objects)})?`;
  return {
    opening: new RegExp(`^${word}${lead(words.opening)}`, "iu"),
    joining: new RegExp(`\\s+${word}${lead([...words.joining, ...words.joiningClause])}`, "giu"),
    joiningClause: new RegExp(`^\\s+${lead(words.joiningClause)}$`, "iu"),
    clause: words.clause,
    carryingOn: new RegExp(`^${lead(words.carryingOn)}`, "iu"),
    then: new RegExp(`^${lead(words.then)}`, "iu"),
    soThat: new RegExp(`${comma}\\s+${lead(words.soThat)}`, "iu"),
    check: new RegExp(`[;.,:–—]\\s+${any(words.check)}:\\s*`, "iu"),
    asking: new RegExp(`(?:^|[\\s,;])${any(words.asking)}${objects},?$`, "iu"),
    nouns: new RegExp(`\\s${any(words.nouns)}$`, "iu"),
    times: new RegExp(`(?:^|\\s)${any(words.times)}$`, "iu"),
    tellers: new RegExp(`^${any(words.tellers)}\\s`, "iu"),
  };
}

function readWords(sentence: string, table: Patterns): Structure {
  const opening = table.opening.exec(sentence);
  if (opening !== null) return readOpening(sentence, opening[0].length, table);
  const [rest, check] = splitAt(sentence, table.soThat) ?? [sentence, null];
  // Of every table: "si" is a word of two languages, and "c'est" of one.
  if (TABLES.some(({ tellers }) => tellers.test(sentence))) return NOTHING;
  const joined = readJoining(rest, table);
  // A check needs a move: without a cue, all that stands before it is the move.
  return check === null ? joined : { ...joined, move: joined.move ?? said(trimPart(rest)), check };
}

/** "When CUE, MOVE" and "When CUE: MOVE", with "so that CHECK" behind it. */
function readOpening(sentence: string, from: number, table: Patterns): Structure {
  const comma = separatorAfter(sentence, from);
  if (comma === -1) return NOTHING;
  const cue = said(trimPart(sentence.slice(from, comma)));
  const after = sentence.slice(comma + 1).trimStart();
  if (table.carryingOn.test(after)) return NOTHING;
  const [rest, check] = splitAt(after, table.soThat) ?? [after, null];
  const then = table.then.exec(rest);
  const move = said(trimPart(firstClause(then === null ? rest : rest.slice(then[0].length))));
  return cue === null || move === null ? NOTHING : { cue, move, check };
}

/** "MOVE when CUE", if there is one such word and no other reading. */
function readJoining(sentence: string, table: Patterns): Structure {
  const matches = [...sentence.matchAll(table.joining)].filter(
    (match) => !isQuoted(sentence, match.index),
  );
  const [match, second] = matches;
  if (match === undefined || second !== undefined) return NOTHING;
  const before = sentence.slice(0, match.index);
  const isClause = table.joiningClause.test(match[0]);
  if (TABLES.some(({ asking }) => asking.test(before))) return NOTHING;
  if ((isClause ? table.times : table.nouns).test(before)) return NOTHING;
  const move = said(trimPart(before));
  const cue = said(trimPart(sentence.slice(match.index + match[0].length)));
  if (cue === null || move === null) return NOTHING;
  if (isClause && table.clause?.test(cue) === false) return NOTHING;
  // A stop or a comma inside means that more is said than a move and its cue.
  const isMore = /[.!?;:]\s*$/.test(before) || /[.!?;:,]\s/.test(move) || /[.;,]/.test(cue);
  return isMore ? NOTHING : { cue, move, check: null };
}

/** Both sides of the first match outside quotes; null if there is none or a side is empty. */
function splitAt(sentence: string, pattern: RegExp): [string, string] | null {
  const match = pattern.exec(sentence);
  if (match === null || isQuoted(sentence, match.index)) return null;
  const after = said(trimPart(sentence.slice(match.index + match[0].length)));
  const before = sentence.slice(0, match.index);
  return after === null || before.trim() === "" ? null : [before, after];
}

/** The first comma or colon after `from` that stands outside quotes and brackets, or -1. */
function separatorAfter(sentence: string, from: number): number {
  let closers = "";
  for (let i = from; i < sentence.length; i++) {
    const character = sentence.charAt(i);
    closers = nextClosers(closers, character);
    if (closers !== "") continue;
    const isBreak = /\s/.test(sentence.charAt(i + 1));
    if ((character === "," || character === ":") && isBreak) return i;
    if (character === "，") return i;
    if (/[.!?;]/.test(character) && isBreak) return -1;
  }
  return -1;
}

/** What closes each opening mark; German quotation marks close with what opens English ones. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["“", "”"],
  ["‘", "’"],
  ["„", "“”"],
  ["«", "»"],
  ["»", "«"],
  ["(", ")"],
  ["[", "]"],
]);

/** The marks that would close what is open after this character; empty while nothing is. */
function nextClosers(closers: string, character: string): string {
  if (closers === "") return CLOSERS.get(character) ?? "";
  return closers.includes(character) ? "" : closers;
}

function isQuoted(sentence: string, at: number): boolean {
  let closers = "";
  for (let i = 0; i < at; i++) closers = nextClosers(closers, sentence.charAt(i));
  return closers !== "";
}

/** Without blanks, and without the punctuation that ends the sentence. */
function trimPart(part: string | undefined): string {
  return (part ?? "").trim().replace(/[\s.,;:]+$/u, "");
}

/** Up to a semicolon or the end of the first sentence: what follows explains. */
function firstClause(part: string): string {
  const end = part.search(/;\s|[.!?]\s/u);
  return end === -1 ? part : part.slice(0, end);
}

function said(part: string): string | null {
  return !/[\p{L}\p{N}]/u.test(part) ? null : part;
}
