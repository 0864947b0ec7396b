import type { Note } from "../../core/note";
import type { CommandContext } from "./context";

const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/gmu;

/** The headings of the template that a note's kind has, in order; none for another note. */
export function templateOrder(
  context: Pick<CommandContext, "kinds">,
  note: Pick<Note, "debrief"> | null,
): readonly string[] {
  const wanted = note?.debrief?.trim().toLowerCase();
  if (wanted === undefined) return [];
  const kind = context.kinds().find(({ id }) => id.toLowerCase() === wanted);
  return Array.from((kind?.template ?? "").matchAll(HEADING), ([, heading = ""]) => heading);
}
