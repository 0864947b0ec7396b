/**
 * Every example of the CommonMark specification as a note: each edit changes what was asked, or
 * leaves the note as it is, and a reader of markdown that is not ours agrees.
 */
import { tests } from "commonmark-spec";
import { expect, test } from "vitest";
import { newCounts, showCounts, tryEverything } from "./lesson-edits";
import { expectSameMarkdown } from "./markdown-reader";

const SURROUNDINGS = [
  ["alone", (example: string) => example],
  ["under a lesson heading", (example: string) => `## Lessons\n\n${example}`],
  ["above lessons", (example: string) => `${example}\n## Lessons\n\n- Ask first.\n`],
] as const;

test.each(SURROUNDINGS)(
  "every example %s is edited rightly or left as it is",
  (where, put) => {
    const counts = newCounts();
    for (const { markdown } of tests) {
      tryEverything(put(markdown.replace(/→/gu, "\t")), counts, expectSameMarkdown);
    }
    expect(tests.length).toBeGreaterThan(600);
    console.log(`${tests.length} examples ${where}\n${showCounts(counts)}`);
  },
  120_000,
);
