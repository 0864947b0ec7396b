/** The facts of a quick lesson on any element of any window. */
import { render } from "preact";
import type { Icons } from "../../ports/icons";
import type { Disposable } from "../../ports/result";
import { createFormat } from "../format";
import { type ViewTools, ViewToolsProvider } from "../view-tools";
import { type QuickActions, QuickFacts, type QuickFactsShown } from "./quick-facts";

export interface QuickSurroundings {
  readonly actions: QuickActions;
  readonly icons: Icons;
  /** BCP 47 tag for numbers. */
  readonly locale: string;
}

export interface MountedQuick extends Disposable {
  show(shown: QuickFactsShown): void;
}

let mounted = 0;

/** Draws into `parent` what it is told to show, until it is disposed. */
export function mountQuick(parent: HTMLElement, surroundings: QuickSurroundings): MountedQuick {
  mounted += 1;
  const { icons, locale, actions } = surroundings;
  const format = createFormat(locale, "");
  const tools: ViewTools = { icons, locale, format, idPrefix: `debrief-quick-${mounted}` };
  return {
    show(shown) {
      render(
        <ViewToolsProvider value={tools}>
          <QuickFacts shown={shown} actions={actions} />
        </ViewToolsProvider>,
        parent,
      );
    },
    dispose() {
      render(null, parent);
    },
  };
}
