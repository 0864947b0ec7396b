/** The preview before a write, on any element of any window. */
import { render } from "preact";
import type { Preview } from "../../ports/asker";
import type { Icons } from "../../ports/icons";
import type { Disposable } from "../../ports/result";
import { createFormat } from "../format";
import { type ViewTools, ViewToolsProvider } from "../view-tools";
import { type PreviewActions, PreviewDialog } from "./preview-dialog";

export interface PreviewSurroundings {
  readonly actions: PreviewActions;
  readonly icons: Icons;
  /** BCP 47 tag for numbers. */
  readonly locale: string;
}

let mounted = 0;

/** Draws the preview into `parent`, the focus on Cancel, until it is disposed. */
export function mountPreview(
  parent: HTMLElement,
  preview: Preview,
  surroundings: PreviewSurroundings,
): Disposable {
  mounted += 1;
  const { icons, locale, actions } = surroundings;
  const format = createFormat(locale, "");
  const tools: ViewTools = { icons, locale, format, idPrefix: `debrief-preview-${mounted}` };
  render(
    <ViewToolsProvider value={tools}>
      <PreviewDialog preview={preview} actions={actions} />
    </ViewToolsProvider>,
    parent,
  );
  return {
    dispose() {
      render(null, parent);
    },
  };
}
