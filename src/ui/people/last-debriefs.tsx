import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Note } from "../../core/note";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { lookOf } from "../kinds";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { usePeopleTools } from "./people-tools";
import { SectionTitle } from "./section-title";

const FIRST = 4;
const PAGE = 12;

/** Debriefs of the person, the newest first. */
export function LastDebriefs(props: { readonly debriefs: readonly Note[] }): JSX.Element | null {
  const { debriefs } = props;
  const { actions } = usePeopleTools();
  const { format, idPrefix } = useViewTools();
  const [shown, setShown] = useState(FIRST);
  if (debriefs.length === 0) return null;
  const id = `${idPrefix}-debriefs`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title="Last debriefs" count={debriefs.length} />
      <ul class="debrief-entries">
        {debriefs.slice(0, shown).map(({ path, date, debrief }) => {
          const look = lookOf(debrief);
          return (
            <li key={path} class={`debrief-entry is-${look.tone}`}>
              <span class="debrief-kind" role="img" aria-label={shownText(look.label)}>
                <Icon name={look.icon} />
              </span>
              <span>
                <button
                  type="button"
                  class="debrief-bare debrief-plain"
                  onClick={(event) =>
                    actions.open({ path, line: 1 }, event.ctrlKey || event.metaKey)
                  }
                >
                  <bdi>{shownText(titleOf(path))}</bdi>
                </button>
              </span>
              <span class="debrief-meta">{date === null ? "No date" : format.date(date)}</span>
            </li>
          );
        })}
      </ul>
      <ShowMore left={debriefs.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}
