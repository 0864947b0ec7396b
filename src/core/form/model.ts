/**
 * A template as a form: what is asked, in order, and what may be answered. Everything here is plain
 * data that survives being stored, because half-written answers are kept as drafts.
 */
import type { PersonRole, Verdict } from "../note";

interface FieldBase {
  /** The same for every rendering of a template, so that answers outlive a change of its title. */
  readonly id: string;
  readonly label: string;
  /** One or two sentences that help to answer; `""` for none. Never written into a note. */
  readonly help: string;
}

/** A heading of the template: `text` is free, the others hold one thing a line. */
export interface SectionField extends FieldBase {
  readonly kind: "text" | "lessons" | "promises" | "tested";
  readonly heading: string;
}

/** A property that the template declares. */
export interface PropertyField extends FieldBase {
  readonly kind: "people" | "date" | "level" | "outcome" | "list" | "line";
  /** Every name that the property may have in a note. */
  readonly keys: readonly string[];
}

export type FormField = SectionField | PropertyField;

export interface FormModel {
  /** As a person goes through them. */
  readonly fields: readonly FormField[];
  /** The headings of the template, in its own order. */
  readonly headings: readonly string[];
}

export interface LessonEntry {
  /** Its place among the lessons that the note had when it was read; null for a new one. */
  readonly from: number | null;
  /** Markdown of one line. */
  readonly text: string;
  readonly cue: string;
  readonly move: string;
  readonly check: string;
}

export interface PromiseEntry {
  readonly from: number | null;
  readonly text: string;
}

export interface PersonEntry {
  /** As the property holds it: a link, or a plain name. */
  readonly item: string;
  readonly role: PersonRole;
  /** The note that was picked; null for whoever stood in the note already, or has none. */
  readonly path: string | null;
}

export interface VerdictEntry {
  /** The lesson note's path. */
  readonly path: string;
  /** The link that is written for it. */
  readonly link: string;
  readonly verdict: Verdict;
  readonly remark: string;
}

export type FieldValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "people"; readonly people: readonly PersonEntry[] }
  | { readonly kind: "lessons"; readonly lessons: readonly LessonEntry[] }
  | { readonly kind: "promises"; readonly promises: readonly PromiseEntry[] }
  /** Only verdicts that are given now: those of the note stay as they stand there. */
  | { readonly kind: "tested"; readonly verdicts: readonly VerdictEntry[] };

/** By the id of the field; a field that is absent has no answer. */
export type FormValues = Readonly<Record<string, FieldValue>>;

/** Why a field cannot be changed in this note, by its id. */
export type LockedFields = Readonly<Record<string, string>>;

export const EMPTY_LESSON: LessonEntry = { from: null, text: "", cue: "", move: "", check: "" };

/** What a field holds before anything is answered. */
export function emptyValue({ kind }: FormField): FieldValue {
  switch (kind) {
    case "lessons":
      return { kind, lessons: [] };
    case "promises":
      return { kind, promises: [] };
    case "tested":
      return { kind, verdicts: [] };
    case "people":
      return { kind, people: [] };
    case "list":
      return { kind, items: [] };
    default:
      return { kind: "text", text: "" };
  }
}

/** The field's answer, or that there is none; an answer of another kind of field counts as none. */
export function valueOf(values: FormValues, field: FormField): FieldValue {
  const empty = emptyValue(field);
  const value = values[field.id];
  return value?.kind === empty.kind ? value : empty;
}
