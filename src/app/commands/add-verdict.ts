/** What came of a lesson: its verdict in a debrief, on a line of its own or on one that waits for it. */
import {
  planGiveVerdict,
  planSetVerdict,
  type TestedAnchor,
} from "../../core/edit/lessons/set-verdict";
import { createLinkResolver } from "../../core/link-resolver";
import type { Verdict } from "../../core/note";
import { baseName } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { linkToNote, unlinkable } from "./note-link";
import { templateOrder } from "./template-order";
import { offerUndo } from "./undo";

export interface GivenVerdict {
  readonly verdict: Verdict;
  /** Path of the lesson note. */
  readonly lessonNote: string;
  /** What was seen, one line; `""` for nothing. */
  readonly remark: string;
}

/** How each verdict is called on screen. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  held: "Held",
  refined: "Refined",
  changed: "Changed my mind",
  dropped: "Dropped",
};

/** Writes it at once: one gesture, one line. */
export async function addVerdict(
  context: CommandContext,
  path: string,
  { verdict, lessonNote, remark }: GivenVerdict,
): Promise<Result<void>> {
  const listed = await context.vault.list();
  if (!listed.ok) return refuse(context, listed.reason);
  const resolver = createLinkResolver(listed.value);
  const link = linkToNote(context.links, resolver, lessonNote, path);
  const name = baseName(lessonNote);
  if (link === null) return refuse(context, unlinkable(name));
  const order = templateOrder(context, context.index.get(path));
  const given = { verdict, link, target: lessonNote, remark };
  const result = await context.vault.apply(path, (text) =>
    planGiveVerdict(path, text, context.settings, given, order),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) {
    context.notifier.show(`“${name}” has this verdict here already.`);
    return { ok: true, value: undefined };
  }
  const word = VERDICT_WORDS[verdict];
  const label = `verdict on “${name}” in “${baseName(path)}”`;
  offerUndo(context, `${word}: “${name}”.`, context.journal.addChange(label, result.value));
  return { ok: true, value: undefined };
}

/** Gives the line of a debrief another verdict, or takes it away with null. */
export async function setVerdict(
  context: CommandContext,
  path: string,
  anchor: TestedAnchor,
  verdict: Verdict | null,
): Promise<Result<void>> {
  const result = await context.vault.apply(path, (text) =>
    planSetVerdict(path, text, context.settings, anchor, verdict),
  );
  if (!result.ok) return refuse(context, result.reason);
  if (result.value.edits.length === 0) return { ok: true, value: undefined };
  const name = baseName(anchor.target);
  const label = `verdict on “${name}” in “${baseName(path)}”`;
  const record = context.journal.addChange(label, result.value);
  const said = verdict === null ? "Verdict taken away" : VERDICT_WORDS[verdict];
  offerUndo(context, `${said}: “${name}”.`, record);
  return { ok: true, value: undefined };
}
