/** Frontmatter: where it is, and what it says, with the place of every value. */
import type { Diagnostic, FrontmatterSpan, Span } from "../note";

/** One value of a property, as its source shows it: `007` stays `007`. */
export interface PropertyItem {
  /** Unquoted and unescaped; a bare `[[Ann]]` (a nested list to YAML) is `[[Ann]]` again. */
  readonly text: string;
  /** The value's source with its quotes, as offsets into the note. */
  readonly span: Span;
  /** 1-based line in the note. */
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

/** Finds the block as the app does: `---` on line 1 (a BOM may precede it), closed by `---`. */
export declare function findFrontmatter(text: string): FrontmatterSpan | null;

/** Reads the block that `findFrontmatter` found. Never throws; what cannot be read is invalid. */
export declare function readFrontmatter(text: string, span: FrontmatterSpan): Frontmatter;
