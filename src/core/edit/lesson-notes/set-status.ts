/** A status given by hand, written where status is read from. */
import type { Verdict } from "../../note";
import { planInTurn } from "../compose";
import { planRemoveProperty, planSetProperty } from "../properties/property-edit";
import type { Plan } from "../text-edit";
import { type HistoryRules, planAddHistory } from "./history";

/** A status that a person gives by hand. */
export type HandStatus = "trying" | "holding" | "retired";

/** The word of a dated line from which the status comes. */
const VERDICT_OF = {
  trying: "changed",
  holding: "held",
  retired: "dropped",
} as const satisfies Record<HandStatus, Verdict>;

/**
 * Gives a lesson note a status by hand: Trying and Holding are a dated line of their own, for status
 * comes from what happened; Retired is a property, which the other two take away again, and a dated
 * line only where there is something to say.
 */
export function planSetStatus(
  path: string,
  text: string,
  rules: HistoryRules,
  status: HandStatus,
  said: { readonly date: string; readonly text: string },
): Plan {
  const { keys } = rules;
  const verdict = VERDICT_OF[status];
  const [word] = keys[verdict];
  const isSaid = status !== "retired" || said.text.trim() !== "";
  if (word === undefined && isSaid) {
    return { ok: false, reason: `No word stands for “${verdict}”. Name one in the settings.` };
  }
  return planInTurn(text, [
    (now) =>
      status === "retired"
        ? planSetProperty(now, keys.retired, { kind: "boolean", value: true })
        : planRemoveProperty(now, keys.retired),
    (now) =>
      word === undefined || !isSaid
        ? { ok: true, edits: [] }
        : planAddHistory(path, now, rules, { ...said, word }),
  ]);
}
