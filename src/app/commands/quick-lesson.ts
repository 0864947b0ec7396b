/**
 * "Capture a lesson": one line into today's note or the inbox note, in one write.
 *
 * A `+` or `-` says what the lesson came from. The note that takes it in is no debrief, so its
 * properties say nothing of the kind, and making it one would claim the whole day for a setback. The
 * kind therefore stands in the lesson's own line as a tag below the lesson tag (`#lesson/setback`):
 * a form that the data format has already, that people can read and search, and that changes no more
 * than this line. It is read back as the lesson's kind and goes before what its note says.
 */
import { planAddLesson } from "../../core/edit/lessons/add-lesson";
import { anchorOf } from "../../core/edit/lessons/lesson-anchor";
import type { JournalRecord } from "../../core/edit/operations/prepared";
import { takenPaths, vaultPath } from "../../core/edit/paths";
import { applyEdits } from "../../core/edit/text-edit";
import { createLinkResolver, type LinkResolver } from "../../core/link-resolver";
import { fieldKeys } from "../../core/parse/field-keys";
import { readInline } from "../../core/parse/inline";
import { parseNote } from "../../core/parse/parse-note";
import type { Person } from "../../core/people-directory";
import { dailyNotePath } from "../../core/quick/daily-note";
import { type QuickLesson, writtenText } from "../../core/quick/parse-quick";
import { fillPlaceholders } from "../../core/templates/placeholders";
import { baseName, foldText } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import type { LessonAddress } from "./lesson-address";
import { linkToNote } from "./note-link";
import { templateOrder } from "./template-order";
import { offerUndo } from "./undo";

export interface QuickTarget {
  readonly path: string;
  /** Path of the template of a new daily note; `""` for none. */
  readonly template: string;
}

/** Where a quick lesson goes at this moment. */
export async function quickTarget(context: CommandContext): Promise<Result<QuickTarget>> {
  const { settings, clock, configFolder } = context;
  const limits = { configDir: configFolder };
  if (settings.quickLessonTarget === "inbox") {
    const path = vaultPath(withExtension(settings.inboxNote.trim()), limits);
    return path.ok ? { ok: true, value: { path: path.value, template: "" } } : path;
  }
  const daily = await context.dailyNotes.read();
  const { date, time } = clock.now();
  const path = vaultPath(dailyNotePath(daily, date, time), limits);
  return path.ok ? { ok: true, value: { path: path.value, template: daily.template } } : path;
}

/**
 * Saves the lesson and says where it stands. Today's note is made as the app's own daily notes would
 * make it, template included, when it is not there yet. Undo takes the line back, or the new note.
 *
 * @param into path of another note that takes it in; a debrief says itself what it came from
 */
export async function saveQuickLesson(
  context: CommandContext,
  lesson: QuickLesson,
  into: string | null = null,
): Promise<Result<SavedLesson>> {
  const target =
    into === null
      ? await quickTarget(context)
      : { ok: true as const, value: { path: into, template: "" } };
  if (!target.ok) return refuse(context, target.reason);
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const { path } = target.value;
  const there = listed.value.find((other) => takenPaths([other])(path)) ?? null;
  const at = there ?? path;
  const linkTo = linker(context, createLinkResolver([...listed.value, at]), at);
  const said = writtenText(lesson, linkTo);
  const { lessonTag } = context.settings;
  const isPlain = lesson.kind === null || said === "" || into !== null;
  const source = isPlain ? said : `${said} #${lessonTag}/${lesson.kind}`;
  const saved =
    there === null
      ? await create(context, target.value, source)
      : await addTo(context, there, source);
  if (!saved.ok) return refuse(context, saved.reason);
  const { text, record } = saved.value;
  const name = baseName(at);
  if (record === null) context.notifier.show(`“${name}” has this lesson already.`);
  else offerUndo(context, `Lesson saved in “${name}”.`, record);
  return { ok: true, value: { path: at, ...findLesson(context, at, text, source) } };
}

/** A lesson that was saved, and where it stands. */
export interface SavedLesson {
  readonly path: string;
  readonly sentence: string;
  /** Null where the note does not read as expected any more. */
  readonly address: LessonAddress | null;
}

interface Saved {
  /** The whole note as it is now. */
  readonly text: string;
  /** Null where the lesson was there already. */
  readonly record: JournalRecord | null;
}

async function addTo(
  context: CommandContext,
  path: string,
  source: string,
): Promise<Result<Saved>> {
  const result = await context.vault.apply(path, (text) => plan(context, path, text, source));
  if (!result.ok) return result;
  const { text, edits } = result.value;
  const label = `lesson in “${baseName(path)}”`;
  const record = edits.length === 0 ? null : context.journal.addChange(label, result.value);
  return { ok: true, value: { text, record } };
}

async function create(
  context: CommandContext,
  { path, template }: QuickTarget,
  source: string,
): Promise<Result<Saved>> {
  const begun = await beginning(context, path, template);
  const planned = plan(context, path, begun, source);
  if (!planned.ok) return planned;
  const applied = applyEdits(begun, planned.edits);
  if (!applied.ok) return applied;
  if (!(await mayCreate(context, path))) return { ok: false, reason: "No note was created." };
  const { text } = applied;
  const created = await context.vault.create(path, text);
  if (!created.ok) return created;
  const record = context.journal.addCreation(`the new note “${baseName(path)}”`, path, text);
  return { ok: true, value: { text, record } };
}

/** What the app puts into a new daily note; a template that cannot be read is no reason to stop. */
async function beginning(context: CommandContext, path: string, template: string): Promise<string> {
  if (template === "") return "";
  const read = await context.vault.read(withExtension(template));
  if (!read.ok) return "";
  const { clock, formatDay } = context;
  const formats = await context.formats.refresh();
  const values = { title: baseName(path), ...clock.now(), kind: "", formatDay, formats };
  return fillPlaceholders(read.value, values).text;
}

function plan(context: CommandContext, path: string, text: string, source: string) {
  const { settings } = context;
  const order = templateOrder(context, parseNote(path, text, settings));
  return planAddLesson(path, text, settings, source, order);
}

function linker(context: CommandContext, resolver: LinkResolver, source: string) {
  return ({ path, name }: Person): string | null => {
    if (path !== null) return linkToNote(context.links, resolver, path, source);
    return /[[\]|#^\n\r]/u.test(name) ? null : `[[${name}]]`;
  };
}

/** The lesson in the text that was written: the last one that says so. */
function findLesson(
  { settings }: CommandContext,
  path: string,
  text: string,
  source: string,
): Omit<SavedLesson, "path"> {
  const said = foldText(readInline(source, fieldKeys(settings)).text);
  const { lessons } = parseNote(path, text, settings);
  const lesson = lessons.filter((one) => foldText(one.text) === said).at(-1);
  if (lesson === undefined) return { sentence: source, address: null };
  return { sentence: lesson.sentence, address: { path, ...anchorOf(lessons, lesson) } };
}

function withExtension(path: string): string {
  return path.endsWith(".md") ? path : `${path}.md`;
}
