import type { JSX } from "preact";
import type { Member } from "../../core/rollup/model";
import type { Row } from "../../core/rollup/rows";
import { InlineText } from "../atoms/inline-text";
import { useShownMarked } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { PlaceButton } from "./place-button";
import { SaidText } from "./said-text";

/** The notes behind a cell of the matrix. */
export function CellDetail(props: {
  readonly row: Row;
  /** What the person is called here. */
  readonly called: string;
  readonly members: readonly Member[];
}): JSX.Element {
  const { row, called, members } = props;
  const { format } = useViewTools();
  const marked = useShownMarked();
  return (
    <section class="debrief-crossing-detail">
      <div class="debrief-section-title">
        <span role="heading" aria-level={3}>
          <bdi>{called}</bdi>:{" "}
          <bdi>
            <InlineText {...marked(row.repeat)} isFlat />
          </bdi>
        </span>
        <span class="debrief-meta">{format.count(members.length, "time", "times")}</span>
      </div>
      <ul class="debrief-entries">
        {members.map((member) => (
          <DebriefEntry key={member.id} event={member}>
            <span class="debrief-crossing-quote" dir="auto">
              <SaidText member={member} isFlat />
            </span>
            <span class="debrief-sub">
              <PlaceButton place={member} />
            </span>
            <span class="debrief-meta">
              {member.date === null ? "No date" : format.date(member.date)}
            </span>
          </DebriefEntry>
        ))}
      </ul>
    </section>
  );
}
