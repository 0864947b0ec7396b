/**
 * Clean structure as a sentence says it: what calls for the lesson, what to do, how to tell that it
 * worked. Reads four shapes, from tables of cue words; what is not said is not invented, and where
 * a sentence could be read in two ways nothing is.
 */
import type { Span, Structure } from "../note";
import { ASKING, type Patterns, TABLES, TELLER } from "./cue-patterns";
import { isQuoted, separatorAfter } from "./quotation";
import { cut, type Part, said, wholeOf, wordsOf } from "./sentence-part";

/** As `Structure`, before its parts are words. */
interface Found {
  readonly cue: Part | null;
  readonly move: Part | null;
  readonly check: Part | null;
}

const NOTHING = { cue: null, move: null, check: null } as const;
const ARROW = /\s*(?:→|⇒|-{1,2}>|={1,2}>)\s*/gu;
const HEAD = /[→⇒>]/;
/** An arrow with two heads joins equals. */
const TWO_HEADS = /↔|⇔|<[-=]/u;
const LONGEST = 1000;

/**
 * The structure of a cleaned sentence. Every part is an exact slice of it, without the punctuation
 * around it. O(sentence); a text of more than 1,000 characters has none.
 *
 * @param literal where code and formulas stand, in order: nothing in them is a cue word or an arrow
 */
export function readStructure(sentence: string, literal: readonly Span[] = []): Structure {
  if (sentence.length > LONGEST) return NOTHING;
  const { cue, move, check } = readParts(wholeOf(sentence, literal));
  return {
    cue: wordsOf(sentence, cue),
    move: wordsOf(sentence, move),
    check: wordsOf(sentence, check),
  };
}

function readParts(sentence: Part): Found {
  const arrows = splitAtArrows(sentence);
  if (arrows.length > 1) return readArrows(arrows);
  let best: Found = NOTHING;
  for (const table of TABLES) {
    if (!table.mention.test(sentence.text)) continue;
    const [rest, label] = splitAt(sentence, table.check);
    const found = readWords(rest, table);
    const structure = { ...found, check: label ?? found.check };
    if (structure.move !== null) return structure;
    // A label alone may stand behind a sentence in the language of another table.
    if (best.check === null) best = structure;
  }
  return best;
}

function splitAtArrows(sentence: Part): readonly Part[] {
  if (!HEAD.test(sentence.text) || TWO_HEADS.test(sentence.text)) return [sentence];
  const parts: Part[] = [];
  let from = 0;
  for (const arrow of sentence.text.matchAll(ARROW)) {
    parts.push(cut(sentence, from, arrow.index));
    from = arrow.index + arrow[0].length;
  }
  return [...parts, cut(sentence, from)];
}

/** "CUE → MOVE", "CUE → MOVE → CHECK", and "When CUE, MOVE → CHECK". */
function readArrows(parts: readonly Part[]): Found {
  const [first, second, third, more] = parts;
  if (first === undefined || second === undefined || more !== undefined) return NOTHING;
  const check = third === undefined ? null : said(third);
  for (const table of TABLES) {
    const opening = table.opening.exec(first.text);
    if (opening === null) continue;
    const found = readOpening(first, opening[0].length, table);
    if (found.move !== null && third === undefined) return { ...found, check: said(second) };
    return { cue: said(cut(first, opening[0].length)), move: said(second), check };
  }
  return { cue: said(first), move: said(second), check };
}

function readWords(sentence: Part, table: Patterns): Found {
  const opening = table.opening.exec(sentence.text);
  if (opening !== null) return readOpening(sentence, opening[0].length, table);
  const [rest, check] = splitAt(sentence, table.soThat);
  if (TELLER.test(sentence.text)) return NOTHING;
  const joined = readJoining(rest, table);
  // A check needs a move: without a cue, all that stands before it is the move.
  return check === null ? joined : { ...joined, move: joined.move ?? said(rest), check };
}

/** "When CUE, MOVE" and "When CUE: MOVE", with "so that CHECK" behind it. */
function readOpening(sentence: Part, from: number, table: Patterns): Found {
  const comma = separatorAfter(sentence.text, from);
  if (comma === -1) return NOTHING;
  const cue = said(cut(sentence, from, comma));
  const after = behindBlanks(sentence, comma + 1);
  if (table.carryingOn.test(after.text)) return NOTHING;
  const [rest, check] = splitAt(after, table.soThat);
  const then = table.then.exec(rest.text);
  const move = said(firstClause(then === null ? rest : cut(rest, then[0].length)));
  return cue === null || move === null ? NOTHING : { cue, move, check };
}

/** "MOVE when CUE", if there is one such word and no other reading. */
function readJoining(sentence: Part, table: Patterns): Found {
  const { text } = sentence;
  const match = onlyMatch(text, table.joining);
  if (match === null) return NOTHING;
  const before = text.slice(0, match.index);
  const isClause = table.joiningClause.test(match[0]);
  if (ASKING.test(before)) return NOTHING;
  if ((isClause ? table.times : table.nouns).test(before)) return NOTHING;
  const move = said(cut(sentence, 0, match.index));
  const cue = said(cut(sentence, match.index + match[0].length));
  if (cue === null || move === null) return NOTHING;
  if (isClause && table.clause?.test(cue.text) === false) return NOTHING;
  // A stop or a comma inside means that more is said than a move and its cue.
  const isMore =
    /[.!?;:]\s*$/.test(before) || /[.!?;:,]\s/.test(move.text) || /[.;,]/.test(cue.text);
  return isMore ? NOTHING : { cue, move, check: null };
}

/** The match outside quotes, if there is one and no other. The pattern is global. */
function onlyMatch(text: string, pattern: RegExp): RegExpExecArray | null {
  let only: RegExpExecArray | null = null;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (isQuoted(text, match.index)) continue;
    if (only !== null) return null;
    only = match;
  }
  return only;
}

/** Both sides of the first match; all of it and null if that is in quotes or a side is empty. */
function splitAt(sentence: Part, pattern: RegExp): readonly [before: Part, after: Part | null] {
  const match = pattern.exec(sentence.text);
  if (match === null || isQuoted(sentence.text, match.index)) return [sentence, null];
  const after = said(cut(sentence, match.index + match[0].length));
  const before = cut(sentence, 0, match.index);
  return after === null || before.text.trim() === "" ? [sentence, null] : [before, after];
}

function behindBlanks(part: Part, from: number): Part {
  const blanks = part.text.slice(from).search(/\S|$/u);
  return cut(part, from + blanks);
}

/** Up to a semicolon or the end of the first sentence: what follows explains. */
function firstClause(part: Part): Part {
  const end = part.text.search(/;\s|[.!?]\s/u);
  return end === -1 ? part : cut(part, 0, end);
}
