import type { JSX } from "preact";
import { type PersonEntry, totalsOf } from "../../core/people-page/people-list";
import { Icon } from "../atoms/icon";
import { NamesButton } from "../names-switch";
import { useViewTools } from "../view-tools";
import type { PeopleViewState } from "./people-contract";

type Layout = PeopleViewState["layout"];

const LAYOUTS: readonly {
  readonly layout: Layout;
  readonly icon: string;
  readonly word: string;
}[] = [
  { layout: "list", icon: "list", word: "List" },
  { layout: "matrix", icon: "grid-3x3", word: "Matrix" },
];

export function PeopleHeader(props: {
  readonly entries: readonly PersonEntry[];
  /** How many promises are open that are with nobody of these. */
  readonly loose: number;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}): JSX.Element {
  const { entries, loose, layout, onLayout } = props;
  const { format, idPrefix } = useViewTools();
  const { debriefs, promises } = totalsOf(entries);
  return (
    <div class="debrief-header">
      <div class="debrief-heading">
        <div class="debrief-title" id={`${idPrefix}-title`} role="heading" aria-level={2}>
          People
        </div>
        <div class="debrief-counts">
          <span>{format.count(entries.length, "person", "people")}</span>
          {" · "}
          <span>{format.count(debriefs, "debrief", "debriefs")}</span>
          {" · "}
          <strong>{format.count(promises + loose, "promise open", "promises open")}</strong>
        </div>
      </div>
      {entries.length > 0 && (
        <div
          class="debrief-segments debrief-layouts"
          role="group"
          aria-labelledby={`${idPrefix}-layout`}
        >
          {/* No aria-label: the app would show it as a tooltip over both. */}
          <span id={`${idPrefix}-layout`} hidden>
            Layout
          </span>
          {LAYOUTS.map(({ layout: one, icon, word }) => (
            <button
              key={one}
              type="button"
              class="debrief-segment"
              aria-label={word}
              aria-pressed={layout === one}
              onClick={() => onLayout(one)}
            >
              <Icon name={icon} />
              <span class="debrief-layout-word" aria-hidden="true">
                {word}
              </span>
            </button>
          ))}
        </div>
      )}
      <NamesButton />
    </div>
  );
}
