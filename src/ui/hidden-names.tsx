/** Initials instead of names on screen, for those who show their screen to others. */
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { shownText } from "../core/shown-text";
import { hideInText } from "../core/export/hide-names";
import type { NameHider } from "../core/export/name-hider";
import type { MarkedText } from "../core/rollup/marked-text";
import { useViewTools, ViewToolsProvider } from "./view-tools";

/** How a text of the vault may stand on the screen. */
export type Shown = (text: string) => string;

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
