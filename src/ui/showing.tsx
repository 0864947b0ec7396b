import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { useSettled } from "./use-delay";

/** Until the count has rested this long it is not read aloud: typing is not interrupted. */
const REST = 600;

/** How much of a list is left, for the eye at once and for the ear when the typing rests. */
export function Showing({ words }: { readonly words: string }): JSX.Element {
  const place = useRef<HTMLSpanElement>(null);
  const settled = useSettled(place, words, REST);
  return (
    <>
      <span ref={place} class="debrief-showing" aria-hidden="true">
        {words}
      </span>
      <span class="debrief-unseen" role="status">
        {settled}
      </span>
    </>
  );
}
