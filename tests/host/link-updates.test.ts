import { expect, test } from "vitest";
import { rewriteLinks } from "./obsidian/link-updates.ts";

// Which links of a note are found, and that nothing else of it changes.

test.each([
  ["[[Old]]", "[[New]]"],
  ["![[Old]] [[Old#Head|text]] [[Old^block]]", "![[New]] [[New#Head|text]] [[Old^block]]"],
  ["[[ Old ]]", "[[New]]"],
  ["[a](Old) [b](Old#head) ![c](Old)", "[a](New) [b](New#head) ![c](New)"],
  ["[a](O%6Cd)", "[a](New)"],
  ["[[Other]] [[#Old]] [a](https://Old) Old", "[[Other]] [[#Old]] [a](https://Old) Old"],
  ["`[[Old]]` <!-- [[Old]] --> [[Old]]", "`[[Old]]` <!-- [[Old]] --> [[New]]"],
  ["```\n[[Old]]\n```\n[[Old]]\n", "```\n[[Old]]\n```\n[[New]]\n"],
  ['---\r\np: "[[Old|x]]"\r\n---\r\n[[Old]]\r\n', '---\r\np: "[[New|x]]"\r\n---\r\n[[New]]\r\n'],
])("%j becomes %j", (text, expected) => {
  expect(rewriteLinks(text, ({ path }) => (path === "Old" ? "New" : null))).toBe(expected);
});
