import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PersonVerdict } from "../../core/people-page/person-page";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { ShowMore } from "../atoms/show-more";
import { useShown, useShownMarked } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { PlaceButton } from "./place-button";
import { SectionTitle } from "./section-title";

const PAGE = 6;

type Judged = PersonVerdict["event"]["event"];

const LOOKS: Readonly<Record<Judged, { readonly icon: string; readonly word: string }>> = {
  held: { icon: "check", word: "Held" },
  refined: { icon: "pencil-line", word: "Refined" },
  changed: { icon: "shuffle", word: "Changed my mind" },
  dropped: { icon: "x", word: "Dropped" },
  promoted: { icon: "file-plus-2", word: "Promoted" },
  setback: { icon: "rotate-ccw", word: "Happened again" },
};

/** What later notes found about the lessons. */
export function Verdicts(props: {
  readonly verdicts: readonly PersonVerdict[];
}): JSX.Element | null {
  const { verdicts } = props;
  const { format, idPrefix } = useViewTools();
  const [limit, setLimit] = useState(PAGE);
  const shown = useShown();
  const marked = useShownMarked();
  if (verdicts.length === 0) return null;
  const id = `${idPrefix}-verdicts`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title="Lessons tested" count={verdicts.length} />
      <ul class="debrief-entries">
        {verdicts.slice(0, limit).map(({ row, event }, index) => (
          <li key={index} class={`debrief-entry is-${event.event}`}>
            <span class="debrief-entry-icon">
              <Icon name={LOOKS[event.event].icon} />
            </span>
            <span>
              <PlaceButton place={event}>
                <span>
                  {LOOKS[event.event].word}:{" "}
                  <bdi>
                    <InlineText {...marked(row.repeat)} isFlat />
                  </bdi>
                </span>
              </PlaceButton>
              <span class="debrief-sub">
                <bdi>{shown(event.remark === "" ? titleOf(event.path) : event.remark)}</bdi>
              </span>
            </span>
            <span class="debrief-meta">{format.date(event.date)}</span>
          </li>
        ))}
      </ul>
      <ShowMore left={verdicts.length - limit} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </div>
  );
}
