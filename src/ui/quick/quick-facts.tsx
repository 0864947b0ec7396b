/** What was understood of a quick lesson, before it is saved. */
import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { LessonKind } from "../../core/note";
import { Icon } from "../atoms/icon";
import { lookOf } from "../kinds";
import { initials } from "../words";

export interface QuickFactsShown {
  readonly kind: LessonKind | null;
  /** Names of those who get a link, in order. */
  readonly people: readonly string[];
  /** Names that nobody has, in order. */
  readonly unknown: readonly string[];
  /** Where it goes: `2026-05-16, under Lessons`; null while nothing is typed. */
  readonly target: string | null;
  /** What it says again, or null. */
  readonly earlier: QuickEarlier | null;
  /** What keeps it from being saved, in one sentence, or null. */
  readonly problem: string | null;
}

export interface QuickEarlier {
  readonly sentence: string;
  readonly seen: number;
  /** True when it will be joined on saving. */
  readonly isJoined: boolean;
}

export interface QuickActions {
  /** Joins, or joins no more, on saving. */
  join(): void;
  /** Creates a note for someone. */
  create(name: string): void;
  /** Goes on as a whole debrief. */
  carry(): void;
  save(): void;
}

export function QuickFacts(props: {
  readonly shown: QuickFactsShown;
  readonly actions: QuickActions;
}): JSX.Element {
  const { shown, actions } = props;
  const { kind, people, unknown, target, earlier, problem } = shown;
  return (
    <>
      <div class="debrief-parse" hidden={target === null && problem === null}>
        <div class="debrief-parse-facts" role="status">
          {kind !== null && (
            <span class={`debrief-fact is-${kind}`}>
              <Icon name={lookOf(kind).icon} />
              {lookOf(kind).label}
            </span>
          )}
          {people.map((name, index) => (
            <span key={index} class="debrief-fact">
              <span class="debrief-avatar" aria-hidden="true">
                {initials(name)}
              </span>
              <bdi>{shownText(name)}</bdi>
            </span>
          ))}
          {target !== null && (
            <span class="debrief-fact">
              <Icon name="file-text" />
              <bdi>{shownText(target)}</bdi>
            </span>
          )}
          {problem !== null && <span class="debrief-parse-problem">{problem}</span>}
        </div>
        {unknown.map((name) => (
          <button
            key={name}
            type="button"
            class="debrief-quiet"
            onClick={() => {
              actions.create(name);
            }}
          >
            <Icon name="user-plus" />
            <span>Create a note for {shownText(name)}</span>
          </button>
        ))}
      </div>
      <div class="debrief-learned" hidden={earlier === null}>
        {earlier !== null && (
          <>
            <Icon name="history" />
            <span class="debrief-learned-text" role="status" dir="auto">
              <span aria-hidden="true">{earlierWords(earlier, "×")}</span>
              <span class="debrief-unseen">{earlierWords(earlier, " times")}</span>
              <bdi>{shownText(earlier.sentence)}</bdi>
            </span>
            <button
              type="button"
              class="debrief-quiet"
              aria-pressed={earlier.isJoined}
              onClick={() => {
                actions.join();
              }}
            >
              <span>Same</span>
              {earlier.isJoined ? (
                <Icon name="check" />
              ) : (
                <kbd class="debrief-key" aria-hidden="true">
                  tab
                </kbd>
              )}
            </button>
          </>
        )}
      </div>
      <div class="debrief-quick-bar" hidden={target === null}>
        <button
          type="button"
          onClick={() => {
            actions.carry();
          }}
        >
          As a debrief
        </button>
        <button
          type="button"
          class="mod-cta"
          onClick={() => {
            actions.save();
          }}
        >
          Save
        </button>
      </div>
    </>
  );
}

function earlierWords({ seen }: QuickEarlier, times: string): string {
  return seen === 1 ? "Learned before: " : `Learned ${seen}${times} before: `;
}
