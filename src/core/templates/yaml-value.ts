/** A value at its place in a template's properties, so that YAML reads it as the text that it is. */
import { escapeDouble, escapeSingle, writeScalar } from "../edit/properties/yaml-scalar";

/** What stands in for a placeholder. */
export interface Value {
  /** `list`: several texts; `raw`: as it is, in YAML too. */
  readonly kind: "text" | "raw" | "list" | "cursor";
  readonly text: string;
  readonly items: readonly string[];
}

/** A key or the dash of a list item, or both, before the value of the line. */
const LEAD = /^\s*(?:- +)?(?:[^\s"'[\]{}#][^"'[\]{}#]*?:(?:[ \t]+|$))?/u;
const NOTHING_MORE = /^\s*(?:#.*)?$/u;

/**
 * In quotes the value is escaped for them; alone it is put in quotes where it needs them, and
 * several are a list in brackets; amid other words it stands as it is.
 *
 * @param before the line up to the placeholder
 * @param after the line behind it
 */
export function writeInYaml(value: Value, before: string, after: string): string {
  if (value.kind === "raw" || value.kind === "cursor") return value.text;
  const lead = LEAD.exec(before)?.[0] ?? "";
  const words = before.slice(lead.length);
  const isInBrackets = words.startsWith("[") && !words.includes("]");
  const piece = isInBrackets ? words.slice(words.lastIndexOf(",") + 1).replace(/^\[/u, "") : words;
  const opening = piece.trimStart()[0];
  if (opening === '"') return escapeDouble(value.text);
  if (opening === "'") return escapeSingle(value.text);
  if (opening !== undefined) return value.text;
  if (isInBrackets) {
    return /^\s*[,\]]/u.test(after) ? write(value).join(", ") : value.text;
  }
  if (!NOTHING_MORE.test(after)) return value.text;
  if (value.kind !== "list") return write(value).join(", ");
  return isItem(lead) ? write(value).join(`\n${before}`) : `[${write(value).join(", ")}]`;
}

function write(value: Value): readonly string[] {
  const texts = value.kind === "list" ? value.items : [value.text];
  return texts.map((text) => writeScalar(text));
}

/** True when nothing but the dash of a list stands before the value. */
function isItem(lead: string): boolean {
  return /^\s*- +$/u.test(lead);
}
