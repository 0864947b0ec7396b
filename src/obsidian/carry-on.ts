/** From a quick lesson to a whole debrief: the lesson is in it, and the rest is still to be written. */
import type { PersonEntry } from "../core/form/model";
import type { Person } from "../core/people-directory";
import { type QuickLesson, writtenText } from "../core/quick/parse-quick";
import type { FormTools } from "./form-tools";
import { openForm } from "./open-form";

/** Without a sign a lesson comes from something that went wrong more often than not. */
const USUAL_KIND = "setback";

/** As a form, or as a note where the settings say so; true when the lesson has arrived in it. */
export async function carryIntoDebrief(tools: FormTools, lesson: QuickLesson): Promise<boolean> {
  const { app } = tools;
  const wanted = lesson.kind ?? USUAL_KIND;
  const kind = app.kinds().find(({ id }) => id === wanted);
  if (kind === undefined) return false;
  if (app.settings().openForm) {
    const linkTo = ({ path, name }: Person) =>
      path === null ? `[[${name}]]` : app.commands.formLink(path, null);
    const people = lesson.parts.flatMap((part): PersonEntry[] => {
      if (part.kind === "text" || part.person === null) return [];
      const { name, path } = part.person;
      return [{ item: linkTo(part.person) ?? name, role: "with", path }];
    });
    await openForm(tools, kind, { lessons: [writtenText(lesson, linkTo)], people });
    return true;
  }
  const started = await app.commands.startNote(kind, "");
  if (!started.ok) return false;
  const saved = await app.commands.saveQuickLesson(lesson, started.value.path);
  return saved.ok;
}
