import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import type { LessonEntry } from "../../core/form/model";
import { EarlierCard } from "../earlier/earlier-card";
import type { FormActions } from "./form-contract";
import { GrowArea } from "./grow-area";
import { useEarlier } from "./use-earlier";

const PARTS = [
  { part: "cue", prompt: "When", name: "Cue", placeholder: "what calls for it" },
  { part: "move", prompt: "I will", name: "Move", placeholder: "what to do" },
  {
    part: "check",
    prompt: "It worked if",
    name: "Check",
    placeholder: "what I can see or count",
  },
] as const;

/** One lesson: its sentence, the three parts, a question where one helps, and what was learned before. */
export function LessonBox(props: {
  readonly id: string;
  /** "Lesson", or "Lesson 2" where there are several. */
  readonly name: string;
  readonly describedBy: string | undefined;
  readonly lesson: LessonEntry;
  readonly today: string;
  readonly modKey: string;
  readonly actions: FormActions;
  readonly onChange: (lesson: LessonEntry) => void;
  /** Null for the only one. */
  readonly onRemove: (() => void) | null;
}): JSX.Element {
  const { id, name, lesson, actions, modKey } = props;
  const place = useRef<HTMLDivElement>(null);
  const { earlier, later, touch, onDecided } = useEarlier(place, lesson, actions);
  const change = (more: Partial<LessonEntry>) => {
    touch();
    props.onChange({ ...lesson, ...more });
  };
  const remark = lesson.text.trim() === "" ? null : actions.remarkOn(lesson);
  return (
    <div
      ref={place}
      class="debrief-lesson-entry"
      role="group"
      aria-label={name}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || earlier === null) return;
        if (event.key === "3") later();
        else if (event.key === "1" || event.key === "2") {
          const answer = event.key === "1" ? "Same" : "Different";
          const button = place.current?.querySelector<HTMLElement>(
            `[data-debrief-answer="${answer}"]`,
          );
          if (button === null || button === undefined) return;
          button.click();
        } else return;
        event.preventDefault();
      }}
    >
      <div class="debrief-rule-box">
        <GrowArea
          id={id}
          label={name}
          describedBy={props.describedBy}
          value={lesson.text}
          placeholder="What to do next time"
          isOneLine
          onInput={(text) => change({ text })}
        />
        {PARTS.map(({ part, prompt, name: partName, placeholder }) => (
          <div class="debrief-rule-part" key={part}>
            <span aria-hidden="true">{prompt}</span>
            <input
              type="text"
              dir="auto"
              autocomplete="off"
              aria-label={`${partName}: ${prompt}`}
              placeholder={placeholder}
              value={lesson[part]}
              onInput={(event) => change({ [part]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
      <p class="debrief-remark" role="status" dir="auto">
        {remark}
      </p>
      {earlier !== null && (
        <EarlierCard
          key={`${earlier.repeatId ?? ""}${earlier.sentence}`}
          id={`${id}-before`}
          earlier={earlier}
          actions={actions.earlierActions(lesson, earlier, later)}
          today={props.today}
          keys={{ same: `${modKey}1`, different: `${modKey}2`, later: `${modKey}3` }}
          hasTitle
          onDecided={onDecided}
        />
      )}
      {props.onRemove !== null && (
        <button type="button" class="debrief-quiet" onClick={props.onRemove}>
          Remove this lesson
        </button>
      )}
    </div>
  );
}
