/** Clean structure written out: what calls for a lesson, what to do, how to tell that it worked. */
import type { Structure } from "../../note";
import { fieldKeys } from "../../parse/field-keys";
import { readInline } from "../../parse/inline";
import { isScaffold } from "../../parse/scaffold";
import type { ParseRules } from "../../settings/settings";
import { isMore } from "./body-proof";
import { findLesson, type LessonAnchor } from "./lesson-anchor";
import { planField } from "./lesson-field";
import { placeOf } from "./lesson-place";
import { writeLine } from "./line-text";
import type { Plan } from "../text-edit";
import { writtenField } from "./written-field";

const PARTS = ["cue", "move", "check"] as const satisfies (keyof Structure)[];

/**
 * Adds `- check:: they say what they hope for` as a detail of the lesson that `anchor` names, else in
 * brackets behind its text. Has no edits when the lesson says so already; refuses when it has that
 * field with other words, and a value that says nothing.
 *
 * @param value markdown of one line; line breaks become spaces
 */
export function planAddDetail(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
  part: keyof Structure,
  value: string,
): Plan {
  const [key] = rules.keys[part];
  if (key === undefined) {
    return { ok: false, reason: `No field stands for “${part}”. Name one in the settings.` };
  }
  const keys = fieldKeys(rules);
  const typed = writeLine(value, keys, "inside");
  if (!typed.ok) return typed;
  const said = readInline(typed.source, keys);
  if (isScaffold(said.text)) {
    return {
      ok: false,
      reason: `There is nothing to add as “${key}” yet. Write it and try again.`,
    };
  }
  const found = findLesson(path, text, rules, anchor);
  if (!found.ok) return found;
  const { lesson, reading } = found;
  if (lesson[part] === said.sentence) return { ok: true, edits: [] };
  const written = writtenField(reading, lesson, placeOf(reading, lesson), part);
  if (written !== null) return taken(key, written);

  /** Whether the field would be read, and not count: one like it stands before it in a property. */
  const field = { isTaken: false };
  const plan = planField(found, {
    key,
    value: typed.source,
    isTrue: (after) => {
      const keepsRest =
        isMore(lesson.links, after.links, said.links) &&
        PARTS.every((other) => other === part || after[other] === lesson[other]);
      field.isTaken ||= keepsRest && after[part] === lesson[part];
      return keepsRest && after[part] === said.sentence;
    },
    mayRelink: (around, links) => isMore(around.links, links, said.links),
  });
  return !plan.ok && field.isTaken ? taken(key, lesson[part] ?? "") : plan;
}

function taken(key: string, said: string): Plan {
  const reason = `This lesson has “${key}” already: “${said}”. Change it in the note.`;
  return { ok: false, reason };
}
