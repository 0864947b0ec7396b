import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Happening } from "../../core/insights/happenings";
import { LEVELS } from "../../core/rollup/levels";
import { PERIOD_NAMES, writePeriod } from "../../core/rollup/period";
import { compareText } from "../../core/text";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import type { HappeningChoice } from "./happening-choice";
import { Select } from "./select";

const TONES = [
  { tone: null, label: "All" },
  { tone: "setback", label: "Setbacks" },
  { tone: "success", label: "Successes" },
] as const;

/** What happened, when, with whom, on which level, and whether something was learned. */
export function HappeningFilters(props: {
  readonly everything: readonly Happening[];
  readonly choice: HappeningChoice;
  readonly onChange: (change: Partial<HappeningChoice>) => void;
}): JSX.Element {
  const { everything, choice, onChange } = props;
  const { idPrefix } = useViewTools();
  const people = useMemo(() => peopleIn(everything), [everything]);
  return (
    <div class="debrief-filters" role="search">
      <div class="debrief-segments" role="group" aria-labelledby={`${idPrefix}-tone`}>
        <span id={`${idPrefix}-tone`} hidden>
          What happened
        </span>
        {TONES.map(({ tone, label }) => (
          <button
            key={label}
            type="button"
            class="debrief-segment"
            aria-pressed={choice.tone === tone}
            onClick={() => onChange({ tone })}
          >
            {label}
          </button>
        ))}
      </div>
      <Select
        name="period"
        label="Period"
        any="Any time"
        value={choice.period}
        options={PERIOD_NAMES.map((name) => ({ value: name, label: capital(writePeriod(name)) }))}
        onChoose={(value) =>
          onChange({ period: PERIOD_NAMES.find((name) => name === value) ?? null })
        }
      />
      <Select
        name="person"
        label="Person"
        any="Anyone"
        value={choice.person}
        options={people}
        onChoose={(person) => onChange({ person })}
      />
      <Select
        name="level"
        label="Level"
        any="Any level"
        value={choice.level}
        options={LEVELS.map((level) => ({ value: level, label: capital(level) }))}
        onChoose={(value) => onChange({ level: LEVELS.find((level) => level === value) ?? null })}
      />
      <button
        type="button"
        class="debrief-choice"
        aria-pressed={choice.withoutLesson}
        onClick={() => onChange({ withoutLesson: !choice.withoutLesson })}
      >
        Without a lesson
      </button>
    </div>
  );
}

function peopleIn(happenings: readonly Happening[]) {
  const names = new Map<string, string>();
  for (const { people } of happenings) for (const { key, name } of people) names.set(key, name);
  return [...names]
    .map(([value, name]) => ({ value, label: shownText(name) }))
    .sort((a, b) => compareText(a.label, b.label));
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
