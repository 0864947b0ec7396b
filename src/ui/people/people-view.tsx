import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { AppState } from "../../app/state";
import type { Store } from "../../app/store";
import { listPeople, searchPeople, sortPeople } from "../../core/people-page/people-list";
import { followPerson } from "../../core/people-page/follow-person";
import { openPromises } from "../../core/people-page/promises";
import type { PeopleVault } from "../../core/people-page/person-page";
import type { Person } from "../../core/people-directory";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useStore } from "../use-store";
import { useViewTools } from "../view-tools";
import { Gone } from "./gone";
import { LinkProposals } from "./link-proposals";
import { LoosePromises } from "./loose-promises";
import { MatrixView } from "./matrix-view";
import type { PeopleViewState } from "./people-contract";
import { PeopleHeader } from "./people-header";
import { PeopleList } from "./people-list";
import { usePeopleTools } from "./people-tools";
import { PeopleToolbar } from "./people-toolbar";
import { PersonPanel } from "./person-panel";
import { useVault } from "./use-vault";
import { isUnreadable, WhatWasRead } from "./what-was-read";

type Change = (change: Partial<PeopleViewState>) => void;

/** Everyone who appears in debriefs; or the page of one of them. */
export function PeopleView(props: {
  readonly store: Store<AppState>;
  readonly initial: PeopleViewState;
  readonly onViewState: (state: PeopleViewState) => void;
}): JSX.Element {
  const { initial, onViewState } = props;
  const state = useStore(props.store);
  const vault = useVault(state);
  const [view, setView] = useState(initial);
  // The person whose page was left: the list gives them the focus back.
  const [left, setLeft] = useState<string | null>(null);
  useEffect(() => {
    if (view !== initial) onViewState(view);
  }, [view, initial, onViewState]);
  const change: Change = (part) => setView((old) => ({ ...old, ...part }));
  const person = useMemo(() => findPerson(view.person, vault), [view.person, vault]);
  useEffect(() => {
    if (person !== null) setView((old) => withPerson(old, person));
  }, [person]);
  const above = <WhatWasRead state={state} />;
  if (vault === null || isUnreadable(state)) return <div class="debrief-body">{above}</div>;
  if (view.person !== null) {
    return (
      <OnePerson
        onBack={() => {
          setLeft(view.person);
          change({ person: null });
        }}
      >
        {person === null ? (
          <Gone above={above} known={view.person} />
        ) : (
          <PersonPanel vault={vault} person={person} above={above} />
        )}
      </OnePerson>
    );
  }
  return <Everyone vault={vault} view={view} change={change} left={left} above={above} />;
}

/** Whose page is shown, also after the note was renamed. */
function findPerson(known: string | null, vault: PeopleVault | null): Person | null {
  if (known === null || vault === null) return null;
  return followPerson(known, vault.people.everyone, vault.movedTo);
}

function withPerson(view: PeopleViewState, { key }: Person): PeopleViewState {
  return view.person === null || view.person === key ? view : { ...view, person: key };
}

function OnePerson(props: {
  readonly onBack: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  return (
    <div
      class="debrief-body debrief-one-person"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        props.onBack();
      }}
    >
      <button ref={back} type="button" class="debrief-quiet" onClick={props.onBack}>
        <Icon name="arrow-left" />
        All people
      </button>
      <div class="debrief-ui debrief-panel">{props.children}</div>
    </div>
  );
}

function Everyone(props: {
  readonly vault: PeopleVault;
  readonly view: PeopleViewState;
  readonly change: Change;
  readonly left: string | null;
  readonly above: JSX.Element;
}): JSX.Element {
  const { vault, view, change, left, above } = props;
  const { query, sort, layout } = view;
  const { source } = usePeopleTools();
  const { locale, hider } = useViewTools();
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const entries = useMemo(() => listPeople(vault), [vault]);
  const { ofNobody } = openPromises(vault.notes, vault.people, vault.today);
  const isList = layout === "list";
  const proposals = useMemo(() => (isList ? source.proposals(null) : []), [source, vault, isList]);
  const compareNames = useMemo(() => new Intl.Collator(locale).compare, [locale]);
  const found = useMemo(
    () =>
      sortPeople(query.trim() === "" ? entries : searchPeople(entries, query), sort, compareNames),
    [entries, query, sort, compareNames],
  );

  function onKeyDown(event: TargetedKeyboardEvent<HTMLDivElement>): void {
    const modified = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    const inField = event.currentTarget.ownerDocument.activeElement === search.current;
    if (event.key !== "/" || modified || inField || search.current === null) return;
    event.preventDefault();
    search.current.focus();
  }

  if (entries.length === 0) {
    return (
      <div class="debrief-body">
        {above}
        <PeopleHeader
          entries={entries}
          loose={ofNobody.length}
          layout={layout}
          onLayout={() => {}}
        />
        <StateMessage
          icon="users"
          title="Nobody appears in a debrief yet"
          text="Name who was there in a debrief’s people property, or link them in a lesson."
        />
        <LinkProposals proposals={proposals} about={null} />
        <LoosePromises promises={ofNobody} />
      </div>
    );
  }
  return (
    <div class="debrief-body" onKeyDown={onKeyDown}>
      {above}
      <PeopleHeader
        entries={entries}
        loose={ofNobody.length}
        layout={layout}
        onLayout={(next) => change({ layout: next })}
      />
      {layout === "matrix" ? (
        <MatrixView
          vault={vault}
          filter={view.matrix}
          searchRef={search}
          onFilter={(matrix) => change({ matrix })}
        />
      ) : (
        <>
          <PeopleToolbar
            searchRef={search}
            query={query}
            sort={sort}
            found={found.length}
            all={entries.length}
            change={change}
            onLeaveSearch={() =>
              list.current?.querySelector<HTMLElement>("[data-debrief-stop][tabindex='0']")?.focus()
            }
          />
          <LinkProposals proposals={proposals} about={null} />
          <LoosePromises promises={ofNobody} />
          {found.length === 0 ? (
            <StateMessage
              icon="search-x"
              title="Nobody found"
              text={
                hider === undefined ? (
                  <>
                    No person who appears in debriefs is called “
                    <bdi>{shownText(query.trim())}</bdi>”.
                  </>
                ) : (
                  "No person who appears in debriefs goes by this name."
                )
              }
            >
              <button
                type="button"
                class="debrief-button"
                onClick={() => {
                  change({ query: "" });
                  search.current?.focus();
                }}
              >
                Clear search
              </button>
            </StateMessage>
          ) : (
            <PeopleList
              listRef={list}
              entries={found}
              focused={left}
              onOpen={(person) => change({ person })}
            />
          )}
        </>
      )}
    </div>
  );
}
