import type { JSX } from "preact";
import type { Tone } from "../../core/rollup/tone";

/** Circle, diamond, ring or dot, drawn around the origin in the strip's measures. */
export function MarkShape({ tone }: { readonly tone: Tone }): JSX.Element {
  const name = `debrief-shape is-${tone}`;
  switch (tone) {
    case "setback":
      return <circle class={name} r="3.5" />;
    case "success":
      return <path class={name} d="M0 -4.5L4.5 0 0 4.5 -4.5 0Z" />;
    case "observed":
      return <circle class={name} r="2.9" />;
    case "other":
      return <circle class={name} r="2" />;
  }
}

/** The same mark on its own, for a legend. */
export function Mark({ tone }: { readonly tone: Tone }): JSX.Element {
  return (
    <svg class="debrief-mark" viewBox="-5 -5 10 10" aria-hidden="true">
      <MarkShape tone={tone} />
    </svg>
  );
}
