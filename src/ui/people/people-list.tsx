import type { JSX, RefObject } from "preact";
import type { PersonEntry } from "../../core/people-page/people-list";
import { LongList } from "../long-list";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { PersonRow } from "./person-row";

/** One row a person, one tab stop for all of them. */
export function PeopleList(props: {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly entries: readonly PersonEntry[];
  /** Key of the person who gets the focus when the list appears, or null. */
  readonly focused: string | null;
  readonly onOpen: (key: string) => void;
}): JSX.Element {
  const { format, idPrefix } = useViewTools();
  const { period } = usePeopleTools();
  const [first, last] = [period.months[0] ?? "", period.months.at(-1) ?? ""];
  return (
    <>
      <div class="debrief-people-head" aria-hidden="true">
        <span>Person</span>
        <span>Debriefs</span>
        <span>Repeats</span>
        <span>Promises</span>
        <span class="debrief-axis">
          <span>{format.month(first)}</span>
          <span>{format.month(last)}</span>
        </span>
        <span>Last</span>
      </div>
      <LongList
        listRef={props.listRef}
        class="debrief-people-rows"
        labelledBy={`${idPrefix}-title`}
        items={props.entries}
        keyOf={({ person }) => person.key}
        classOf={() => "debrief-people-item"}
        roving={{ focused: props.focused }}
      >
        {(entry, isStop) => (
          <PersonRow entry={entry} isStop={isStop} onOpen={() => props.onOpen(entry.person.key)} />
        )}
      </LongList>
    </>
  );
}
