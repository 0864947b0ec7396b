import type { JSX } from "preact";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Spellings of the same word count as one. */
export const LEVELS: readonly Choice[] = [
  { value: "organization", label: "Organization" },
  { value: "process", label: "Process" },
  { value: "performer", label: "Performer" },
];

export const OUTCOMES: readonly Choice[] = [
  { value: "resolved", label: "Resolved" },
  { value: "unresolved", label: "Unresolved" },
  { value: "made right", label: "Made right" },
];

/** A few answers of which one may hold; pressing it again takes it back. */
export function ChoiceField(props: {
  readonly id: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  /** A field for other words; null where only the choices count. */
  readonly otherWords: string | null;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  const { id, value, choices, otherWords, disabled, onChange } = props;
  const folded = value.trim().toLowerCase();
  const isChoice = choices.some((choice) => choice.value === folded);
  return (
    <div class="debrief-choice">
      <div class="debrief-segments" role="group" aria-labelledby={`${id}-label`}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            class="debrief-segment"
            aria-pressed={choice.value === folded}
            disabled={disabled}
            onClick={() => onChange(choice.value === folded ? "" : choice.value)}
          >
            {choice.label}
          </button>
        ))}
      </div>
      {otherWords !== null && (
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={otherWords}
          placeholder={otherWords}
          disabled={disabled}
          value={isChoice ? "" : value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
