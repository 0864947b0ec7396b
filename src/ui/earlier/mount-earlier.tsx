/** The card on any element of any window, for hosts. */
import { render } from "preact";
import type { Earlier } from "../../app/earlier";
import type { Icons } from "../../ports/icons";
import type { Disposable } from "../../ports/result";
import { createFormat } from "../format";
import { type ViewTools, ViewToolsProvider } from "../view-tools";
import { EarlierCard } from "./earlier-card";
import type { EarlierActions, EarlierKeys } from "./earlier-contract";

export interface EarlierSurroundings {
  readonly earlier: Earlier;
  readonly actions: EarlierActions;
  readonly keys: EarlierKeys;
  readonly icons: Icons;
  /** BCP 47 tag for days and numbers. */
  readonly locale: string;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly onDecided: (kind: "same" | "different" | null) => void;
}

let mounted = 0;

/** Draws the card into `parent` until it is disposed. */
export function mountEarlier(parent: HTMLElement, surroundings: EarlierSurroundings): Disposable {
  mounted += 1;
  const { icons, locale, today, earlier, actions, keys, onDecided } = surroundings;
  const format = createFormat(locale, today);
  const tools: ViewTools = { icons, locale, format, idPrefix: `debrief-earlier-${mounted}` };
  render(
    <ViewToolsProvider value={tools}>
      <EarlierCard
        earlier={earlier}
        actions={actions}
        keys={keys}
        today={today}
        hasTitle={false}
        onDecided={onDecided}
      />
    </ViewToolsProvider>,
    parent,
  );
  return {
    dispose() {
      render(null, parent);
    },
  };
}
