/** Says what is wrong with a template before a note is made of it. */
import { openFrontmatter } from "../edit/properties/frontmatter-source";
import { replaceForeignTags } from "./foreign-tags";
import { isKnownPlaceholder, PLACEHOLDER, takesFormat, fillPlaceholders } from "./placeholders";

const OPENING = /\{\{[ \t]*([A-Za-z-]+)/gu;
const EXAMPLE = { title: "Title", date: "2026-01-02", time: "09:30", kind: "kind" };
const SHOWN = 40;

/** Why no note can be made of the template, as a sentence with its line, or null. */
export function problemWithTemplate(template: string): string | null {
  const own = withoutForeign(template);
  return brokenPlaceholder(own) ?? brokenProperties(fillPlaceholders(own, EXAMPLE).text);
}

/** Why the properties of a finished note cannot be read, or null; foreign tags count as a word. */
export function problemWithProperties(rendered: string): string | null {
  return brokenProperties(withoutForeign(rendered));
}

function brokenProperties(text: string): string | null {
  const opening = openFrontmatter(text);
  return opening.kind === "refused" ? opening.reason : null;
}

function brokenPlaceholder(template: string): string | null {
  const whole = new Map<number, string | undefined>();
  for (const match of template.matchAll(PLACEHOLDER)) whole.set(match.index, match[2]);
  for (const { 0: begun, 1: name = "", index } of template.matchAll(OPENING)) {
    if (!isKnownPlaceholder(name)) continue;
    const line = template.slice(0, index).split("\n").length;
    if (!whole.has(index)) {
      return `The placeholder “${begun}” on line ${line} is not closed: end it with }}.`;
    }
    const format = whole.get(index);
    if (format !== undefined && !takesFormat(name)) {
      const shown = `{{${name}:${format}}}`.slice(0, SHOWN);
      return `The placeholder “${shown}” on line ${line} takes no format: write {{${name}}}.`;
    }
  }
  return null;
}

/** Each tag becomes one of its length, so that every line and column stays. */
function withoutForeign(text: string): string {
  return replaceForeignTags(text, (tag) => tag.replace(/[^\n]/gu, "x"));
}
