/** What reading frontmatter gives. */
import type { Diagnostic, Span } from "../note";

/** One value of a property, as its source shows it: `007` stays `007`. */
export interface PropertyItem {
  /** Unquoted and unescaped; a bare `[[Ann]]` (a nested list to YAML) is `[[Ann]]` again. */
  readonly text: string;
  /** The value's source with its quotes, as offsets into the note. */
  readonly span: Span;
  /**
   * 1-based line in the note: the one with the dash, the key's line for a single text, and the
   * value's own line in a list in brackets.
   */
  readonly line: number;
}

export interface Property {
  readonly key: string;
  /** 1-based line of the key. */
  readonly line: number;
  readonly keySpan: Span;
  /** `none`: no value. `other`: a map, or a list that holds one; such a value has no items. */
  readonly shape: "none" | "scalar" | "list" | "other";
  readonly items: readonly PropertyItem[];
}

export interface Frontmatter {
  /** Empty when invalid. No two have the same key. */
  readonly properties: readonly Property[];
  readonly invalid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}
