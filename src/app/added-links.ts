/**
 * Links to people that were put behind lessons since the app was opened. A link behind `Ask first`
 * looks like one of `Before calling, ask`: only who has put it there knows that it can go again
 * without a word of the lesson being lost. Where nobody knows, the words stay.
 */
import type { Lesson } from "../core/note";
import { withoutEndLinks } from "../core/parse/sentence";
import { foldText } from "../core/text";

export class AddedLinks {
  readonly #added = new Set<string>();

  /** @param person the key of whom the link leads to */
  add(path: string, lesson: Lesson, person: string): void {
    this.#added.add(keyOf(path, lesson, person));
  }

  has(path: string, lesson: Lesson, person: string): boolean {
    return this.#added.has(keyOf(path, lesson, person));
  }
}

/** The same before and after a link is put behind the lesson, whichever follow. */
function keyOf(path: string, { text, marks }: Lesson, person: string): string {
  const links = marks.filter(({ kind }) => kind === "wikilink" || kind === "link");
  return JSON.stringify([path, foldText(withoutEndLinks(text, links)), person]);
}
