/** Which setbacks and successes are listed, and how that is kept in the view's state. */
import type { HappeningFilter } from "../../core/insights/happenings";
import { LEVELS } from "../../core/rollup/levels";
import { PERIOD_NAMES, type PeriodName } from "../../core/rollup/period";
import { storedValue } from "../panel-tools";

export interface HappeningChoice extends Omit<HappeningFilter, "days"> {
  readonly period: PeriodName | null;
}

export const ANY: HappeningChoice = {
  tone: null,
  period: null,
  person: null,
  level: null,
  withoutLesson: false,
};

/** Whatever was stored: what is not understood is no condition. */
export function readChoice(stored: unknown): HappeningChoice {
  const tone = storedValue(stored, "tone");
  const period = storedValue(stored, "period");
  const person = storedValue(stored, "person");
  const level = storedValue(stored, "level");
  return {
    tone: tone === "setback" || tone === "success" ? tone : null,
    period: PERIOD_NAMES.find((name) => name === period) ?? null,
    person: typeof person === "string" ? person : null,
    level: LEVELS.find((name) => name === level) ?? null,
    withoutLesson: storedValue(stored, "withoutLesson") === true,
  };
}
