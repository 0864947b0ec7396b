import { expect, test } from "vitest";
import {
  isLikelyName,
  readMention,
  readVerdictLink,
} from "../../../src/obsidian/editor/mention-trigger";

test.each([
  ["@", 0, ""],
  ["@sar", 0, "sar"],
  ["Thank @sarah l", 6, "sarah l"],
  ["(@José", 1, "José"],
  ['  - "@sar', 5, "sar"],
  ["with @D. Cole", 5, "D. Cole"],
  ["@ann and @bo", 9, "bo"],
  ["after `code` @bo", 13, "bo"],
])("“%s” asks for a person", (before, start, query) => {
  expect(readMention(before)).toEqual({ start, query });
});

test.each([
  "nothing here",
  "mail a@b",
  "mail ann.lee@example.com",
  "https://example.com/@ann",
  "[[@ann",
  "see [@ann",
  "code `@ann",
  "code `git push @ann",
  "@ann, then",
  "@ann: ask",
  "@[[Ann]]",
  "@one two three four five",
  `@${"a".repeat(60)}`,
  "@@",
])("“%s” asks for nobody", (before) => {
  expect(readMention(before)).toBeNull();
});

test.each([
  ["eli", true],
  ["Priya Nair", true],
  ["李 明", true],
  ["D. Cole", true],
  ["e", false],
  ["home I", false],
  ["Priya and", false],
  ["Priya ", true],
  ["Priya Nair ", false],
  ["sarah.", false],
  ["", false],
])("a note for “%s” may be offered: %s", (query, expected) => {
  expect(isLikelyName(query)).toBe(expected);
});

const KEYS = ["held", "refined", "Changed my mind"];

test.each([
  ["- held:: ", 9, ""],
  ["- held::", 8, ""],
  ["* Held:: rest", 9, "rest"],
  ["  1. changed my mind:: no", 23, "no"],
  ["> - refined:: ", 14, ""],
])("“%s” asks for a lesson note", (before, start, query) => {
  expect(readVerdictLink(before, KEYS)).toEqual({ start, query });
});

test.each(["held:: x", "- held: x", "- move:: x", "- held:: [[Rest]] indeed", "- held:: [Rest"])(
  "“%s” asks for none",
  (before) => {
    expect(readVerdictLink(before, KEYS)).toBeNull();
  },
);
