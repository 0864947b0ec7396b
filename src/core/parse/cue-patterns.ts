/** The tables of cue words, made ready to be looked for. */
import { CUE_WORDS, type CueWords } from "../../assets/cue-words";

export interface Patterns {
  /** Any word that may give structure: one look that spares most sentences all the others. */
  readonly mention: RegExp;
  readonly opening: RegExp;
  readonly joining: RegExp;
  readonly joiningClause: RegExp;
  readonly clause: RegExp | null;
  readonly carryingOn: RegExp;
  readonly then: RegExp;
  readonly soThat: RegExp;
  readonly check: RegExp;
  readonly nouns: RegExp;
  readonly times: RegExp;
}

/** A language each. */
export const TABLES: readonly Patterns[] = CUE_WORDS.map(toPatterns);

/** A sentence that tells a story, in any language: "si" is a word of two, and "c'est" of one. */
export const TELLER = new RegExp(`^${any(CUE_WORDS.flatMap(({ tellers }) => tellers))}\\s`, "iu");

/** What makes a question of the cue word behind it, in any language. */
export const ASKING = new RegExp(`(?:^|[\\s,;])(?:${CUE_WORDS.map(asking).join("|")}),?$`, "iu");

function asking(words: CueWords): string {
  return `${any(words.asking)}(?:\\s+${any(words.objects)})?`;
}

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
  const { opening, joining, joiningClause, soThat } = words;
  const inside = [...joining, ...joiningClause];
  const mentioned = `${lead([...opening, ...inside, ...soThat])}|${any(words.check)}:`;
  return {
    mention: new RegExp(`(?:^|\\s)(?:${mentioned})`, "iu"),
    opening: new RegExp(`^${word}${lead(opening)}`, "iu"),
    joining: new RegExp(`\\s+${word}${lead(inside)}`, "giu"),
    joiningClause: new RegExp(`^\\s+${lead(joiningClause)}$`, "iu"),
    clause: words.clause,
    carryingOn: new RegExp(`^${lead(words.carryingOn)}`, "iu"),
    then: new RegExp(`^${lead(words.then)}`, "iu"),
    soThat: new RegExp(`${comma}\\s+${lead(soThat)}`, "iu"),
    check: new RegExp(`[;.,:–—]\\s+${any(words.check)}:\\s*`, "iu"),
    nouns: new RegExp(`\\s${any(words.nouns)}$`, "iu"),
    times: new RegExp(`(?:^|\\s)${any(words.times)}$`, "iu"),
  };
}
