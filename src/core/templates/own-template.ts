/**
 * A person's own template: a note in a template folder with `debrief-template: KIND`. The property
 * is found by its line, because the properties of a template need not be YAML before they are filled.
 */
import { findFrontmatter } from "../parse/frontmatter";
import { baseName } from "../text";
import { problemWithTemplate } from "./check-template";
import type { Kind } from "./kinds";

const PROPERTY = /^(["']?)debrief-template\1[ \t]*:(?:[ \t]+(.*?))?[ \t]*(?:\r?\n|$)/imu;
/** A word or a few, which need no quotes in YAML and can stand in a file name. */
const KIND_ID = /^\p{L}[\p{L}\p{M}\p{N} _-]*$/u;
/** YAML, or a reader of an older version of it, takes these for something else than a word. */
const NO_WORD = /^(?:null|true|false|yes|no|on|off|y|n)$/u;
const LONGEST_ID = 60;

export interface OwnTemplate {
  readonly path: string;
  /** Lower case; empty when the property names no kind. */
  readonly kind: string;
  /** The note's text without the property; it always has `debrief`. */
  readonly template: string;
  /** Why it cannot be used, as a sentence that names it, or null. */
  readonly problem: string | null;
}

/**
 * Reads a note of a template folder; null when it is no template of a debrief.
 *
 * @param debriefKeys spellings of the property that says what kind of debrief a note is
 */
export function readOwnTemplate(
  path: string,
  text: string,
  debriefKeys: readonly string[],
): OwnTemplate | null {
  const yaml = findFrontmatter(text)?.yaml;
  if (yaml === undefined) return null;
  const source = text.slice(yaml.start, yaml.end);
  const found = PROPERTY.exec(source);
  if (found === null) return null;
  const kind = unquote((found[2] ?? "").replace(/[ \t]#.*$/u, "")).toLowerCase();
  const isNamed = KIND_ID.test(kind) && kind.length <= LONGEST_ID && !NO_WORD.test(kind);
  const reason = isNamed
    ? problemWithTemplate(text)
    : "Its debrief-template names no kind: write a word or a few, such as setback.";
  const hasKind = debriefKeys.some((key) => hasLine(source, key));
  const [line] = found;
  const lineBreak = /\r?\n$/u.exec(line)?.[0] ?? "";
  // A note made of it is a debrief, whether or not the template says so.
  const stead = hasKind ? "" : `${debriefKeys[0] ?? "debrief"}: {{kind}}${lineBreak}`;
  const at = yaml.start + found.index;
  return {
    path,
    kind: isNamed ? kind : "",
    template: text.slice(0, at) + stead + text.slice(at + line.length),
    problem: reason === null ? null : `The template “${path}” cannot be used. ${reason}`,
  };
}

/** The built-in kinds, replaced by own templates of the same kind or followed by them. */
export function kindsWith(
  builtIn: readonly Kind[],
  templates: readonly OwnTemplate[],
): readonly Kind[] {
  const known = new Map<string, OwnTemplate[]>(builtIn.map(({ id }) => [id, []]));
  const others: OwnTemplate[] = [];
  for (const template of templates) (known.get(template.kind) ?? others).push(template);
  const first = builtIn.flatMap((kind): Kind[] => {
    const own = known.get(kind.id) ?? [];
    const [only] = own;
    if (only === undefined) return [kind];
    return own.length === 1
      ? [{ ...kind, ...ownPart(only) }]
      : own.map((each) => named(each, kind));
  });
  return [...first, ...others.map((each) => named(each, null))];
}

/** A template beside others is told apart by its note's name. */
function named(template: OwnTemplate, kind: Kind | null): Kind {
  const place = `From your template in ${folderName(template.path)}`;
  return {
    id: template.kind,
    label: baseName(template.path),
    description: kind === null ? place : `${kind.label}. ${place}`,
    icon: kind?.icon ?? "file-text",
    ...ownPart(template),
  };
}

function ownPart({ path, template, problem }: OwnTemplate) {
  return { template, path, ...(problem === null ? {} : { problem }) };
}

function folderName(path: string): string {
  return path.split("/").at(-2) ?? "the vault’s own folder";
}

/** A property that begins a line, in any case, with quotes or without. */
function hasLine(source: string, key: string): boolean {
  const wanted = key.toLowerCase();
  return source.split("\n").some((line) => {
    const name = /^(["']?)([^"':]+)\1[ \t]*:/u.exec(line)?.[2];
    return name?.toLowerCase() === wanted;
  });
}

function unquote(text: string): string {
  const trimmed = text.trim();
  return (/^(["'])(.*)\1$/u.exec(trimmed)?.[2] ?? trimmed).trim();
}
