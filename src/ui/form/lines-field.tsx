import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import { Icon } from "../atoms/icon";

/** One text a line, and always an empty line to write the next one in. */
export function LinesField(props: {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly lines: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (index: number, text: string) => void;
  readonly onRemove: (index: number) => void;
}): JSX.Element {
  const { id, label, lines, disabled } = props;
  const place = useRef<HTMLDivElement>(null);
  /** The line that takes the focus once it is drawn. */
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    place.current?.querySelectorAll("input")[wanted.current]?.focus();
    wanted.current = null;
  });
  const remove = (index: number) => {
    wanted.current = Math.max(0, index - 1);
    props.onRemove(index);
  };
  const rows = disabled ? lines : [...lines, ""];
  return (
    <div class="debrief-lines" ref={place} role="group" aria-labelledby={`${id}-label`}>
      {rows.map((text, index) => (
        <div class="debrief-line-row" key={index}>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            aria-label={index < lines.length ? `${label}, ${index + 1}` : `${label}, one more`}
            aria-describedby={props.describedBy}
            placeholder={index < lines.length ? undefined : "Add one"}
            disabled={disabled}
            value={text}
            onInput={(event) => props.onChange(index, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.isComposing || event.ctrlKey || event.metaKey) return;
              const input = event.currentTarget;
              if (event.key === "Enter") {
                event.preventDefault();
                const all = place.current?.querySelectorAll("input");
                all?.[Math.min(index + 1, all.length - 1)]?.focus();
              }
              if (event.key === "Backspace" && input.value === "" && index > 0) {
                event.preventDefault();
                remove(index);
              }
            }}
          />
          {index < lines.length && !disabled && (
            <button
              type="button"
              class="debrief-quiet mod-icon"
              aria-label={`Remove ${text === "" ? "this line" : `“${shownText(text)}”`}`}
              onClick={() => remove(index)}
            >
              <Icon name="x" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
