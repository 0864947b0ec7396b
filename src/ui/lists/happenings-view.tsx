import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { filterHappenings, type Happening, listHappenings } from "../../core/insights/happenings";
import { daysOf } from "../../core/rollup/period";
import { StateMessage } from "../atoms/state-message";
import { LongList } from "../long-list";
import { usePanelTools } from "../panel-tools";
import { useFollowed } from "../use-followed";
import { useViewTools } from "../view-tools";
import { Frame } from "./frame";
import { ANY, type HappeningChoice, readChoice } from "./happening-choice";
import { HappeningFilters } from "./happening-filters";
import { HappeningRow } from "./happening-row";

/** What went wrong and right, each with its debrief and what was learned from it. */
export function HappeningsView(): JSX.Element {
  const { vault, today, stored, onViewState } = usePanelTools();
  const { format, idPrefix } = useViewTools();
  const [choice, setChoice] = useState(() => readChoice(stored));
  useEffect(() => {
    onViewState({ ...choice });
  }, [choice, onViewState]);

  const everything = useMemo(() => listHappenings(vault.notes, vault.people), [vault]);
  const person = useFollowed(choice.person, vault);
  useEffect(() => setChoice((old) => (old.person === person ? old : { ...old, person })), [person]);
  const found = useMemo(
    () =>
      filterHappenings(everything, {
        tone: choice.tone,
        days: choice.period === null ? null : daysOf(choice.period, today),
        person,
        level: choice.level,
        withoutLesson: choice.withoutLesson,
      }),
    [everything, today, choice, person],
  );
  const change = (next: Partial<HappeningChoice>) => {
    setChoice((old) => ({ ...old, ...next }));
  };
  const setbacks = countOf(found, "setback");
  const successes = countOf(found, "success");
  const notes = new Set(found.map(({ path }) => path)).size;

  return (
    <Frame
      title="Setbacks and successes"
      facts={
        <>
          <span>{format.count(setbacks, "setback", "setbacks")} listed</span>
          {" · "}
          <span>{format.count(successes, "success", "successes")} listed</span>
          {" · "}
          <span>in {format.count(notes, "note", "notes")}</span>
        </>
      }
    >
      <HappeningFilters everything={everything} choice={{ ...choice, person }} onChange={change} />
      <p class="debrief-showing" role="status">
        {found.length === everything.length
          ? `Showing all ${format.number(found.length)}`
          : `Showing ${format.number(found.length)} of ${format.number(everything.length)}`}
      </p>
      {found.length === 0 ? (
        <StateMessage
          icon="search-x"
          title={everything.length === 0 ? "Nothing listed yet" : "Nothing matches"}
          text={
            everything.length === 0
              ? "A debrief of a setback or a success is listed here."
              : "No setback or success fits all of these filters."
          }
        >
          {everything.length > 0 && (
            <button type="button" class="debrief-button" onClick={() => change(ANY)}>
              Clear filters
            </button>
          )}
        </StateMessage>
      ) : (
        <LongList
          class="debrief-happenings"
          labelledBy={`${idPrefix}-title`}
          items={found}
          keyOf={({ path }, i) => `${path} ${i}`}
          classOf={({ tone }) => `debrief-happening is-${tone}`}
        >
          {(happening) => <HappeningRow happening={happening} />}
        </LongList>
      )}
    </Frame>
  );
}

function countOf(happenings: readonly Happening[], tone: Happening["tone"]): number {
  return happenings.filter((one) => one.tone === tone).length;
}
