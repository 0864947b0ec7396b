import { parse, stringify } from "yaml-host";

export interface FrontMatterInfo {
  exists: boolean;
  /** The text between the fences. */
  frontmatter: string;
  from: number;
  to: number;
  /** Where the note's body starts. */
  contentStart: number;
}

const NONE: FrontMatterInfo = { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };

const FENCE = /^---[ \t]*$/;

/** Properties start in the first line; behind either fence there may be blanks. */
export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const first = lineAt(content, 0);
  if (!FENCE.test(first.text) || first.next === null) return { ...NONE };
  const from = first.next;
  for (let at: number | null = from, end = from; at !== null;) {
    const line = lineAt(content, at);
    if (FENCE.test(line.text)) {
      const frontmatter = content.slice(from, end);
      const contentStart = line.next ?? content.length;
      return { exists: true, frontmatter, from, to: end, contentStart };
    }
    end = line.end;
    at = line.next;
  }
  return { ...NONE };
}

/** The line without its break, and where the next one starts, if there is one. */
function lineAt(
  content: string,
  start: number,
): { text: string; end: number; next: number | null } {
  const newline = content.indexOf("\n", start);
  const stop = newline < 0 ? content.length : newline;
  const end = stop > start && content[stop - 1] === "\r" ? stop - 1 : stop;
  return { text: content.slice(start, end), end, next: newline < 0 ? null : newline + 1 };
}

export function parseYaml(yaml: string): unknown {
  return parse(yaml) as unknown;
}

/** No folded lines, no aliases, nothing for null: as the app writes properties. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: "", aliasDuplicateObjects: false });
}
