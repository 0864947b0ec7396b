import type { JSX } from "preact";
import type { ReviewItem } from "../../core/insights/review-queue";
import { folderOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { type ShownPerson, useShown, useShownPerson } from "../hidden-names";
import { EvidenceList, evidenceOfLessons, evidenceOfNotes } from "../lists/evidence";
import { AnswerButton } from "./answer-button";
import { RELAPSE_OFFERS, type ReviewAnswer } from "./answers";
import { RelapseNote } from "./relapse-note";

/** Offers that a number key reaches. */
const MOST_CANDIDATES = 9;

/** A question, what it is about, and its answers. */
export function ReviewCard(props: {
  readonly item: ReviewItem;
  readonly isBusy: boolean;
  /** What is written with the answer to a relapse. */
  readonly note: string;
  readonly onNote: (note: string) => void;
  readonly onAnswer: (answer: ReviewAnswer) => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const { item, isBusy, onAnswer, onSkip } = props;
  const shown = useShown();
  const called = useShownPerson();
  const words = wordsOf(item, called);
  const candidates = item.kind === "person" ? item.candidates : [];
  // Where all of them have their note in one folder, it tells nobody apart.
  const isTelling = new Set(candidates.map(({ path }) => path && folderOf(path))).size > 1;
  return (
    <article class="debrief-review-card" aria-busy={isBusy}>
      <div class="debrief-review-question" role="heading" aria-level={3}>
        {words.question}
      </div>
      <About item={item} />
      {item.kind === "person" && item.candidates.length > 1 && (
        <div class="debrief-answers mod-offers">
          {item.candidates.slice(0, MOST_CANDIDATES).map((person, i) => (
            <AnswerButton key={person.key} hint={String(i + 1)} onClick={() => onAnswer(i)}>
              <bdi>{called(person)}</bdi>
              {person.path !== null && isTelling && (
                <span class="debrief-meta" dir="auto">
                  {shown(folderOf(person.path))}
                </span>
              )}
            </AnswerButton>
          ))}
        </div>
      )}
      {item.kind === "relapse" && (
        <>
          <RelapseNote text={props.note} onText={props.onNote} />
          <div class="debrief-answers mod-offers">
            {RELAPSE_CHOICES.map(({ hint, answer, words: said }) => (
              <AnswerButton key={hint} hint={hint} onClick={() => onAnswer(answer)}>
                {said}
              </AnswerButton>
            ))}
          </div>
        </>
      )}
      <div class="debrief-answers">
        <AnswerButton hint="Space" onClick={onSkip}>
          Skip
        </AnswerButton>
        <AnswerButton hint="D" onClick={() => onAnswer("different")}>
          {words.different}
        </AnswerButton>
        <AnswerButton hint="S" isMain onClick={() => onAnswer("same")}>
          {words.same}
        </AnswerButton>
      </div>
    </article>
  );
}

/** Beside trying it again and retiring it. */
const RELAPSE_CHOICES: readonly {
  readonly hint: string;
  readonly answer: ReviewAnswer;
  readonly words: string;
}[] = [
  { hint: "Enter", answer: "open", words: "See what happened" },
  { hint: "1", answer: RELAPSE_OFFERS.reword, words: "Change the lesson" },
  { hint: "2", answer: RELAPSE_OFFERS.leave, words: "Leave it as it is" },
];

/** What the question is about. */
function About({ item }: { readonly item: ReviewItem }): JSX.Element {
  const shown = useShown();
  switch (item.kind) {
    case "possible": {
      const { a, b, why } = item.possible;
      return (
        <>
          <EvidenceList evidence={evidenceOfLessons([a, b])} label="The two lessons" why={why} />
          {why.length > 0 && (
            <p class="debrief-review-why">
              <span class="debrief-meta">Why these match: </span>
              <span dir="auto">{shown(why.join("; "))}</span>
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
            {shown(repeat.text)}
          </p>
          <p class="debrief-review-relapse">
            <Icon name="rotate-ccw" />
            <span dir="auto">{shown(standing.reason)}</span>
          </p>
          <EvidenceList evidence={evidenceOfLessons(repeat.members)} label="Where it came up" />
        </>
      );
    }
    case "success":
      return (
        <>
          {item.note.successes.slice(0, 3).map((success, i) => (
            <p key={i} class="debrief-review-lesson" dir="auto">
              {shown(success)}
            </p>
          ))}
          <EvidenceList evidence={evidenceOfNotes([item.note])} label="The debrief" />
        </>
      );
  }
}

interface Words {
  readonly question: string;
  readonly same: string;
  readonly different: string;
}

function wordsOf(item: ReviewItem, called: ShownPerson): Words {
  switch (item.kind) {
    case "possible":
      return { question: "Do these two say the same?", same: "Same", different: "Different" };
    case "person": {
      const [first, ...others] = item.candidates;
      const isOne = first !== undefined && others.length === 0;
      return {
        question: isOne ? `Does this have to do with ${called(first)}?` : "Whom is this about?",
        same: isOne ? `Link ${called(first)}` : "Someone else…",
        different: "Nobody",
      };
    }
    case "relapse":
      return {
        question: "This held, and then it happened again. What now?",
        same: "Try it again",
        different: "Retire it",
      };
    case "success":
      return {
        question: "What made this go well?",
        same: "Write the lesson",
        different: "Nothing to keep",
      };
  }
}
