import type { JSX } from "preact";
import { Icon } from "./atoms/icon";

/** A filter as a chip: what it could be, or what it is set to and the way to clear it. */
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
  if (words === null) {
    return (
      <button
        type="button"
        class={isWide ? "debrief-chip mod-wide" : "debrief-chip"}
        aria-haspopup="menu"
        onClick={(event) => onOpen(event.currentTarget)}
      >
        {name}
        <Icon name="chevron-down" />
      </button>
    );
  }
  return (
    <span class="debrief-chip-pair">
      <button
        type="button"
        class="debrief-chip is-active"
        aria-haspopup="menu"
        onClick={(event) => onOpen(event.currentTarget)}
      >
        <bdi>{words}</bdi>
      </button>
      <button
        type="button"
        class="debrief-chip mod-clear is-active"
        aria-label={`Clear ${name.toLowerCase()}`}
        onClick={onClear}
      >
        <Icon name="x" />
      </button>
    </span>
  );
}
