import type { JSX } from "preact";
import type { Member, Repeat } from "../../core/rollup/model";
import { ActionButton } from "../atoms/action-button";
import type { MenuEntry, RollupActions } from "../rollup-contract";
import { useRollupTools } from "./rollup-tools";

/** What can be done with one lesson; what is done less often waits in a menu. */
export function QuoteActions(props: {
  readonly row: Repeat;
  readonly member: Member;
  readonly tabIndex: number;
}): JSX.Element {
  const { row, member, tabIndex } = props;
  const { actions } = useRollupTools();
  return (
    <span class="debrief-quote-actions">
      <ActionButton
        icon="user-plus"
        label="Link person"
        tabIndex={tabIndex}
        onClick={() => actions.linkPerson(member)}
      />
      {row.members.length > 1 && (
        <ActionButton
          icon="unlink"
          label="Not the same"
          tabIndex={tabIndex}
          onClick={() => actions.notSame(row, member)}
        />
      )}
      <ActionButton
        icon="corner-down-right"
        label="Go to line"
        tabIndex={tabIndex}
        onClick={(event) => actions.open(member, event.ctrlKey || event.metaKey)}
      />
      <ActionButton
        icon="more-horizontal"
        label="More with this lesson"
        word="More"
        tabIndex={tabIndex}
        onClick={(event) => {
          const { currentTarget: anchor } = event;
          // A listener of this button is only ever called for an element.
          if (isElement(anchor)) {
            actions.showMenu(anchor, "This lesson", quoteEntries(actions, member));
          }
        }}
      />
    </span>
  );
}

function quoteEntries(actions: RollupActions, member: Member): readonly MenuEntry[] {
  return [
    {
      title: "Link to lesson note…",
      icon: "file-symlink",
      choose: () => actions.linkLessonNote(member),
    },
    "separator",
    { title: "Copy as link", icon: "link", choose: () => actions.copyLink(member) },
    { title: "Copy as quote", icon: "quote", choose: () => actions.copyQuote(member) },
  ];
}

/** In any window: an element of another one is no `HTMLElement` of this. */
function isElement(target: EventTarget | null): target is HTMLElement {
  return target !== null && "getBoundingClientRect" in target;
}
