/** Properties as they were read; a plugin may hand over anything. */
type Frontmatter = Record<string, unknown> | null | undefined;

/** What a property holds, its name in any case; null without it. */
export function parseFrontMatterEntry(frontmatter: Frontmatter, key: string | RegExp): unknown {
  if (frontmatter === null || typeof frontmatter !== "object") return null;
  for (const [name, value] of Object.entries(frontmatter)) {
    const isKey =
      typeof key === "string" ? name.toLowerCase() === key.toLowerCase() : name.search(key) >= 0;
    if (isKey) return value ?? null;
  }
  return null;
}

/** The texts of a list, or of a single text; null when it is neither. */
export function parseFrontMatterStringArray(
  frontmatter: Frontmatter,
  key: string | RegExp,
): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, key);
  if (value === null) return null;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (!Array.isArray(value) && typeof value === "object") return null;
  return values.filter(isPlain).flatMap((each) => {
    const text = String(each).trim();
    return text === "" ? [] : [text];
  });
}

/** A text with commas is one alias, as everywhere since properties have types. */
export function parseFrontMatterAliases(frontmatter: Frontmatter): string[] | null {
  return parseFrontMatterStringArray(frontmatter, /^aliases$/i);
}

/** Each with its `#`. What cannot be a tag is left out: a number, a text with blanks or commas. */
export function parseFrontMatterTags(frontmatter: Frontmatter): string[] | null {
  const value = parseFrontMatterEntry(frontmatter, /^tags$/i);
  if (typeof value !== "string" && !Array.isArray(value)) return null;
  const texts: unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => {
    const tag = typeof text === "string" ? text.trim().replace(/^#/, "") : "";
    return /^[^\s,#]+$/.test(tag) ? [`#${tag}`] : [];
  });
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
