/** Which of the shown changes will be made: what a tick at one note means for the others. */
import type { DiffLine, NoteDiff } from "../../core/edit/operations/note-diff";

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

/** The ticks after one box was pressed: a tick brings along what is needed for it. */
export function withTick(
  needed: ReadonlySet<string>,
  ticked: ReadonlySet<string>,
  { path }: NoteChange,
): ReadonlySet<string> {
  if (!ticked.has(path)) return new Set([...ticked, ...needed, path]);
  const gone = needed.has(path) ? needed : new Set([path]);
  return new Set([...ticked].filter((other) => !gone.has(other)));
}
