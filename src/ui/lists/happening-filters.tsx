import type { JSX } from "preact";
import type { Happening } from "../../core/insights/happenings";
import { LEVELS } from "../../core/rollup/levels";
import { PERIOD_NAMES } from "../../core/rollup/period";
import type { PersonRef } from "../../core/note";
import { baseName, compareText, foldText } from "../../core/text";
import { FilterChip } from "../filter-chip";
import { usePersonLabels } from "../hidden-names";
import { usePanelTools } from "../panel-tools";
import type { MenuEntry } from "../rollup-contract";
import { LEVEL_NAMES } from "../rollup/filter-menus";
import { PERIOD_LABELS } from "../rollup/measured-filters";
import { useViewTools } from "../view-tools";
import type { HappeningChoice } from "./happening-choice";

const TONES = [
  { tone: null, label: "All" },
  { tone: "setback", label: "Setbacks" },
  { tone: "success", label: "Successes" },
] as const;

type LabelsOf = ReturnType<typeof usePersonLabels>;

interface Option<T> {
  readonly value: T;
  readonly label: string;
}

/** What happened, when, with whom, on which level, and whether something was learned. */
export function HappeningFilters(props: {
  readonly everything: readonly Happening[];
  readonly choice: HappeningChoice;
  readonly onChange: (change: Partial<HappeningChoice>) => void;
}): JSX.Element {
  const { everything, choice, onChange } = props;
  const { idPrefix } = useViewTools();
  const labelsOf = usePersonLabels();
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
      <Choice
        name="Period"
        anyWords="Any time"
        value={choice.period}
        options={() => PERIOD_NAMES.map((value) => ({ value, label: PERIOD_LABELS[value] }))}
        wordsOf={(period) => PERIOD_LABELS[period]}
        onChoose={(period) => onChange({ period })}
      />
      <Choice
        name="Person"
        anyWords="Anyone"
        value={choice.person}
        options={() => peopleIn(everything, labelsOf)}
        wordsOf={(person) => nameOf(everything, person, labelsOf)}
        onChoose={(person) => onChange({ person })}
      />
      <Choice
        name="Level"
        anyWords="Any level"
        value={choice.level}
        options={() => LEVELS.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
        wordsOf={(level) => LEVEL_NAMES[level]}
        onChoose={(level) => onChange({ level })}
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

/** One of some values, or none of them; what there is to choose from is looked up when asked for. */
function Choice<T extends string>(props: {
  readonly name: string;
  /** The words for no choice at all. */
  readonly anyWords: string;
  readonly value: T | null;
  readonly options: () => readonly Option<T>[];
  readonly wordsOf: (value: T) => string;
  readonly onChoose: (value: T | null) => void;
}): JSX.Element {
  const { name, anyWords, value, options, wordsOf, onChoose } = props;
  const { actions } = usePanelTools();
  const entryOf = (one: T | null, title: string): MenuEntry => {
    return { title, checked: one === value, choose: () => onChoose(one) };
  };
  return (
    <FilterChip
      name={name}
      words={value === null ? null : wordsOf(value)}
      onOpen={(anchor) => {
        const all = options().map((one) => entryOf(one.value, one.label));
        actions.showMenu(anchor, name, [entryOf(null, anyWords), ...all]);
      }}
      onClear={() => onChoose(null)}
    />
  );
}

/** By name, also where it is not to be seen. */
function peopleIn(happenings: readonly Happening[], labelsOf: LabelsOf): readonly Option<string>[] {
  const everyone = everyoneIn(happenings);
  const called = labelsOf(everyone);
  return everyone.map((person) => ({ value: person.key, label: called(person) }));
}

function everyoneIn(happenings: readonly Happening[]): readonly Pick<PersonRef, "key" | "name">[] {
  const names = new Map<string, string>();
  for (const { people } of happenings) for (const { key, name } of people) names.set(key, name);
  return [...names]
    .sort(([x, a], [y, b]) => compareText(foldText(a), foldText(b)) || compareText(x, y))
    .map(([key, name]) => ({ key, name }));
}

/** A person who is in none of them any more goes by what the key says. */
function nameOf(happenings: readonly Happening[], key: string, labelsOf: LabelsOf): string {
  const everyone = everyoneIn(happenings);
  const name = key.startsWith("name:") ? key.slice("name:".length) : baseName(key);
  return labelsOf(everyone)(everyone.find((one) => one.key === key) ?? { key, name });
}
