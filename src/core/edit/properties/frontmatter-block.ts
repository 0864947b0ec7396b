/** Whole properties: new ones below the others, or in a block that is made for them. */
import { lineBreakAt, type OpenFrontmatter, prove } from "./frontmatter-source";
import { rootIndent } from "./list-edit";
import type { Plan, TextEdit } from "../text-edit";

/** Lines (LF between them) as the last ones before the closing fence. */
export function addLines(text: string, frontmatter: OpenFrontmatter, lines: string): TextEdit {
  const at = frontmatter.span.yaml.end;
  const lineBreak = lineBreakAt(text, at);
  const margin = rootIndent(frontmatter);
  const own = lines.split("\n").map((line) => (line === "" ? line : margin + line));
  return insertion(at, own.join(lineBreak) + lineBreak);
}

/** A block before everything but a byte order mark. */
export function createBlock(text: string, lines: string, expected: readonly string[]): Plan {
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  const lineBreak = lineBreakAt(text, at);
  const block = ["---", ...lines.split("\n"), "---", ""].join(lineBreak);
  return prove(text, [insertion(at, block)], expected);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, expected: "", text };
}
