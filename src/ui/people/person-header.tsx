import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { PersonPage } from "../../core/people-page/person-page";
import { useViewTools } from "../view-tools";
import { initials } from "../words";
import { PlaceButton } from "./place-button";
import { Times } from "./times";

/** Who it is, how it went, and when. */
export function PersonHeader({ page }: { readonly page: PersonPage }): JSX.Element {
  const { person, debriefs, setbacks, successes } = page;
  const { format } = useViewTools();
  const { path } = person;
  const name = <bdi>{shownText(person.name)}</bdi>;
  const counts = [
    format.count(debriefs.length, "debrief", "debriefs"),
    format.count(setbacks.length, "setback", "setbacks"),
    format.count(successes.length, "success", "successes"),
  ];
  return (
    <div class="debrief-person-header">
      <span class="debrief-avatar mod-large" aria-hidden="true">
        {initials(person.name)}
      </span>
      <div>
        <div class="debrief-person-name" role="heading" aria-level={2}>
          {path === null ? name : <PlaceButton place={{ path, line: 1 }}>{name}</PlaceButton>}
        </div>
        <div class="debrief-meta">{counts.join(" · ")}</div>
      </div>
      {debriefs.length > 0 && <Times members={debriefs} />}
    </div>
  );
}
