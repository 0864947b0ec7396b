/**
 * Where an input method is putting a word together. The editor must be left alone until the word is
 * done: a change beneath it could end the composition, or leave half of it behind.
 */
import type { Extension } from "@codemirror/state";
import { type EditorView, ViewPlugin } from "@codemirror/view";
import { editorInfoField } from "obsidian";

export class Compositions {
  readonly #editors = new Set<EditorView>();

  /** To be registered as an editor extension: it tells of every editor there is. */
  readonly extension: Extension = ViewPlugin.define((editor) => {
    this.#editors.add(editor);
    return {
      destroy: () => {
        this.#editors.delete(editor);
      },
    };
  });

  /** True while a word is being composed in an editor of the note. */
  isUnderWay(path: string): boolean {
    return [...this.#editors].some(
      (editor) =>
        editor.composing && editor.state.field(editorInfoField, false)?.file?.path === path,
    );
  }
}
