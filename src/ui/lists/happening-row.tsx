import type { JSX } from "preact";
import type { Happening } from "../../core/insights/happenings";
import { titleOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { InlineText } from "../atoms/inline-text";
import { PeopleAvatars } from "../atoms/people-avatars";
import { useShown } from "../hidden-names";
import { lookOf } from "../kinds";
import { usePanelTools } from "../panel-tools";
import { useViewTools } from "../view-tools";
import { NoteButton } from "./evidence";

/** One setback or success: what happened, its debrief, and what was learned. */
export function HappeningRow({ happening }: { readonly happening: Happening }): JSX.Element {
  const { actions } = usePanelTools();
  const { format } = useViewTools();
  const { tone, text, path, date, level, people, lessons } = happening;
  const look = lookOf(tone);
  const shown = useShown();
  const isTitle = text === titleOf(path);
  return (
    <>
      <span class="debrief-kind" role="img" aria-label={look.label}>
        <Icon name={look.icon} />
      </span>
      <div class="debrief-happening-text" dir="auto">
        {isTitle ? (
          <NoteButton place={{ path, line: 1 }} date={date} />
        ) : (
          <InlineText text={shown(text)} />
        )}
      </div>
      <div class="debrief-happening-facts">
        <span>{date === null ? "no date" : format.date(date)}</span>
        {!isTitle && <NoteButton place={{ path, line: 1 }} date={date} />}
        {level !== null && <span>{level}</span>}
        {people.length > 0 && <PeopleAvatars people={people} />}
      </div>
      {lessons.length === 0 ? (
        <div class="debrief-happening-none">
          <span>No lesson yet.</span>
          <button type="button" class="debrief-quiet" onClick={() => actions.writeLesson(path)}>
            <Icon name="pen-line" />
            <span>Write one</span>
          </button>
        </div>
      ) : (
        <ul class="debrief-happening-lessons" role="list">
          {lessons.map((lesson) => (
            <li key={lesson.id}>
              <button
                type="button"
                class="debrief-bare"
                dir="auto"
                onClick={(event) => actions.open(lesson, event.ctrlKey || event.metaKey)}
              >
                {shown(lesson.sentence === "" ? lesson.text : lesson.sentence)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
