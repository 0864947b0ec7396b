/**
 * A note's properties by other means than the product's own: another YAML library, and a fence that
 * is found by a pattern. What edits are judged by.
 */
import { CORE_SCHEMA, DEFAULT_SCHEMA, load, type Schema } from "yaml-oracle";

/** A note cut at its fences; all three together are the note. */
export interface CutNote {
  /** Byte order mark and first fence; the byte order mark alone where there are no properties. */
  readonly head: string;
  readonly yaml: string;
  /** The closing fence and the body; without properties, the body. */
  readonly rest: string;
  readonly hasProperties: boolean;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
const CLOSING = /^---[ \t]*\r?$/m;
/** Values that a reading may hold, repeated ones counted each time: beyond them it is a bomb. */
const MAX_VALUES = 200_000;

export function cutNote(text: string): CutNote {
  const head = OPENING.exec(text)?.[0];
  const tail = head === undefined ? "" : text.slice(head.length);
  const close = CLOSING.exec(tail);
  if (head === undefined || close === null) {
    const mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    return { head: mark, yaml: "", rest: text.slice(mark.length), hasProperties: false };
  }
  const yaml = tail.slice(0, close.index);
  return { head, yaml, rest: tail.slice(close.index), hasProperties: true };
}

/** The body alone. */
export function bodyOf({ hasProperties, rest }: CutNote): string {
  return hasProperties ? rest.replace(/^---[ \t]*(?:\r?\n|$)/, "") : rest;
}

/** Properties in their order, as the core schema of YAML 1.2 types them. */
export type ReadProperties = readonly (readonly [string, unknown])[];

/** Null where the other reader cannot read them, or where they repeat one another without end. */
export function readProperties(yaml: string, schema: Schema = CORE_SCHEMA): ReadProperties | null {
  try {
    const value = load(yaml, { schema });
    if (value === undefined || value === null) return [];
    if (typeof value !== "object" || Array.isArray(value)) return null;
    const read = Object.entries(value);
    canonical(read);
    return read;
  } catch {
    return null;
  }
}

/** The same with the types of YAML 1.1 that are in use: days become dates. */
export function readTyped(yaml: string): ReadProperties | null {
  return readProperties(yaml, DEFAULT_SCHEMA);
}

/** One text a value: equal where two values are the same, the order of their keys included. */
export function canonical(value: unknown): string {
  let left = MAX_VALUES;
  const write = (one: unknown): string => {
    if (--left < 0) throw new RangeError("too many values");
    if (Array.isArray(one)) return `[${one.map(write).join()}]`;
    if (one instanceof Date) return `date ${one.toISOString()}`;
    if (typeof one === "object" && one !== null) {
      return `{${Object.entries(one)
        .map(([key, inner]) => `${JSON.stringify(key)}:${write(inner)}`)
        .join()}}`;
    }
    return typeof one === "string" ? JSON.stringify(one) : String(one);
  };
  return write(value);
}
