import type { JSX } from "preact";
import type { Member } from "../../core/rollup/model";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { lookOf } from "../kinds";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { usePeopleTools } from "./people-tools";

/** The notes behind a cell of the matrix. */
export function CellDetail(props: {
  readonly lesson: string;
  readonly name: string;
  readonly members: readonly Member[];
}): JSX.Element {
  const { lesson, name, members } = props;
  const { actions } = usePeopleTools();
  const { format } = useViewTools();
  return (
    <section class="debrief-crossing-detail">
      <div class="debrief-section-title">
        <span role="heading" aria-level={3}>
          <bdi>{shownText(name)}</bdi>: <bdi>{shownText(lesson)}</bdi>
        </span>
        <span class="debrief-meta">{format.count(members.length, "time", "times")}</span>
      </div>
      <ul class="debrief-entries">
        {members.map((member) => {
          const look = lookOf(member.debrief);
          return (
            <li key={member.id} class={`debrief-entry is-${look.tone}`}>
              <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
                <Icon name={look.icon} />
              </span>
              <span>
                <span dir="auto">{shownText(member.sentence)}</span>
                <span class="debrief-sub">
                  <button
                    type="button"
                    class="debrief-bare debrief-plain"
                    onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
                  >
                    <bdi>{shownText(titleOf(member.path))}</bdi>
                  </button>
                </span>
              </span>
              <span class="debrief-meta">
                {member.date === null ? "No date" : format.date(member.date)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
