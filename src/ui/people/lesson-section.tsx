import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PersonLesson } from "../../core/people-page/person-lessons";
import type { Person } from "../../core/people-directory";
import { ShowMore } from "../atoms/show-more";
import { useViewTools } from "../view-tools";
import { PersonLessonRow } from "./person-lesson";
import { SectionTitle } from "./section-title";

const PAGE = 12;

/** Lessons that a person comes to in one way. Nothing is drawn for none. */
export function LessonSection(props: {
  readonly title: string;
  readonly hint?: string;
  readonly lessons: readonly PersonLesson[];
  readonly person: Person;
  /** How many are shown at first. */
  readonly first?: number;
}): JSX.Element | null {
  const { title, hint, lessons, person } = props;
  const { idPrefix } = useViewTools();
  const [shown, setShown] = useState(props.first ?? PAGE);
  const [open, setOpen] = useState<string | null>(null);
  if (lessons.length === 0) return null;
  const id = `${idPrefix}-${title.replace(/\W+/gu, "-")}`;
  return (
    <div class="debrief-person-part" role="group" aria-labelledby={id}>
      <SectionTitle id={id} title={title} count={lessons.length} />
      {hint !== undefined && (
        <p class="debrief-meta">
          <bdi>{hint}</bdi>
        </p>
      )}
      <ul class="debrief-people-rows">
        {lessons.slice(0, shown).map((lesson, index) => {
          const rowId = lesson.row.repeat.id;
          return (
            <PersonLessonRow
              key={rowId}
              // An id of a row can hold the name of a note.
              id={`${id}-${index}`}
              lesson={lesson}
              person={person}
              isOpen={open === rowId}
              onToggle={() => setOpen(open === rowId ? null : rowId)}
            />
          );
        })}
      </ul>
      <ShowMore left={lessons.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </div>
  );
}
