import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Icon } from "./atoms/icon";

/**
 * A filter as a chip: what it could be, or what it is set to and the way to clear it. It is one button
 * all the time, so that whoever chooses or clears keeps the focus on it.
 */
export function FilterChip(props: {
  /** What is filtered by: `Status`. */
  readonly name: string;
  /** What it is set to, or null. */
  readonly words: string | null;
  /** Only where there is room, as long as it is set to nothing. */
  readonly isWide?: boolean;
  readonly onOpen: (anchor: HTMLElement) => void;
  readonly onClear: () => void;
}): JSX.Element {
  const { name, words, isWide = false, onOpen, onClear } = props;
  const chip = useRef<HTMLButtonElement>(null);
  const isSet = words !== null;
  useLayoutEffect(() => {
    if (isWide && !isSet && chip.current !== null) leaveHidden(chip.current);
  }, [isWide, isSet]);
  return (
    <span class={isWide && !isSet ? "debrief-chip-pair mod-wide" : "debrief-chip-pair"}>
      <button
        ref={chip}
        type="button"
        class={isSet ? "debrief-chip is-active" : "debrief-chip"}
        aria-haspopup="menu"
        onClick={(event) => onOpen(event.currentTarget)}
      >
        {isSet ? <bdi key="set">{words}</bdi> : name}
        {!isSet && <Icon name="chevron-down" />}
      </button>
      {isSet && (
        <button
          type="button"
          class="debrief-chip mod-clear is-active"
          aria-label={`Clear ${name.toLowerCase()}`}
          onClick={() => {
            chip.current?.focus();
            onClear();
          }}
        >
          <Icon name="x" />
        </button>
      )}
    </span>
  );
}

/** Where there is no room for a chip that is set to nothing, the focus goes to the first beside it. */
function leaveHidden(chip: HTMLElement): void {
  // Its size is asked for only then: the first drawing of a view asks for none.
  if (chip.ownerDocument.activeElement !== chip || chip.getClientRects().length > 0) return;
  chip.closest("[role='group']")?.querySelector("button")?.focus();
}
