/** The sentences that the text forms of the rollup share. */
import type { Member, Repeat, Totals } from "./model";

/** `41 debriefs · 96 lessons · 17 repeat` */
export function countAll({ debriefs, lessons, repeats }: Totals): string {
  let sum = 0;
  for (const count of debriefs.values()) sum += count;
  const verb = repeats === 1 ? "repeats" : "repeat";
  return [count(sum, "debrief"), count(lessons, "lesson"), `${repeats} ${verb}`].join(" · ");
}

/** `6× in 5 notes` */
export function countSeen({ count: times, notes }: Repeat): string {
  return `${times}× in ${count(notes, "note")}`;
}

/** `1 note`, `2 notes` */
export function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}

/** Cue → move → check, as far as they are known; empty without a move. */
export function ruleOf({ cue, move, check }: Repeat): readonly string[] {
  return move === null ? [] : [cue, move, check].filter((part) => part !== null);
}

/** The words to quote: without the links that follow the last sentence. */
export function quoteOf({ sentence, text }: Member): string {
  return sentence === "" ? text : sentence;
}
