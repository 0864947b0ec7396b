import type { JSX, RefObject } from "preact";
import { shownText } from "../../core/shown-text";
import type { PersonMatch } from "../../core/people-matches";
import { folderOf } from "../../core/text";
import { Icon } from "../atoms/icon";
import { initials, markTerms, searchTerms } from "../words";

export type PeopleRow =
  | { readonly kind: "person"; readonly match: PersonMatch }
  | { readonly kind: "create" }
  | { readonly kind: "plain" };

/** Who may be meant, each with the one fact that tells two people apart; then the two ways out. */
export function PeopleSuggestions(props: {
  readonly id: string;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly rows: readonly PeopleRow[];
  readonly query: string;
  readonly selected: number;
  readonly onPick: (row: PeopleRow) => void;
  readonly onSelect: (index: number) => void;
}): JSX.Element {
  const { id, rows, query, selected } = props;
  const firstWay = rows.findIndex(({ kind }) => kind !== "person");
  return (
    <div
      ref={props.listRef}
      id={id}
      class="debrief-suggestions"
      role="listbox"
      aria-label="People"
      hidden={rows.length === 0}
    >
      {rows.map((row, index) => (
        <div
          key={row.kind === "person" ? row.match.person.key : row.kind}
          id={`${id}-${index}`}
          class={rowClass(index === selected, index === firstWay && index > 0)}
          role="option"
          aria-selected={index === selected}
          // The field keeps the focus, so that its list stays.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => index !== selected && props.onSelect(index)}
          onClick={() => props.onPick(row)}
        >
          <Row row={row} query={query} />
        </div>
      ))}
    </div>
  );
}

function rowClass(isSelected: boolean, isApart: boolean): string {
  return `debrief-suggestion${isSelected ? " is-selected" : ""}${isApart ? " mod-apart" : ""}`;
}

function Row({ row, query }: { readonly row: PeopleRow; readonly query: string }): JSX.Element {
  const typed = shownText(query.trim());
  if (row.kind !== "person") {
    const isNew = row.kind === "create";
    return (
      <>
        <Icon name={isNew ? "user-plus" : "text-cursor-input"} />
        <span class="debrief-suggestion-title" dir="auto">
          {isNew ? `Create “${typed}” as a person` : "Keep as plain text"}
        </span>
      </>
    );
  }
  const { person } = row.match;
  const name = shownText(person.name);
  return (
    <>
      <span class="debrief-avatar" aria-hidden="true">
        {initials(name)}
      </span>
      <span class="debrief-suggestion-content">
        <span class="debrief-suggestion-title" dir="auto">
          {markTerms(name, searchTerms(query)).map(({ text, hit }, index) =>
            hit ? <b key={index}>{text}</b> : text,
          )}
        </span>
        <span class="debrief-suggestion-note" dir="auto">
          {factOf(row.match)}
        </span>
      </span>
    </>
  );
}

/** The alias that was found, and the place of the note. */
function factOf({ person, alias }: PersonMatch): string {
  const folder = person.path === null ? null : folderOf(person.path);
  const place = folder === null ? "No note yet" : folder === "" ? "Vault folder" : folder;
  return shownText(alias === null ? place : `Alias “${alias}”, ${place}`);
}
