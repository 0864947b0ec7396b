import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { OpenPromise } from "../../core/people-page/promises";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { PromiseItem } from "./promise-item";

const PAGE = 12;

/** Open promises on nobody's page, since nothing says whose they are: closed until asked for. */
export function LoosePromises(props: {
  readonly promises: readonly OpenPromise[];
}): JSX.Element | null {
  const { promises } = props;
  const { format, idPrefix } = useViewTools();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (promises.length === 0) return null;
  const id = `${idPrefix}-loose-promises`;
  return (
    <section class="debrief-proposals">
      <button
        type="button"
        class="debrief-quiet debrief-proposals-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name="circle-dashed" />
        {format.count(promises.length, "promise names nobody", "promises name nobody")}
        <Icon name={open ? "chevron-up" : "chevron-down"} />
      </button>
      {open && (
        <div id={id}>
          <div class="debrief-actions">
            <span class="debrief-meta">
              Link who is meant behind the words, and it stands with that person.
            </span>
          </div>
          <ul class="debrief-entries">
            {promises.slice(0, shown).map((one) => (
              <PromiseItem
                key={`${one.path}\n${one.promise.line}`}
                open={one}
                whose={one.promise.isToWriter ? "Somebody to you" : "You to somebody"}
              />
            ))}
          </ul>
          <ShowMore
            left={promises.length - shown}
            page={PAGE}
            onMore={() => setShown(shown + PAGE)}
          />
        </div>
      )}
    </section>
  );
}
