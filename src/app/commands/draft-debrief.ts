/** What a new debrief would be: its path by the pattern of its kind, and its text. */
import { takenPaths, freePath, vaultPath } from "../../core/edit/paths";
import { createLinkResolver, type LinkResolver } from "../../core/link-resolver";
import type { Person } from "../../core/people-directory";
import { lessonsToTest, renderLessonsToTest } from "../../core/rollup/to-test";
import { problemWithProperties } from "../../core/templates/check-template";
import { fillNameIn, fillPattern, patternOf } from "../../core/templates/debrief-path";
import type { Kind } from "../../core/templates/kinds";
import type { NamedPerson, TemplateValues } from "../../core/templates/placeholders";
import { renderTemplate, type Rendered } from "../../core/templates/render";
import { shuffle } from "../../core/templates/shuffle";
import { foldText } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
import { wikilinkToNote } from "./note-link";

export interface DebriefWish {
  /** Free text; an empty one becomes the kind's name. */
  readonly title: string;
  readonly people?: readonly Pick<Person, "name" | "path">[];
  /** The folder that was chosen for this note; without one the kind's pattern decides. */
  readonly folder?: string;
}

export interface DebriefDraft extends Rendered {
  /** Free at the moment: a name that was taken got a number. */
  readonly path: string;
}

/** Nothing is written; what cannot be made is refused with a sentence. */
export async function draftDebrief(
  context: CommandContext,
  kind: Kind,
  wish: DebriefWish,
): Promise<Result<DebriefDraft>> {
  if (kind.problem !== undefined) return { ok: false, reason: kind.problem };
  const listed = await context.vault.list();
  if (!listed.ok) return listed;
  const wanted = wantedPath(context, kind, wish);
  if (!wanted.ok) return wanted;
  const path = vaultPath(wanted.value, { configDir: context.configFolder });
  if (!path.ok) return path;
  const free = freePath(path.value, takenPaths(listed.value));
  const resolver = createLinkResolver([...listed.value, free]);
  await context.formats.refresh();
  const note = fillTemplate(context, kind, {
    title: titleOf(kind, wish),
    people: (wish.people ?? []).map((person) => nameIn(resolver, person, free)),
    linkTo: (target) => wikilinkToNote(resolver, target, free),
  });
  return note.ok ? { ok: true, value: { ...note.value, path: free } } : note;
}

/** What a template is filled with beside what the moment knows. */
export interface Filling {
  readonly title: string;
  readonly people: readonly (NamedPerson & { readonly key: string })[];
  /** The link to a note as it shall stand in the new text; null where none can be written. */
  readonly linkTo: (path: string) => string | null;
}

/** More of them than anybody goes through while the event is fresh. */
const MOST_TO_TEST = 5;

/** A kind's template with everything that this moment knows put in. */
export function fillTemplate(
  context: CommandContext,
  kind: Kind,
  { title, people, linkTo }: Filling,
): Result<Rendered> {
  if (kind.problem !== undefined) return { ok: false, reason: kind.problem };
  const now = context.clock.now();
  const keys = people.map(({ key }) => key);
  const toTest = lessonsToTest(context.index.snapshot(), keys, now.date).slice(0, MOST_TO_TEST);
  const values: Omit<TemplateValues, "kind"> = {
    title,
    ...now,
    people,
    participants: shuffle(people, context.random).map(({ name }) => name),
    lessonsToTest: renderLessonsToTest(toTest, linkTo),
    formatDay: context.formatDay,
    formats: context.formats.current,
  };
  const rendered = renderTemplate(kind, values);
  const problem = problemWithProperties(rendered.text);
  if (problem === null) return { ok: true, value: rendered };
  const name = kind.path ?? kind.label;
  return { ok: false, reason: `The template “${name}” cannot be used for “${title}”. ${problem}` };
}

function wantedPath(context: CommandContext, kind: Kind, wish: DebriefWish) {
  const { debriefNames, debriefFolder } = context.settings;
  const name = {
    title: titleOf(kind, wish),
    ...context.clock.now(),
    kind: kind.id,
    people: (wish.people ?? []).map((person) => person.name),
    formatDay: context.formatDay,
  };
  const pattern = patternOf(kind.id, debriefNames);
  return wish.folder === undefined
    ? fillPattern(pattern, debriefFolder, name)
    : fillNameIn(wish.folder, pattern, name);
}

function titleOf(kind: Kind, { title }: DebriefWish): string {
  return title.trim() === "" ? kind.label : title.trim();
}

function nameIn(
  resolver: LinkResolver,
  { name, path }: Pick<Person, "name" | "path">,
  source: string,
): Filling["people"][number] {
  const link = path === null ? null : wikilinkToNote(resolver, path, source);
  return { key: path ?? `name:${foldText(name)}`, name, link: link ?? name };
}
