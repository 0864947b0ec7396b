import { StateField } from "@codemirror/state";
import { ViewPlugin, type EditorView } from "@codemirror/view";
import type { MarkdownView } from "./markdown-view.ts";

/** Which note an editor shows. Extensions of plugins read it from the state. */
export const editorInfoField = StateField.define<MarkdownView | null>({
  create: () => null,
  update: (value) => value,
});

/** False: the workbench shows source, not live preview. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (value) => value,
});

/** The editor itself, for extensions that only get its state. */
export const editorEditorField = StateField.define<EditorView>({
  create() {
    throw new Error("This state belongs to no editor of a note.");
  },
  update: (value) => value,
});

/** The older name of `editorInfoField`. */
export const editorViewField = editorInfoField;

/** Whether the mouse is held down in the editor. */
export const livePreviewState = ViewPlugin.define(
  (view) => {
    const plugin = {
      mousedown: false,
      destroy: () => view.dom.win.removeEventListener("mouseup", release, true),
    };
    const release = (): void => {
      plugin.mousedown = false;
    };
    // The button may be let go anywhere.
    view.dom.win.addEventListener("mouseup", release, true);
    return plugin;
  },
  {
    eventHandlers: {
      mousedown(event) {
        this.mousedown = event.button === 0;
      },
    },
  },
);
