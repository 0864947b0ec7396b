/** The rollup out of its view: a section of a note, a table, data for programs, or what is copied. */
import { rowsToCsv } from "../../core/export/csv";
import { everyoneIn, hideNames } from "../../core/export/hide-names";
import { rowsToJsonText } from "../../core/export/json-export";
import { createNameHider, type NameStyle } from "../../core/export/name-hider";
import { planRollupSection } from "../../core/export/rollup-section";
import { vaultPath } from "../../core/edit/paths";
import { applyEdits } from "../../core/edit/text-edit";
import { filterRows } from "../../core/rollup/filter";
import { repeatsToMarkdown, ROLLUP_HEADING } from "../../core/rollup/markdown";
import { describeRows, type Row } from "../../core/rollup/rows";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { offerUndo } from "./undo";

/** How people are called in what leaves the vault. */
export type ShownNames = "names" | NameStyle;

export interface ExportWish {
  readonly names: ShownNames;
  /** In this order; everything that repeats where a view has not chosen. */
  readonly rows?: readonly Row[];
}

export type FileFormat = "csv" | "json";

const FILE_NAME = "Lessons that repeat";
const READING = "Your notes are still being read. Export again in a moment.";
const NOTHING = "No lesson has come back yet, so there is nothing to export.";

/**
 * Writes the rollup into its own section of a note, which is made if it is not there. Once more with
 * the same rollup changes nothing.
 */
export async function exportToNote(
  context: CommandContext,
  wanted: string,
  wish: ExportWish,
): Promise<Result<{ readonly path: string }>> {
  const chosen = chooseRows(context, wish);
  if (!chosen.ok) return refuse(context, chosen.reason);
  const named = vaultPath(wanted, { configDir: context.configFolder });
  if (!named.ok) return refuse(context, named.reason);
  const path = named.value;
  const section = writeSection(chosen.value, wish);
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  return listed.value.includes(path)
    ? replaceSection(context, path, section)
    : createNote(context, path, section);
}

async function replaceSection(
  context: CommandContext,
  path: string,
  section: string,
): Promise<Result<{ readonly path: string }>> {
  const written = await context.vault.apply(path, (text) =>
    planRollupSection(path, text, section, context.settings),
  );
  if (!written.ok) return refuse(context, written.reason);
  const name = baseName(path);
  if (written.value.edits.length === 0) {
    context.notifier.show(`The rollup in “${name}” is as it is now already.`);
  } else {
    const record = context.journal.addChange(`rollup in “${name}”`, written.value);
    offerUndo(context, `Rollup exported to “${name}”.`, record);
  }
  return { ok: true, value: { path } };
}

async function createNote(
  context: CommandContext,
  path: string,
  section: string,
): Promise<Result<{ readonly path: string }>> {
  const plan = planRollupSection(path, "", section, context.settings);
  const made = plan.ok ? applyEdits("", plan.edits) : plan;
  if (!made.ok) return refuse(context, made.reason);
  if (!(await mayCreate(context, path))) return { ok: false, reason: "No note was created." };
  const created = await context.vault.create(path, made.text);
  if (!created.ok) return refuse(context, created.reason);
  const name = baseName(path);
  const record = context.journal.addCreation(`the new note “${name}”`, path, made.text);
  offerUndo(context, `Rollup exported to “${name}”.`, record);
  return { ok: true, value: { path } };
}

/** Saves the rollup as a new file beside the notes. */
export async function exportToFile(
  context: CommandContext,
  format: FileFormat,
  wish: ExportWish,
): Promise<Result<{ readonly path: string }>> {
  const chosen = chooseRows(context, wish);
  if (!chosen.ok) return refuse(context, chosen.reason);
  const { date } = context.clock.now();
  const text = format === "csv" ? rowsToCsv(chosen.value) : rowsToJsonText(chosen.value, date);
  const saved = await context.outlet.save(`${FILE_NAME} ${date}.${format}`, text);
  if (!saved.ok) return refuse(context, saved.reason);
  const { path } = saved.value;
  context.notifier.show(`Rollup saved as “${path}”.`, () => {
    void takeBack(context, path, text);
  });
  return saved;
}

async function takeBack(context: CommandContext, path: string, text: string): Promise<void> {
  const taken = await context.outlet.takeBack(path, text);
  context.notifier.show(taken.ok ? `Undone: “${path}” is in the trash.` : taken.reason);
}

/** Copies the rollup as markdown. */
export async function copyRollup(context: CommandContext, wish: ExportWish): Promise<Result<void>> {
  const chosen = chooseRows(context, wish);
  if (!chosen.ok) return refuse(context, chosen.reason);
  const copied = await context.outlet.copy(`${writeSection(chosen.value, wish)}\n`);
  if (!copied.ok) return refuse(context, copied.reason);
  const { length } = chosen.value;
  context.notifier.show(`${length} ${length === 1 ? "lesson" : "lessons"} copied as Markdown.`);
  return copied;
}

function chooseRows(context: CommandContext, wish: ExportWish): Result<readonly Row[]> {
  const rollup = context.rollup();
  if (rollup === null) return { ok: false, reason: READING };
  const { notes, links, people } = context.index.snapshot();
  const today = context.clock.now().date;
  const rows =
    wish.rows ??
    describeRows(filterRows(rollup.rows, { least: 2, query: "" }), { notes, links, today });
  if (rows.length === 0) return { ok: false, reason: NOTHING };
  if (wish.names === "names") return { ok: true, value: rows };
  const repeats = rows.map(({ repeat }) => repeat);
  const hider = createNameHider(everyoneIn({ notes, people }, repeats), wish.names);
  return { ok: true, value: hideNames(rows, hider) };
}

/** Where names are hidden, so are those of notes: a link could not lead anywhere. */
function writeSection(rows: readonly Row[], { names }: ExportWish): string {
  const repeats = rows.map(({ repeat }) => repeat);
  const told = repeatsToMarkdown(repeats, names === "names" ? "links" : "titles");
  return `${ROLLUP_HEADING}\n\n${told}`;
}
