/**
 * Every edit on every note of a folder, in memory: how many were made, refused and wrong. It reads
 * and prints, and writes nothing; its exit status is 1 when an edit is wrong.
 */
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { printTable } from "../bench/table.mts";
import { EDIT_KINDS } from "./edit-kinds";
import { type CorpusNote, rowsOf, type Tally, tryAll } from "./edit-tally";
import { listNotes } from "./list-notes.mts";

const MOST_WRONGS = 20;

function* readNotes(folder: string, paths: readonly string[]): Iterable<CorpusNote> {
  for (const vaultPath of paths) {
    yield { path: vaultPath, text: readFileSync(path.join(folder, vaultPath), "utf8") };
  }
}

function report(notes: number, tally: Tally): void {
  printTable(rowsOf(tally));
  console.log(`\n${notes} notes, each as LF, CRLF and with a byte order mark`);
  for (const { path: note, form, kind, what, why } of tally.wrongs.slice(0, MOST_WRONGS)) {
    console.error(`\n${note} (${form}): ${kind} ${what}\n  ${why}`);
  }
  const more = tally.wrongs.length - MOST_WRONGS;
  if (more > 0) console.error(`\nand ${more} more`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  console.error("Usage: npm run corpus -- DIR");
  process.exitCode = 1;
} else {
  const paths = listNotes(folder);
  if (paths.length === 0) console.log(`No notes in ${folder}.`);
  else {
    const tally = tryAll(EDIT_KINDS, readNotes(folder, paths));
    report(paths.length, tally);
    if (tally.wrongs.length > 0) process.exitCode = 1;
  }
}
