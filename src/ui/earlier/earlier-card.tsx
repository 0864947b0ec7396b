import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { Decided } from "../../app/commands/judge";
import type { Earlier } from "../../app/earlier";
import { Icon } from "../atoms/icon";
import { ShowMore } from "../atoms/show-more";
import { twelveMonths } from "../calendar";
import { Strip, hasMarks } from "../rollup/recurrence-strip";
import type { Format } from "../format";
import { useViewTools } from "../view-tools";
import type { EarlierActions, EarlierKeys } from "./earlier-contract";
import { EarlierQuote } from "./earlier-quote";

const PAGE = 3;

interface Decision {
  readonly kind: "same" | "different";
  readonly decided: Decided;
}

/**
 * "You have learned this before": the earlier lesson, when it was learned and with whom, and what to
 * say about it. Once that is said it folds to one line with the way back.
 */
export function EarlierCard(props: {
  readonly earlier: Earlier;
  readonly actions: EarlierActions;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly keys: EarlierKeys | null;
  /** True where no frame around the card says what it is. */
  readonly hasTitle: boolean;
  /** Starts every `id` of the card; needed where a surface has several. */
  readonly id?: string;
  /** After a decision, and after it was taken back. */
  readonly onDecided?: (kind: "same" | "different" | null) => void;
}): JSX.Element {
  const { earlier, actions, onDecided } = props;
  const [decision, setDecision] = useState<Decision | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function decide(kind: "same" | "different"): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const decided = await (kind === "same" ? actions.same() : actions.different());
    setBusy(false);
    if (decided === null) return;
    setDecision({ kind, decided });
    onDecided?.(kind);
  }

  if (decision !== null) {
    const undo = async () => {
      const undone = await decision.decided.undo();
      if (!undone.ok) return;
      setDecision(null);
      onDecided?.(null);
    };
    const { promote } = actions;
    return (
      <div class="debrief-before is-decided" data-debrief-decided={decision.kind}>
        <span class="debrief-before-said" role="status" dir="auto">
          {decision.kind === "same"
            ? `Joined “${shownText(earlier.sentence)}”.`
            : "Remembered as different."}
        </span>
        {decision.kind === "same" && promote !== null && (
          <button type="button" class="debrief-button" onClick={promote}>
            Promote to lesson note
          </button>
        )}
        <button type="button" class="debrief-quiet" onClick={() => void undo()}>
          Undo
        </button>
      </div>
    );
  }
  return (
    <div class="debrief-before" role="group" aria-label={TITLE}>
      {props.hasTitle && (
        <div class="debrief-before-header">
          <Icon name="history" />
          <strong>{TITLE}</strong>
        </div>
      )}
      <Learned earlier={earlier} today={props.today} />
      <Quotes {...props} />
      <Relapse earlier={earlier} />
      <div class="debrief-before-footer">
        <Answer word="Same" keyName={props.keys?.same} onClick={() => void decide("same")} />
        <Answer
          word="Different"
          keyName={props.keys?.different}
          onClick={() => void decide("different")}
        />
        {actions.openRollup !== null && (
          <button type="button" class="debrief-quiet" onClick={actions.openRollup}>
            Open in rollup
          </button>
        )}
        <button
          type="button"
          class="debrief-quiet"
          aria-keyshortcuts={props.keys?.later}
          onClick={() => actions.later()}
        >
          Later
          <KeyName name={props.keys?.later} />
        </button>
      </div>
    </div>
  );
}

const TITLE = "You have learned this before";

function Answer(props: {
  readonly word: "Same" | "Different";
  readonly keyName: string | undefined;
  readonly onClick: () => void;
}): JSX.Element {
  const { word, keyName } = props;
  return (
    <button
      type="button"
      class="debrief-button"
      data-debrief-answer={word}
      aria-keyshortcuts={keyName}
      onClick={props.onClick}
    >
      {word}
      <KeyName name={keyName} />
    </button>
  );
}

function KeyName({ name }: { readonly name: string | undefined }): JSX.Element | null {
  if (name === undefined) return null;
  return (
    <kbd class="debrief-key" aria-hidden="true">
      {name}
    </kbd>
  );
}

/** The wording that the lessons share, when they came, and how many they are. */
function Learned(props: { readonly earlier: Earlier; readonly today: string }): JSX.Element {
  const { earlier, today } = props;
  const { format } = useViewTools();
  const row = useMemo(() => {
    const members = earlier.members.map(({ date, kind, outcome }) => {
      return { date, debrief: kind, outcome };
    });
    const dates = members.flatMap(({ date }) => date ?? []).sort();
    return { members, count: earlier.seen, first: dates[0] ?? null, last: dates.at(-1) ?? null };
  }, [earlier]);
  const period = useMemo(() => twelveMonths(today), [today]);
  return (
    <div class="debrief-before-body">
      <div class="debrief-before-lesson" dir="auto">
        {shownText(earlier.sentence)}
      </div>
      <div class="debrief-before-facts">
        {hasMarks(row, period) ? (
          <Strip row={row} period={period} />
        ) : (
          <bdi class="debrief-meta">{lastSeen(row.last, format)}</bdi>
        )}
        <bdi class="debrief-before-count">
          <b>{format.number(earlier.seen)}×</b>{" "}
          <span>in {format.count(earlier.notes, "note", "notes")}</span>
        </bdi>
      </div>
    </div>
  );
}

function lastSeen(last: string | null, format: Format): string {
  return last === null ? "no date" : `last ${format.date(last)}`;
}

function Quotes(props: {
  readonly earlier: Earlier;
  readonly actions: EarlierActions;
  readonly id?: string;
}): JSX.Element {
  const { earlier, actions } = props;
  const { idPrefix } = useViewTools();
  const [limit, setLimit] = useState(PAGE);
  return (
    <>
      <ul class="debrief-before-quotes" role="list">
        {earlier.members.slice(0, limit).map((member, index) => (
          <EarlierQuote
            key={member.id}
            member={member}
            textId={`${props.id ?? idPrefix}-earlier-${index}`}
            onOpen={(newTab) => actions.open(member, newTab)}
          />
        ))}
      </ul>
      <ShowMore
        left={earlier.members.length - limit}
        page={earlier.members.length - limit}
        onMore={() => setLimit(earlier.members.length)}
      />
    </>
  );
}

/** What held until now is news when it is learned again. */
function Relapse({ earlier }: { readonly earlier: Earlier }): JSX.Element | null {
  const { format } = useViewTools();
  const { since } = earlier.status;
  if (!earlier.relapses || since === null) return null;
  return (
    <div class="debrief-before-relapse">
      <Icon name="rotate-ccw" />
      <span>Marked holding {format.date(since)}. “Same” makes this a relapse.</span>
    </div>
  );
}
