import type { JSX } from "preact";
import type { OpenPromise } from "../../core/people-page/promises";
import { useViewTools } from "../view-tools";
import { FoldedList } from "./folded-list";
import { PromiseItem } from "./promise-item";

/** Open promises on nobody's page, since nothing says whose they are. */
export function LoosePromises(props: {
  readonly promises: readonly OpenPromise[];
}): JSX.Element | null {
  const { promises } = props;
  const { format } = useViewTools();
  return (
    <FoldedList
      name="loose-promises"
      icon="circle-dashed"
      title={format.count(promises.length, "promise names nobody", "promises name nobody")}
      items={promises}
      intro={
        <div class="debrief-actions">
          <span class="debrief-meta">
            Link who is meant behind the words, and it stands with that person.
          </span>
        </div>
      }
    >
      {(one) => (
        <PromiseItem
          key={`${one.path}\n${one.promise.line}`}
          open={one}
          whose={one.promise.isToWriter ? "Somebody to you" : "You to somebody"}
        />
      )}
    </FoldedList>
  );
}
