/** What a `debrief-person` code block says: who, and whether names are hidden. */
import { readChoice } from "../rollup/state";
import { type BlockProblem, cut } from "../rollup/state-block";

export interface PersonBlockRead {
  /** A name, an alias, a path or a link; empty for the note's own person. */
  readonly name: string;
  readonly hideNames: boolean;
  readonly problems: readonly BlockProblem[];
}

/**
 * The name is the first line that says something, with `person:` before it or not; `names: hidden`
 * on any line hides names as it does in the block of the rollup. Never throws. Linear.
 */
export function readPersonBlock(source: string): PersonBlockRead {
  let name = "";
  let hideNames = false;
  const problems: BlockProblem[] = [];
  source.split("\n").forEach((text, index) => {
    const line = text.trim();
    const setting = NAMES.exec(line);
    if (setting === null) {
      if (name === "") name = line.replace(NAMED, "");
      return;
    }
    const value = setting[1] ?? "";
    const choice = readChoice(value.toLowerCase(), ["hidden", "shown"]);
    if (choice !== null) hideNames = choice === "hidden";
    else if (value !== "") {
      const reason = `“names” can be hidden or shown, not “${cut(value)}”.`;
      problems.push({ line: index + 1, message: `Line ${index + 1}: ${reason}` });
    }
  });
  return { name, hideNames, problems };
}

const NAMES = /^names[ \t]*:[ \t]*(.*)$/iu;
const NAMED = /^(?:person|name)[ \t]*:[ \t]*/iu;
