/** "Promote to lesson note": a repeat gets a note of its own, and its lessons a link to it. */
import { promote } from "../../core/edit/lesson-notes/promote";
import { createLinkResolver, type LinkResolver } from "../../core/link-resolver";
import type { PersonRef } from "../../core/note";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { mayCreate } from "./creation";
import { addressIn } from "./lesson-address";
import { newNotePath } from "./new-note-path";
import { linkToNote, unlinkable, wikilinkToNote } from "./note-link";
import { runOperation } from "./run-operation";

export interface Promotion {
  readonly repeatId: string;
  /** The short title: the name of the lesson note. */
  readonly title: string;
  /** The wording that its lessons share. */
  readonly wording: string;
}

/** Shows what will be written, then writes it. Gives the path of the lesson note. */
export async function promoteRepeat(
  context: CommandContext,
  { repeatId, title, wording }: Promotion,
): Promise<Result<{ readonly path: string }>> {
  const repeat = context.rollup()?.rows.find((row) => row.id === repeatId);
  if (repeat === undefined) {
    return refuse(context, "This repeat has just changed. Look at it again and try once more.");
  }
  if (title.trim() === "" || wording.trim() === "") {
    return refuse(context, "A lesson note needs a short title and its lesson. Write both.");
  }
  const folder = context.settings.lessonFolder;
  const found = await newNotePath(context, folder, title, "Choose another title.");
  if (!found.ok) return refuse(context, found.reason);
  const { path, others } = found.value;
  if (!(await mayCreate(context, path))) return { ok: false, reason: "No note was created." };

  const resolver = createLinkResolver([...others, path]);
  const members = [];
  for (const { path: source, id } of repeat.members) {
    const link = linkToNote(context.links, resolver, path, source);
    if (link === null) return refuse(context, unlinkable(title.trim()));
    members.push({ ...addressIn(context.index, { path: source, lessonId: id }), link });
  }
  const { people } = context.index.snapshot();
  const { cue, move, check } = repeat;
  const promoted = promote({
    label: `“${title.trim()}” as a lesson note`,
    path,
    wording: wording.trim(),
    cue,
    move,
    check,
    people: repeat.people.map((person) => linkToPerson(resolver, person, path)),
    date: context.clock.now().date,
    members,
    rules: context.settings,
    lessonNoteOf: (note, lesson) => people.lessonNoteOf(note, lesson),
  });
  if (!promoted.ok) return refuse(context, promoted.reason);
  const done = await runOperation(context, promoted.operation);
  return done.ok ? { ok: true, value: { path } } : done;
}

/** Someone without a note keeps the plain name. */
function linkToPerson(resolver: LinkResolver, person: PersonRef, source: string): string {
  const link = person.path === null ? null : wikilinkToNote(resolver, person.path, source);
  return link ?? person.name;
}
