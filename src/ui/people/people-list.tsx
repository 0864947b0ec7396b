import type { JSX, RefObject, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import type { PersonEntry } from "../../core/people-page/people-list";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { PersonRow } from "./person-row";

const PAGE = 60;

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** One row a person, one tab stop for all of them. */
export function PeopleList(props: {
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly entries: readonly PersonEntry[];
  /** Key of the person who gets the focus when the list appears, or null. */
  readonly focused: string | null;
  readonly onOpen: (key: string) => void;
}): JSX.Element {
  const { listRef, entries, focused } = props;
  const { format } = useViewTools();
  const { period } = usePeopleTools();
  const [shown, setShown] = useState(() => {
    const at = entries.findIndex(({ person }) => person.key === focused);
    return Math.max(PAGE, Math.ceil((at + 1) / PAGE) * PAGE);
  });
  const [stop, setStop] = useState<string | null>(focused);
  const drawn = entries.slice(0, shown);
  const current = drawn.some(({ person }) => person.key === stop)
    ? stop
    : (drawn[0]?.person.key ?? null);

  useLayoutEffect(() => {
    if (focused === null) return;
    listRef.current?.querySelector<HTMLElement>("[data-debrief-stop][tabindex='0']")?.focus();
    // Only when the list appears: later the focus is the person's own.
  }, []);

  function onKeyDown(event: TargetedKeyboardEvent<HTMLUListElement>): void {
    const move = MOVES[event.key];
    if (move === undefined || event.isComposing || event.altKey) return;
    if (event.ctrlKey || event.metaKey) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-debrief-stop]")];
    const at = stops.findIndex((one) => one === one.ownerDocument.activeElement);
    stops[move(at, stops.length - 1)]?.focus();
    event.preventDefault();
  }

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
      <ul class="debrief-people-rows" aria-label="People" ref={listRef} onKeyDown={onKeyDown}>
        {drawn.map((entry) => (
          <PersonRow
            key={entry.person.key}
            entry={entry}
            isStop={entry.person.key === current}
            onFocus={() => setStop(entry.person.key)}
            onOpen={() => props.onOpen(entry.person.key)}
          />
        ))}
      </ul>
      <ShowMore left={entries.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}
