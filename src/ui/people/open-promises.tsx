import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PersonPage } from "../../core/people-page/person-page";
import type { OpenPromise } from "../../core/people-page/promises";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { PromiseItem } from "./promise-item";
import { SectionTitle } from "./section-title";

const PAGE = 12;

/** What is owed, in both directions, the most pressing first. */
export function OpenPromises(props: {
  readonly page: PersonPage;
  readonly first: string;
}): JSX.Element | null {
  const { page, first } = props;
  const { idPrefix } = useViewTools();
  const [shown, setShown] = useState(PAGE);
  const { owedTo, owedBy } = page;
  const count = owedTo.length + owedBy.length;
  if (count === 0) return null;
  const id = `${idPrefix}-promises`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title="Promises open" count={count} />
      <ul class="debrief-entries">
        {owedTo.slice(0, shown).map((open) => (
          <PromiseItem key={keyOf(open)} open={open} whose={`You to ${first}`} />
        ))}
        {owedBy.slice(0, Math.max(0, shown - owedTo.length)).map((open) => (
          <PromiseItem key={keyOf(open)} open={open} whose={`${first} to you`} />
        ))}
      </ul>
      <ShowMore left={count - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}

function keyOf({ path, promise }: OpenPromise): string {
  return `${path}\n${promise.line}`;
}
