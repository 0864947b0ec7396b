/** "Insert template" and "Insert template as section": a kind's questions into the note that is open. */
import { createLinkResolver, type LinkResolver } from "../../core/link-resolver";
import { type Insertion, planInsertTemplate } from "../../core/templates/insert";
import type { Kind } from "../../core/templates/kinds";
import type { Rendered } from "../../core/templates/render";
import { planInsertSection } from "../../core/templates/section";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Filling, fillTemplate } from "./draft-debrief";
import { wikilinkToNote } from "./note-link";
import { offerUndo } from "./undo";

/**
 * Merges the template's properties into the note's, overwriting none, and puts its sections at the
 * cursor's line. The cursor ends in the first of them.
 *
 * @param cursor offset in the note where the person was writing
 */
export async function insertTemplate(
  context: CommandContext,
  path: string,
  cursor: number,
  kind: Kind,
): Promise<Result<void>> {
  return insert(context, { path, cursor, kind, what: "template" }, (text, rendered) =>
    planInsertTemplate(text, cursor, rendered),
  );
}

/** Puts the template's body below the section of the cursor, and leaves the properties alone. */
export async function insertSection(
  context: CommandContext,
  path: string,
  cursor: number,
  kind: Kind,
): Promise<Result<void>> {
  const { lessonHeadings } = context.settings;
  return insert(context, { path, cursor, kind, what: "section" }, (text, rendered) =>
    planInsertSection(text, cursor, rendered, kind.label, lessonHeadings),
  );
}

interface Insert {
  readonly path: string;
  readonly cursor: number;
  readonly kind: Kind;
  readonly what: "template" | "section";
}

async function insert(
  context: CommandContext,
  { path, cursor, kind, what }: Insert,
  plan: (text: string, rendered: Rendered) => Insertion,
): Promise<Result<void>> {
  const listed = await context.vault.list();
  const resolver = createLinkResolver(listed.ok ? listed.value : [path]);
  await context.formats.refresh();
  const rendered = fillTemplate(context, kind, {
    title: baseName(path),
    people: peopleIn(context, path, resolver),
    linkTo: (target) => wikilinkToNote(resolver, target, path),
  });
  if (!rendered.ok) return refuse(context, rendered.reason);
  let next = cursor;
  const result = await context.vault.apply(path, (text) => {
    const inserted = plan(text, rendered.value);
    next = inserted.cursor;
    return inserted.plan;
  });
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) return refuse(context, "The template is there already.");
  const record = context.journal.addChange(`${what} in “${baseName(path)}”`, result.value);
  await context.navigator.write(path, next);
  offerUndo(context, `${kind.label} ${what} inserted.`, record);
  return { ok: true, value: undefined };
}

/** The people that the note's properties name. */
function peopleIn(
  context: CommandContext,
  path: string,
  resolver: LinkResolver,
): Filling["people"] {
  const note = context.index.get(path);
  if (note === null) return [];
  return context.index
    .snapshot()
    .people.participantsOf(note)
    .map((person) => {
      const link = person.path === null ? null : wikilinkToNote(resolver, person.path, path);
      return { key: person.key, name: person.name, link: link ?? person.name };
    });
}
