import type { JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { AppState } from "../../app/state";
import type { Store } from "../../app/store";
import { listPeople, searchPeople, sortPeople } from "../../core/people-page/people-list";
import type { PeopleVault } from "../../core/people-page/person-page";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useStore } from "../use-store";
import { useViewTools } from "../view-tools";
import { LinkProposals } from "./link-proposals";
import { MatrixView } from "./matrix-view";
import { NotYet } from "./not-yet";
import type { PeopleViewState } from "./people-contract";
import { PeopleHeader } from "./people-header";
import { PeopleList } from "./people-list";
import { usePeopleTools } from "./people-tools";
import { PeopleToolbar } from "./people-toolbar";
import { PersonPanel } from "./person-panel";
import { useKeptFocus } from "./use-kept-focus";
import { useVault } from "./use-vault";

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
  if (vault === null) {
    return (
      <div class="debrief-body">
        <NotYet state={state} />
      </div>
    );
  }
  const person = vault.people.everyone.find(({ key }) => key === view.person);
  if (person !== undefined) {
    return (
      <OnePerson
        onBack={() => {
          setLeft(person.key);
          change({ person: null });
        }}
      >
        <PersonPanel vault={vault} person={person} />
      </OnePerson>
    );
  }
  return <Everyone vault={vault} view={view} change={change} left={left} />;
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
}): JSX.Element {
  const { vault, view, change, left } = props;
  const { query, sort, layout } = view;
  const { source } = usePeopleTools();
  const { locale } = useViewTools();
  const kept = useKeptFocus(vault);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const entries = useMemo(() => listPeople(vault), [vault]);
  const proposals = useMemo(() => source.proposals(null), [source, vault]);
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
        <PeopleHeader entries={entries} layout={layout} onLayout={() => {}} />
        <StateMessage
          icon="users"
          title="Nobody appears in a debrief yet"
          text="Name who was there in a debrief’s people property, or link them in a lesson."
        />
        <LinkProposals proposals={proposals} about={null} />
      </div>
    );
  }
  return (
    <div
      class="debrief-body"
      ref={kept.ref}
      onClickCapture={kept.onClickCapture}
      onKeyDown={onKeyDown}
    >
      <PeopleHeader
        entries={entries}
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
          {found.length === 0 ? (
            <StateMessage
              icon="search-x"
              title="Nobody found"
              text={
                <>
                  No person who appears in debriefs is called “<bdi>{shownText(query.trim())}</bdi>
                  ”.
                </>
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
