/** "Unlink": one lesson's links to one person go, and nothing else. */
import { planUnlinkAt } from "../../core/edit/lessons/unlink";
import type { Person } from "../../core/people-directory";
import { baseName, foldText } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn, type LessonAddress } from "./lesson-address";
import { offerUndo } from "./undo";

export async function unlinkPerson(
  context: CommandContext,
  lesson: LessonAddress,
  person: Pick<Person, "key" | "name">,
): Promise<Result<void>> {
  const { path } = lesson;
  const anchor = addressIn(context.index, lesson);
  const targets = targetsOf(context, lesson, person.key);
  const seen = context.index.get(path)?.lessons.find(({ id }) => id === lesson.lessonId);
  const isAdded = seen !== undefined && context.added.has(path, seen, person.key);
  const result = await context.vault.apply(path, (text) =>
    planUnlinkAt(path, text, context.settings, anchor, targets, isAdded),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    return refuse(context, `${person.name} is not linked in this lesson.`);
  }
  const label = `${person.name} unlinked in “${baseName(path)}”`;
  const isKept = result.value.edits.some(({ text }) => text !== "");
  const said = `Unlinked ${person.name}.${isKept ? " The words stay in the lesson." : ""}`;
  offerUndo(context, said, context.journal.addChange(label, result.value));
  return { ok: true, value: undefined };
}

/** As the lesson writes them: of two people of one name, only the one who was meant is unlinked. */
function targetsOf(
  { index }: CommandContext,
  { path, lessonId }: LessonAddress,
  key: string,
): readonly string[] {
  const { links } = index.snapshot();
  const lesson = index.get(path)?.lessons.find(({ id }) => id === lessonId);
  return (lesson?.links ?? []).flatMap(({ target }) => {
    const found = links.resolve(target, path) ?? `name:${foldText(baseName(target).trim())}`;
    return found === key ? [target] : [];
  });
}
