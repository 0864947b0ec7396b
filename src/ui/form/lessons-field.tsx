import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { EMPTY_LESSON, type LessonEntry } from "../../core/form/model";
import { Icon } from "../atoms/icon";
import type { FormActions } from "./form-contract";
import { LessonBox } from "./lesson-box";

/** The lessons, the first of them always there to be written. */
export function LessonsField(props: {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly lessons: readonly LessonEntry[];
  readonly today: string;
  readonly modKey: string;
  readonly actions: FormActions;
  readonly onChange: (lessons: readonly LessonEntry[]) => void;
}): JSX.Element {
  const { id, onChange } = props;
  const place = useRef<HTMLDivElement>(null);
  const hasNew = useRef(false);
  useLayoutEffect(() => {
    if (!hasNew.current) return;
    hasNew.current = false;
    [...(place.current?.querySelectorAll("textarea") ?? [])].at(-1)?.focus();
  });
  const lessons = props.lessons.length === 0 ? [EMPTY_LESSON] : props.lessons;
  return (
    <div ref={place} class="debrief-lessons">
      {lessons.map((lesson, index) => (
        <LessonBox
          key={index}
          id={index === 0 ? id : `${id}-${index}`}
          name={lessons.length === 1 ? "Lesson" : `Lesson ${index + 1}`}
          describedBy={props.describedBy}
          lesson={lesson}
          today={props.today}
          modKey={props.modKey}
          actions={props.actions}
          onChange={(changed) => onChange(lessons.map((one, at) => (at === index ? changed : one)))}
          onRemove={
            lessons.length === 1 ? null : () => onChange(lessons.filter((_, at) => at !== index))
          }
        />
      ))}
      <button
        type="button"
        class="debrief-quiet debrief-add"
        onClick={() => {
          hasNew.current = true;
          onChange([...lessons, EMPTY_LESSON]);
        }}
      >
        <Icon name="plus" />
        Add another lesson
      </button>
    </div>
  );
}
