/**
 * A reader for the frontmatter that most notes have: keys with a plain or quoted text, a block list
 * of such, or a list on one line. It answers only where there is no doubt, and then exactly as the
 * YAML library would; for everything else it says nothing, and the library reads.
 */
import { eachLine } from "./lines";
import type { Property, PropertyItem } from "./property";
import { MAX_YAML_LENGTH } from "./yaml-guard";

const KEY = /^([A-Za-z][A-Za-z0-9_-]*):(?: +|$)/;
const DASH = /^( *)- +/;
/** Words that YAML would not read as a key's text. */
const NO_KEYS = new Set(["null", "true", "false"]);
/**
 * A plain text without doubt: begins with a letter or digit, and holds no colon, hash, quote,
 * bracket or other character that may mean something to YAML.
 */
const PLAIN =
  /^[\p{L}\p{N}](?:[\p{L}\p{N} .,;!?()/+%_“”‘’„…–—'-]*[\p{L}\p{N}.,;!?()/+%_“”‘’„…–—'-])?$/u;
/** In a list on one line a comma and a question mark mean something too. */
const PLAIN_ITEM = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./+_“”‘’„…–—'-]*[\p{L}\p{N}./+_“”‘’„…–—'-])?$/u;
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
const NULL = /^(?:null|Null|NULL|~)$/;

interface Draft {
  readonly key: string;
  readonly line: number;
  readonly start: number;
  readonly items: PropertyItem[];
  shape: Property["shape"];
  /** Columns before the dashes of its block list; null while there is none. */
  dashes: number | null;
}

/**
 * Reads the YAML between the fences, or gives null where it is in doubt. O(source).
 *
 * @param text the whole note; `start` and `end` are the YAML's offsets in it, its first line is 2
 */
export function readPlainFrontmatter(
  text: string,
  start: number,
  end: number,
): readonly Property[] | null {
  if (end - start > MAX_YAML_LENGTH) return null;
  const source = text.slice(start, end);
  if (/\r(?!\n)|\t|[\u0085\u2028\u2029\uFEFF]/.test(source)) return null;
  const drafts: Draft[] = [];
  const seen = new Set<string>();
  const reading = { isPlain: true };
  eachLine(source, 0, 2, (from, to, line) => {
    if (!reading.isPlain || from === to) return;
    const raw = source.slice(from, to);
    const key = KEY.exec(raw);
    const last = drafts.at(-1);
    if (key === null) {
      reading.isPlain = last !== undefined && readDash(last, raw, start + from, line);
      return;
    }
    const [head, name = ""] = key;
    if (seen.has(name) || NO_KEYS.has(name.toLowerCase())) reading.isPlain = false;
    seen.add(name);
    const at = start + from;
    const draft: Draft = { key: name, line, start: at, items: [], shape: "none", dashes: null };
    drafts.push(draft);
    reading.isPlain &&= readValueOf(draft, raw.slice(head.length), at + head.length, line);
  });
  if (!reading.isPlain) return null;
  return drafts.map(({ key, line, start: at, items, shape }) => {
    return { key, line, keySpan: { start: at, end: at + key.length }, shape, items };
  });
}

/** The rest of a key's line: nothing yet, a text, or a list. False in doubt. */
function readValueOf(draft: Draft, rest: string, at: number, line: number): boolean {
  const value = rest.trimEnd();
  if (value === "") return true;
  if (value.startsWith("[")) return readFlow(draft, value, at, line);
  const text = textOf(value, PLAIN);
  if (text === null) return false;
  // A text takes what follows in deeper lines; a dash below it is in doubt already.
  draft.dashes = Number.NaN;
  if (text === "") return true;
  draft.shape = "scalar";
  draft.items.push({ text, span: { start: at, end: at + value.length }, line });
  return true;
}

function readFlow(draft: Draft, value: string, at: number, line: number): boolean {
  if (!value.endsWith("]")) return false;
  draft.shape = "list";
  draft.dashes = Number.NaN;
  const inside = value.slice(1, -1);
  if (inside.trim() === "") return true;
  let from = at + 1;
  for (const part of inside.split(",")) {
    const item = part.trim();
    const text = textOf(item, PLAIN_ITEM);
    // An empty item, and a comma inside quotes, which the cut has broken in two.
    if (text === null || item === "") return false;
    const begin = from + part.length - part.trimStart().length;
    if (text !== "") {
      draft.items.push({ text, span: { start: begin, end: begin + item.length }, line });
    }
    from += part.length + 1;
  }
  return true;
}

/** An item of the block list of the key above. False in doubt. */
function readDash(draft: Draft, raw: string, at: number, line: number): boolean {
  const dash = DASH.exec(raw);
  if (dash === null) return false;
  const [head, indent = ""] = dash;
  if (draft.dashes !== null && draft.dashes !== indent.length) return false;
  draft.dashes = indent.length;
  draft.shape = "list";
  const value = raw.slice(head.length).trimEnd();
  const text = textOf(value, PLAIN);
  if (text === null || value === "") return false;
  const begin = at + head.length;
  if (text !== "") {
    draft.items.push({ text, span: { start: begin, end: begin + value.length }, line });
  }
  return true;
}

/** The text that a value stands for, `""` for no value, null in doubt. */
function textOf(value: string, plain: RegExp): string | null {
  if (QUOTED.test(value)) return value.slice(1, -1);
  if (NULL.test(value)) return "";
  return plain.test(value) ? value : null;
}
