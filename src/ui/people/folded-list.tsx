import type { ComponentChildren, JSX } from "preact";
import { useState } from "preact/hooks";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";

const PAGE = 10;

/** A list that is closed until it is asked for, page by page. Nothing where it has no items. */
export function FoldedList<T>(props: {
  /** Sets its id apart from those of other lists of the view. */
  readonly name: string;
  /** Lucide name. */
  readonly icon: string;
  /** What it holds, with how many. */
  readonly title: ComponentChildren;
  readonly items: readonly T[];
  /** What stands between the title and the items. */
  readonly intro: ComponentChildren;
  readonly children: (item: T) => JSX.Element;
}): JSX.Element | null {
  const { name, icon, title, items, intro, children } = props;
  const { idPrefix } = useViewTools();
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(PAGE);
  if (items.length === 0) return null;
  const id = `${idPrefix}-${name}`;
  return (
    <section class="debrief-proposals">
      <button
        type="button"
        class="debrief-quiet debrief-proposals-toggle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        <bdi>{title}</bdi>
        <Icon name={open ? "chevron-up" : "chevron-down"} />
      </button>
      {open && (
        <div id={id}>
          {intro}
          <ul class="debrief-entries">{items.slice(0, shown).map(children)}</ul>
          <ShowMore left={items.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
        </div>
      )}
    </section>
  );
}
