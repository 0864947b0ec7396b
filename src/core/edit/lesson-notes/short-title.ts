/** A first proposal for the name of a lesson note: short enough to be said, and to be linked. */
import type { Structure } from "../../note";
import { foldText } from "../../text";

const LONGEST = 48;
/** What ends the first thing that a sentence says. */
const END = /[.!?…;](?=\s|$)|[。！？；]/u;
const EDGES = /^[\s\-–—,:]+|[\s\-–—.,:;!?…]+$/gu;
const QUOTES = /["“”„«»]/gu;

/**
 * The move where the wording has it, for it is what to remember, else the wording: its first
 * sentence, cut between two words, with a capital. `""` when nothing is left of it.
 */
export function shortTitle({ text, move }: Pick<Structure, "move"> & { text: string }): string {
  const isSaid = move !== null && foldText(text).includes(foldText(move));
  const said = (isSaid ? move : text).replace(/\s+/gu, " ").trim();
  const first = said.slice(0, END.exec(said)?.index ?? said.length).replace(EDGES, "");
  const short = cut(first);
  // Of a quotation that was cut, one mark alone would be left.
  const title = short === said ? short : short.replace(QUOTES, "").replace(EDGES, "");
  const [initial = "", ...rest] = title;
  return initial.toUpperCase() + rest.join("");
}

/** Between two words, or where there are none between two characters. */
function cut(text: string): string {
  const characters = [...text];
  if (characters.length <= LONGEST) return text;
  const room = characters.slice(0, LONGEST + 1).join("");
  const space = room.lastIndexOf(" ");
  return space > 0 ? room.slice(0, space) : characters.slice(0, LONGEST).join("");
}
