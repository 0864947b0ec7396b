import type { ComponentChildren, JSX } from "preact";
import { useViewTools } from "../view-tools";

/** The heading of a part of a panel, with how many there are. */
export function SectionTitle(props: {
  readonly title: string;
  readonly count?: number;
  readonly id?: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { format } = useViewTools();
  return (
    <div class="debrief-section-title">
      <span id={props.id} role="heading" aria-level={3}>
        <bdi>{props.title}</bdi>
      </span>
      {props.count !== undefined && <span class="debrief-meta">{format.number(props.count)}</span>}
      {props.children}
    </div>
  );
}
