/** Initials instead of names on screen, for those who show their screen to others. */
import type { ComponentChildren, JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { shownText } from "../core/shown-text";
import { hideInText } from "../core/export/hide-names";
import type { NameHider } from "../core/export/name-hider";
import type { Person } from "../core/people-directory";
import { createPersonLabels } from "../core/person-labels";
import type { MarkedText } from "../core/rollup/marked-text";
import { useViewTools, ViewToolsProvider } from "./view-tools";
import { initials } from "./words";

/** How a text of the vault may stand on the screen. */
export type Shown = (text: string) => string;

/** How a person may be called on the screen. */
export type ShownPerson = (person: NamedPerson) => string;

type NamedPerson = Pick<Person, "key" | "name">;

/** In everything below it names are hidden; with null they are shown. */
export function HideNames(props: {
  readonly hider: NameHider | null;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { hider, children } = props;
  const tools = useViewTools();
  const value = useMemo(() => (hider === null ? tools : { ...tools, hider }), [tools, hider]);
  return <ViewToolsProvider value={value}>{children}</ViewToolsProvider>;
}

/** The same for a text with its marks: `InlineText` takes out of it what is not for reading. */
export function useShownMarked(): (marked: MarkedText) => MarkedText {
  const { hider } = useViewTools();
  return useMemo(
    () => (marked: MarkedText) => (hider === undefined ? marked : hideInText(marked, hider)),
    [hider],
  );
}

/** The same function until names are hidden, or shown again. */
export function useShown(): Shown {
  const { hider } = useViewTools();
  return useMemo(
    () => (hider === undefined ? shownText : (text: string) => shownText(hider.hide(text))),
    [hider],
  );
}

/** A person's name, or initials that nobody else has: two of one name stay two. */
export function useShownPerson(): ShownPerson {
  const { hider } = useViewTools();
  return useMemo(
    () =>
      hider === undefined
        ? ({ name }: Pick<Person, "name">) => shownText(name)
        : ({ key }: Pick<Person, "key">) => hider.tokenOf(key),
    [hider],
  );
}

/** The same, where others are called alike: with the folder of the note, as long as names are shown. */
export function usePersonLabels(): (people: readonly NamedPerson[]) => ShownPerson {
  const { hider } = useViewTools();
  const called = useShownPerson();
  return useMemo(() => {
    if (hider !== undefined) return () => called;
    return (people) => {
      const labelOf = createPersonLabels(people);
      return (person) => shownText(labelOf(person));
    };
  }, [hider, called]);
}

/** What stands for a person where there is no room for the name. */
export function useInitials(): ShownPerson {
  const { hider } = useViewTools();
  return useMemo(
    () =>
      hider === undefined
        ? ({ name }: Pick<Person, "name">) => initials(name)
        : ({ key }: Pick<Person, "key">) => hider.tokenOf(key),
    [hider],
  );
}

/**
 * What a search field shows of its query: as long as it is being typed that, and later initials for
 * the names in it.
 */
export function useShownQuery(query: string): {
  readonly shown: string;
  /** What was typed, or null when the field was left. */
  readonly onTyped: (typed: string | null) => void;
} {
  const { hider } = useViewTools();
  const [typed, onTyped] = useState<string | null>(null);
  return { shown: typed === query || hider === undefined ? query : hider.hide(query), onTyped };
}
