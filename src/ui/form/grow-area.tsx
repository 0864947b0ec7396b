import type { JSX, Ref } from "preact";

/** A field that is as high as its text: a twin of the text behind it gives the height. */
export function GrowArea(props: {
  readonly id?: string | undefined;
  readonly value: string;
  readonly label?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** True for a lesson: Enter is no line of its own. */
  readonly isOneLine?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
  readonly onInput: (text: string) => void;
}): JSX.Element {
  const { isOneLine = false } = props;
  return (
    <span class="debrief-grow" data-value={props.value}>
      <textarea
        ref={props.areaRef ?? null}
        id={props.id}
        rows={1}
        dir="auto"
        autocomplete="off"
        aria-label={props.label}
        aria-labelledby={props.labelledBy}
        aria-describedby={props.describedBy}
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        value={props.value}
        onInput={(event) => {
          const text = event.currentTarget.value;
          props.onInput(isOneLine ? text.replace(/\s*[\r\n]+\s*/gu, " ") : text);
        }}
        onKeyDown={(event) => {
          const isPlain = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
          if (isOneLine && isPlain && !event.isComposing) event.preventDefault();
        }}
      />
    </span>
  );
}
