/**
 * Cuts English sentences into words and stems as the engine does, for the recipe of the word vectors.
 *
 * Reads lines from the first file, writes one line each to the second: words apart by spaces, a tab,
 * their stems as `readTerms` names them.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createStem } from "../../src/core/similarity/stem";
import { STOP_WORDS } from "../../src/core/similarity/stop-words";
import { splitWords } from "../../src/core/similarity/words";

const [input = "", output = ""] = process.argv.slice(2);
const stemOf = createStem();
const stem = (word: string): string => `${STOP_WORDS.en.has(word) ? "~" : ""}${stemOf(word, "en")}`;
const lines = readFileSync(input, "utf8").replace(/\n$/, "").split("\n");
const cut = lines.map((line) => {
  const words = splitWords(line).map(({ folded }) => folded.replaceAll(/\s/g, "_"));
  return `${words.join(" ")}\t${words.map(stem).join(" ")}`;
});
writeFileSync(output, `${cut.join("\n")}\n`);
