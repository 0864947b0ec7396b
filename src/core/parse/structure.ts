/**
 * Clean structure as a sentence says it: what calls for the lesson, what to do, how to tell that it
 * worked. Reads four shapes, from tables of cue words; what is not said is not invented, and where
 * a sentence could be read in two ways nothing is.
 */
import { CUE_WORDS, type CueWords } from "../../assets/cue-words";
import type { Structure } from "../note";

const NOTHING: Structure = { cue: null, move: null, check: null };
const ARROW = /\s*(?:→|⇒|->|=>)\s*/u;
const LONGEST = 1000;

/**
 * The structure of a cleaned sentence. Every part is an exact slice of it, without the punctuation
 * around it. O(sentence); a text of more than 1,000 characters has none.
 */
export function readStructure(sentence: string): Structure {
  if (sentence.length > LONGEST) return NOTHING;
  const arrows = sentence.split(ARROW);
  if (arrows.length > 1) return readArrows(arrows);
  if (!MENTIONS.test(sentence)) return NOTHING;
  for (const table of TABLES) {
    const labelled = splitAt(sentence, table.check);
    const [rest, label] = labelled ?? [sentence, null];
    const found = readWords(rest, table);
    const structure = { ...found, check: label ?? found.check };
    if (structure.move !== null || structure.check !== null) return structure;
  }
  return NOTHING;
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
  readonly tellers: RegExp;
}

const TABLES: readonly Patterns[] = CUE_WORDS.map(toPatterns);

/** Any word of any table: one look that spares most sentences all the others. */
const MENTIONS = new RegExp(
  `(?:^|\\s)${any(CUE_WORDS.flatMap((words) => [...words.opening, ...words.joining, ...words.joiningClause, ...words.soThat, ...words.check]))}[\\s:]`,
  "iu",
);

/** A pattern for one of these words; an empty list matches nothing. */
function any(list: readonly string[]): string {
  return list.length === 0 ? "(?!)" : `(?:${list.join("|").replace(/ /g, "\\s+")})`;
}

function toPatterns(words: CueWords): Patterns {
  return {
    opening: new RegExp(`^${any(words.opening)}\\s+`, "iu"),
    joining: new RegExp(`\\s+${any([...words.joining, ...words.joiningClause])}\\s+`, "giu"),
    joiningClause: new RegExp(`^\\s+${any(words.joiningClause)}\\s+$`, "iu"),
    clause: words.clause,
    carryingOn: new RegExp(`^${any(words.carryingOn)}\\s`, "iu"),
    then: new RegExp(`^${any(words.then)}\\s+`, "iu"),
    soThat: new RegExp(`,?\\s+${any(words.soThat)}\\s+`, "iu"),
    check: new RegExp(`[;.,:–—]\\s+${any(words.check)}:\\s*`, "iu"),
    asking: new RegExp(`(?:^|[\\s,;])${any(words.asking)},?$`, "iu"),
    tellers: new RegExp(`^${any(words.tellers)}\\s`, "iu"),
  };
}

function readWords(sentence: string, table: Patterns): Structure {
  const opening = table.opening.exec(sentence);
  if (opening !== null) return readOpening(sentence, opening[0].length, table);
  const [rest, check] = splitAt(sentence, table.soThat) ?? [sentence, null];
  if (table.tellers.test(sentence)) return NOTHING;
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
  if (table.asking.test(before)) return NOTHING;
  const move = said(trimPart(before));
  const cue = said(trimPart(sentence.slice(match.index + match[0].length)));
  if (cue === null || move === null) return NOTHING;
  if (table.joiningClause.test(match[0]) && table.clause?.test(cue) === false) return NOTHING;
  // A comma or a full stop inside means that more is said than a move and its cue.
  return /[.;,]/.test(cue) || /[.;:,]\s/.test(move) ? NOTHING : { cue, move, check: null };
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
  let depth = 0;
  let straight = false;
  for (let i = from; i < sentence.length; i++) {
    const character = sentence.charAt(i);
    if (character === '"') straight = !straight;
    else if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !straight) {
      const isBreak = /\s/.test(sentence.charAt(i + 1));
      if ((character === "," || character === ":") && isBreak) return i;
      if (character === "，") return i;
      if (/[.!?;]/.test(character) && isBreak) return -1;
    }
  }
  return -1;
}

const OPENING = new Set("(“„«[");
const CLOSING = new Set(")”»]");

function isQuoted(sentence: string, at: number): boolean {
  let straight = false;
  let depth = 0;
  for (let i = 0; i < at; i++) {
    const character = sentence.charAt(i);
    if (character === '"') straight = !straight;
    else if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth--;
  }
  return straight || depth > 0;
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
