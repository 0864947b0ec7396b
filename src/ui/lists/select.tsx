import type { JSX } from "preact";
import { useViewTools } from "../view-tools";

/** The app's own drop-down with a label that is heard and not drawn. */
export function Select(props: {
  /** Tells it from the others of its view. */
  readonly name: string;
  readonly label: string;
  /** The words for no choice at all. */
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string | null) => void;
}): JSX.Element {
  const { name, label, any, value, options, onChoose } = props;
  const id = `${useViewTools().idPrefix}-${name}`;
  return (
    <span class="debrief-select">
      <label class="debrief-unseen" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="dropdown"
        value={value ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChoose(chosen === "" ? null : chosen);
        }}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
