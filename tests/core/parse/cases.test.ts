/**
 * Notes with one tricky matter each, `tests/fixtures/notes/NAME.md`, beside what is to be read from
 * them, `NAME.json`. Every note is read again in other surroundings and must give the same.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { parseNote } from "../../../src/core/parse/parse-note";
import { createPeopleDirectory } from "../../../src/core/people-directory";
import { type LessonJson, lessonsToJson, type NoteJson } from "../../../src/core/rollup/json";
import { DEFAULT_SETTINGS, type ParseRules } from "../../../src/core/settings/settings";

const FOLDER = path.resolve(import.meta.dirname, "../../fixtures/notes");
const BOM = "\uFEFF";

interface Variant {
  readonly says: string;
  readonly change: (text: string) => string;
  /** Lines that `change` puts before the note. */
  readonly shift: number;
}

const VARIANTS = {
  crlf: { says: "with CRLF", change: (text) => text.replace(/\r?\n/g, "\r\n"), shift: 0 },
  bom: { says: "with a byte order mark", change: (text) => BOM + text, shift: 0 },
  frontmatter: {
    says: "with frontmatter before it",
    change: (text) => `---\ncreated: 2020-01-01\n---\n${text}`,
    shift: 3,
  },
  longer: {
    says: "inside a longer note",
    change: (text) => `# Day\n\nText.\n\n${text}\n\n# End\n\nText.\n`,
    shift: 4,
  },
} as const satisfies Readonly<Record<string, Variant>>;

type VariantName = keyof typeof VARIANTS;

/** What a case may say of its note, besides what is to be read from it. */
interface Setting {
  /** Vault path of the note; `Note.md` if it is not said. */
  readonly path?: string;
  /** Paths of other notes of the vault, all of them empty. */
  readonly vault?: readonly string[];
  /** Settings that are not the default ones. */
  readonly rules?: Partial<ParseRules>;
  /** Variants that make no sense for the matter, each with its reason. */
  readonly skip?: Readonly<Partial<Record<VariantName, string>>>;
}

interface Expected extends Setting, Partial<Omit<NoteJson, "lessons">> {
  readonly lessons: readonly LessonJson[];
}

const SETTING = ["path", "vault", "rules", "skip"] as const satisfies (keyof Setting)[];
const PROPERTIES = [
  ...(["debrief", "date", "people", "setbacks", "successes"] as const),
  ...(["level", "outcome", "invalidFrontmatter"] as const),
] satisfies (keyof NoteJson)[];

const FILES = readdirSync(FOLDER);

function namesOf(extension: string): readonly string[] {
  const files = FILES.filter((file) => file.endsWith(extension));
  return files.map((file) => file.slice(0, -extension.length)).sort();
}

const CASES = namesOf(".json").map((name) => ({
  name,
  expected: JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), "utf8")) as Expected,
}));
/** The name of a case is a sentence about its matter. */
const NAMED = CASES.map((it) => [it.name.replaceAll("-", " "), it] as const);

function textOf(name: string): string {
  return readFileSync(path.join(FOLDER, `${name}.md`), "utf8");
}

/** The note as `lessons --json` tells of it, in a vault where every other note is empty. */
function tell(text: string, { path: at = "Note.md", vault = [], rules = {} }: Setting): NoteJson {
  const all = { ...DEFAULT_SETTINGS, ...rules };
  const notes = [parseNote(at, text, all), ...vault.map((other) => parseNote(other, "", all))];
  const links = createLinkResolver([at, ...vault]);
  const told = lessonsToJson({ notes, skipped: [] }, createPeopleDirectory(notes, links));
  return told.notes[at]!;
}

/** As much of what was told as the case speaks of: always the lessons. */
function comparable(told: NoteJson, expected: Expected): Partial<NoteJson> {
  const kept = PROPERTIES.filter((key) => key in expected).map((key) => [key, told[key]]);
  return { ...(Object.fromEntries(kept) as Partial<NoteJson>), lessons: told.lessons };
}

function moved(lessons: readonly LessonJson[], shift: number): readonly LessonJson[] {
  return lessons.map((lesson) => ({ ...lesson, line: lesson.line + shift }));
}

describe("the table of cases", () => {
  test("has a note beside every expectation, and nothing else", () => {
    expect(namesOf(".md")).toEqual(namesOf(".json"));
    expect(FILES).toHaveLength(2 * CASES.length);
    expect(CASES.length).toBeGreaterThanOrEqual(120);
  });

  test.each(NAMED)("speaks of %s in known words", (_says, { name, expected }) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    const known: readonly string[] = [...SETTING, ...PROPERTIES, "lessons"];
    expect(Object.keys(expected).filter((key) => !known.includes(key))).toEqual([]);
    expect([0, PROPERTIES.length]).toContain(PROPERTIES.filter((key) => key in expected).length);
    for (const [variant, reason] of Object.entries(expected.skip ?? {})) {
      expect(Object.keys(VARIANTS)).toContain(variant);
      expect(reason).toMatch(/\S/);
    }
  });
});

describe.each(NAMED)("%s", (_says, { name, expected }) => {
  const { path: _path, vault: _vault, rules: _rules, skip = {}, ...wanted } = expected;

  test("as it is", () => {
    expect(comparable(tell(textOf(name), expected), expected)).toEqual(wanted);
  });

  const names = Object.keys(VARIANTS) as VariantName[];
  const variants = names
    .filter((variant) => skip[variant] === undefined)
    .map((variant) => [VARIANTS[variant].says, VARIANTS[variant]] as const);
  test.each(variants)("%s", (_says, { change, shift }) => {
    const told = tell(change(textOf(name)), expected);
    expect(comparable(told, expected)).toEqual({
      ...wanted,
      lessons: moved(expected.lessons, shift),
    });
  });
});
