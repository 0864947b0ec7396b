import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { PersonRef } from "../../core/note";
import { type Shown, useShown } from "../hidden-names";
import { initials } from "../words";

const SHOWN = 2;

/** Initials of two people and the number of the rest; labels carry the names. */
export function PeopleAvatars({ people }: { readonly people: readonly PersonRef[] }): JSX.Element {
  const rest = people.slice(SHOWN);
  const shown = useShown();
  return (
    <span class="debrief-people">
      {people.slice(0, SHOWN).map((person, index) => (
        <span
          key={index}
          class="debrief-avatar"
          role="img"
          aria-label={personLabel(person, people, shown)}
        >
          <span aria-hidden="true">{initials(person.name)}</span>
        </span>
      ))}
      {rest.length > 0 && (
        <span
          class="debrief-avatar mod-more"
          role="img"
          aria-label={rest.map((person) => personLabel(person, people, shown)).join(", ")}
        >
          <span aria-hidden="true">+{rest.length}</span>
        </span>
      )}
    </span>
  );
}

/**
 * A person's name with the role, if it is not the usual one: "from Elif Demir". Where two people of
 * one name stand side by side, the place of the note tells them apart.
 */
export function personLabel(
  person: PersonRef,
  among: readonly PersonRef[],
  shown: Shown = shownText,
): string {
  const name = shown(person.name);
  const namesake = among.some((other) => other.name === person.name && other.key !== person.key);
  const place = person.path === null ? "no note" : shown(person.path.replace(/\.md$/u, ""));
  const told = namesake ? `${name} (${place})` : name;
  return person.role === "with" ? told : `${person.role} ${told}`;
}
