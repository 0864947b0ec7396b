/** What became of a lesson note, as the dated lines of its own history say it. */
import { readDay } from "../dates";
import type { HistoryEvent } from "../note";
import type { ParseRules } from "../settings/settings";
import { foldText } from "../text";
import { type Block, textOf } from "./block";
import { VERDICTS } from "./field-lines";
import { Headings } from "./headings";
import { readInline } from "./inline";
import { LessonScopes } from "./outline";

const NO_KEYS: ReadonlySet<string> = new Set();
const DATED = /^(\d{4}-\d{2}-\d{2})[\s:]+([^:]+?)\s*(?::|$)\s*/u;

/**
 * Reads items like `2026-03-03 held: …` under the heading for the history, in order. Lines without a
 * day, and with other words, tell of no event. O(text).
 */
export function readHistory(
  text: string,
  blocks: readonly Block[],
  rules: ParseRules,
): readonly HistoryEvent[] {
  const words = eventWords(rules);
  const scopes = new LessonScopes(blocks, new Headings(text, rules.historyHeadings));
  const events: HistoryEvent[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "heading") scopes.enter(block);
    const inside = blocks[index + 1];
    if (block.kind !== "item" || inside?.parent !== index || inside.kind !== "paragraph") return;
    if (scopes.of(block, false) === null) return;
    const said = readInline(textOf(text, inside.pieces), NO_KEYS).text;
    const dated = DATED.exec(said);
    const date = readDay(dated?.[1] ?? "");
    const event = words.get(foldText(dated?.[2] ?? ""));
    if (dated === null || date === null || event === undefined) return;
    events.push({ date, event, text: said.slice(dated[0].length), line: block.line });
  });
  return events;
}

function eventWords(rules: ParseRules): ReadonlyMap<string, HistoryEvent["event"]> {
  const words = new Map<string, HistoryEvent["event"]>([["promoted", "promoted"]]);
  for (const verdict of VERDICTS) {
    for (const name of rules.keys[verdict]) words.set(foldText(name), verdict);
  }
  return words;
}
