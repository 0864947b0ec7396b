/** Lessons and views as texts to paste: links, quotes, code blocks. */
import { writeCodeBlock } from "../core/rollup/state-block";
import { writeLink } from "../core/rollup/state-link";
import type { RollupState } from "../core/rollup/state";
import type { Member } from "../core/rollup/model";
import type { Links } from "../ports/links";
import { appNotifier } from "./app-ports";

/** Puts a text on the clipboard, and says so. */
export async function copyText(text: string, said: string): Promise<void> {
  try {
    await activeWindow.navigator.clipboard.writeText(text);
    appNotifier.show(said);
  } catch {
    appNotifier.show("The clipboard cannot be reached, so nothing was copied.");
  }
}

/** The lesson as a quote, with the note that it comes from. */
export function lessonQuote(links: Links, member: Member): string {
  const lines = member.text.split(/\r\n|\r|\n/u).map((line) => `> ${line}`);
  // As the vault writes links; from the note itself it would be a link to nowhere else.
  return `${lines.join("\n")}\n>\n> ${links.format(member.path, "")}\n`;
}

/** @param vault name of the vault */
export function stateText(vault: string, state: RollupState, as: "link" | "block"): string {
  return as === "link" ? writeLink(vault, state) : writeCodeBlock(state);
}
