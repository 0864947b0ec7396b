/** "Link lesson to person": one link on one lesson's own line. */
import { planLinkPersonAt } from "../../core/edit/link-person";
import { fileName } from "../../core/edit/file-name";
import { takenPaths, vaultPath } from "../../core/edit/paths";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
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
  const name = person.kind === "note" ? baseName(person.path) : person.name.trim();
  const link =
    person.kind === "note" ? context.links.format(person.path, lesson.path) : wikilink(name);
  if (link === null) return refuse(context, `“${name}” cannot be a link. Choose another name.`);
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

/** Creates the note of a new person in the first people folder; gives its path. */
export async function createPerson(context: CommandContext, name: string): Promise<Result<string>> {
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

function refuse(
  context: CommandContext,
  reason: string,
): { readonly ok: false; readonly reason: string } {
  context.notifier.show(reason);
  return { ok: false, reason };
}
