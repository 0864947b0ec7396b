import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin, type DecorationSet, type EditorView } from "@codemirror/view";

const line = Decoration.line({ class: "cm-hmd-frontmatter" });

/** The properties at the top stand apart from the note: without this, markdown sees a heading. */
export const propertyLines = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = find(view);
    }

    update(update: { docChanged: boolean; view: EditorView }): void {
      if (update.docChanged) this.decorations = find(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function find(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const builder = new RangeSetBuilder<Decoration>();
  if (!/^---\s*$/.test(doc.line(1).text)) return builder.finish();
  for (let number = 2; number <= doc.lines; number++) {
    if (!/^---\s*$/.test(doc.line(number).text)) continue;
    for (let each = 1; each <= number; each++) {
      const { from } = doc.line(each);
      builder.add(from, from, line);
    }
    break;
  }
  return builder.finish();
}
