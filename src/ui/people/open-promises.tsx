import type { JSX } from "preact";
import type { OpenPromise } from "../../core/people-page/promises";
import type { PersonPage } from "../../core/people-page/person-page";
import { Icon } from "../atoms/icon";
import { useViewTools } from "../view-tools";
import { shownText } from "../words";
import { usePeopleTools } from "./people-tools";
import { SectionTitle } from "./section-title";

/** What is owed, in both directions, the most pressing first. */
export function OpenPromises(props: {
  readonly page: PersonPage;
  readonly first: string;
}): JSX.Element | null {
  const { page, first } = props;
  const { idPrefix } = useViewTools();
  const count = page.owedTo.length + page.owedBy.length;
  if (count === 0) return null;
  const id = `${idPrefix}-promises`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title="Promises open" count={count} />
      <ul class="debrief-entries">
        {page.owedTo.map((open) => (
          <PromiseItem key={keyOf(open)} open={open} whose={`You to ${first}`} />
        ))}
        {page.owedBy.map((open) => (
          <PromiseItem key={keyOf(open)} open={open} whose={`${first} to you`} />
        ))}
      </ul>
    </div>
  );
}

function PromiseItem(props: { readonly open: OpenPromise; readonly whose: string }): JSX.Element {
  const { promise, path, isLate } = props.open;
  const { actions } = usePeopleTools();
  const { format } = useViewTools();
  const { due } = promise;
  const day = due === null ? null : format.date(due);
  const place = { path, line: promise.line };
  return (
    <li class="debrief-entry">
      <span class="debrief-entry-icon">
        <Icon name="handshake" />
      </span>
      <span>
        <button
          type="button"
          class="debrief-bare debrief-plain"
          onClick={(event) => actions.open(place, event.ctrlKey || event.metaKey)}
        >
          <span dir="auto">{shownText(promise.text)}</span>
        </button>
        <span class="debrief-sub">
          <bdi>{props.whose}</bdi>
        </span>
      </span>
      <span class={isLate ? "debrief-meta is-late" : "debrief-meta"}>
        {day === null ? "No date" : isLate ? `Late since ${day}` : day}
      </span>
    </li>
  );
}

function keyOf({ path, promise }: OpenPromise): string {
  return `${path}\n${promise.line}`;
}
