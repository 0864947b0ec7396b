/** Counts of what came of every edit, tried on notes in each form that systems write them in. */
import { type EditKind, type Outcome, tryEdit } from "./edit-trial";

export interface CorpusNote {
  readonly path: string;
  readonly text: string;
}

export type Counts = Record<Outcome["kind"], number>;

/** An edit that went wrong, with all that is needed to see it again. */
export interface Wrong {
  readonly path: string;
  readonly form: string;
  readonly kind: string;
  readonly what: string;
  readonly why: string;
}

export interface Tally {
  readonly counts: ReadonlyMap<string, Counts>;
  readonly wrongs: readonly Wrong[];
}

/** The note as other systems write it: its line breaks, with a byte order mark or without. */
const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  ["LF", toLf],
  ["CRLF", (text) => toLf(text).replace(/\n/g, "\r\n")],
  ["BOM", (text) => `\uFEFF${toLf(text)}`],
];

/** Tries every kind of edit on every note, each as LF, CRLF and with a byte order mark. */
export function tryAll(kinds: readonly EditKind[], notes: Iterable<CorpusNote>): Tally {
  const counts = new Map(kinds.map(({ name }) => [name, noCounts()]));
  const wrongs: Wrong[] = [];
  for (const { path, text } of notes) {
    for (const [form, toForm] of FORMS) {
      const written = toForm(text);
      for (const { name, trials } of kinds) {
        const count = counts.get(name) ?? noCounts();
        for (const trial of trials(path, written)) {
          const outcome = tryEdit(trial, written);
          count[outcome.kind]++;
          if (outcome.kind === "wrong") {
            wrongs.push({ path, form, kind: name, what: trial.what, why: outcome.why });
          }
        }
      }
    }
  }
  return { counts, wrongs };
}

/** What a table shows of a tally, one row a kind of edit and one for all of them. */
export function rowsOf({ counts }: Tally): readonly Readonly<Record<string, string>>[] {
  const all = noCounts();
  const rows = [...counts].map(([name, count]) => {
    for (const outcome of OUTCOMES) all[outcome] += count[outcome];
    return rowOf(name, count);
  });
  return [...rows, rowOf("all", all)];
}

/** One line for a test: `add a list item: 12 edited, 3 refused (20.0 %), 0 wrong`. */
export function lineOf(name: string, count: Counts): string {
  const tried = OUTCOMES.reduce((sum, outcome) => sum + count[outcome], 0);
  const share = ((100 * count.refused) / Math.max(tried, 1)).toFixed(1);
  return (
    `${name}: ${count.edited} edited, ${count.unchanged} as asked already, ` +
    `${count.refused} refused (${share} %), ${count.unread} without a judge, ${count.wrong} wrong`
  );
}

export function noCounts(): Counts {
  return { edited: 0, unchanged: 0, refused: 0, unread: 0, wrong: 0 };
}

const OUTCOMES = ["edited", "unchanged", "refused", "unread", "wrong"] as const;

function rowOf(name: string, count: Counts): Readonly<Record<string, string>> {
  return {
    edit: name,
    edited: figure(count.edited),
    "as asked already": figure(count.unchanged),
    refused: figure(count.refused),
    // The other YAML library cannot read the note as it was.
    "without a judge": figure(count.unread),
    wrong: figure(count.wrong),
  };
}

function figure(count: number): string {
  return count.toLocaleString("en");
}

function toLf(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n");
}
