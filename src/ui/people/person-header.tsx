import { Fragment, type JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PersonPage } from "../../core/people-page/person-page";
import { useInitials, useShownPerson } from "../hidden-names";
import { NamesButton } from "../names-switch";
import { useViewTools } from "../view-tools";
import { PlaceButton } from "./place-button";
import { Times } from "./times";

/** Who it is, how it went, and when. */
export function PersonHeader(props: {
  readonly page: PersonPage;
  /** True where somebody has just asked for this person. */
  readonly takesFocus: boolean;
}): JSX.Element {
  const { page, takesFocus } = props;
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  const { person, debriefs, setbacks, successes } = page;
  const { format } = useViewTools();
  const { path } = person;
  const initials = useInitials();
  const name = <bdi>{useShownPerson()(person)}</bdi>;
  const counts = [
    format.count(debriefs.length, "debrief", "debriefs"),
    format.count(setbacks.length, "setback", "setbacks"),
    format.count(successes.length, "success", "successes"),
  ];
  return (
    <div class="debrief-person-header">
      <span class="debrief-avatar mod-large" aria-hidden="true">
        {initials(person)}
      </span>
      <div>
        <div
          ref={heading}
          class="debrief-person-name"
          role="heading"
          aria-level={2}
          tabIndex={takesFocus ? -1 : undefined}
        >
          {path === null ? name : <PlaceButton place={{ path, line: 1 }}>{name}</PlaceButton>}
        </div>
        <div class="debrief-meta">
          {debriefs.length === 0
            ? "No debriefs yet"
            : counts.map((count, index) => (
                <Fragment key={index}>
                  {index > 0 && " · "}
                  <span class="debrief-whole">{count}</span>
                </Fragment>
              ))}
        </div>
      </div>
      {debriefs.length > 0 && <Times members={debriefs} />}
      <NamesButton />
    </div>
  );
}
