import type { TFile } from "./abstract-file.ts";
import type { EditorSuggest } from "./editor-suggest.ts";
import type { Editor } from "./editor.ts";

let suggests: readonly EditorSuggest<unknown>[] = [];
let current: EditorSuggest<unknown> | null = null;

/** Asked in the order in which they were registered. Returns how to take it out again. */
export function registerEditorSuggest<T>(suggest: EditorSuggest<T>): () => void {
  const added = suggest as EditorSuggest<unknown>;
  suggests = [...suggests, added];
  return () => {
    suggests = suggests.filter((other) => other !== added);
    if (current === added) closeSuggestions();
  };
}

/** The text or the cursor changed: the first whose trigger fits helps, all others are quiet. */
export function offerSuggestions(editor: Editor, file: TFile | null): void {
  const next = editor.somethingSelected()
    ? null
    : (suggests.find((suggest) => tryTrigger(suggest, editor, file)) ?? null);
  if (current !== next) current?.close();
  current = next;
}

export function closeSuggestions(): void {
  current?.close();
  current = null;
}

/** An error in one must not take the keys from the others, nor from the editor. */
function tryTrigger(suggest: EditorSuggest<unknown>, editor: Editor, file: TFile | null): boolean {
  try {
    return suggest.trigger(editor, file);
  } catch (error) {
    console.error("An editor suggest failed.", error);
    return false;
  }
}
