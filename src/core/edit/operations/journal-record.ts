/**
 * From a row of the journal's store, whatever it holds, to a record: a row that is not wholly of
 * its shape, or would lead to a place where no note is, is none. Rows may be old, cut off or made by
 * somebody else, and a record is later written into notes.
 */
import type { Span } from "../../note";
import { ownValue } from "../../own-value";
import { MAX_NOTES } from "./limits";
import { pathKey } from "../paths";
import type { JournalRecord, PreparedStep } from "./prepared";
import { pathsOf } from "./step-states";
import type { TextEdit } from "../text-edit";

/** Beyond what any number of operations reaches, and with room to count on. */
const LARGEST_ORDINAL = 1e12;
const LONGEST_LINE = 2_000;

/**
 * Null for a row that is no record. Never throws. O(row).
 *
 * @param configDir the host's own folder, where nothing is ever written
 */
export function readJournalRecord(row: unknown, configDir: string): JournalRecord | null {
  const id = line(ownValue(row, "id"));
  const label = line(ownValue(row, "label"));
  const date = ownValue(row, "date");
  const phase = ownValue(row, "phase");
  const ordinal = ownValue(row, "ordinal");
  const steps = readList(ownValue(row, "steps"), readStep);
  if (id === null || label === null || steps === null) return null;
  if (typeof date !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  if (phase !== "running" && phase !== "done") return null;
  if (!isCount(ordinal) || ordinal > LARGEST_ORDINAL) return null;
  const paths = pathsOf(steps);
  const isUsable =
    steps.length > 0 &&
    paths.size <= 2 * MAX_NOTES &&
    [...paths].every((path) => isNotePath(path, configDir));
  return isUsable ? { id, ordinal, label, date, phase, steps } : null;
}

/** True for a path that a note can have: markdown, inside the vault, in no hidden or app folder. */
export function isNotePath(path: string, configDir: string): boolean {
  const isPlain = path.endsWith(".md") && !/[\p{Cc}\\]/u.test(path);
  const isVisible = path.split("/").every((part) => part !== "" && !part.startsWith("."));
  return isPlain && isVisible && !pathKey(path).startsWith(`${pathKey(configDir)}/`);
}

function readStep(stored: unknown): PreparedStep | null {
  const path = ownValue(stored, "path");
  if (typeof path !== "string") return null;
  const text = ownValue(stored, "text");
  switch (ownValue(stored, "kind")) {
    case "create":
      return typeof text === "string" ? { kind: "create", path, text } : null;
    case "trash":
      return typeof text === "string" ? { kind: "trash", path, text } : null;
    case "rename": {
      const to = ownValue(stored, "to");
      return typeof to === "string" ? { kind: "rename", path, to } : null;
    }
    case "change":
      return readChange(stored, path);
    default:
      return null;
  }
}

function readChange(stored: unknown, path: string): PreparedStep | null {
  const edits = readList(ownValue(stored, "edits"), readEdit);
  const before = hash(ownValue(stored, "before"));
  const after = hash(ownValue(stored, "after"));
  const isRequired = ownValue(stored, "isRequired");
  if (edits === null || before === null || after === null) return null;
  if (typeof isRequired !== "boolean") return null;
  return { kind: "change", path, edits, before, after, isRequired };
}

function readEdit(stored: unknown): TextEdit | null {
  const expected = ownValue(stored, "expected");
  const text = ownValue(stored, "text");
  const span = readSpan(ownValue(stored, "span"));
  if (typeof expected !== "string" || typeof text !== "string" || span === null) return null;
  return span.end - span.start === expected.length ? { span, expected, text } : null;
}

function readSpan(stored: unknown): Span | null {
  const start = ownValue(stored, "start");
  const end = ownValue(stored, "end");
  return isCount(start) && isCount(end) && start <= end ? { start, end } : null;
}

/** Null unless every item is read. */
function readList<T>(stored: unknown, read: (item: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(stored)) return null;
  const items: T[] = [];
  for (const item of stored) {
    const value = read(item);
    if (value === null) return null;
    items.push(value);
  }
  return items;
}

function hash(stored: unknown): string | null {
  return typeof stored === "string" && /^\d{1,15}-[0-9a-f]{16}$/.test(stored) ? stored : null;
}

function line(stored: unknown): string | null {
  const isLine = typeof stored === "string" && stored !== "" && stored.length <= LONGEST_LINE;
  return isLine ? stored : null;
}

function isCount(stored: unknown): stored is number {
  return typeof stored === "number" && Number.isSafeInteger(stored) && stored >= 0;
}
