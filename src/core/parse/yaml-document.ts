/** From YAML source to its top-level map, with a place in the source for whatever is wrong. */
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type YAMLMap,
} from "yaml";
import { tokenize } from "./yaml-guard";

export type YamlPair = Pair<ParsedNode, ParsedNode | null>;

export type YamlProblemCode = "invalid" | "too-large" | "too-deep";

/** Why a source cannot be read. `says` completes the sentence "The properties cannot be read: …". */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly says: string;
  /** Offset into the source. */
  readonly offset: number;
}

/** `pairs` are those of the top-level map, in order; none for a source without content. */
export type YamlReading =
  | { readonly ok: true; readonly map: YAMLMap.Parsed | null; readonly pairs: readonly YamlPair[] }
  | { readonly ok: false; readonly problem: YamlProblem };

/** Core schema of YAML 1.2: values are read from their source, so types matter only for null. */
const OPTIONS = {
  version: "1.2",
  schema: "core",
  merge: false,
  // The library compares every pair of keys; `duplicateKey` does it in one pass.
  uniqueKeys: false,
  keepSourceTokens: true,
  logLevel: "silent",
} as const;

const TOO_LARGE = "they are longer than 64 KB";
const TOO_DEEP = "lists and maps lie more than 64 deep in one another";
const OUT_OF_PLACE = "something stands here that does not belong to the value; put it in quotes";

/** Reads a source whose document is a map or nothing at all. Never throws; linear in its length. */
export function readYaml(source: string): YamlReading {
  const cut = tokenize(source);
  if (!cut.ok) {
    const { code, offset } = cut;
    return code === "out-of-place"
      ? fail("invalid", OUT_OF_PLACE, offset)
      : fail(code, code === "too-large" ? TOO_LARGE : TOO_DEEP, offset);
  }
  const composer = new Composer(OPTIONS);
  let contents: ParsedNode | null = null;
  let seen = false;
  for (const document of composer.compose(cut.tokens, true, source.length)) {
    const error = document.errors[0];
    if (error !== undefined) {
      return fail("invalid", explain(error.code, error.message), error.pos[0]);
    }
    if (seen) {
      return fail("invalid", "a second document begins here", document.range[0]);
    }
    seen = true;
    contents = document.contents;
  }
  if (contents === null || (isScalar(contents) && contents.source === "")) {
    return { ok: true, map: null, pairs: [] };
  }
  if (!isMap<ParsedNode, ParsedNode | null>(contents)) {
    return fail("invalid", "this is not a list of properties (key: value)", startOf(contents));
  }
  const twice = duplicateKey(contents, source);
  if (twice !== null) return { ok: false, problem: twice };
  const stray = source.includes("*") ? strayAlias(contents) : null;
  if (stray !== null) {
    return fail("invalid", "a value cannot begin with a star; put the value in quotes", stray);
  }
  return { ok: true, map: contents, pairs: contents.items };
}

/** The name of a key: its text, or its source when it is not a single text. */
export function keyText(key: ParsedNode, source: string): string {
  if (isScalar(key)) return key.source;
  const [start, end] = key.range;
  return source.slice(start, end).trim();
}

/** True when an alias stands anywhere in the value: such a value is never followed, nor edited. */
export function hasAlias(node: ParsedNode | null): boolean {
  if (node === null || isScalar(node)) return false;
  if (isAlias(node)) return true;
  if (isSeq<ParsedNode>(node)) return node.items.some(hasAlias);
  const pairs: readonly YamlPair[] = node.items;
  return pairs.some((pair) => hasAlias(pair.key) || hasAlias(pair.value));
}

/**
 * The first key that its map holds already, at any depth. Keys are compared as written, and by
 * value too, because `1` and `"1"`, or `7` and `007`, become one property in the app.
 */
function duplicateKey(root: ParsedNode, source: string): YamlProblem | null {
  const waiting: ParsedNode[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isSeq<ParsedNode>(node)) {
      for (const item of node.items) waiting.push(item);
    } else if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const names = new Set<string>();
      for (const { key, value } of node.items) {
        const name = keyText(key, source);
        const byValue = isScalar(key) ? String(key.value) : name;
        if (names.has(name) || names.has(byValue)) {
          const says = `the property "${name}" is there twice; keep one of them`;
          return { code: "invalid", says, offset: startOf(key) };
        }
        names.add(name).add(byValue);
        waiting.push(key);
        if (value !== null) waiting.push(value);
      }
    }
  }
  return null;
}

/** Offset of the first alias that repeats nothing before it (`**bold**` looks like one), or null. */
function strayAlias(root: ParsedNode): number | null {
  const anchors = new Set<string>();
  let stray: number | null = null;
  const visit = (node: ParsedNode | null): void => {
    if (node === null || stray !== null) return;
    if (isAlias(node)) {
      if (!anchors.has(node.source)) stray = startOf(node);
      return;
    }
    if (node.anchor !== undefined) anchors.add(node.anchor);
    if (isSeq<ParsedNode>(node)) node.items.forEach(visit);
    else if (isMap<ParsedNode, ParsedNode | null>(node)) {
      for (const { key, value } of node.items) {
        visit(key);
        visit(value);
      }
    }
  };
  visit(root);
  return stray;
}

function startOf(node: ParsedNode): number {
  return node.range[0];
}

function fail(code: YamlProblemCode, says: string, offset: number): YamlReading {
  return { ok: false, problem: { code, says, offset } };
}

/** What people get wrong most, in their words; anything else in the library's. */
function explain(code: string, message: string): string {
  switch (code) {
    case "TAB_AS_INDENT":
      return "a tab cannot indent a property; use spaces";
    case "BAD_SCALAR_START":
      return "a value cannot begin with this character; put the value in quotes";
    case "BLOCK_AS_IMPLICIT_KEY":
    case "MULTILINE_IMPLICIT_KEY":
      return "a value with a colon needs quotes, and every property its own line";
    case "UNEXPECTED_TOKEN":
      return OUT_OF_PLACE;
    case "BAD_DQ_ESCAPE":
      return "a backslash in double quotes must be doubled";
    case "BAD_INDENT":
      return message.startsWith("Flow")
        ? "a bracket above is not closed, or the lines in it are not indented"
        : "the indentation does not fit the lines above";
    case "MISSING_CHAR":
      return "a quote, a bracket or a colon is missing";
    default:
      return `${message.charAt(0).toLowerCase()}${message.slice(1)}`;
  }
}
