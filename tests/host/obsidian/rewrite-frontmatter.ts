import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter.ts";

type Properties = Record<string, unknown>;

/**
 * The note with its properties as `change` leaves them: read, changed and written anew as a whole,
 * so comments and quotes go. The body keeps every byte. A note without properties gets a block, one
 * whose last property goes loses it.
 */
export function rewriteFrontmatter(
  content: string,
  change: (properties: Properties) => void,
): string {
  const { frontmatter, contentStart } = getFrontMatterInfo(content);
  const parsed = parseYaml(frontmatter);
  const properties = isProperties(parsed) ? parsed : {};
  change(properties);
  const body = content.slice(contentStart);
  if (Object.keys(properties).length === 0) return body;
  return `---\n${stringifyYaml(properties)}---\n${body}`;
}

function isProperties(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
