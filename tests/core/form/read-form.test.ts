import { describe, expect, it } from "vitest";
import { readForm } from "../../../src/core/form/read-form";
import { KINDS } from "../../../src/core/templates/built-in-kinds";
import { formOf, rendered, RULES } from "./forms";

const shape = (template: string) => formOf(template).fields.map(({ kind, label }) => [kind, label]);

describe("a template is the form", () => {
  it("asks the headings in order, people before the lessons, facts behind the text", () => {
    expect(shape(rendered("setback"))).toEqual([
      ["text", "What happened"],
      ["text", "What I expected"],
      ["text", "What I could have done differently"],
      ["text", "What still went well"],
      ["people", "People"],
      ["lessons", "Lessons"],
      ["tested", "Lessons tested"],
      ["list", "Setbacks"],
      ["list", "Successes"],
      ["level", "Level"],
      ["outcome", "Outcome"],
      ["date", "Date"],
    ]);
  });

  it("helps with the hint below the heading, without its signs", () => {
    const [first] = formOf("## Why\n%% One line. %%\n%% Another\nline. %%\n").fields;
    expect(first?.help).toBe("One line. Another line.");
  });

  it("takes a heading with a line for a promise for promises", () => {
    expect(shape("## Still owed\n- [ ] promise:: \n")).toEqual([["promises", "Still owed"]]);
  });

  it.each(KINDS.map(({ id }) => id))("reads a form of every kind: %s", (kind) => {
    const { fields } = formOf(rendered(kind));
    expect(fields.filter((field) => field.kind === "lessons").length).toBeLessThanOrEqual(1);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const field of fields) expect(field.help).not.toContain("%%");
  });

  it("asks for properties of one's own that wait for a value, and for no others", () => {
    const template =
      "---\ndebrief: x\nnext_call:\nparts: []\nproject: Lantern\ntags: []\ncssclasses:\n---\n";
    expect(shape(template)).toEqual([
      ["line", "Next call"],
      ["list", "Parts"],
    ]);
  });

  it("knows properties and headings by the names that settings give them", () => {
    const keys = { ...RULES.keys, people: ["people", "Personen"] };
    const rules = { ...RULES, keys, lessonHeadings: ["Erkenntnisse"] };
    const read = readForm("---\nPersonen: []\n---\n## Erkenntnisse\n", rules);
    const model = read.ok ? read.model : null;
    expect(model?.fields.map(({ kind }) => kind)).toEqual(["people", "lessons"]);
    expect(model?.fields[0]).toMatchObject({ keys: ["Personen", "people", "Personen"] });
  });

  it("tells two headings of one name apart", () => {
    const ids = formOf("## Seen\n\n## Seen\n").fields.map(({ id }) => id);
    expect(ids).toEqual(["section:seen", "section:seen:2"]);
  });

  it("refuses properties that cannot be read, with the line", () => {
    const read = readForm("---\na: 1\na: 2\n---\n## Why\n", RULES);
    expect(read.ok ? "" : read.reason).toMatch(/line 3/);
  });
});
