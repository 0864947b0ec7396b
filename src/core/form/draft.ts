/** Answers that were written and not saved: what is kept of a form, and how it is read again. */
import type {
  FieldValue,
  FormValues,
  LessonEntry,
  PersonEntry,
  PromiseEntry,
  VerdictEntry,
} from "./model";

export interface FormDraft {
  /** Names the form: `new:setback`, or `note:` and the path of the note that it changes. */
  readonly key: string;
  /** The day and the time when it was written last. */
  readonly date: string;
  readonly time: string;
  readonly title: string;
  readonly values: FormValues;
  /** What the note said when the form was opened; null for a new note. */
  readonly base: FormValues | null;
}

export function draftKey(kind: string, path: string | null): string {
  return path === null ? `new:${kind}` : `note:${path}`;
}

/** A draft as it was stored, or null for what is none: another program may have been at it. */
export function readDraft(stored: unknown): FormDraft | null {
  if (!isRecord(stored)) return null;
  const { key, date, time, title, values, base } = stored;
  if (typeof key !== "string" || typeof date !== "string") return null;
  if (typeof time !== "string" || typeof title !== "string") return null;
  if (!isRecord(values)) return null;
  return {
    key,
    date,
    time,
    title,
    values: readAnswers(values),
    base: isRecord(base) ? readAnswers(base) : null,
  };
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readAnswers(values: Fields): FormValues {
  const read: Record<string, FieldValue> = {};
  for (const [id, value] of Object.entries(values)) {
    const answer = isRecord(value) ? readAnswer(value) : null;
    if (answer !== null) read[id] = answer;
  }
  return read;
}

function readAnswer(value: Fields): FieldValue | null {
  switch (value["kind"]) {
    case "text":
      return { kind: "text", text: text(value["text"]) };
    case "list":
      return { kind: "list", items: list(value["items"]).filter((one) => typeof one === "string") };
    case "people":
      return { kind: "people", people: records(value["people"]).map(readPerson) };
    case "lessons":
      return { kind: "lessons", lessons: records(value["lessons"]).map(readLesson) };
    case "promises":
      return { kind: "promises", promises: records(value["promises"]).map(readPromise) };
    case "tested":
      return { kind: "tested", verdicts: records(value["verdicts"]).flatMap(readVerdict) };
    default:
      return null;
  }
}

function readPerson({ item, role, path }: Fields): PersonEntry {
  const known = role === "from" || role === "about" ? role : "with";
  return { item: text(item), role: known, path: typeof path === "string" ? path : null };
}

function readLesson({ from, text: said, cue, move, check }: Fields): LessonEntry {
  return {
    from: place(from),
    text: text(said),
    cue: text(cue),
    move: text(move),
    check: text(check),
  };
}

function readPromise({ from, text: said }: Fields): PromiseEntry {
  return { from: place(from), text: text(said) };
}

const VERDICTS = ["held", "refined", "changed", "dropped"] as const;

function readVerdict({ path, link, verdict, remark }: Fields): readonly VerdictEntry[] {
  const known = VERDICTS.find((one) => one === verdict);
  if (known === undefined) return [];
  return [{ path: text(path), link: text(link), verdict: known, remark: text(remark) }];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function place(value: unknown): number | null {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : null;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function records(value: unknown): readonly Fields[] {
  return list(value).filter(isRecord);
}
