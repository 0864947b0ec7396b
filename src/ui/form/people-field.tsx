import type { JSX } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { PersonEntry } from "../../core/form/model";
import { foldText } from "../../core/text";
import type { FormActions } from "./form-contract";
import { type PeopleRow, PeopleSuggestions } from "./people-suggestions";
import { PersonPill } from "./person-pill";

/** Whatever is open in the form, and closes before it: Escape means the innermost thing. */
export interface Openings {
  close: (() => boolean) | null;
}

/** People as pills, with a role each; letters find more of them. */
export function PeopleField(props: {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly people: readonly PersonEntry[];
  readonly disabled: boolean;
  readonly actions: FormActions;
  readonly openings: { current: Openings };
  readonly onChange: (people: readonly PersonEntry[]) => void;
}): JSX.Element {
  const { id, people, actions, onChange, disabled } = props;
  const [query, setQuery] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [selected, setSelected] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  /** The newest, for whoever comes back later with a new person. */
  const newest = useRef(people);
  newest.current = people;
  const rows = useMemo(
    () => (isOpen && query.trim() !== "" ? rowsFor(actions, people, query) : []),
    [actions, isOpen, people, query],
  );
  const listId = `${id}-list`;
  const shown = rows.length > 0;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (shown) list.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);

  const show = (open: boolean) => {
    setOpen(open);
    setSelected(0);
    props.openings.current.close = open
      ? () => {
          setOpen(false);
          return true;
        }
      : null;
  };
  const add = (person: PersonEntry | null) => {
    if (person === null) return;
    const isThere = newest.current.some(({ item }) => item === person.item);
    if (!isThere) onChange([...newest.current, person]);
    setQuery("");
    show(false);
    input.current?.focus();
  };
  const pick = (row: PeopleRow | undefined) => {
    if (row === undefined) return;
    if (row.kind === "person") add(actions.toEntry(row.match));
    else if (row.kind === "plain") add({ item: query.trim(), role: "with", path: null });
    else void actions.createPerson(query.trim()).then(add);
  };

  return (
    <div class="debrief-people-picker">
      <div class="debrief-people-field" role="group" aria-labelledby={`${id}-label`}>
        {people.map((person) => (
          <PersonPill
            key={person.item}
            person={person}
            disabled={disabled}
            onRole={(at) => {
              actions.chooseRole(at, person.role, (role) => {
                onChange(
                  newest.current.map((one) => (one.item === person.item ? { ...one, role } : one)),
                );
              });
            }}
            onRemove={() => {
              onChange(people.filter(({ item }) => item !== person.item));
              input.current?.focus();
            }}
          />
        ))}
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          dir="auto"
          autocomplete="off"
          placeholder="Add a person"
          aria-label="Add a person"
          aria-describedby={props.describedBy}
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={listId}
          aria-activedescendant={shown ? `${listId}-${selected}` : undefined}
          disabled={disabled}
          value={query}
          onInput={(event) => {
            setQuery(event.currentTarget.value);
            show(true);
          }}
          onBlur={() => show(false)}
          onKeyDown={(event) => {
            if (event.isComposing || event.ctrlKey || event.metaKey) return;
            if (event.key === "Backspace" && query === "" && people.length > 0) {
              onChange(people.slice(0, -1));
            }
            if (!shown) return;
            const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
            if (step !== 0) {
              event.preventDefault();
              setSelected((selected + step + rows.length) % rows.length);
            }
            if (event.key === "Enter") {
              event.preventDefault();
              pick(rows[selected]);
            }
          }}
        />
      </div>
      <PeopleSuggestions
        listRef={list}
        id={listId}
        rows={rows}
        query={query}
        selected={selected}
        onPick={pick}
        onSelect={setSelected}
      />
    </div>
  );
}

/** Whoever is in the field is not offered again; whoever is called exactly so need not be created. */
function rowsFor(
  actions: FormActions,
  people: readonly PersonEntry[],
  query: string,
): readonly PeopleRow[] {
  const name = foldText(query);
  const matches = actions.matchPeople(query);
  const isKnown = matches.some(({ person }) => foldText(person.name) === name);
  const there = new Set(people.map(({ item }) => item));
  const found = matches.flatMap((match): readonly PeopleRow[] => {
    const item = actions.toEntry(match)?.item;
    return item !== undefined && there.has(item) ? [] : [{ kind: "person", match }];
  });
  return isKnown ? found : [...found, { kind: "create" }, { kind: "plain" }];
}
