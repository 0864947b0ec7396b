/**
 * The guard before every YAML parse. Composing a document recurses, and a note of 2 KB that opens
 * 1,000 brackets can end the whole process in a way that nothing catches; cutting a source into
 * tokens does not recurse, so depth is measured there and the rest never runs.
 */
import { type CST, Lexer, Parser } from "yaml";

/** In UTF-16 code units. */
export const MAX_YAML_LENGTH = 65_536;
/** Lists and maps inside one another, whether by brackets or by indentation. */
export const MAX_YAML_DEPTH = 64;

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly CST.Token[] }
  | {
      readonly ok: false;
      readonly code: "too-large" | "too-deep" | "out-of-place";
      readonly offset: number;
    };

/**
 * Cuts a source into tokens, and stops where it grows too long or too deep to be composed, or where
 * the first token is out of place: thousands more of them would cost the composer an error each.
 */
export function tokenize(source: string): Tokens {
  if (source.length > MAX_YAML_LENGTH) {
    return { ok: false, code: "too-large", offset: MAX_YAML_LENGTH };
  }
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(source)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === "error") return { ok: false, code: "out-of-place", offset: token.offset };
      tokens.push(token);
    }
    if (depthOf(parser) > MAX_YAML_DEPTH) {
      return { ok: false, code: "too-deep", offset: Math.min(parser.offset, source.length) };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return { ok: true, tokens };
}

/** Collections that are open: everything on the parser's stack but the document and a last leaf. */
function depthOf(parser: Parser): number {
  const top = parser.stack.at(-1);
  const leaf = top !== undefined && !("items" in top) && top.type !== "document";
  return parser.stack.length - (leaf ? 2 : 1);
}
