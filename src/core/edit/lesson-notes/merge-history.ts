/** The histories of two lesson notes as one. */
import { type HistoryEntry, type HistoryRules, planHistory, writeEntry } from "./history";
import { historyOf } from "./history-lines";
import { readForEdit } from "../lessons/note-reading";
import type { Plan } from "../text-edit";

export interface HistoriesToUnite {
  readonly keep: { readonly path: string };
  readonly gone: { readonly path: string; readonly text: string };
  readonly rules: HistoryRules;
  readonly date: string;
}

/**
 * Carries the lines of the other note's history over as they stand there, each where its date
 * belongs, and adds one that tells of the merge. What is there already is not added again.
 *
 * @param said what the line tells: markdown of one line
 */
export function planUniteHistories(
  text: string,
  { keep, gone, rules, date }: HistoriesToUnite,
  said: string,
): Plan {
  const own = readForEdit(keep.path, text, rules);
  if (!own.ok) return own;
  const other = readForEdit(gone.path, gone.text, rules);
  if (!other.ok) return other;
  const told = writeEntry(rules, { date, word: "merged", text: said });
  if (!told.ok) return told;
  const lines = historyOf(own, rules.historyHeadings)?.lines ?? [];
  const isTold = lines.some((line) => withoutDay(line.source) === withoutDay(told.entry.source));

  const entries: HistoryEntry[] = [];
  let day: string | null = null;
  for (const line of historyOf(other, rules.historyHeadings)?.lines ?? []) {
    if (line.source.trim() === "") continue;
    // A line without a day belongs to the one above it.
    day = line.date ?? day;
    const { prefix, marker, gap } = line.head;
    entries.push({
      date: day,
      source: line.source,
      shape: line.shape,
      indent: prefix.length + marker.length + gap.length,
    });
  }
  if (!isTold) entries.push(told.entry);
  return planHistory(keep.path, text, rules, entries);
}

function withoutDay(source: string): string {
  return source.slice("2026-03-09".length);
}
