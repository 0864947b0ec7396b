import { describe, expect, it } from "vitest";
import {
  type Allowance,
  isMore,
  isSublist,
  proveEdits,
  sameLinks,
} from "../../../../src/core/edit/lessons/body-proof";
import { readForEdit } from "../../../../src/core/edit/lessons/note-reading";
import type { TextEdit } from "../../../../src/core/edit/text-edit";
import type { LinkRef } from "../../../../src/core/note";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";

const PATH = "Debriefs/Call.md";

/** `words {gone|come} more` in the note, as an edit: the words stand there once. */
function editOf(change: string): TextEdit {
  const [, head = "", expected = "", text = "", tail = ""] =
    /^(.*?)\{(.*?)\|(.*)\}(.*)$/su.exec(change) ?? [];
  const at = NOTE.indexOf(head + expected + tail);
  if (at === -1) throw new Error(`not in the note: ${change}`);
  const start = at + head.length;
  return { span: { start, end: start + expected.length }, expected, text };
}

function prove(change: string, allowance: Allowance = {}) {
  const reading = readForEdit(PATH, NOTE, DEFAULT_SETTINGS);
  if (!reading.ok) throw new Error(reading.reason);
  return proveEdits(reading, [editOf(change)], allowance);
}

const NOTE = `---
debrief: setback
date: 2026-03-09
people: "[[Sarah]]"
setbacks: a
successes: b
level: process
outcome: c
aliases: d
---
# Call

It went wrong.
And then it went on.

## Lessons
- Ask first. [[Sarah]]
  - cue:: they shout
  - check:: they stop
- Breathe.
  #calm

> [!note] So
> it was

\`\`\`
code one
\`\`\`

%%
hidden one
%%

<div>
html one
</div>

## After
1. done
`;

describe("an edit is proven", () => {
  it.each<[string, string, Allowance]>([
    ["more words in a lesson that may change", "Ask first{| of all}.", { changed: 0 }],
    ["a link more in it", "Ask first.{| [[Bob]]} [[Sarah]]", { changed: 0 }],
    ["a lesson that is asked for", "{|- Listen.\n}- Breathe", { newLesson: true }],
    ["a heading that is asked for", "{|## Actions\n\n}## After", { newSection: true }],
    [
      "links that may differ",
      "{|  - from:: [[Bob]]\n}  - check",
      { mayRelink: (_, links) => links.length === 2 },
    ],
    ["words more in a paragraph", "It {|really }went", {}],
    ["words less in a paragraph", "It went{ wrong|}", {}],
    ["a line less in a paragraph", "{\nAnd then it went on.|}", {}],
    ["a paragraph of its own", "{|So it was.\n\n}## Lessons", {}],
    ["nothing", "It{|} went", {}],
  ])("with %s", (_, change, allowance) => {
    expect(prove(change, allowance)).not.toBeNull();
  });

  it("and says what came and what changed", () => {
    const proven = prove("{|- Listen.\n}- Breathe", { newLesson: true, changed: 1 });
    expect(proven?.added?.text).toBe("Listen.");
    expect(proven?.changed?.text).toBe("Breathe.");
    expect(proven?.reading.body.text).toContain("- Listen.\n- Breathe.");
    expect(prove("It{|} went")).toMatchObject({ added: null, changed: null });
  });
});

describe("an edit is not proven", () => {
  it.each<[string, string, Allowance?]>([
    ["another lesson", "Breathe{| out}.", { changed: 0 }],
    ["a lesson that may not change", "Ask first{| of all}."],
    ["a cue", "they shout{| at me}", { changed: 1 }],
    ["a check", "they stop{| it}", { changed: 1 }],
    ["the links of a lesson", "first. [[Sarah]]{| [[Bob]]}"],
    ["the name that a link shows", "Ask first. [[Sarah{||she}]]"],
    ["the role of a link", "first. {[[Sarah]]|(from:: [[Sarah]])}"],
    [
      "links that may not differ so",
      "{|  - from:: [[Bob]]\n}  - check",
      { mayRelink: () => false },
    ],
    ["a lesson that nobody asked for", "{|- Listen.\n}- Breathe"],
    ["two lessons", "{|- Listen.\n- Look.\n}- Breathe", { newLesson: true }],
    ["no lesson where one was asked for", "It {|really }went", { newLesson: true }],
    ["a lesson less", "{- Breathe.\n  #calm\n|}"],
    ["a heading that nobody asked for", "{|## Actions\n\n}## After"],
    ["two headings", "{|## Actions\n\n## More\n\n}## After", { newSection: true }],
    ["no heading where one was asked for", "It {|really }went", { newSection: true }],
    ["a heading less", "{## After\n|}"],
    ["the words of a heading", "## After{|wards}"],
    ["another heading in the place of one", "{## After\n|## Later\n}", { newSection: true }],
    ["the level of a heading", "{|#}## After"],
    ["the kind", "debrief: {setback|success}"],
    ["the date", "03-{09|10}"],
    ["the people", 'people: "[[{Sarah|Bob}]]"'],
    ["the setbacks", "setbacks: {a|x}"],
    ["the successes", "successes: {b|x}"],
    ["the level", "level: {process|performer}"],
    ["the outcome", "outcome: {c|x}"],
    ["the aliases", "aliases: {d|x}"],
    ["properties that can be read no more", "outcome: {|'}c"],
    ["other words in a paragraph", "{It|She} went"],
    ["a paragraph in two", "It went wrong.\n{|\n}And"],
    ["a line more in a paragraph", "It went{ |\n}wrong"],
    ["a line behind the end of a paragraph", "it went on.{|\nAnd on.}\n"],
    ["a paragraph that becomes a quote", "{|> }It went wrong"],
    ["the code", "code one{| more}"],
    ["a comment", "hidden one{| more}"],
    ["the html", "html one{| more}"],
    ["the kind of a callout", "[!{note|tip}]"],
    ["the words of a callout", "> {it|he} was"],
    ["an item that goes into another", "{|  }- Breathe."],
    ["the words of an item of another list", "1. {done|gone}"],
  ])("that changes %s", (_, change, allowance = {}) => {
    expect(prove(change, allowance)).toBeNull();
  });

  it("that does not fit the text", () => {
    const reading = readForEdit(PATH, NOTE, DEFAULT_SETTINGS);
    if (!reading.ok) throw new Error(reading.reason);
    const edit = { span: { start: 0, end: 3 }, expected: "***", text: "***" };
    expect(proveEdits(reading, [edit], {})).toBeNull();
  });
});

const link = (name: string, role: LinkRef["role"] = null): LinkRef => ({
  target: name.toUpperCase(),
  display: name,
  role,
});
const links = (names: string) => Array.from(names, (name) => link(name));

describe("links", () => {
  it("are the same with the same target, name and role", () => {
    const [a] = links("a");
    if (a === undefined) throw new Error("no link");
    expect(sameLinks([a], [{ ...a }])).toBe(true);
    expect(sameLinks([a], [{ ...a, target: "B" }])).toBe(false);
    expect(sameLinks([a], [{ ...a, display: "b" }])).toBe(false);
    expect(sameLinks([a], [{ ...a, role: "from" }])).toBe(false);
    expect(sameLinks([a], [])).toBe(false);
    expect(sameLinks([a], [a, a])).toBe(false);
  });

  it.each([
    ["", "", "", true],
    ["abc", "abxc", "x", true],
    ["abc", "xabc", "x", true],
    ["abc", "abcx", "x", true],
    ["abc", "abcxy", "xy", true],
    ["aa", "aaa", "a", true],
    ["aba", "ababa", "ba", true],
    ["aba", "ababa", "ab", true],
    ["abc", "abc", "", true],
    ["abc", "abyc", "x", false],
    ["abc", "abc", "x", false],
    ["abc", "abxcx", "x", false],
    ["abc", "axbxc", "xx", false],
    ["abc", "axc", "x", false],
    ["abc", "acbx", "x", false],
    ["", "x", "y", false],
  ])("%j and one place more make %j with %j: %j", (before, now, added, expected) => {
    expect(isMore(links(before), links(now), links(added))).toBe(expected);
  });

  it.each([
    ["", "", true],
    ["", "abc", true],
    ["ac", "abc", true],
    ["abc", "abc", true],
    ["ca", "abc", false],
    ["abcd", "abc", false],
    ["aa", "abc", false],
    ["x", "abc", false],
    ["x", "", false],
  ])("%j are some of %j: %j", (some, whole, expected) => {
    expect(isSublist(links(some), links(whole))).toBe(expected);
  });
});
