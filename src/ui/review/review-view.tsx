import type { JSX, TargetedKeyboardEvent } from "preact";
import { useMemo, useRef } from "preact/hooks";
import type { ReviewItem } from "../../core/insights/review-queue";
import { StateMessage } from "../atoms/state-message";
import { Frame } from "../lists/frame";
import { type PanelTools, PanelToolsProvider, usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import type { ReviewAnswer } from "./answers";
import { QueueChoice, type QueueKind } from "./queue-choice";
import { ReviewCard } from "./review-card";
import { ReviewProgressBar } from "./review-progress";
import { useReview } from "./use-review";

/** One question at a time, until none is left. */
export function ReviewView(): JSX.Element {
  const { format, idPrefix } = useViewTools();
  const tools = usePanelTools();
  const review = useReview();
  const { next, left, done } = review;
  const card = useRef<HTMLDivElement>(null);
  // Notes open beside the review: whoever comes back finds this place, with the way back.
  const beside = useMemo<PanelTools>(() => {
    const { actions } = tools;
    return { ...tools, actions: { ...actions, open: (place) => actions.open(place, true) } };
  }, [tools]);

  async function answer(item: ReviewItem, given: ReviewAnswer): Promise<void> {
    if (await review.answer(item, given)) card.current?.focus();
  }

  function skip(item: ReviewItem): void {
    review.skip(item);
    card.current?.focus();
  }

  async function undo(): Promise<void> {
    await review.undo();
    card.current?.focus();
  }

  /** The card hears the keys, and the space bar would press the choice once more. */
  function chooseKind(kind: QueueKind): void {
    review.chooseKind(kind);
    card.current?.focus();
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { activeElement } = event.currentTarget.ownerDocument;
    const isInField = activeElement?.matches("input") === true;
    const isFree = activeElement === card.current;
    const isHeard = isInField
      ? leave(event.key)
      : event.repeat
        ? isAnswer(event.key)
        : press(event.key, isFree);
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
        <QueueChoice
          items={review.items}
          answered={review.answered}
          kind={review.kind}
          onKind={chooseKind}
        />
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
            <PanelToolsProvider value={beside}>
              <ReviewCard
                key={next.id}
                item={next}
                isBusy={review.isBusy}
                note={review.words}
                onNote={(words) => review.write(next, words)}
                onAnswer={(given) => void answer(next, given)}
                onSkip={() => skip(next)}
              />
            </PanelToolsProvider>
          )}
        </div>
        <div class="debrief-review-undo">
          <button
            type="button"
            class="debrief-quiet"
            aria-disabled={!review.canUndo}
            onClick={() => void undo()}
          >
            <kbd class="debrief-key" aria-hidden="true">
              U
            </kbd>
            <span>Undo</span>
          </button>
          <span class="debrief-meta" role="status">
            {review.remark}
          </span>
        </div>
      </div>
    </Frame>
  );
}

/** A key that is held down says nothing about a question that nobody has seen yet. */
function isAnswer(key: string): boolean {
  return /^(?:[sdnu1-9 ]|Enter)$/iu.test(key);
}
