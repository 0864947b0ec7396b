import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { VerdictEntry } from "../../core/form/model";
import type { LessonOffer } from "./form-contract";

const VERDICTS = [
  { verdict: "held", label: "Held" },
  { verdict: "refined", label: "Refined" },
  { verdict: "changed", label: "Changed my mind" },
  { verdict: "dropped", label: "Dropped" },
] as const;

/** Lesson notes that may have come up again, each with a verdict of one key. */
export function TestedField(props: {
  readonly offers: readonly LessonOffer[];
  readonly verdicts: readonly VerdictEntry[];
  readonly onChange: (verdicts: readonly VerdictEntry[]) => void;
}): JSX.Element {
  const { offers, verdicts, onChange } = props;
  if (offers.length === 0) {
    return <p class="debrief-help">No lesson waits for a test with these people.</p>;
  }
  const give = (offer: LessonOffer, more: Partial<VerdictEntry> | null) => {
    const { path, link } = offer;
    const old = verdicts.find((one) => one.path === path);
    const others = verdicts.filter((one) => one.path !== path);
    const fresh: VerdictEntry = { path, link, verdict: "held", remark: "", ...old };
    onChange(more === null ? others : [...others, { ...fresh, ...more }]);
  };
  return (
    <ul class="debrief-offers" role="list">
      {offers.map((offer) => {
        const given = verdicts.find(({ path }) => path === offer.path) ?? null;
        const wording = shownText(offer.wording);
        return (
          <li key={offer.path} class="debrief-offer">
            <span class="debrief-offer-wording" dir="auto">
              {wording}
            </span>
            <span class="debrief-meta" dir="auto">
              {shownText(offer.why)}
            </span>
            <span class="debrief-segments" role="group" aria-label={`Verdict on “${wording}”`}>
              {VERDICTS.map(({ verdict, label }, index) => (
                <button
                  key={verdict}
                  type="button"
                  class="debrief-segment"
                  aria-pressed={given?.verdict === verdict}
                  aria-keyshortcuts={String(index + 1)}
                  onClick={() => give(offer, given?.verdict === verdict ? null : { verdict })}
                  onKeyDown={(event) => {
                    const chosen = VERDICTS[Number(event.key) - 1];
                    if (chosen === undefined || event.ctrlKey || event.metaKey) return;
                    event.preventDefault();
                    give(offer, { verdict: chosen.verdict });
                  }}
                >
                  {label}
                </button>
              ))}
            </span>
            {given !== null && (
              <input
                type="text"
                dir="auto"
                autocomplete="off"
                aria-label={`What you saw, for “${wording}”`}
                placeholder="What did you see?"
                value={given.remark}
                onInput={(event) => give(offer, { remark: event.currentTarget.value })}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
