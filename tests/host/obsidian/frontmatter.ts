import { parse, stringify } from "yaml";

export interface FrontMatterInfo {
  exists: boolean;
  /** The text between the fences. */
  frontmatter: string;
  from: number;
  to: number;
  /** Where the note's body starts. */
  contentStart: number;
}

const FENCED = /^---[ \t]*\r?\n([\s\S]*?)(^|\r?\n)---[ \t]*(?:\r?\n|$)/m;

export function getFrontMatterInfo(content: string): FrontMatterInfo {
  const match = content.startsWith("---") ? FENCED.exec(content) : null;
  if (match === null || match.index !== 0) {
    return { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 };
  }
  const from = content.indexOf("\n") + 1;
  const frontmatter = match[1] ?? "";
  return {
    exists: true,
    frontmatter,
    from,
    to: from + frontmatter.length,
    contentStart: match[0].length,
  };
}

export function parseYaml(yaml: string): unknown {
  return parse(yaml) as unknown;
}

/** No folded lines, no aliases, nothing for null: as the app writes properties. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, nullStr: "", aliasDuplicateObjects: false });
}
