import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { openItems, type ReviewItem } from "../../core/insights/review-queue";
import { useViewTools } from "../view-tools";

export const QUEUE_KINDS = ["all", "possible", "person", "relapse", "success"] as const;

export type QueueKind = (typeof QUEUE_KINDS)[number];

const LABELS: Readonly<Record<QueueKind, string>> = {
  all: "Everything",
  possible: "Possible repeats",
  person: "Without people",
  relapse: "Relapsed",
  success: "Successes without a lesson",
};

/** Which questions come up, with how many are left of each. */
export function QueueChoice(props: {
  readonly items: readonly ReviewItem[];
  readonly answered: ReadonlySet<string>;
  readonly kind: QueueKind;
  readonly onKind: (kind: QueueKind) => void;
}): JSX.Element {
  const { items, answered, kind, onKind } = props;
  const { format, idPrefix } = useViewTools();
  const counts = useMemo(() => {
    const open = openItems(items, answered);
    const found = new Map<QueueKind, number>([["all", open.length]]);
    for (const { kind: each } of open) found.set(each, (found.get(each) ?? 0) + 1);
    return found;
  }, [items, answered]);
  return (
    <div class="debrief-choices" role="group" aria-labelledby={`${idPrefix}-queue`}>
      <span id={`${idPrefix}-queue`} hidden>
        Questions
      </span>
      {QUEUE_KINDS.map((each) => (
        <button
          key={each}
          type="button"
          class="debrief-choice"
          aria-pressed={kind === each}
          onClick={() => onKind(each)}
        >
          {LABELS[each]} <span class="debrief-meta">{format.number(counts.get(each) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}
