import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { listReviewItems, type ReviewItem, reviewProgress } from "../../core/insights/review-queue";
import { StateMessage } from "../atoms/state-message";
import { Frame } from "../lists/frame";
import type { TakeBack } from "../panel-contract";
import { storedTexts, storedValue, usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { actOf, type ReviewAct, type ReviewAnswer } from "./answers";
import { QueueChoice, type QueueKind, QUEUE_KINDS } from "./queue-choice";
import { ReviewCard } from "./review-card";
import { ReviewProgressBar } from "./review-progress";

/** Answers that are kept over a reload; older ones come up again. */
const MOST_KEPT = 1000;

interface Step {
  readonly id: string;
  readonly isSkip: boolean;
  readonly takeBack: TakeBack | null;
}

/** One question at a time, until none is left. */
export function ReviewView(): JSX.Element {
  const { vault, state, rows, stored, onViewState, actions } = usePanelTools();
  const { format, idPrefix } = useViewTools();
  const [answered, setAnswered] = useState(() => storedTexts(stored, "answered"));
  const [kind, setKind] = useState<QueueKind>(() => readKind(stored));
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [history, setHistory] = useState<readonly Step[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [note, setNote] = useState("");
  const card = useRef<HTMLDivElement>(null);

  const all = useMemo(
    () =>
      listReviewItems({
        notes: vault.notes,
        people: vault.people,
        possible: state.rollup?.possible ?? [],
        rows,
      }),
    [vault, state.rollup, rows],
  );
  const items = useMemo(
    () => (kind === "all" ? all : all.filter((item) => item.kind === kind)),
    [all, kind],
  );
  const done = history.filter(({ isSkip }) => !isSkip).length;
  const gone = useMemo(() => new Set(answered), [answered]);
  const { next, left } = reviewProgress(items, gone, skipped);

  // What was written was about the question that is gone.
  useEffect(() => setNote(""), [next?.id]);
  useEffect(() => {
    onViewState({ answered: answered.slice(-MOST_KEPT), kind });
  }, [answered, kind, onViewState]);

  function settle(item: ReviewItem, takeBack: TakeBack | null): void {
    setAnswered((old) => [...old, item.id]);
    setHistory((old) => [...old, { id: item.id, isSkip: false, takeBack }]);
    card.current?.focus();
  }

  async function answer(item: ReviewItem, given: ReviewAnswer): Promise<void> {
    if (isBusy) return;
    const act = actOf(item, given);
    if (act === null) return;
    setBusy(true);
    try {
      await doAct(item, act);
    } finally {
      setBusy(false);
    }
  }

  async function doAct(item: ReviewItem, act: ReviewAct): Promise<void> {
    switch (act.kind) {
      case "keep":
        settle(item, null);
        return;
      case "open":
        actions.open(act.place, true);
        return;
      case "write":
        actions.writeLesson(act.path);
        return;
      case "decide": {
        const back = await actions.decidePair(act.pair, act.same);
        if (back !== null) settle(item, back);
        return;
      }
      case "link": {
        const back = await actions.linkPerson(act.lesson, act.person);
        if (back !== null) settle(item, back);
        return;
      }
      case "status": {
        const back = await actions.answerRelapse(act.lessonNote, act.status, note);
        if (back !== null) settle(item, back);
        return;
      }
      case "choose":
        actions.choosePerson(act.lesson);
    }
  }

  /** The card hears the keys, and the space bar would press the choice once more. */
  function chooseKind(next: QueueKind): void {
    setKind(next);
    card.current?.focus();
  }

  function skip(item: ReviewItem): void {
    setSkipped((old) => [...old.filter((id) => id !== item.id), item.id]);
    setHistory((old) => [...old, { id: item.id, isSkip: true, takeBack: null }]);
    card.current?.focus();
  }

  async function undo(): Promise<void> {
    const last = history.at(-1);
    if (last === undefined || isBusy) return;
    setBusy(true);
    try {
      await last.takeBack?.();
    } finally {
      setBusy(false);
    }
    setHistory((old) => old.slice(0, -1));
    setAnswered((old) => old.filter((id) => id !== last.id));
    setSkipped((old) => old.filter((id) => id !== last.id));
    card.current?.focus();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { activeElement } = event.currentTarget.ownerDocument;
    const isInField = activeElement?.matches("input") === true;
    const isHeard = isInField ? leave(event.key) : press(event.key, activeElement === card.current);
    if (!isHeard) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** In a field letters are letters; the two keys that end it give the card its keys again. */
  function leave(key: string): boolean {
    if (key !== "Enter" && key !== "Escape") return false;
    card.current?.focus();
    return true;
  }

  /** @param isFree false where a button has the focus: the space bar is its own then */
  function press(key: string, isFree: boolean): boolean {
    const letter = key.toLowerCase();
    if (letter === "u") void undo();
    else if (next === null) return false;
    else if (letter === "n") return focusNote();
    else if (letter === "s") void answer(next, "same");
    else if (letter === "d") void answer(next, "different");
    else if (key === " " && isFree) skip(next);
    else if (key === "Enter" && isFree) void answer(next, "open");
    else if (/^[1-9]$/u.test(key)) void answer(next, Number(key) - 1);
    else return false;
    return true;
  }

  function focusNote(): boolean {
    const field = card.current?.querySelector<HTMLElement>("[data-debrief-note]");
    field?.focus();
    return field !== null && field !== undefined;
  }

  return (
    <Frame
      title="Review lessons"
      facts={
        <>
          <span>{format.count(left, "question", "questions")} left</span>
          {" · "}
          <span>{format.number(done)} answered</span>
        </>
      }
    >
      <div class="debrief-review" onKeyDown={onKeyDown} data-debrief-keys="">
        <QueueChoice items={all} answered={gone} kind={kind} onKind={chooseKind} />
        <ReviewProgressBar done={done} left={left} />
        <span id={`${idPrefix}-question`} hidden>
          Question
        </span>
        <div
          ref={card}
          class="debrief-review-place"
          tabIndex={0}
          role="group"
          aria-labelledby={`${idPrefix}-question`}
          data-debrief-card=""
        >
          {next === null ? (
            <StateMessage
              icon="circle-check"
              title={done === 0 ? "Nothing to review" : "All reviewed"}
              text={
                done === 0
                  ? "New questions come up as you write debriefs."
                  : `${format.count(done, "question", "questions")} answered. What you write next may bring more.`
              }
            />
          ) : (
            <ReviewCard
              key={next.id}
              item={next}
              isBusy={isBusy}
              note={note}
              onNote={setNote}
              onAnswer={(given) => void answer(next, given)}
              onSkip={() => skip(next)}
            />
          )}
        </div>
        <div class="debrief-review-undo">
          <button
            type="button"
            class="debrief-quiet"
            aria-disabled={history.length === 0}
            onClick={() => void undo()}
          >
            <kbd class="debrief-key" aria-hidden="true">
              U
            </kbd>
            <span>Undo</span>
          </button>
        </div>
      </div>
    </Frame>
  );
}

function readKind(stored: unknown): QueueKind {
  const value = storedValue(stored, "kind");
  return QUEUE_KINDS.find((kind) => kind === value) ?? "all";
}
