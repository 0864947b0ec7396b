/** What reading the text of a block gives. */
import type { LinkRef } from "../note";

/** `[key:: value]` or `(key:: value)`. */
export interface InlineField {
  /** Lower case. */
  readonly key: string;
  readonly value: InlineText;
  /** Offsets of the value in the raw text that was read. */
  readonly start: number;
  readonly end: number;
}

export interface InlineText {
  readonly text: string;
  /** `text` less the links that follow its last punctuation. */
  readonly sentence: string;
  /** `text` less every link at its end, whether or not they belong to the sentence. */
  readonly bare: string;
  readonly links: readonly LinkRef[];
  /** Tags as written, without `#`. */
  readonly tags: readonly string[];
  /** Fields whose key was asked for; others stay in the text. */
  readonly fields: readonly InlineField[];
}
