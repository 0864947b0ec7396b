/** Two lesson notes that say the same become one: nothing that either of them says is lost. */
import type { LinkResolver } from "../../link-resolver";
import { baseName } from "../../text";
import { planInTurn } from "../compose";
import type { HistoryRules } from "./history";
import { planUnite } from "./merge-parts";
import { readForEdit } from "../lessons/note-reading";
import type { Step } from "../operations/operation";
import type { OperationPlan } from "../operations/operation-plan";
import { planLinks, planRelink } from "../links/relink";
import { remainderOf } from "./merge-remainder";
import { applyEdits } from "../text-edit";

export interface NoteText {
  readonly path: string;
  readonly text: string;
}

export interface Merging {
  readonly keep: NoteText;
  readonly gone: NoteText;
  /** Paths of all notes with a link to the note that goes. */
  readonly linking: readonly string[];
  /** Texts of the lessons that link to either note: none of them is “not the same” any more. */
  readonly memberTexts: readonly string[];
  readonly resolver: LinkResolver;
  readonly rules: HistoryRules;
  /** `YYYY-MM-DD`, for the line that tells of it. */
  readonly date: string;
  readonly label: string;
}

/**
 * First the note that stays takes over what the other one says, then every link is led to it, then
 * the emptied note goes to the trash: only when it holds nothing else, and still is what was read.
 * Refused when one of the two is no lesson note, or cannot be read.
 */
export function merge(merging: Merging): OperationPlan {
  const { keep, gone, linking, resolver, rules, label } = merging;
  const objection = objectionTo(merging);
  if (objection !== null) return { ok: false, reason: objection };
  const moved = movedText(merging);
  if (!moved.ok) return moved;

  const steps: Step[] = [
    {
      kind: "change",
      path: keep.path,
      plan(text) {
        // It may have become something else since: then there is nothing to unite with.
        const changed = objectionToNote({ path: keep.path, text }, rules);
        if (changed !== null) return { ok: false, reason: changed };
        return planInTurn(text, [
          (now) => planUnite(now, { ...merging, gone: { path: gone.path, text: moved.text } }),
          (now) => planRelink(keep.path, now, resolver, gone.path, keep.path),
        ]);
      },
      isRequired: true,
    },
  ];
  const others = new Set(linking);
  others.delete(keep.path);
  others.delete(gone.path);
  for (const path of [...others].sort()) {
    steps.push({
      kind: "change",
      path,
      plan: (text) => planRelink(path, text, resolver, gone.path, keep.path),
      isRequired: false,
    });
  }
  const remainder = remainderOf(gone, keep, rules);
  steps.push({
    kind: "trash",
    path: gone.path,
    objection: (text) => (text === gone.text ? remainder : hasChanged(gone.path)),
  });
  return { ok: true, operation: { label, steps } };
}

function objectionTo({ keep, gone, rules }: Merging): string | null {
  if (keep.path === gone.path) {
    return `“${baseName(keep.path)}” cannot be merged with itself. Choose another lesson note.`;
  }
  return objectionToNote(keep, rules) ?? objectionToNote(gone, rules);
}

/** Why a note cannot be united with another one: it is no lesson note, or cannot be read. */
function objectionToNote({ path, text }: NoteText, rules: HistoryRules): string | null {
  const reading = readForEdit(path, text, rules);
  if (!reading.ok) return reading.reason;
  if (reading.note.lessonNote !== null) return null;
  return reading.note.invalidFrontmatter
    ? `The properties of “${baseName(path)}” cannot be read. Mend them and try again.`
    : `“${baseName(path)}” is no lesson note. Choose one that has a lesson as its property.`;
}

/** The text of the note that goes, with links as they must be written in the note that stays. */
function movedText({ keep, gone, resolver }: Merging) {
  const plan = planLinks(gone.text, {
    resolver,
    before: gone.path,
    after: keep.path,
    wanted: (meant) => (meant === gone.path ? keep.path : meant),
  });
  return plan.ok ? applyEdits(gone.text, plan.edits) : plan;
}

function hasChanged(path: string): string {
  return `“${baseName(path)}” has changed since it was read, so it stays. Look at it and try again.`;
}
