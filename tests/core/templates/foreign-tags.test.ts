import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignTags, replaceForeignTags } from "../../../src/core/templates/foreign-tags";
import { fillPlaceholders } from "../../../src/core/templates/placeholders";
import { textOf } from "../edit/changes";

const VALUES = { title: '"; steal()', date: "2026-03-09", time: "14:05", kind: "setback" };
const fill = (template: string) => fillPlaceholders(template, VALUES).text;

describe("a tag of another program", () => {
  it.each([
    ["<% tp.file.title %>", ["<% tp.file.title %>"]],
    ["a <%* x\ny -%> b <%= z %>", ["<%* x\ny -%>", "<%= z %>"]],
    ["<% a <% b %> %>", ["<% a <% b %>"]],
    ["<% never ends", []],
    ["%> <%", []],
    ["<%>", []],
  ])("is found in %j", (text, tags) => {
    expect(foreignTags(text).map(({ start, end }) => text.slice(start, end))).toEqual(tags);
  });

  it.each([
    ['<% "{{title}}" %> {{title}}', '<% "{{title}}" %> "; steal()'],
    ["{{title}}<%* {{date}} %>{{date}}", '"; steal()<%* {{date}} %>2026-03-09'],
    ["<% {{title}}", '<% "; steal()'],
    ["---\na: <% {{title}} %>\n---\n", "---\na: <% {{title}} %>\n---\n"],
  ])("takes nothing in, for it is code: %j", (template, text) => {
    expect(fill(template)).toBe(text);
  });

  it("is the same to the byte in whatever is filled", () => {
    const template = fc.array(
      fc.oneof(fc.constantFrom("{{title}}", "{{date}}", "<%", "%>", "\n"), textOf("<%>{} a\n")),
    );
    fc.assert(
      fc.property(template, (parts) => {
        const text = parts.join("");
        const tags = (one: string) => foreignTags(one).map((tag) => one.slice(tag.start, tag.end));
        // A value holds none of its own.
        expect(tags(fill(text))).toEqual(tags(text));
        expect(replaceForeignTags(text, (tag) => tag)).toBe(text);
      }),
    );
  });

  it("is looked for once, however many begin", () => {
    expect(foreignTags("<%".repeat(500_000))).toEqual([]);
  });
});
