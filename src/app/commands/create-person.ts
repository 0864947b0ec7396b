/** "Create … as a person": a person's note from the template that was chosen for it, or a plain one. */
import { planSetProperty } from "../../core/edit/properties/property-edit";
import { applyEdits } from "../../core/edit/text-edit";
import { parseNote } from "../../core/parse/parse-note";
import { fillPlaceholders } from "../../core/templates/placeholders";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { newNotePath } from "./new-note-path";
import { offerUndo } from "./undo";

/** Creates the note in the first people folder and gives its path; the note is not opened. */
export async function createPerson(
  context: CommandContext,
  name: string,
): Promise<Result<{ readonly path: string }>> {
  const { settings } = context;
  const folder = settings.peopleFolders[0] ?? "";
  const found = await newNotePath(context, folder, name, "Pick this person from the list.");
  if (!found.ok) return refuse(context, found.reason);
  const { path } = found.value;
  const written = await writePerson(context, path);
  if (!(await mayCreate(context, path))) return { ok: false, reason: "No note was created." };
  const created = await context.vault.create(path, written.text);
  if (!created.ok) return refuse(context, created.reason);
  const title = baseName(path);
  const record = context.journal.addCreation(`the new note “${title}”`, path, written.text);
  offerUndo(context, `Created a note for ${title}.${written.remark}`, record);
  return { ok: true, value: { path } };
}

interface PersonText {
  readonly text: string;
  /** What is to be known about the text, after a space; empty when all is as expected. */
  readonly remark: string;
}

/** A template that cannot be used is no reason to lose the name that was typed. */
async function writePerson(context: CommandContext, path: string): Promise<PersonText> {
  const { settings, clock, vault } = context;
  const plain = `---\ntype: ${settings.personType}\n---\n`;
  const template = settings.personTemplate.trim();
  if (template === "") return { text: plain, remark: "" };
  const source = template.endsWith(".md") ? template : `${template}.md`;
  const read = await vault.read(source);
  const unused = ` The template “${baseName(source)}” could not be used, so the note is a plain one.`;
  if (!read.ok) return { text: plain, remark: unused };
  const { formatDay } = context;
  const formats = await context.formats.refresh();
  const title = baseName(path);
  const values = { title, ...clock.now(), kind: settings.personType, formatDay, formats };
  const { text } = fillPlaceholders(read.value, values);
  const note = parseNote(path, text, settings);
  if (note.isPerson && !note.invalidFrontmatter) return { text, remark: "" };
  const type = { kind: "text", text: settings.personType } as const;
  const plan = planSetProperty(text, settings.keys.type, type);
  const applied = plan.ok ? applyEdits(text, plan.edits) : plan;
  return applied.ok ? { text: applied.text, remark: "" } : { text: plain, remark: unused };
}
