/** Every edit of a lesson on every note that shows what the parser reads, LF and CRLF. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { EDITS, newCounts, showCounts, tryEdit, tryEverything } from "./lesson-edits";
import { expectSameMarkdown } from "./markdown-reader";

const FOLDER = path.resolve(import.meta.dirname, "../../../fixtures/notes");
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

test.each([
  ["links behind a text", `- Ask. ${"[[Bob]], ".repeat(3000)}[[Bob]]`],
  ["links in a text", `- ${"Ask [[Bob]] first. ".repeat(3000)}`],
  ["lines of links", `- Ask.\n${"  [[Bob]]\n".repeat(3000)}`],
  ["details", `- Ask.\n${"  - from:: [[Bob]]\n".repeat(3000)}`],
  ["fields in fields", `- Ask [[Bob]]. ${"[from:: ".repeat(3000)}`],
  ["headings", `- Ask [[Bob]].\n${"## Lessons tested\n- x\n".repeat(2000)}`],
  ["blank lines", `- Ask [[Bob]].${"\n".repeat(30_000)}`],
  ["signs", `- Ask [[Bob]]. ${"` `` %% <!-- [[ $a <b ".repeat(2000)}`],
])(
  "a note of many %s is edited before the test runs out of time",
  (_, body) => {
    const counts = newCounts();
    for (const edit of EDITS) tryEdit(edit, `## Lessons\n${body}\n`, 0, counts);
    expect(counts.unlink.edited + counts.unlink.refused).toBeGreaterThan(0);
  },
  60_000,
);
