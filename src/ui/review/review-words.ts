/** Words that were typed for questions, by the id of the question: they stay until it is answered. */
import { ownValue } from "../../core/own-value";
import { storedValue } from "../panel-tools";

export type ReviewWords = ReadonlyMap<string, string>;

const MOST = 50;
const LONGEST = 2000;

/** Without words for a question where the text is empty. */
export function withWords(words: ReviewWords, id: string, text: string): ReviewWords {
  const others = [...words].filter(([one]) => one !== id);
  return new Map(text === "" ? others : [...others, [id, text]]);
}

/** As plain JSON, the newest ones. */
export function writeWords(words: ReviewWords): readonly unknown[] {
  return [...words].slice(-MOST).map(([id, text]) => ({ id, text: text.slice(0, LONGEST) }));
}

/** Takes what is stored, whatever it is. */
export function readWords(stored: unknown): ReviewWords {
  const list = storedValue(stored, "words");
  const words = new Map<string, string>();
  if (!Array.isArray(list)) return words;
  for (const entry of list) {
    const [id, text] = [ownValue(entry, "id"), ownValue(entry, "text")];
    if (typeof id === "string" && typeof text === "string" && text !== "") words.set(id, text);
  }
  return words;
}
