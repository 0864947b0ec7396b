/**
 * Placeholders of templates, as the app's own templates know them: `{{title}}`, `{{date}}`,
 * `{{time}}`, `{{date:FORMAT}}`, `{{time:FORMAT}}`, in any case, and `{{kind}}`, `{{cursor}}`.
 * They are replaced before any YAML is parsed: `date: {{date}}` is no date to a YAML reader.
 *
 * In a template's frontmatter only `{{date}}`, `{{time}}` and `{{kind}}` belong without quotes: a
 * title may hold a colon or a quote, which YAML reads as its own.
 */
import { formatMoment } from "./moment-format";

export interface TemplateValues {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm`. */
  readonly time: string;
  /** Id of the kind of debrief. */
  readonly kind: string;
}

export interface Filled {
  readonly text: string;
  /** Offset where the first `{{cursor}}` stood, or null. */
  readonly cursor: number | null;
}

/** In UTF-16 code units: past it the remaining placeholders stay as they are. */
export const MAX_FILLED = 1_000_000;

const PLACEHOLDER = /\{\{[ \t]*([A-Za-z]+)[ \t]*(?::([^{}\n]*))?\}\}/g;

/**
 * Puts the values in, in a single pass: what a value holds is text and never looked at again.
 * Placeholders of other names stay as they are. O(template + values).
 */
export function fillPlaceholders(template: string, values: TemplateValues): Filled {
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  let cursor: number | null = null;
  const push = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, name = "", format] = match;
    push(template.slice(from, match.index));
    from = match.index + whole.length;
    const isCursor = name.toLowerCase() === "cursor" && format === undefined;
    if (isCursor) cursor ??= length;
    const value = isCursor ? "" : (valueOf(name, format, values) ?? whole);
    push(length + value.length > MAX_FILLED ? whole : value);
  }
  push(template.slice(from));
  return { text: parts.join(""), cursor };
}

/** The value of a placeholder, or null when nothing has that name. */
function valueOf(name: string, format: string | undefined, values: TemplateValues): string | null {
  const { title, date, time, kind } = values;
  const wanted = format?.trim() ?? "";
  switch (name.toLowerCase()) {
    case "date":
      return wanted === "" ? date : formatMoment(wanted, date, time);
    case "time":
      return wanted === "" ? time : formatMoment(wanted, date, time);
    case "title":
      return format === undefined ? title : null;
    case "kind":
      return format === undefined ? kind : null;
    default:
      return null;
  }
}
