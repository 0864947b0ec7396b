import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { cutMarks } from "../../core/rollup/marked-text";
import type { Member, PossibleRepeat } from "../../core/rollup/model";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { ShowMore } from "../atoms/show-more";
import { useShown, useShownMarked } from "../hidden-names";
import { lookOfEvent } from "../kinds";
import { useViewTools } from "../view-tools";
import { useRollupTools } from "./rollup-tools";

const PAGE = 5;

/** Pairs of lessons that may say the same: the person decides, or leaves it. */
export function PossibleRepeats(props: {
  readonly possible: readonly PossibleRepeat[];
}): JSX.Element | null {
  const { idPrefix } = useViewTools();
  const [skipped, setSkipped] = useState<ReadonlySet<string>>(new Set());
  const [limit, setLimit] = useState(PAGE);
  const left = useMemo(
    () => props.possible.filter((pair) => !skipped.has(keyOf(pair))),
    [props.possible, skipped],
  );
  if (props.possible.length === 0) return null;
  const titleId = `${idPrefix}-possible`;
  return (
    <section class="debrief-possible" aria-labelledby={titleId}>
      <div class="debrief-group-header" role="heading" aria-level={3} id={titleId}>
        <Icon name="git-compare" />
        Possible repeats <span class="debrief-meta">{left.length}</span>
      </div>
      {left.length === 0 ? (
        <AllSkipped onAgain={() => setSkipped(new Set())} />
      ) : (
        <ul class="debrief-pairs" role="list">
          {left.slice(0, limit).map((pair) => (
            <Pair
              key={keyOf(pair)}
              pair={pair}
              onSkip={() => setSkipped((old) => new Set([...old, keyOf(pair)]))}
            />
          ))}
        </ul>
      )}
      <ShowMore left={left.length - limit} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </section>
  );
}

function AllSkipped({ onAgain }: { readonly onAgain: () => void }): JSX.Element {
  return (
    <div class="debrief-actions">
      <span class="debrief-meta">All of them are skipped for now.</span>
      <button type="button" class="debrief-quiet" onClick={onAgain}>
        Show again
      </button>
    </div>
  );
}

function Pair(props: { readonly pair: PossibleRepeat; readonly onSkip: () => void }): JSX.Element {
  const { pair, onSkip } = props;
  const { actions } = useRollupTools();
  const shown = useShown();
  return (
    <li class="debrief-pair">
      <Side member={pair.a} />
      <Side member={pair.b} />
      <div class="debrief-actions">
        <button type="button" class="debrief-button" onClick={() => actions.judge(pair, true)}>
          <Icon name="check" />
          <span>Same</span>
        </button>
        <button type="button" class="debrief-button" onClick={() => actions.judge(pair, false)}>
          <Icon name="unlink" />
          <span>Different</span>
        </button>
        <button type="button" class="debrief-quiet" onClick={onSkip}>
          Skip
        </button>
        {pair.why.length > 0 && (
          <span class="debrief-meta">
            Both say <bdi>{shown(pair.why.join(", "))}</bdi>
          </span>
        )}
      </div>
    </li>
  );
}

function Side({ member }: { readonly member: Member }): JSX.Element {
  const { actions } = useRollupTools();
  const { format, hider } = useViewTools();
  const shown = useShown();
  const look = lookOfEvent(member);
  const { sentence, marks } = member;
  const text = { text: sentence, marks: cutMarks(marks, 0, sentence.length) };
  const marked = useShownMarked()(text);
  const note = shown(titleOf(member.path));
  const day = member.date === null ? "no date" : format.date(member.date);
  return (
    <div class={`debrief-pair-side is-${look.tone}`}>
      <span class="debrief-kind" role="img" aria-label={shown(look.label)}>
        <Icon name={look.icon} />
      </span>
      <span class="debrief-text" dir="auto">
        <InlineText {...marked} isFlat />
      </span>
      <button
        type="button"
        class="debrief-bare debrief-link"
        onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
        onMouseEnter={(event) => {
          if (hider === undefined) actions.previewNote(event, event.currentTarget, member);
        }}
      >
        <bdi>{note}</bdi> · {day}
      </button>
    </div>
  );
}

function keyOf({ a, b }: PossibleRepeat): string {
  return `${a.id}\n${b.id}`;
}
