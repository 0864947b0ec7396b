import { describe, expect, test } from "vitest";
import { renderSections } from "./obsidian/render/sections.ts";
import { stripComments } from "./obsidian/render/strip-comments.ts";

// The part of the reading view that needs no page: markdown to HTML, before it is sanitised.

function render(note: string): string {
  return renderSections(note)
    .map(({ html }) => html)
    .join("\n");
}

const link = (href: string, shown = href): string =>
  `<a href="${href}" class="internal-link" data-href="${href}">${shown}</a>`;
const tag = (name: string): string => `<a href="${name}" class="tag">${name}</a>`;

test.each([
  ["[[Note]]", link("Note")],
  ["[[Note|shown]]", link("Note", "shown")],
  ["[[Note#Part#Sub]]", link("Note#Part#Sub", "Note > Part > Sub")],
  ["[[#^id]]", link("#^id", "^id")],
  ["[[a_b_c *d*]]", link("a_b_c *d*")],
  ["[[ [[Inner]]", `[[ ${link("Inner")}`],
  ["[[Sq]uare]]", link("Sq]uare")],
  ["[[]] and [[\n]]", "[[]] and [[<br>\n]]"],
  ["`[[Code]]` and \\[[Escaped]]", "<code>[[Code]]</code> and [[Escaped]]"],
  [
    "![[Pic.png|200]]",
    `<span class="internal-embed" src="Pic.png" alt="200">${link("Pic.png", "200")}</span>`,
  ],
  [
    "![alt](Pic.png)",
    `<span class="internal-embed" src="Pic.png" alt="alt">${link("Pic.png", "alt")}</span>`,
  ],
  ["#tag, (#a/b-c) and #1a", `${tag("#tag")}, (${tag("#a/b-c")}) and ${tag("#1a")}`],
  ["#123 a#b \\#no https://x.y/#z", null],
  ["==marked **here**== a == b == c", "<mark>marked <strong>here</strong></mark> a == b == c"],
  ["~~gone~~", "<del>gone</del>"],
  ["one\ntwo", "one<br>\ntwo"],
  ["words ^block-id", "words"],
  ["a %%hidden%% b", "a  b"],
])("%j is shown as %s", (source, html) => {
  if (html === null) expect(render(source)).not.toContain('class="tag"');
  else expect(render(source)).toBe(`<p>${html}</p>`);
});

test("a bar in a table is escaped", () => {
  expect(render("| a |\n| - |\n| [[B\\|c]] |")).toContain(link("B", "c"));
});

describe("tasks", () => {
  test.each([
    [" ", "", false],
    ["x", "x", true],
    ["-", "-", true],
  ])("[%s] is one", (mark, kind, done) => {
    const html = render(`text\n\n- one\n- [${mark}] do **it**`);
    expect(html).toContain(`data-task="${kind}" data-line="1"`);
    expect(html.includes("is-checked")).toBe(done);
    expect(html).toMatch(/<input [^>]*class="task-list-item-checkbox"[^>]*>do <strong>/);
  });

  test("a link in a list is none", () => {
    expect(render("- [x](y)\n- [ab] c")).not.toContain("task-list-item");
  });
});

describe("callouts", () => {
  test("have a type, a title and a content", () => {
    const html = render("> [!Tip]- Read **this**\n> Body [[A]]\n>\n> - more");
    expect(html).toContain('class="callout is-collapsible is-collapsed" data-callout="tip"');
    expect(html).toContain(
      '<div class="callout-title-inner">Read <strong>this</strong></div></div>',
    );
    expect(html).toContain(`<div class="callout-content">\n<p>Body ${link("A")}</p>`);
  });

  test("are named after their type when they have no title", () => {
    const html = render("> [!note|wide]");
    expect(html).toContain('<div class="callout-title-inner">Note</div>');
    expect(html).toContain('data-callout-metadata="wide"');
    expect(html).not.toContain("callout-content");
  });

  test("are not what only looks like one", () => {
    expect(render("> text [!note]")).toMatch(/^<blockquote>/);
  });
});

test("each block is a section that knows its lines; properties, comments and names are none", () => {
  const note = "---\na: 1\n---\n# Top\n\n- a\n- b\n\n%%\nhid\n\nden\n%%\n\n^id\n\n```js\n#x\n```\n";
  expect(renderSections(note).map(({ tag, lineStart, lineEnd }) => [tag, lineStart, lineEnd]))
    // prettier-ignore
    .toEqual([
      ["h1", 3, 3],
      ["ul", 5, 6],
      ["pre", 16, 18],
    ]);
});

test("footnotes are a section without lines", () => {
  const sections = renderSections("One[^1].\n\n[^1]: Note.");
  expect(sections.map(({ tag, lineStart }) => [tag, lineStart])).toEqual([
    ["p", 0],
    ["section", null],
  ]);
});

test.each([
  ["a %%b%% c", "a  c"],
  ["a %%b\nc%% d", "a \n d"],
  ["a %%b\n\nc%% d", "a %%b\n\nc%% d"],
  ["%%b\n\nc%% d", "\n\n d"],
  ["%%to the end\nof it", "\n"],
  ["100%% sure", "100%% sure"],
  ["`%%a%%` %%b%%", "`%%a%%` "],
  ["```\n%%a%%\n```\n%%b%%", "```\n%%a%%\n```\n"],
  ["~~~\n```\n%%a%%\n~~~\n%%b%%", "~~~\n```\n%%a%%\n~~~\n"],
  ["%%\n```\n%%\nshown", "\n\n\nshown"],
])("of %j is left %j", (text, left) => {
  expect(stripComments(text)).toBe(left);
});
