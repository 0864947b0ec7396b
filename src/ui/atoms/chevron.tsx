import type { JSX } from "preact";

/** The app's own collapse triangle, turned by the stylesheet. */
export function Chevron(): JSX.Element {
  return (
    <span class="debrief-chevron" aria-hidden="true">
      <svg class="svg-icon right-triangle" viewBox="0 0 24 24">
        <path d="M3 8L12 17L21 8" />
      </svg>
    </span>
  );
}
