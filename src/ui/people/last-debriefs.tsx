import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../core/note";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { DebriefEntry } from "./debrief-entry";
import { PlaceButton } from "./place-button";
import { SectionTitle } from "./section-title";

const FIRST = 4;
const PAGE = 12;

/** Debriefs of the person, the newest first. */
export function LastDebriefs(props: { readonly debriefs: readonly Note[] }): JSX.Element | null {
  const { debriefs } = props;
  const { format, idPrefix } = useViewTools();
  const [shown, setShown] = useState(FIRST);
  if (debriefs.length === 0) return null;
  const id = `${idPrefix}-debriefs`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title="Last debriefs" count={debriefs.length} />
      <ul class="debrief-entries">
        {debriefs.slice(0, shown).map(({ path, date, debrief, outcome }) => (
          <DebriefEntry key={path} event={{ debrief, outcome }}>
            <span>
              <PlaceButton place={{ path, line: 1 }} />
            </span>
            <span class="debrief-meta">{date === null ? "No date" : format.date(date)}</span>
          </DebriefEntry>
        ))}
      </ul>
      <ShowMore left={debriefs.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}
