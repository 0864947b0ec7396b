/** A state of the rollup as the body of a code block: a line `key: value` for each setting. */
import { eachLine } from "../parse/lines";
import { readState, type RollupState } from "./state";
import { orList, STATE_FIELDS } from "./state-fields";

/** The language of the code block. */
export const ROLLUP_BLOCK = "debrief-rollup";

export interface BlockProblem {
  /** 1-based, in the body of the block. */
  readonly line: number;
  /** One sentence that names the line. */
  readonly message: string;
}

export interface BlockRead {
  /** Made of the lines that could be read. */
  readonly state: RollupState;
  readonly problems: readonly BlockProblem[];
}

/** Every setting that is not the default, a line each; empty when all are. */
export function writeBlock(state: RollupState): string {
  return STATE_FIELDS.flatMap(({ key, write }) => {
    const text = write(state);
    return text === null ? [] : [`${key}: ${text}\n`];
  }).join("");
}

/** The same as a block to be put into a note. */
export function writeCodeBlock(state: RollupState): string {
  return `\`\`\`${ROLLUP_BLOCK}\n${writeBlock(state)}\`\`\`\n`;
}

/**
 * Reads the body of a block. Blank lines and lines that begin with `#` say nothing; a line that
 * makes no sense is passed over and named. Never throws. Linear.
 */
export function readBlock(body: string): BlockRead {
  const seen = new Map<string, number>();
  const problems: BlockProblem[] = [];
  let state: Partial<RollupState> = {};
  eachLine(body, 0, 1, (start, end, line) => {
    const text = body.slice(start, end).trim();
    if (text === "" || text.startsWith("#")) return;
    const colon = text.indexOf(":");
    const name = colon === -1 ? text : text.slice(0, colon).trim();
    const key = name.toLowerCase();
    const value = colon === -1 ? "" : text.slice(colon + 1).trim();
    const report = (reason: string): void => {
      problems.push({ line, message: `Line ${line}: ${reason}` });
    };
    const field = STATE_FIELDS.find((known) => known.key === key);
    const first = seen.get(key);
    if (colon === -1) return report(`“${cut(text)}” is no setting. Write one as “key: value”.`);
    if (field === undefined) {
      return report(`“${cut(name)}” is no setting of a rollup. ${KNOWN}`);
    }
    if (first !== undefined) return report(`“${key}” stands in line ${first} already.`);
    seen.set(key, line);
    if (value === "") return;
    const read = field.read(value);
    if (read.ok) state = { ...state, ...read.part };
    else report(`“${key}” can be ${read.reason}, not “${cut(value)}”.`);
  });
  return { state: readState(state), problems };
}

const KNOWN = `There is ${orList(STATE_FIELDS.map(({ key }) => key)).replace(" or ", " and ")}.`;
const LONGEST_SHOWN = 40;

/** A value as a message names it. */
export function cut(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SHOWN
    ? text
    : `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}
