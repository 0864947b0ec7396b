/** "Link lesson to person": one link on one lesson's own line. */
import { planLinkPersonAt } from "../../core/edit/link-person";
import { fileName } from "../../core/edit/file-name";
import { takenPaths, vaultPath } from "../../core/edit/paths";
import { createLinkResolver } from "../../core/link-resolver";
import { wholeLink } from "../../core/parse/inline-link";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { undo } from "./undo";

/** A lesson as it was seen; it is found again in the note as it is when the link is written. */
export interface LessonAddress {
  readonly path: string;
  readonly lessonId: string;
}

/** A person with a note, or a name that gets a plain link. */
export type PersonChoice =
  | { readonly kind: "note"; readonly path: string }
  | { readonly kind: "name"; readonly name: string };

/** Gives the link that was written, and whether it was there already. */
export async function linkPerson(
  context: CommandContext,
  lesson: LessonAddress,
  person: PersonChoice,
): Promise<Result<{ readonly link: string; readonly isNew: boolean }>> {
  const name = nameOf(person);
  const link = await linkTo(context, lesson.path, person);
  if (link === null) return refuse(context, unlinkable(name));
  const target = person.kind === "note" ? person.path : name;
  const result = await context.vault.apply(lesson.path, (text) =>
    planLinkPersonAt(lesson.path, text, context.settings, lesson, link, target),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    context.notifier.show(`${name} is linked to this lesson already.`);
    return { ok: true, value: { link, isNew: false } };
  }
  const entry = { label: `link to ${name} in “${baseName(lesson.path)}”.`, applied: result.value };
  context.journal.add(entry);
  context.notifier.show(`Linked to ${name}.`, () => {
    void undo(context, entry);
  });
  return { ok: true, value: { link, isNew: true } };
}

/** Links a lesson to someone new, whose note is created once it is sure that the link can be. */
export async function linkNewPerson(
  context: CommandContext,
  lesson: LessonAddress,
  name: string,
): Promise<Result<{ readonly link: string; readonly isNew: boolean }>> {
  const link = wikilink(fileName(name));
  if (link === null) return refuse(context, unlinkable(name));
  const text = await context.vault.read(lesson.path);
  if (!text.ok) return refuse(context, text.reason);
  const plan = planLinkPersonAt(lesson.path, text.value, context.settings, lesson, link);
  if (!plan.ok) return refuse(context, plan.reason);
  const created = await createPerson(context, name);
  return created.ok
    ? linkPerson(context, lesson, { kind: "note", path: created.value })
    : { ok: false, reason: created.reason };
}

function nameOf(person: PersonChoice): string {
  return person.kind === "note" ? baseName(person.path) : person.name.trim();
}

/**
 * The link as it shall stand in the note `source`, or null if none can be written. A link to a note
 * must lead there: where the host's short form would find another note, the whole path is written.
 */
async function linkTo(
  context: CommandContext,
  source: string,
  person: PersonChoice,
): Promise<string | null> {
  if (person.kind === "name") return wikilink(person.name.trim());
  const listed = await context.vault.list();
  if (!listed.ok) return null;
  const resolver = createLinkResolver([...listed.value, person.path]);
  const whole = person.path.replace(/\.md$/, "");
  const links = [context.links.format(person.path, source), `[[${whole}]]`, `[[/${whole}]]`];
  const leadsThere = (link: string) => {
    const target = wholeLink(link)?.target;
    return target !== undefined && resolver.resolve(target, source) === person.path;
  };
  return links.find(leadsThere) ?? null;
}

function unlinkable(name: string): string {
  return `No link can hold the name “${name}”. Choose another name, or rename the person’s note.`;
}

/** Creates the note of a new person in the first people folder; gives its path. */
async function createPerson(context: CommandContext, name: string): Promise<Result<string>> {
  const folder = (context.settings.peopleFolders[0] ?? "").replace(/\/+$/, "");
  const file = `${fileName(name)}.md`;
  const path = vaultPath(folder === "" ? file : `${folder}/${file}`, {
    configDir: context.configFolder,
  });
  if (!path.ok) return refuse(context, path.reason);
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  if (takenPaths(listed.value)(path.value)) {
    return refuse(context, `“${path.value}” is there already. Pick this person from the list.`);
  }
  const text = `---\ntype: ${context.settings.personType}\n---\n`;
  const created = await context.vault.create(path.value, text);
  return created.ok ? { ok: true, value: path.value } : refuse(context, created.reason);
}

/** A plain wikilink, or null for a name that no wikilink can hold. */
function wikilink(name: string): string | null {
  return name === "" || /[[\]|#^\n\r]/.test(name) ? null : `[[${name}]]`;
}
