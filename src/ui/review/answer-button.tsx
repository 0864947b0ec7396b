import type { ComponentChildren, JSX } from "preact";

/** An answer, with the key that gives it. */
export function AnswerButton(props: {
  readonly hint: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { hint, isMain, onClick, children } = props;
  return (
    <button type="button" class={isMain === true ? "mod-cta" : undefined} onClick={onClick}>
      {children}
      <kbd class="debrief-key" aria-hidden="true">
        {hint}
      </kbd>
    </button>
  );
}
