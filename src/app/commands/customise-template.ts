/** "Customise a template": a built-in one becomes a note of the person's own. */
import { freePath, takenPaths, vaultPath } from "../../core/edit/paths";
import { fileName } from "../../core/edit/file-name";
import { KINDS } from "../../core/templates/built-in-kinds";
import type { Kind } from "../../core/templates/kinds";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { offerUndo } from "./undo";

/**
 * Copies the built-in template of a kind into the first template folder and opens it. A template
 * that is there already is opened instead, and nothing is ever overwritten.
 *
 * @param id the kind's id
 */
export async function customiseTemplate(
  context: CommandContext,
  id: string,
): Promise<Result<{ readonly path: string }>> {
  const own = context.kinds().find((kind) => kind.id === id && kind.path !== undefined);
  if (own?.path !== undefined) {
    context.notifier.show(`“${own.path}” is your template for this kind.`);
    await context.navigator.open(own.path, 1, false);
    return { ok: true, value: { path: own.path } };
  }
  const builtIn = KINDS.find((kind) => kind.id === id);
  if (builtIn === undefined) return refuse(context, "There is no built-in template of this kind.");
  const folder = (context.settings.templateFolders[0] ?? "").replace(/^\/+|\/+$/gu, "");
  if (folder === "") {
    return refuse(context, "There is no template folder. Name one in the settings of Debrief.");
  }
  const wanted = `${folder}/${fileName(`${builtIn.label} debrief`)}.md`;
  const path = vaultPath(wanted, { configDir: context.configFolder });
  if (!path.ok) return refuse(context, path.reason);
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const free = freePath(path.value, takenPaths(listed.value));
  if (!(await mayCreate(context, free))) return { ok: false, reason: "No note was created." };
  const text = asOwn(builtIn);
  const created = await context.vault.create(free, text);
  if (!created.ok) return refuse(context, created.reason);
  const record = context.journal.addCreation(`the template “${baseName(free)}”`, free, text);
  await context.navigator.open(free, 1, false);
  offerUndo(context, `Copied to “${free}”. New notes of this kind follow it now.`, record);
  return { ok: true, value: { path: free } };
}

/** The template with the property that says what it is for. */
function asOwn({ id, template }: Kind): string {
  return template.replace(/^---\n/u, `---\ndebrief-template: ${id}\n`);
}
