import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { Member } from "../../core/rollup/model";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { PlaceButton } from "./place-button";

/** The notes behind a cell of the matrix. */
export function CellDetail(props: {
  readonly lesson: string;
  readonly name: string;
  readonly members: readonly Member[];
}): JSX.Element {
  const { lesson, name, members } = props;
  const { format } = useViewTools();
  return (
    <section class="debrief-crossing-detail">
      <div class="debrief-section-title">
        <span role="heading" aria-level={3}>
          <bdi>{shownText(name)}</bdi> and “<bdi>{shownText(lesson)}</bdi>”
        </span>
        <span class="debrief-meta">{format.count(members.length, "time", "times")}</span>
      </div>
      <ul class="debrief-entries">
        {members.map((member) => (
          <DebriefEntry key={member.id} debrief={member.debrief}>
            <span class="debrief-crossing-quote" dir="auto">
              {shownText(member.sentence === "" ? member.text : member.sentence)}
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
