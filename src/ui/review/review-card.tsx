import type { ComponentChildren, JSX } from "preact";
import type { ReviewItem } from "../../core/insights/review-queue";
import { folderOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { EvidenceList, evidenceOfLessons, evidenceOfNotes } from "../lists/evidence";
import { shownText } from "../words";
import type { ReviewAnswer } from "./answers";

/** Offers that a number key reaches. */
const MOST_CANDIDATES = 9;

/** A question, what it is about, and its answers. */
export function ReviewCard(props: {
  readonly item: ReviewItem;
  readonly isBusy: boolean;
  readonly onAnswer: (answer: ReviewAnswer) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { item, isBusy, onAnswer, onSkip } = props;
  const words = wordsOf(item);
  return (
    <article class="debrief-review-card" aria-busy={isBusy}>
      <div class="debrief-review-question" role="heading" aria-level={3}>
        {words.question}
      </div>
      <About item={item} />
      {item.kind === "person" && item.candidates.length > 1 && (
        <div class="debrief-answers mod-offers">
          {item.candidates.slice(0, MOST_CANDIDATES).map((person, i) => (
            <Answer key={person.key} hint={String(i + 1)} onClick={() => onAnswer(i)}>
              <bdi>{shownText(person.name)}</bdi>
              {person.path !== null && (
                <span class="debrief-meta" dir="auto">
                  {shownText(folderOf(person.path))}
                </span>
              )}
            </Answer>
          ))}
        </div>
      )}
      <div class="debrief-answers">
        <Answer hint="Space" onClick={onSkip}>
          Skip
        </Answer>
        {words.different !== null && (
          <Answer hint="D" onClick={() => onAnswer("different")}>
            {words.different}
          </Answer>
        )}
        <Answer hint="S" isMain onClick={() => onAnswer("same")}>
          {words.same}
        </Answer>
      </div>
    </article>
  );
}

function Answer(props: {
  readonly hint: string;
  readonly isMain?: boolean;
  readonly onClick: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { hint, isMain, onClick, children } = props;
  return (
    <button type="button" class={isMain === true ? "mod-cta" : undefined} onClick={onClick}>
      {children}
      <kbd class="debrief-key" aria-hidden="true">
        {hint}
      </kbd>
    </button>
  );
}

/** What the question is about. */
function About({ item }: { readonly item: ReviewItem }): JSX.Element {
  switch (item.kind) {
    case "possible": {
      const { a, b, why } = item.possible;
      return (
        <>
          <EvidenceList evidence={evidenceOfLessons([a, b])} label="The two lessons" why={why} />
          {why.length > 0 && (
            <p class="debrief-review-why">
              <span class="debrief-meta">Why these match: </span>
              <span dir="auto">{shownText(why.join("; "))}</span>
            </p>
          )}
        </>
      );
    }
    case "person":
      return <EvidenceList evidence={evidenceOfLessons([item.lesson])} label="The lesson" />;
    case "relapse": {
      const { repeat, standing } = item.row;
      return (
        <>
          <p class="debrief-review-lesson" dir="auto">
            {shownText(repeat.text)}
          </p>
          <p class="debrief-review-relapse">
            <Icon name="rotate-ccw" />
            <span dir="auto">{shownText(standing.reason)}</span>
          </p>
          <EvidenceList evidence={evidenceOfLessons(repeat.members)} label="Where it came up" />
        </>
      );
    }
    case "success":
      return (
        <>
          <EvidenceList evidence={evidenceOfNotes([item.note])} label="The debrief" />
          {item.note.successes.slice(0, 3).map((success, i) => (
            <p key={i} class="debrief-review-lesson" dir="auto">
              {shownText(success)}
            </p>
          ))}
        </>
      );
  }
}

interface Words {
  readonly question: string;
  readonly same: string;
  /** Null where there is nothing of that kind to say. */
  readonly different: string | null;
}

function wordsOf(item: ReviewItem): Words {
  switch (item.kind) {
    case "possible":
      return { question: "Do these two say the same?", same: "Same", different: "Different" };
    case "person": {
      const [first, ...others] = item.candidates;
      const isOne = first !== undefined && others.length === 0;
      return {
        question: isOne
          ? `Does this have to do with ${shownText(first.name)}?`
          : "Whom is this about?",
        same: isOne ? `Link ${shownText(first.name)}` : "Someone else…",
        different: "Nobody",
      };
    }
    case "relapse":
      return {
        question: "This held, and then it happened again. What now?",
        same: "Keep it as it is",
        different: item.row.repeat.lessonNote === null ? null : "Change the lesson",
      };
    case "success":
      return {
        question: "What made this go well?",
        same: "Write the lesson",
        different: "Nothing to keep",
      };
  }
}
