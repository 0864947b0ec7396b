import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Lesson, Note, Span } from "../../../src/core/note";
import { scanBlocks } from "../../../src/core/parse/blocks";
import { fieldKeys } from "../../../src/core/parse/field-keys";
import { readInline } from "../../../src/core/parse/inline";
import { parseNote } from "../../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { anyNote, INHERITED } from "../../fuzz/notes";
import { patience, runs } from "../../fuzz/runs";

const FIELD_NAMES = new Set(fieldKeys(DEFAULT_SETTINGS).keys());
const BREAK = /\r\n?|\n/g;
/** What hides text across lines, so that a slice read by itself may mean something else. */
const HIDING = /%%|<!--|-->|\$\$/;

function parse(text: string): Note {
  return parseNote("Debriefs/2025-01-02 Call.md", text, DEFAULT_SETTINGS);
}

/** Tries a property of a note and its text. */
function holds(check: (note: Note, text: string) => void): void {
  fc.assert(
    fc.property(anyNote, (text) => {
      check(parse(text), text);
    }),
    runs(),
  );
}

function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** 1-based line of an offset, as an editor counts. */
function lineOf(text: string, offset: number): number {
  const breaks = text.slice(0, offset).match(BREAK)?.length ?? 0;
  return breaks + (text[offset - 1] === "\r" && text[offset] === "\n" ? 0 : 1);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** True if the letters and digits of `part` stand in `whole`, in order. */
function saysIn(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of lettersOf(part)) {
    const found = whole.indexOf(letter, at);
    if (found === -1) return false;
    at = found + letter.length;
  }
  return true;
}

function expectInside(text: string, { start, end }: Span): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

describe("whatever a note says,", { timeout: patience() }, () => {
  test("it is read, and read the same again", () => {
    holds((note, text) => expect(parse(text)).toEqual(note));
  });

  test("every span lies in it", () => {
    holds((note, text) => {
      for (const lesson of note.lessons) expectInside(text, lesson.span);
      for (const diagnostic of note.diagnostics) expectInside(text, diagnostic.span);
      for (const section of note.sections) {
        expectInside(text, section.headingSpan);
        expectInside(text, section.bodySpan);
      }
    });
  });

  test("a lesson's span holds the words of the lesson, in order", () => {
    holds((note, text) => {
      for (const lesson of note.lessons) {
        const source = slice(text, lesson.span);
        // An escape or an entity writes a letter with other ones.
        if (/&#|^"[^]*\\/.test(source)) continue;
        expect([source, saysIn(lesson.text, source)]).toEqual([source, true]);
      }
    });
  });

  test("a lesson's span on one line, read again, says the lesson", () => {
    holds((note, text) => {
      for (const { span, source, text: said } of note.lessons) {
        const raw = slice(text, span);
        if (source !== "property" && !/[\r\n]/.test(raw)) {
          expect(readInline(raw, FIELD_NAMES).text).toBe(said);
        }
      }
    });
  });

  test("a lesson's line is the one its text begins in, or that of its dash, callout or field", () => {
    holds((note, text) => {
      const lines = text.split(BREAK);
      for (const { line, span, source } of note.lessons) {
        const begins = lineOf(text, span.start);
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(begins);
        if (line === begins || source === "property") continue;
        const leads = source === "field" ? /[-+*.)]([ \t]|$)|\[!/ : /[-+*.)]([ \t]|$)|\[!|::/;
        expect(lines[line - 1]).toMatch(leads);
      }
    });
  });

  test("its lessons are in order, and no two have one id", () => {
    holds(({ lessons }) => {
      const starts = lessons.map(({ span }) => span.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      expect(new Set(lessons.map(({ id }) => id)).size).toBe(lessons.length);
    });
  });

  test("a lesson says something, and its sentence begins its text", () => {
    holds(({ lessons }) => {
      for (const { text, sentence } of lessons) {
        expect(text).toMatch(/[\p{L}\p{N}]/u);
        expect(text).toBe(text.trim());
        expect(text.startsWith(sentence)).toBe(true);
      }
    });
  });

  test("cue, move and check are slices of the sentence, unless a field gives them", () => {
    holds(({ lessons }, text) => {
      for (const lesson of lessons) {
        for (const part of partsOf(lesson)) {
          expect(part).toMatch(/[\p{L}\p{N}]/u);
          if (!text.includes("::")) expect(lesson.sentence).toContain(part);
          else if (!lesson.sentence.includes(part) && !/&#|\\/.test(text)) {
            expect(saysIn(part, text)).toBe(true);
          }
        }
      }
    });
  });

  test("its sections have whole headings, one after the other", () => {
    holds(({ sections }, text) => {
      let last = 0;
      for (const { headingSpan, bodySpan, heading, level } of sections) {
        expect(headingSpan.start).toBeGreaterThanOrEqual(last);
        last = headingSpan.end;
        expect(bodySpan.start).toBe(headingSpan.end);
        // A byte order mark belongs to the first line of some.
        expect(text.slice(0, headingSpan.start)).toMatch(/^\uFEFF?$|[\r\n]$/);
        expect(text.slice(headingSpan.end)).toMatch(/^([\r\n]|$)/);
        const whole = slice(text, headingSpan);
        const source = headingSpan.start === 0 ? whole.replace(/^\uFEFF/, "") : whole;
        if (HIDING.test(source)) continue;
        const blocks = scanBlocks(source, 0, 1).filter(({ kind }) => kind === "heading");
        expect(blocks.map((block) => block.level)).toEqual([level]);
        expect(saysIn(heading, source) || source.includes("&#")).toBe(true);
      }
    });
  });

  test("its frontmatter is what stands between two fences", () => {
    holds(({ frontmatter }, text) => {
      if (frontmatter === null) return;
      const { block, yaml, bodyStart } = frontmatter;
      expect(slice(text, block)).toMatch(/^---[ \t]*\r?\n(?:[^]*\n)?---[ \t]*$/);
      expect(text.slice(0, block.start)).toMatch(/^\uFEFF?$/);
      expect(text.slice(block.start, yaml.start)).toMatch(/^---[ \t]*\r?\n$/);
      expect(text.slice(yaml.end, block.end)).toMatch(/^---[ \t]*$/);
      expect(text.slice(block.end, bodyStart)).toMatch(/^(\r?\n|)$/);
    });
  });

  test("it says the same with CRLF at the end of its lines", () => {
    const told = ({ lessons, sections, frontmatter, diagnostics, ...rest }: Note) => ({
      ...rest,
      lessons: lessons.map(({ span: _, ...lesson }) => lesson),
      sections: sections.map(({ heading, level, isLessons }) => ({ heading, level, isLessons })),
      hasFrontmatter: frontmatter !== null,
      diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`),
    });
    const unix = anyNote.map((text) => text.replace(BREAK, "\n"));
    fc.assert(
      fc.property(unix, (text) => {
        expect(told(parse(text.replace(/\n/g, "\r\n")))).toEqual(told(parse(text)));
      }),
      runs(),
    );
  });

  test("no object gets a property that it did not have", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    holds(() => expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before));
  });
});

function partsOf({ cue, move, check }: Lesson): readonly string[] {
  return [cue, move, check].filter((part) => part !== null);
}

describe("a name that every object has", () => {
  test.each(INHERITED)("is a name like any other: %s", (name) => {
    const rules = { ...DEFAULT_SETTINGS, lessonHeadings: [name], lessonTag: name };
    const keys = { ...rules.keys, lessons: [name], people: ["people", name] };
    const note = parseNote(
      `${name}.md`,
      `---\nx: {${name}: 1}\n${name}: one\npeople: [${name}]\n---\n# \`${name}\`\n- two\n\n# B\n- three #${name}\n`,
      { ...rules, keys },
    );
    expect(note.lessons.map(({ text }) => text)).toEqual(["one", "two", "three"]);
    expect(note.people).toEqual([{ target: null, text: name }]);
    expect(parse(`## ${name}\n- no lesson\n\n${name}:: none either`).lessons).toEqual([]);
  });
});
