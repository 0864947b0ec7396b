/**
 * What the parser makes of a folder of real notes: counts, everything it could not read, and what
 * took longest. It reads and prints; it writes nothing, and follows no link out of the folder.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Diagnostic, Note } from "../../src/core/note";
import { parseNote } from "../../src/core/parse/parse-note";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { printTable } from "../bench/table.mts";
import { listNotes } from "./list-notes.mts";

const ROUNDS = 3;
const SLOWEST = 10;
const MOST_DIAGNOSTICS = 50;

interface ReadNote {
  readonly note: Note;
  readonly text: string;
  readonly ms: number;
}

/** Read more than once, and the fastest counts: the first time is the compiler's. */
function readNote(folder: string, vaultPath: string): ReadNote {
  const text = readFileSync(path.join(folder, vaultPath), "utf8");
  let ms = Infinity;
  let note = parseNote(vaultPath, text, DEFAULT_SETTINGS);
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    note = parseNote(vaultPath, text, DEFAULT_SETTINGS);
    ms = Math.min(ms, performance.now() - start);
  }
  return { note, text, ms };
}

/** `path:line:column code`, with the sentence a person gets to read. */
function showDiagnostic({ note, text }: ReadNote, { code, message, span }: Diagnostic): string {
  const before = text.slice(0, span.start).split(/\r\n?|\n/);
  return `${note.path}:${before.length}:${(before.at(-1) ?? "").length + 1} ${code}\n    ${message}`;
}

function printCounts(title: string, counts: Readonly<Record<string, number>>): void {
  printTable(
    Object.entries(counts).map(([what, count]) => ({
      [title]: what,
      count: count.toLocaleString("en"),
    })),
  );
  console.log();
}

function report(notes: readonly ReadNote[]): void {
  const lessons = notes.flatMap(({ note }) => note.lessons);
  const count = (holds: (note: Note) => boolean): number =>
    notes.filter(({ note }) => holds(note)).length;
  const total = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0);

  printCounts("notes", {
    all: notes.length,
    "with frontmatter": count((note) => note.frontmatter !== null),
    "with frontmatter that is invalid": count((note) => note.invalidFrontmatter),
    debriefs: count((note) => note.debrief !== null),
    "with a date": count((note) => note.date !== null),
    "with lessons": count((note) => note.lessons.length > 0),
    "lesson notes": count((note) => note.lessonNote !== null),
    "person notes": count((note) => note.isPerson),
    sections: total(notes.map(({ note }) => note.sections.length)),
    "sections of lessons": total(
      notes.map(({ note }) => note.sections.filter((section) => section.isLessons).length),
    ),
    "people in properties": total(notes.map(({ note }) => note.people.length)),
  });

  const bySource = new Map<string, number>();
  for (const { source } of lessons) bySource.set(source, (bySource.get(source) ?? 0) + 1);
  printCounts("lessons", {
    all: lessons.length,
    ...Object.fromEntries([...bySource].map(([source, n]) => [`from a ${source}`, n])),
    "with a cue": lessons.filter(({ cue }) => cue !== null).length,
    "with a move": lessons.filter(({ move }) => move !== null).length,
    "with a check": lessons.filter(({ check }) => check !== null).length,
    "with links": lessons.filter(({ links }) => links.length > 0).length,
    "links that say from or about": lessons.flatMap(({ links }) =>
      links.filter(({ role }) => role !== null),
    ).length,
  });

  const diagnostics = notes.flatMap((read) =>
    read.note.diagnostics.map((one) => showDiagnostic(read, one)),
  );
  console.log(`${diagnostics.length} diagnostics`);
  for (const line of diagnostics.slice(0, MOST_DIAGNOSTICS)) console.log(`  ${line}`);
  const more = diagnostics.length - MOST_DIAGNOSTICS;
  if (more > 0) console.log(`  and ${more} more`);
  console.log();

  const slowest = [...notes].sort((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  printTable(
    slowest.map(({ note, text, ms }) => ({
      "slowest notes": note.path,
      characters: text.length.toLocaleString("en"),
      ms: ms.toFixed(2),
    })),
  );
  const characters = total(notes.map(({ text }) => text.length));
  const ms = total(notes.map((read) => read.ms));
  console.log(
    `\n${notes.length} notes, ${characters.toLocaleString("en")} characters, ${ms.toFixed(0)} ms: ` +
      `${(characters / 1000 / ms).toFixed(1)} million characters a second`,
  );
}

const [folder] = process.argv.slice(2);
if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error("Usage: npm run parse:corpus -- DIR");
  process.exitCode = 1;
} else {
  const notes = listNotes(folder).map((vaultPath) => readNote(folder, vaultPath));
  if (notes.length === 0) console.log(`No notes in ${folder}.`);
  else report(notes);
}
