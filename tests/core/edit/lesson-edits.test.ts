/** Every edit of a lesson on every note that shows what the parser reads, LF and CRLF. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { newCounts, showCounts, tryEverything } from "./lesson-edits";
import { expectSameMarkdown } from "./markdown-reader";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/notes");
const NOTES = readdirSync(FOLDER).filter((name) => name.endsWith(".md"));

test.each([
  ["as they are", (text: string) => text],
  ["with CRLF", (text: string) => text.replace(/\r?\n/gu, "\r\n")],
])(
  "all notes are edited rightly or left as they are: %s",
  (says, change) => {
    const counts = newCounts();
    for (const name of NOTES) {
      const text = change(readFileSync(path.join(FOLDER, name), "utf8"));
      // Comments and formulas that fill lines are the app's own: the other reader knows none.
      tryEverything(text, counts, /%%|\$\$/u.test(text) ? undefined : expectSameMarkdown);
    }
    expect(NOTES.length).toBeGreaterThan(400);
    console.log(`${NOTES.length} notes ${says}\n${showCounts(counts)}`);
  },
  120_000,
);
