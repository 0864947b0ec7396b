import type { JSX } from "preact";
import { type Tone, type ToneCounts, TONES } from "../../core/rollup/tone";
import { Mark } from "../atoms/mark";
import { cssValue } from "../css-value";
import { useViewTools } from "../view-tools";

/** Setbacks and successes in proportion. What is neither is named by the legend alone. */
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
