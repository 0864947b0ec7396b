import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { markdown } from "@codemirror/lang-markdown";
import { codeFolding, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import {
  Decoration,
  drawSelection,
  EditorView,
  keymap,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { propertyLines } from "./property-lines.ts";

const style = HighlightStyle.define([
  { tag: tags.heading1, class: "cm-header cm-header-1" },
  { tag: tags.heading2, class: "cm-header cm-header-2" },
  { tag: tags.heading3, class: "cm-header cm-header-3" },
  { tag: tags.heading, class: "cm-header" },
  { tag: tags.strong, class: "cm-strong" },
  { tag: tags.emphasis, class: "cm-em" },
  { tag: tags.strikethrough, class: "cm-strikethrough" },
  { tag: tags.monospace, class: "cm-inline-code" },
  { tag: tags.link, class: "cm-link" },
  { tag: tags.url, class: "cm-url" },
  { tag: tags.quote, class: "cm-quote" },
  { tag: tags.comment, class: "cm-comment" },
  { tag: tags.processingInstruction, class: "cm-formatting" },
  { tag: tags.contentSeparator, class: "cm-formatting" },
]);

const marks: Record<string, Decoration> = {
  "[": Decoration.mark({ class: "cm-hmd-internal-link" }),
  "#": Decoration.mark({ class: "cm-hashtag" }),
};

/** The app's own additions to markdown: `[[links]]` and `#tags`. */
const obsidianMarks = ViewPlugin.fromClass(
  class {
    private readonly matcher = new MatchDecorator({
      regexp: /\[\[[^[\]\n]+\]\]|(?:^|\s)#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*/gu,
      decorate(add, from, to, match) {
        const at = from + (match[0].length - match[0].trimStart().length);
        const mark = marks[match[0].trimStart().charAt(0)];
        if (mark !== undefined) add(at, to, mark);
      },
    });
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = this.matcher.createDeco(view);
    }

    update(update: ViewUpdate): void {
      this.decorations = this.matcher.updateDeco(update, this.decorations);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

export const editorBasics: Extension = [
  history(),
  drawSelection(),
  EditorView.lineWrapping,
  markdown(),
  codeFolding(),
  syntaxHighlighting(style),
  obsidianMarks,
  propertyLines,
  search(),
  EditorView.contentAttributes.of({ "aria-label": "Note", spellcheck: "false" }),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab]),
];
