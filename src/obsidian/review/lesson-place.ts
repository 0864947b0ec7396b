/** Where in a note a lesson is to be written. */
import type { App as Obsidian } from "obsidian";
import type { App } from "../../app/create-app";
import { parseNote } from "../../core/parse/parse-note";

/**
 * The end of what stands under the note's own heading of lessons, as it is on disk; the end of the
 * note where there is none, 0 where it cannot be read.
 */
export async function lessonPlace(obsidian: Obsidian, app: App, path: string): Promise<number> {
  const file = obsidian.vault.getFileByPath(path);
  if (file === null) return 0;
  const text = await obsidian.vault.cachedRead(file);
  const { sections } = parseNote(path, text, app.settings());
  const own = sections.find(({ isLessons }) => isLessons);
  if (own === undefined) return text.length;
  const { start, end } = own.bodySpan;
  return start + text.slice(start, end).trimEnd().length;
}
