import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FieldValue, valueOf } from "../../../src/core/form/model";
import { readForm } from "../../../src/core/form/read-form";
import { readValues } from "../../../src/core/form/read-values";
import type { FormScope } from "../../../src/core/form/lesson-plans";
import { findRegions } from "../../../src/core/form/regions";
import { readForEdit } from "../../../src/core/edit/lessons/note-reading";
import { writeNote } from "../../../src/core/form/new-note";
import { KINDS } from "../../../src/core/templates/built-in-kinds";
import { parseNote } from "../../../src/core/parse/parse-note";
import { NOTE, PATH, rendered, RULES, saved, scopeOf, valuesOf } from "./forms";

const LINES = [
  "## What happened",
  "## What I expected",
  "### Deeper",
  "## My own",
  "## Lessons",
  "## Lessons tested",
  "What I learned\n===",
  "%% a hint %%",
  "%% two\nlines %%",
  "%%",
  "",
  "Some words.",
  "- Ask first. ^q7",
  "- When it rains, wait",
  "  for the sun.",
  "  - check:: it is dry",
  "  - from:: [[Elif]]",
  "- ",
  "1. Count.",
  "> - Quoted.",
  "- [ ] promise:: pay",
  "- held:: [[Ask]] well",
  "```",
  "$$",
  "| a | b |",
  "---",
  "#lesson Tagged.",
  "lesson:: A field.",
  "\tTabbed.",
];
const HEADS = [
  "",
  '---\ndebrief: setback\npeople:\n  - "[[Elif]]"\nsetbacks: [a, b]\nlevel: process\n---\n',
  "---\npeople: Elif\noutcome: |\n  two\n  lines\ndate: 2026-05-01\n---\n",
  "---\nlevel: [a]\nsetbacks:\n- {a: 1}\n---\n",
  "---\na: 1\na: 2\n---\n",
  "\uFEFF",
];

const anyNote = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.constantFrom(...LINES), { maxLength: 14 }),
    fc.constantFrom("\n", "\r\n"),
    fc.constantFrom("", "\n"),
  )
  .map(([head, lines, lineBreak, end]) =>
    (head + lines.join("\n") + end).replace(/\n/gu, lineBreak),
  );

const anyWords = fc.oneof(
  fc.constantFrom("Peace.", "two\n\nlines", "# Title", "x\n---", "```", "%% x", "- item", "$&", ""),
  fc.string({ maxLength: 30 }),
  fc.array(fc.constantFrom(...LINES), { maxLength: 4 }).map((lines) => lines.join("\n")),
);

const KIND_IDS = KINDS.map(({ id }) => id);

describe("a form that is opened and saved", () => {
  it("without a change gives no edits, whatever the note", () => {
    fc.assert(
      fc.property(anyNote, fc.constantFrom(...KIND_IDS), (text, kind) => {
        const scope = scopeOf(rendered(kind));
        expect(saved(scope, text, valuesOf(scope, text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  it("with one change leaves every other answer, and every other byte", () => {
    const scope = scopeOf(rendered("setback"));
    const fields = scope.model.fields;
    fc.assert(
      fc.property(anyNote, fc.nat(fields.length - 1), anyWords, (text, at, words) => {
        const field = fields[at]!;
        const base = valuesOf(scope, text);
        const wanted = { ...base, [field.id]: changed(valueOf(base, field), words) };
        const after = saved(scope, text, wanted);
        if (after.startsWith("refused: ") || after === text) return;
        const now = valuesOf(scope, after);
        for (const other of fields) {
          if (other === field) continue;
          expect(bare(valueOf(now, other))).toEqual(bare(valueOf(base, other)));
        }
        if ("heading" in field) expectRestKept(scope, field.id, text, after);
        else expect(bodyOf(after)).toBe(bodyOf(text));
      }),
      { numRuns: 400 },
    );
  });

  it("refuses, or reads back what was typed", () => {
    const scope = scopeOf(rendered("setback"));
    const id = "section:what i expected";
    fc.assert(
      fc.property(anyWords, (words) => {
        const base = valuesOf(scope, NOTE);
        const after = saved(scope, NOTE, { ...base, [id]: { kind: "text", text: words } });
        if (after.startsWith("refused: ")) return;
        const now = valuesOf(scope, after);
        const answer = now[id]?.kind === "text" ? now[id].text : "";
        const plain = (text: string) =>
          text
            .replace(/\\(?=[#=-])/gu, "")
            .replace(/\s+/gu, " ")
            .trim();
        if (answer !== "") expect(plain(answer)).toBe(plain(words));
        expect({ ...now, [id]: null }).toEqual({ ...base, [id]: null });
      }),
      { numRuns: 300 },
    );
  });
});

describe("a note made of a form", () => {
  it("says the answers and never a hint", () => {
    const template = rendered("conversation");
    const scope = scopeOf(template);
    const fields = scope.model.fields.filter(({ kind }) => kind === "text");
    fc.assert(
      fc.property(fc.nat(fields.length - 1), anyWords, (at, words) => {
        const field = fields[at]!;
        const answer = { [field.id]: { kind: "text", text: words } as const };
        const note = writeNote(scope, template, { ...valuesOf(scope, template), ...answer });
        if (!note.ok) return;
        const read = readValues(PATH, note.text, RULES, scope.model);
        expect(read.ok && valueOf(read.values, field)).not.toEqual({ kind: "text", text: "" });
        expect(note.text).not.toContain("Retell it");
        const { sections } = parseNote(PATH, note.text, RULES);
        expect(sections[0]?.heading).toBe("heading" in field ? field.heading : "");
      }),
      { numRuns: 200 },
    );
  });
});

it("any text at all is read as a template, or refused", () => {
  fc.assert(
    fc.property(anyNote, (template) => {
      const read = readForm(template, RULES);
      if (!read.ok) expect(read.reason).not.toBe("");
      else for (const field of read.model.fields) expect(field.label.trim()).not.toBe("");
    }),
    { numRuns: 200 },
  );
});

function changed(value: FieldValue, words: string): FieldValue {
  switch (value.kind) {
    case "list":
      return { ...value, items: [...value.items.slice(1), words] };
    case "people":
      return { ...value, people: [...value.people, { item: words, role: "with", path: null }] };
    case "lessons": {
      const fresh = { from: null, text: words, cue: "", move: "", check: "seen" };
      const [first, ...others] = value.lessons;
      return { ...value, lessons: first ? [{ ...first, text: words }, ...others] : [fresh] };
    }
    case "promises":
      return { ...value, promises: [...value.promises, { from: null, text: words }] };
    case "tested":
      return value;
    default:
      return { kind: "text", text: words };
  }
}

/** Roles go with the lessons that hold them. */
function bare(value: FieldValue): unknown {
  return value.kind === "people" ? value.people.map(({ item }) => item) : value;
}

/** All that stands before the section of an answer, and all behind it. */
function expectRestKept(scope: FormScope, id: string, text: string, after: string): void {
  const reading = readForEdit(PATH, text, RULES);
  const region = reading.ok ? findRegions(reading, scope.model, RULES).get(id) : undefined;
  if (region === undefined) {
    const [head, tail] = shared(text, after);
    expect(head + tail).toBe(text.length);
    return;
  }
  const { section } = region;
  expect(after.startsWith(text.slice(0, section.headingSpan.end))).toBe(true);
  expect(after.endsWith(text.slice(section.bodySpan.end))).toBe(true);
}

function bodyOf(text: string): string {
  return text.slice(parseNote(PATH, text, RULES).frontmatter?.bodyStart ?? 0).replace("\uFEFF", "");
}

/** How much of two texts is the same from the start, and from the end. */
function shared(a: string, b: string): readonly [number, number] {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return [head, tail];
}
