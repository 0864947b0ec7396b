/** Why a property is not changed, each in one sentence or two that say what to do next. */
import { isSeq } from "yaml";
import type { OpenProperty } from "./frontmatter-source";
import { hasProperties } from "./value-meaning";

export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

export const NO_NAME = "The property needs a name.";
export const NO_TEXT = "There is no text yet. Write one and try again.";

/** For a value that is no list of texts, nor a single text that could become one. */
export function notTexts(property: OpenProperty): Refusal {
  const { key, pair, value } = property;
  if (pair.value !== null && hasProperties(pair.value)) return unsafe(property);
  const name = `The property “${key}”`;
  if (value.shape === "other") {
    const reason = `${name} holds more than plain texts. Put entries with a colon in quotes and try again.`;
    return { ok: false, reason };
  }
  return isSeq(pair.value)
    ? { ok: false, reason: `${name} holds a link without quotes. Put it in quotes and try again.` }
    : { ok: false, reason: `${name} does not hold a list. Make it a list and try again.` };
}

/** For a list where a single value was asked for. */
export function notSingle({ key, value }: OpenProperty): Refusal {
  const what = value.shape === "list" ? "a list" : "more than one value";
  const reason = `The property “${key}” holds ${what}. Leave one value there and try again.`;
  return { ok: false, reason };
}

/** For a value that no edit is shown to change as asked. */
export function unsafe({ key }: Pick<OpenProperty, "key">): Refusal {
  const reason = `The property “${key}” is written in a way that cannot be changed safely. Change it by hand.`;
  return { ok: false, reason };
}
