/** "Link lesson to person": one link on one lesson's own line. */
import { planLinkPersonAt } from "../../core/edit/lessons/link-person";
import type { JournalRecord } from "../../core/edit/operations/prepared";
import type { Lesson } from "../../core/note";
import { createLinkResolver } from "../../core/link-resolver";
import { baseName, foldText } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { addressIn, type LessonAddress } from "./lesson-address";
import { newNotePath } from "./new-note-path";
import { linkToNote, unlinkable } from "./note-link";
import { offerUndo } from "./undo";

/** A person with a note, or a name that gets a plain link. */
export type PersonChoice =
  | { readonly kind: "note"; readonly path: string }
  | { readonly kind: "name"; readonly name: string };

/** The link, whether it was written now, and what can be undone of that. */
export interface PersonLink {
  readonly link: string;
  readonly isNew: boolean;
  readonly record: JournalRecord | null;
}

export async function linkPerson(
  context: CommandContext,
  lesson: LessonAddress,
  person: PersonChoice,
): Promise<Result<PersonLink>> {
  const name = person.kind === "note" ? baseName(person.path) : person.name.trim();
  const link =
    person.kind === "note" ? await linkTo(context, lesson.path, person.path) : wikilink(name);
  if (link === null) return refuse(context, unlinkable(name));
  const target = person.kind === "note" ? person.path : name;
  const anchor = addressIn(context.index, lesson);
  const seen = lessonAt(context, lesson);
  const result = await context.vault.apply(lesson.path, (text) =>
    planLinkPersonAt(lesson.path, text, context.settings, anchor, link, target),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    context.notifier.show(`${name} is linked to this lesson already.`);
    return { ok: true, value: { link, isNew: false, record: null } };
  }
  const label = `link to ${name} in “${baseName(lesson.path)}”`;
  const record = context.journal.addChange(label, result.value);
  const key = person.kind === "note" ? person.path : `name:${foldText(name)}`;
  if (seen !== null) context.added.add(lesson.path, seen, key);
  offerUndo(context, `Linked to ${name}.`, record);
  return { ok: true, value: { link, isNew: true, record } };
}

/**
 * Links a lesson to someone new: the person's note and the link are one operation, planned before
 * anything is written and undone as one.
 */
export async function linkNewPerson(
  context: CommandContext,
  lesson: LessonAddress,
  name: string,
): Promise<Result<PersonLink>> {
  const folder = context.settings.peopleFolders[0] ?? "";
  const found = await newNotePath(context, folder, name, "Pick this person from the list.");
  if (!found.ok) return refuse(context, found.reason);
  const person = found.value.path;
  const resolver = createLinkResolver([...found.value.others, person]);
  const link = linkToNote(context.links, resolver, person, lesson.path);
  if (link === null) return refuse(context, unlinkable(baseName(person)));
  const anchor = addressIn(context.index, lesson);
  const seen = lessonAt(context, lesson);
  const prepared = await context.operations.prepare({
    label: `link to ${baseName(person)} in “${baseName(lesson.path)}”, and the new note`,
    steps: [
      { kind: "create", path: person, text: `---\ntype: ${context.settings.personType}\n---\n` },
      {
        kind: "change",
        path: lesson.path,
        plan: (text) => planLinkPersonAt(lesson.path, text, context.settings, anchor, link, person),
        isRequired: true,
      },
    ],
  });
  if (!prepared.ok) return refuse(context, prepared.reason);
  if (!(await mayCreate(context, person))) return { ok: false, reason: "No note was created." };
  const report = await context.operations.apply(prepared.value, new Set([person, lesson.path]));
  const [left] = report.left;
  const { record } = report;
  if (record === null) return refuse(context, left?.reason ?? "Nothing was changed.");
  const title = baseName(person);
  if (left !== undefined) {
    offerUndo(context, `“${title}” was created, but not linked. ${left.reason}`, record);
    return { ok: false, reason: left.reason };
  }
  if (seen !== null) context.added.add(lesson.path, seen, person);
  offerUndo(context, `Linked to ${title}.`, record);
  return { ok: true, value: { link, isNew: true, record } };
}

/** The lesson as it was read last. */
function lessonAt({ index }: CommandContext, { path, lessonId }: LessonAddress): Lesson | null {
  return index.get(path)?.lessons.find(({ id }) => id === lessonId) ?? null;
}

/** A link that leads to the note of a person; null if none can. */
async function linkTo(
  context: CommandContext,
  source: string,
  target: string,
): Promise<string | null> {
  const listed = await context.vault.list();
  if (!listed.ok) return null;
  const resolver = createLinkResolver([...listed.value, target]);
  return linkToNote(context.links, resolver, target, source);
}

/** A plain wikilink, or null for a name that no wikilink can hold. */
function wikilink(name: string): string | null {
  return name === "" || /[[\]|#^\n\r]/.test(name) ? null : `[[${name}]]`;
}
