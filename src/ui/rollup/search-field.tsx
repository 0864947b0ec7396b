import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { Icon } from "../atoms/icon";
import { useShownQuery } from "../hidden-names";
import { useViewTools } from "../view-tools";

export function SearchField(props: {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  /** What is searched, for the eye and the ear. */
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Escape in an empty field, or the key down. */
  readonly onLeave: () => void;
}): JSX.Element {
  const { shown, onTyped } = useShownQuery(props.query);
  const labelId = `${useViewTools().idPrefix}-search`;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    // While letters are being composed, the keys belong to the input method.
    if (event.isComposing) return;
    if (event.key === "Escape" && props.query !== "") props.onQuery("");
    else if (event.key === "Escape" || event.key === "ArrowDown") props.onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class="debrief-search">
      <span id={labelId} hidden>
        {props.label}
      </span>
      <Icon name="search" />
      <input
        ref={props.inputRef}
        type="search"
        enterkeyhint="search"
        spellcheck={false}
        autocomplete="off"
        placeholder={props.label}
        aria-labelledby={labelId}
        value={shown}
        onInput={(event) => {
          onTyped(event.currentTarget.value);
          props.onQuery(event.currentTarget.value);
        }}
        onBlur={() => onTyped(null)}
        onKeyDown={onKeyDown}
      />
      {props.query === "" ? (
        <kbd class="debrief-key" aria-hidden="true">
          /
        </kbd>
      ) : (
        <button
          type="button"
          class="debrief-quiet mod-icon"
          aria-label="Clear search"
          onClick={() => {
            props.onQuery("");
            props.inputRef.current?.focus();
          }}
        >
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
