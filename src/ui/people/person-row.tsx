import type { JSX } from "preact";
import type { PersonEntry } from "../../core/people-page/people-list";
import type { Person } from "../../core/people-directory";
import { folderOf } from "../../core/text";
import { cssValue } from "../css-value";
import { useInitials, useShown, useShownPerson } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { usePeopleTools } from "./people-tools";
import { Times } from "./times";

/** A person in one line: who, how it went, what repeats, what is owed, when last. */
export function PersonRow(props: {
  readonly entry: PersonEntry;
  readonly isStop: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const { entry } = props;
  const { person, debriefs, repeats, promises, late } = entry;
  const { actions } = usePeopleTools();
  const { format, hider } = useViewTools();
  const shown = useShown();
  const called = useShownPerson();
  const initials = useInitials();
  const { path } = person;
  const last = entry.last === null ? "–" : format.date(entry.last);
  return (
    <div class="debrief-people-row">
      <span class="debrief-avatar mod-large" aria-hidden="true">
        {initials(person)}
      </span>
      <span class="debrief-who">
        <button
          type="button"
          class="debrief-bare debrief-who-name"
          data-debrief-stop=""
          tabIndex={props.isStop ? 0 : -1}
          onClick={(event) => {
            const newTab = event.ctrlKey || event.metaKey;
            if (newTab && path !== null) actions.open({ path, line: 1 }, true);
            else props.onOpen();
          }}
        >
          <bdi>{called(person)}</bdi>
        </button>
        <span class="debrief-meta">
          <bdi>{shown(whereabouts(person, hider === undefined))}</bdi>
        </span>
      </span>
      <span class="mod-wide">
        <span class="debrief-debriefs">
          <Amount value={debriefs.length} one="debrief" many="debriefs" />
          <Balance entry={entry} />
        </span>
      </span>
      <span class="mod-wide">
        <Amount value={repeats.length} one="repeat" many="repeats" />
      </span>
      <span class="mod-wide">
        <Amount value={promises.length} one="open promise" many="open promises" />
        {late > 0 && <span class="debrief-late"> {format.number(late)} late</span>}
      </span>
      <span class="mod-wide">
        {debriefs.length > 0 && <Times members={debriefs} saysLast={false} />}
      </span>
      <span class="mod-wide debrief-last-day debrief-meta">{last}</span>
      <span class="mod-narrow debrief-stack debrief-meta">
        <b>
          <Amount value={debriefs.length} one="debrief" many="debriefs" />
        </b>
        <span>{last}</span>
        {late > 0 && <span class="debrief-late">{format.number(late)} late</span>}
      </span>
    </div>
  );
}

/** A number that a screen reader hears with its noun; a dash for none. */
function Amount(props: {
  readonly value: number;
  readonly one: string;
  readonly many: string;
}): JSX.Element {
  const { value, one, many } = props;
  const { format } = useViewTools();
  return (
    <span class={value === 0 ? "debrief-number is-zero" : "debrief-number"}>
      <span aria-hidden="true">{value === 0 ? "–" : format.number(value)}</span>
      <span class="debrief-unseen">{format.count(value, one, many)}</span>
    </span>
  );
}

function Balance({ entry }: { readonly entry: PersonEntry }): JSX.Element {
  const { setbacks, successes, observed } = entry;
  const { format } = useViewTools();
  const parts = [
    { tone: "setback", value: setbacks, words: format.count(setbacks, "setback", "setbacks") },
    { tone: "success", value: successes, words: format.count(successes, "success", "successes") },
    { tone: "observed", value: observed, words: `${format.number(observed)} observed` },
  ].filter(({ value }) => value > 0);
  if (parts.length === 0) return <span />;
  const label = parts.map(({ words }) => words).join(", ");
  return (
    <span class="debrief-balance" role="img" aria-label={label}>
      {parts.map(({ tone, value }) => (
        <span key={tone} class={`is-${tone}`} ref={cssValue("--debrief-share", value)} />
      ))}
    </span>
  );
}

/** The one fact that tells two people of a name apart. */
function whereabouts({ path, aliases }: Person, withNames: boolean): string {
  if (path === null) return "No note yet";
  const folder = folderOf(path);
  return [...(withNames ? aliases : []), ...(folder === "" ? [] : [folder])].join(" · ");
}
