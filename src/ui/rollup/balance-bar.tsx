import type { JSX } from "preact";
import type { Totals } from "../../core/rollup/model";
import { Mark } from "../atoms/mark";
import { cssValue } from "../css-value";
import { type Tone, TONES, toneOf } from "../kinds";
import { useViewTools } from "../view-tools";

export type ToneCounts = Readonly<Record<Tone, number>>;

/** Debriefs by tone. */
export function countTones(totals: Totals): ToneCounts {
  const counts = { setback: 0, success: 0, observed: 0, other: 0 };
  for (const [kind, count] of totals.debriefs) counts[toneOf(kind)] += count;
  return counts;
}

/** Setbacks and successes in proportion. Other kinds are neither, so the legend alone names them. */
export function BalanceBar({ tones }: { readonly tones: ToneCounts }): JSX.Element {
  const { format } = useViewTools();
  const words: Readonly<Record<Tone, string>> = {
    setback: format.count(tones.setback, "setback", "setbacks"),
    success: format.count(tones.success, "success", "successes"),
    observed: `${format.number(tones.observed)} observed`,
    other: format.count(tones.other, "other", "others"),
  };
  // Without one of the two there is no balance: its zero is part of the answer.
  const named = TONES.filter((tone) => tones[tone] > 0 || tone === "setback" || tone === "success");
  const drawn = TONES.filter((tone) => tone !== "other" && tones[tone] > 0);
  return (
    <div class="debrief-insight mod-balance">
      <div class="debrief-insight-label">Setbacks and successes</div>
      <div class="debrief-balance" aria-hidden="true">
        {drawn.map((tone) => (
          <span key={tone} class={`is-${tone}`} ref={cssValue("--debrief-share", tones[tone])} />
        ))}
      </div>
      <div class="debrief-legend">
        {named.map((tone) => (
          <span key={tone} class={`is-${tone}`}>
            <Mark tone={tone} />
            {words[tone]}
          </span>
        ))}
      </div>
    </div>
  );
}
