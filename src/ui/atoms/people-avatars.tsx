import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { PersonRef } from "../../core/note";
import type { NameHider } from "../../core/export/name-hider";
import { useInitials } from "../hidden-names";
import { useViewTools } from "../view-tools";

const SHOWN = 2;

/** Initials of two people and the number of the rest; labels carry the names. */
export function PeopleAvatars({ people }: { readonly people: readonly PersonRef[] }): JSX.Element {
  const rest = people.slice(SHOWN);
  const { hider } = useViewTools();
  const initials = useInitials();
  return (
    <span class="debrief-people">
      {people.slice(0, SHOWN).map((person, index) => (
        <span
          key={index}
          class="debrief-avatar"
          role="img"
          aria-label={personLabel(person, people, hider)}
        >
          <span aria-hidden="true">{initials(person)}</span>
        </span>
      ))}
      {rest.length > 0 && (
        <span
          class="debrief-avatar mod-more"
          role="img"
          aria-label={rest.map((person) => personLabel(person, people, hider)).join(", ")}
        >
          <span aria-hidden="true">+{rest.length}</span>
        </span>
      )}
    </span>
  );
}

/**
 * A person's name with the role, if it is not the usual one: "from Elif Demir". Where two people of
 * one name stand side by side, the place of the note tells them apart; their initials are their own.
 */
export function personLabel(
  person: PersonRef,
  among: readonly PersonRef[],
  hider?: NameHider,
): string {
  const told = hider === undefined ? nameAmong(person, among) : hider.tokenOf(person.key);
  return person.role === "with" ? told : `${person.role} ${told}`;
}

function nameAmong({ key, name, path }: PersonRef, among: readonly PersonRef[]): string {
  const namesake = among.some((other) => other.name === name && other.key !== key);
  if (!namesake) return shownText(name);
  const place = path === null ? "no note" : path.replace(/\.md$/u, "");
  return shownText(`${name} (${place})`);
}
