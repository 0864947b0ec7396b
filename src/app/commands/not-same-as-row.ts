/** "Not the same" about one lesson of a repeat. */
import { planUnlinkAt } from "../../core/edit/lessons/unlink";
import { planAddListItem } from "../../core/edit/properties/frontmatter-edit";
import type { Member, Repeat } from "../../core/rollup/model";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { type Decided, judge, uniqueTexts, withdraw } from "./judge";
import { KEPT_APART, keepApart, offerBack } from "./keep-apart";
import { addressIn } from "./lesson-address";
import { once } from "./way-back";
import { runOperation } from "./run-operation";
import { undo } from "./undo";

/**
 * Remembers that a lesson says something else than the others of its row: for each of them in the
 * plugin's data; where the row has a lesson note, there, where it stays readable. A link of the lesson
 * to that note says that it belongs there, so it goes too: two notes, shown before they are written.
 */
export async function notSameAsRow(
  context: CommandContext,
  row: Pick<Repeat, "members" | "lessonNote">,
  id: string,
): Promise<Result<Decided>> {
  const lesson = row.members.find((member) => member.id === id);
  if (lesson === undefined) {
    return refuse(context, "This repeat has just changed. Look at it again and try once more.");
  }
  const text = comparedOf(lesson);
  if (row.lessonNote !== null) {
    const targets = linksTo(context, lesson, row.lessonNote);
    return targets.length === 0
      ? keepApart(context, text, row.lessonNote)
      : part(context, lesson, text, row.lessonNote, targets);
  }
  const others = uniqueTexts(row.members.flatMap((one) => (one.id === id ? [] : comparedOf(one))));
  const judged = await judge(
    context,
    others.map((other) => [text, other]),
    false,
  );
  if (!judged.ok) return refuse(context, judged.reason);
  if (judged.value.made.length === 0) {
    return refuse(context, "All of them use the same words, so there is nothing to decide.");
  }
  return offerBack(context, KEPT_APART, async () => {
    const withdrawn = await withdraw(context, judged.value);
    if (!withdrawn.ok) return refuse(context, withdrawn.reason);
    context.notifier.show("Undone: the decision is open again.");
    return withdrawn;
  });
}

/** How the lesson writes the lesson note that it links to. */
function linksTo(
  { index }: CommandContext,
  { path, id }: Pick<Member, "path" | "id">,
  lessonNote: string,
): readonly string[] {
  const { links } = index.snapshot();
  const lesson = index.get(path)?.lessons.find((one) => one.id === id);
  return (lesson?.links ?? []).flatMap(({ target }) =>
    links.resolve(target, path) === lessonNote ? [target] : [],
  );
}

async function part(
  context: CommandContext,
  { path, id }: Pick<Member, "path" | "id">,
  text: string,
  lessonNote: string,
  targets: readonly string[],
): Promise<Result<Decided>> {
  const anchor = addressIn(context.index, { path, lessonId: id });
  const { settings } = context;
  const done = await runOperation(context, {
    label: `“not the same” in “${baseName(lessonNote)}”`,
    steps: [
      {
        kind: "change",
        path,
        isRequired: true,
        plan: (note) => planUnlinkAt(path, note, settings, anchor, targets),
      },
      {
        kind: "change",
        path: lessonNote,
        isRequired: true,
        plan: (note) => planAddListItem(note, settings.keys.not, text),
      },
    ],
  });
  if (!done.ok) return done;
  const { record } = done.value;
  const back = once(() =>
    record === null ? Promise.resolve({ ok: true, value: undefined }) : undo(context, record),
  );
  return { ok: true, value: { undo: back } };
}

function comparedOf({ text, sentence }: Pick<Member, "text" | "sentence">): string {
  return sentence === "" ? text : sentence;
}
