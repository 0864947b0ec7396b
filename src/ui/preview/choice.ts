/** Which of the shown changes will be made: what a tick at one note means for the others. */
import type { DiffLine, NoteDiff } from "../../core/edit/operations/note-diff";
import type { Choice } from "../../ports/asker";

/** Everything that would be done to one note: one block of the preview, one box to tick. */
export interface NoteChange {
  readonly path: string;
  readonly kind: NoteDiff["kind"];
  /** The new path of a rename, else null. */
  readonly to: string | null;
  readonly added: number;
  readonly removed: number;
  readonly hunks: readonly (readonly DiffLine[])[];
}

/** The kind that says most about a note to which several things are done. */
const WEIGHT: Readonly<Record<NoteDiff["kind"], number>> = {
  change: 0,
  rename: 1,
  create: 2,
  trash: 3,
};

/** One change a note, in the order in which the notes first appear. O(diffs). */
export function changesByNote(diffs: readonly NoteDiff[]): readonly NoteChange[] {
  const changes = new Map<string, NoteChange>();
  for (const diff of diffs) {
    const known = changes.get(diff.path);
    changes.set(diff.path, known === undefined ? diff : united(known, diff));
  }
  return [...changes.values()];
}

function united(a: NoteChange, b: NoteDiff): NoteChange {
  return {
    path: a.path,
    kind: WEIGHT[b.kind] > WEIGHT[a.kind] ? b.kind : a.kind,
    to: b.to ?? a.to,
    added: a.added + b.added,
    removed: a.removed + b.removed,
    hunks: [...a.hunks, ...b.hunks],
  };
}

/**
 * The paths whose changes will be made. A note goes to the trash only when all that is to replace
 * it is made: while another note is left out, it stays.
 */
export function chosenPaths(
  changes: readonly NoteChange[],
  ticked: ReadonlySet<string>,
): ReadonlySet<string> {
  const others = changes.filter(({ kind }) => kind !== "trash");
  const isWhole = others.every(({ path }) => ticked.has(path));
  const chosen = changes.filter(
    ({ path, kind }) => ticked.has(path) && (kind !== "trash" || isWhole),
  );
  return new Set(chosen.map(({ path }) => path));
}

const REASONS: Readonly<Record<NoteDiff["kind"], string>> = {
  create: "The other notes lead to this one, so it comes with them.",
  rename: "The other notes use the new name, so it comes with them.",
  change: "The other changes need this one, so it comes with them.",
  trash: "This note stays while another one is left out.",
};

/**
 * Why the box of a change cannot be changed now, in one sentence; null when it can.
 *
 * @param needed paths without which nothing is done
 */
export function lockOf(
  changes: readonly NoteChange[],
  needed: ReadonlySet<string>,
  chosen: ReadonlySet<string>,
  change: NoteChange,
): string | null {
  const { path, kind } = change;
  const isLocked =
    kind === "trash"
      ? changes.some((other) => other.kind !== "trash" && !chosen.has(other.path))
      : needed.has(path) && [...chosen].some((other) => !needed.has(other));
  return isLocked ? REASONS[kind] : null;
}

/** Nothing is left out. */
export function everything(changes: readonly NoteChange[]): Choice {
  return { paths: new Set(changes.map(({ path }) => path)), without: new Map() };
}

/** The ticks after one box was pressed: a tick brings along what is needed for it. */
export function withTick(
  needed: ReadonlySet<string>,
  { paths, without }: Choice,
  { path }: NoteChange,
): Choice {
  const whole = withEntry(without, path, new Set());
  // A box that is ticked in part is ticked as a whole first.
  if (!paths.has(path) || without.has(path)) {
    return { paths: new Set([...paths, ...needed, path]), without: whole };
  }
  const gone = needed.has(path) ? needed : new Set([path]);
  return { paths: new Set([...paths].filter((other) => !gone.has(other))), without: whole };
}

/** A line that changes, with all that is shown of the change. */
export interface ChangedLine {
  /** Its number in the text before the change. */
  readonly line: number;
  /** What goes, then what comes. */
  readonly diff: readonly DiffLine[];
}

/** The changed lines of a note, one by one, where a person can choose among several; else none. */
export function linesOf(
  { path, hunks }: NoteChange,
  divisible: ReadonlySet<string>,
): readonly ChangedLine[] {
  if (!divisible.has(path)) return [];
  const lines: { line: number; diff: DiffLine[] }[] = [];
  for (const line of hunks.flat()) {
    if (line.kind === "removed") lines.push({ line: line.line, diff: [line] });
    else if (line.kind === "added") lines.at(-1)?.diff.push(line);
  }
  return lines.length > 1 ? lines : [];
}

/** The ticks after the box of one line was pressed; without any line the note is left out. */
export function withLine(
  { paths, without }: Choice,
  { path }: NoteChange,
  lines: readonly ChangedLine[],
  line: number,
): Choice {
  const all = lines.map((one) => one.line);
  const before = paths.has(path) ? (without.get(path) ?? []) : all;
  const out = new Set(before);
  if (!out.delete(line)) out.add(line);
  const isOut = out.size === all.length;
  return {
    paths: new Set(isOut ? [...paths].filter((other) => other !== path) : [...paths, path]),
    without: withEntry(without, path, isOut ? new Set() : out),
  };
}

function withEntry(
  without: Choice["without"],
  path: string,
  lines: ReadonlySet<number>,
): Choice["without"] {
  const next = new Map(without);
  if (lines.size === 0) next.delete(path);
  else next.set(path, lines);
  return next;
}
