/** What the headings of a note say, and which of them stand over lessons. */
import { foldText } from "../text";
import { type Block, textOf } from "./block";
import { readInline } from "./inline";

const NO_KEYS: ReadonlySet<string> = new Set();
const KEYCAP = /[0-9#*]\uFE0F?\u20E3/gu;
const LETTER = /[\p{L}\p{N}]/u;

export interface Heading {
  /** As people read it. */
  readonly text: string;
  readonly isLessons: boolean;
}

/** The headings of one note, each of them read once. */
export class Headings {
  private readonly known = new Map<Block, Heading>();

  constructor(
    private readonly text: string,
    private readonly lessonHeadings: readonly string[],
  ) {}

  of(block: Block): Heading {
    const known = this.known.get(block);
    if (known !== undefined) return known;
    const { text } = readInline(textOf(this.text, block.pieces), NO_KEYS);
    const heading = { text, isLessons: isLessonHeading(text, this.lessonHeadings) };
    this.known.set(block, heading);
    return heading;
  }
}

/**
 * True if the heading is one of the lesson headings: case, emphasis, emoji, a trailing colon and
 * other marks at its ends are ignored, words are not ("Piano lessons" is none).
 */
export function isLessonHeading(heading: string, names: readonly string[]): boolean {
  const bare = foldHeading(heading);
  return bare !== "" && foldedNames(names).has(bare);
}

/** Folded once a list of settings, not once a heading of every note. */
const FOLDED = new WeakMap<readonly string[], ReadonlySet<string>>();

function foldedNames(names: readonly string[]): ReadonlySet<string> {
  const known = FOLDED.get(names);
  if (known !== undefined) return known;
  const folded = new Set(names.map(foldHeading));
  FOLDED.set(names, folded);
  return folded;
}

/** From its first letter or digit to its last. */
function foldHeading(heading: string): string {
  const folded = foldText(heading.includes("\u20E3") ? heading.replace(KEYCAP, "") : heading);
  const start = folded.search(LETTER);
  if (start === -1) return "";
  let end = folded.length;
  // From the end backwards: a pattern would start anew at every mark.
  while (!LETTER.test(lastCharacter(folded, end))) end -= lastCharacter(folded, end).length;
  return folded.slice(start, end);
}

/** The character before `end`, whole where it has two units. */
function lastCharacter(text: string, end: number): string {
  const isPair =
    /[\uD800-\uDBFF]/.test(text.charAt(end - 2)) && /[\uDC00-\uDFFF]/.test(text.charAt(end - 1));
  return text.slice(end - (isPair ? 2 : 1), end);
}
