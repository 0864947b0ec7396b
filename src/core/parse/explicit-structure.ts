/** Structure that a person wrote out in fields. */
import type { Structure } from "../note";
import type { FieldValue } from "./carrier";
import type { FieldKeys } from "./field-keys";
import { isScaffold } from "./scaffold";

const NOTHING: Structure = { cue: null, move: null, check: null };

/** Fields inside the value of a field: `[lesson:: … [from:: [[Ann]]]]`. */
export function innerOf(field: FieldValue, keys: FieldKeys): readonly FieldValue[] {
  return field.value.fields.flatMap((inner) => {
    const meaning = keys.get(inner.key);
    return meaning === undefined ? [] : [{ ...field, meaning, value: inner.value }];
  });
}

/** Cue, move and check of the first field of each that says something. */
export function explicitOf(fields: readonly FieldValue[]): Structure {
  if (fields.length === 0) return NOTHING;
  const first = (meaning: "cue" | "move" | "check") => {
    const said = fields.find((field) => field.meaning === meaning && !isScaffold(field.value.text));
    return said?.value.sentence ?? null;
  };
  return { cue: first("cue"), move: first("move"), check: first("check") };
}
