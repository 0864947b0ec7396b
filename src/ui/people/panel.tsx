import type { JSX } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { AppState } from "../../app/state";
import type { Store } from "../../app/store";
import { findPanelSubject, type PanelWish } from "../../core/people-page/find-person";
import { followPerson } from "../../core/people-page/follow-person";
import type { PeopleVault } from "../../core/people-page/person-page";
import type { Person } from "../../core/people-directory";
import { StateMessage } from "../atoms/state-message";
import { useShown, useShownPerson } from "../hidden-names";
import { NamesButton } from "../names-switch";
import { useStore } from "../use-store";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { PersonPanel } from "./person-panel";
import { useVault } from "./use-vault";
import { isUnreadable, WhatWasRead } from "./what-was-read";

/** The panel of whoever the note stands for, or the code block names. */
export function Panel(props: {
  readonly store: Store<AppState>;
  readonly wish: Store<PanelWish>;
}): JSX.Element {
  const state = useStore(props.store);
  const wish = useStore(props.wish);
  const vault = useVault(state);
  // Somebody picked in a note that stands for nobody, until another note is looked at.
  const [picked, setPicked] = useState<string | null>(null);
  useEffect(() => setPicked(null), [wish]);
  const subject = useMemo(
    () => (vault === null ? null : findPanelSubject(wish, vault)),
    [wish, vault],
  );
  const above = <WhatWasRead state={state} />;
  if (vault === null || subject === null || isUnreadable(state)) {
    return <div class="debrief-panel-body">{above}</div>;
  }
  if (subject.kind === "person") {
    return <PersonPanel vault={vault} person={subject.person} above={above} />;
  }
  const chosen =
    picked === null ? null : followPerson(picked, vault.people.everyone, vault.movedTo);
  if (chosen !== null) {
    return <PersonPanel vault={vault} person={chosen} above={above} takesFocus />;
  }
  return (
    <div class="debrief-panel-body">
      {above}
      <Nobody subject={subject} wish={wish} vault={vault} onPick={setPicked} />
    </div>
  );
}

function Nobody(props: {
  readonly subject: Exclude<ReturnType<typeof findPanelSubject>, { readonly kind: "person" }>;
  readonly wish: PanelWish;
  readonly vault: PeopleVault;
  readonly onPick: (key: string) => void;
}): JSX.Element {
  const { subject, wish, vault } = props;
  const { actions } = usePeopleTools();
  const { hider } = useViewTools();
  const shown = useShown();
  const called = useShownPerson();
  const people = useMemo(
    () => (subject.kind === "none" ? participantsOf(wish.path, vault) : []),
    [subject, wish, vault],
  );
  if (subject.kind === "several") {
    const text = (
      <>
        Say who is meant:{" "}
        <bdi>{subject.people.map(hider === undefined ? placeOf : called).join(", ")}</bdi>.
      </>
    );
    const title = `Several people are called “${shown(subject.name)}”`;
    return <StateMessage icon="users" title={title} text={text} />;
  }
  if (subject.kind === "unknown") {
    // A name that nobody is known by cannot be told from any other word.
    const title =
      hider === undefined
        ? `Nobody is called “${shown(subject.name)}”`
        : "Nobody goes by this name";
    const text = "Write the name as it stands in the person’s note, or link the note.";
    return <StateMessage icon="user-x" title={title} text={text} />;
  }
  const isEmpty = people.length === 0;
  return (
    <StateMessage
      icon="user"
      title={isEmpty ? "No person here" : "People in this note"}
      text={
        isEmpty
          ? "Open the note of a person to see what you learned together."
          : "Choose one to see what you learned together."
      }
    >
      {people.map((person) => (
        <button
          key={person.key}
          type="button"
          class="debrief-button"
          onClick={() => props.onPick(person.key)}
        >
          <bdi>{called(person)}</bdi>
        </button>
      ))}
      {isEmpty && (
        <button type="button" class="debrief-button" onClick={() => actions.openPeople()}>
          Open people
        </button>
      )}
      {!isEmpty && <NamesButton />}
    </StateMessage>
  );
}

function participantsOf(path: string | null, { notes, people }: PeopleVault): readonly Person[] {
  const note = path === null ? undefined : notes.find((one) => one.path === path);
  if (note === undefined) return [];
  const keys = new Set(people.participantsOf(note).map(({ key }) => key));
  return people.everyone.filter(({ key }) => keys.has(key));
}

function placeOf({ path, name }: Person): string {
  return shownText(path === null ? name : path.replace(/\.md$/u, ""));
}
