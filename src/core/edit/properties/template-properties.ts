/** The properties of a rendered template, each with the lines that it is written in. */
import type { Value } from "../../parse/yaml-values";
import { openFrontmatter } from "./frontmatter-source";
import { hasProperties, meaningOfNode, type ValueMeaning } from "./value-meaning";
import { nextLine } from "./yaml-places";

export interface TemplateProperty {
  readonly key: string;
  /** Its own lines with the comments above them, LF between them, none after the last. */
  readonly source: string;
  readonly shape: Value["shape"];
  readonly items: readonly string[];
  /**
   * A single text as the template writes it, quotes included; null when it takes several lines, or
   * has an anchor or a tag.
   */
  readonly scalar: string | null;
  /** What its value says. */
  readonly meaning: ValueMeaning;
}

export type TemplateReading =
  | {
      readonly ok: true;
      readonly properties: readonly TemplateProperty[];
      /** Where the template's body begins. */
      readonly bodyStart: number;
    }
  | { readonly ok: false; readonly reason: string };

/** Reads the properties of a template whose placeholders were replaced already. */
export function readTemplateProperties(rendered: string): TemplateReading {
  const opening = openFrontmatter(rendered);
  if (opening.kind === "refused") {
    return { ok: false, reason: `The template cannot be used. ${opening.reason}` };
  }
  if (opening.kind === "none") {
    return { ok: true, properties: [], bodyStart: rendered.startsWith("\uFEFF") ? 1 : 0 };
  }
  const { frontmatter } = opening;
  const { source, properties, map, span } = frontmatter;
  if (map?.flow === true) {
    const reason = "The template's properties stand in braces. Write one property a line.";
    return { ok: false, reason };
  }
  let from = 0;
  const read = properties.map((property) => {
    const { key, pair, value } = property;
    const end = endOfLine(source, pair.value?.range[1] ?? pair.key.range[1]);
    // Blank lines at the end are part of a text that ends with them (`|+`).
    const lines = source
      .slice(from, end)
      .replace(/\r\n/gu, "\n")
      .replace(/^\n+|\n$/gu, "");
    from = end;
    const only = value.shape === "scalar" ? value.items[0] : undefined;
    const isWhole = only !== undefined && !hasProperties(only.node);
    const scalar = isWhole ? source.slice(only.node.range[0], only.node.range[1]) : null;
    return {
      key,
      source: lines,
      shape: value.shape,
      items: value.items.map((item) => item.text),
      scalar: scalar === null || scalar.includes("\n") ? null : scalar,
      meaning: meaningOfNode(pair.value, source),
    };
  });
  return { ok: true, properties: read, bodyStart: span.bodyStart };
}

/** After the line break of the line that holds `at`; `at` itself when it begins a line. */
function endOfLine(source: string, at: number): number {
  return source[at - 1] === "\n" ? at : nextLine(source, at);
}
