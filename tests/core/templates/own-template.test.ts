import { describe, expect, it } from "vitest";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { KINDS } from "../../../src/core/templates/built-in-kinds";
import { kindsWith, readOwnTemplate } from "../../../src/core/templates/own-template";
import { renderTemplate } from "../../../src/core/templates/render";

const PATH = "Templates/Mine.md";
const NOW = { title: "Refund call", date: "2026-03-09", time: "14:30" };
const own = (text: string, path = PATH) => readOwnTemplate(path, text, ["debrief"]);
const kind = (text: string) => own(text)?.kind;
/** The text of a new note. */
const made = (text: string, values = {}) => {
  const found = own(text);
  if (found === null) throw new Error("It is no template.");
  return renderTemplate({ id: found.kind, template: found.template }, { ...NOW, ...values }).text;
};

describe("a template of one's own", () => {
  it.each([
    ["---\ndebrief-template: setback\n---\n", "setback"],
    ["---\na: 1\nDebrief-Template:   Near Miss  # mine\n---\n", "near miss"],
    ['---\r\n"debrief-template": "team"\r\n---\r\n', "team"],
    ["\uFEFF---\ndebrief-template: rückblick\n---\n", "rückblick"],
  ])("says what it is for: %j", (text, id) => {
    expect(own(text)).toMatchObject({ kind: id, problem: null });
  });

  it.each([
    ["no property", "---\ndebrief: setback\n---\n"],
    ["no properties", "debrief-template: setback\n"],
    ["one that is nested", "---\na:\n  debrief-template: setback\n---\n"],
    ["one in the text", "---\na: 1\n---\ndebrief-template: setback\n"],
    ["one of another name", "---\nmy-debrief-template: setback\n---\n"],
  ])("is no note with %s", (_what, text) => {
    expect(own(text)).toBeNull();
  });

  it.each([
    ["---\ndebrief-template: setback\ndebrief: {{kind}}\nx: 1\n---\nA\n", "debrief: setback\nx: 1"],
    ["---\nx: 1\ndebrief-template: setback\n---\nA\n", "x: 1\ndebrief: setback"],
    ["---\ndebrief-template: setback\n---\nA\n", "debrief: setback"],
    ["---\n'Debrief': other\ndebrief-template: setback\n---\nA\n", "'Debrief': other"],
  ])("never brings its property along, and always makes a debrief: %j", (text, properties) => {
    expect(made(text)).toBe(`---\n${properties}\n---\nA\n`);
  });

  it("keeps line breaks and everything else as they are", () => {
    const text =
      "---\r\ndebrief-template: team\r\nx: 1\r\n---\r\n<% tp.file.title %> {{weather}}\r\n";
    expect(made(text)).toBe(
      "---\r\ndebrief: team\r\nx: 1\r\n---\r\n<% tp.file.title %> {{weather}}\r\n",
    );
  });

  it.each([
    ["---\ndebrief-template:\n---\n", "names no kind"],
    ["---\ndebrief-template:\n  - a\n---\n", "names no kind"],
    ["---\ndebrief-template: true\n---\n", "names no kind"],
    ["---\ndebrief-template: [setback]\n---\n", "names no kind"],
    ["---\ndebrief-template: 1: 2\n---\n", "names no kind"],
    [`---\ndebrief-template: ${"a".repeat(61)}\n---\n`, "names no kind"],
    ["---\ndebrief-template: setback\na: [1\n---\n", "line 4, column 1: a bracket"],
    ["---\ndebrief-template: setback\na: 1\na: 2\n---\n", "line 4"],
    ["---\ndebrief-template: setback\n---\n\n{{title\n", "“{{title” on line 5 is not closed"],
    ["---\ndebrief-template: setback\n---\n{{ Date: YYYY }\n", "is not closed"],
    ["---\ndebrief-template: setback\n---\n{{title:YYYY}}", "“{{title:YYYY}}” on line 4 takes no"],
  ])("that is broken says so by its name: %j", (text, problem) => {
    const found = own(text);
    expect(found?.problem).toMatch(/^The template “Templates\/Mine\.md” cannot be used\. /u);
    expect(found?.problem).toContain(problem);
  });

  it.each([
    ["dates without quotes", "---\ndebrief-template: setback\ndate: {{date}}\nat: {{time}}\n---\n"],
    [
      "Templater's tags",
      '---\ndebrief-template: setback\na: <% tp.x("a: b") %>\n---\n<% {{title %>',
    ],
    ["a tag over several lines", "---\ndebrief-template: setback\n---\n<%*\n{{date\n%>\n"],
    ["placeholders of others", "---\ndebrief-template: setback\n---\n{{VALUE}} {{weather:x}} {{\n"],
  ])("may hold %s", (_what, text) => {
    expect(own(text)?.problem).toBeNull();
  });
});

describe("values in a template's properties", () => {
  const PEOPLE = [
    { name: "Ann Lee", link: "[[Ann Lee]]" },
    { name: "Bo", link: "Bo" },
  ];
  const property = (line: string, title: string, people = PEOPLE) => {
    const text = made(`---\ndebrief-template: setback\ndebrief: x\n${line}\n---\n`, {
      title,
      people,
    });
    return text.replace("---\ndebrief: x\n", "").replace("\n---\n", "");
  };

  it.each([
    ["a: {{title}}", "Refund call", "a: Refund call"],
    ["a: {{title}}", 'Ann: "no"', 'a: "Ann: \\"no\\""'],
    ["a: {{title}} # c", "x: y", 'a: "x: y" # c'],
    ['a: "{{title}}"', 'Ann: "no" \\', 'a: "Ann: \\"no\\" \\\\"'],
    ["a: 'The {{title}}'", "cat's", "a: 'The cat''s'"],
    ["a: [{{title}}, b]", "x, y", 'a: ["x, y", b]'],
    ["a: [b, '{{title}}']", "it's", "a: [b, 'it''s']"],
    ["a:\n  - {{title}}", "- x", 'a:\n  - "- x"'],
    ["a: about {{title}}", "Refund", "a: about Refund"],
  ])("%j with the title %j becomes %j", (line, title, text) => {
    expect(property(line, title)).toBe(text);
  });

  it.each([
    ["people: {{people}}", 'people: ["[[Ann Lee]]", Bo]'],
    ["people: [{{people}}]", 'people: ["[[Ann Lee]]", Bo]'],
    ["people: [Cy, {{people}}]", 'people: [Cy, "[[Ann Lee]]", Bo]'],
    ["people:\n  - {{people}}", 'people:\n  - "[[Ann Lee]]"\n  - Bo'],
    ["people:\n- {{people}}", 'people:\n- "[[Ann Lee]]"\n- Bo'],
    ['people: "{{people}}"', 'people: "[[Ann Lee]], Bo"'],
  ])("people are a list wherever they stand: %j", (line, text) => {
    expect(property(line, "T")).toBe(text);
  });

  it("people are an empty list when nobody was named", () => {
    expect(property("people: {{people}}", "T", [])).toBe("people: []");
  });

  it.each(["$& $1 `", 'a: "b" # c', "[[x]]", "{{date}}", "yes", "2026-01-01", "- a", "ünï\tx"])(
    "any title is read as that title: %j",
    (title) => {
      const text = made("---\ndebrief-template: setback\noutcome: {{title}}\n---\n", { title });
      const note = parseNote("Debriefs/x.md", text, DEFAULT_SETTINGS);
      expect(note.invalidFrontmatter).toBe(false);
      expect(note.outcome).toBe(title === "[[x]]" ? "x" : title);
    },
  );
});

describe("the kinds of a vault", () => {
  const template = (path: string, text: string) => own(text, path)!;
  const SETBACK = template("Templates/Bad day.md", "---\ndebrief-template: setback\n---\nMine\n");

  it("are the built-in ones where there is no template", () => {
    expect(kindsWith(KINDS, [])).toEqual(KINDS);
  });

  it("have an own template in place of the built-in one", () => {
    const kinds = kindsWith(KINDS, [SETBACK]);
    expect(kinds).toHaveLength(KINDS.length);
    expect(kinds[0]).toMatchObject({
      id: "setback",
      label: "Setback",
      icon: "trending-down",
      path: "Templates/Bad day.md",
      template: "---\ndebrief: {{kind}}\n---\nMine\n",
    });
  });

  it("have several templates of one kind side by side, by the names of their notes", () => {
    const other = template("Templates/Work/Lost.md", "---\ndebrief-template: setback\n---\n");
    const kinds = kindsWith(KINDS, [SETBACK, other]).filter(({ id }) => id === "setback");
    expect(kinds.map(({ label, description }) => [label, description])).toEqual([
      ["Bad day", "Setback. From your template in Templates"],
      ["Lost", "Setback. From your template in Work"],
    ]);
  });

  it("end with those of one's own", () => {
    const near = template("Templates/Near miss.md", "---\ndebrief-template: near miss\n---\n");
    expect(kindsWith(KINDS, [near]).at(-1)).toMatchObject({ id: "near miss", label: "Near miss" });
  });

  it("still offer a kind whose template is broken, and why it cannot be used", () => {
    const broken = template("Templates/X.md", "---\ndebrief-template: setback\na: [\n---\n");
    expect(kindsWith(KINDS, [broken])[0]?.problem).toContain("“Templates/X.md”");
  });

  it("say what a template is for in any case", () => {
    expect(kind("---\ndebrief-template: SetBack\n---\n")).toBe("setback");
  });
});
