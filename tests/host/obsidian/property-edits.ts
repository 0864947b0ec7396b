import { isScalar, parseDocument, visit } from "yaml-host";
import { findPropertyLinks } from "./note/property-links.ts";

export interface TextEdit {
  from: number;
  to: number;
  text: string;
}

/**
 * Changes to the properties that are links, in the text as it stands: `rewrite` gets each as it is
 * meant, and null from it leaves it. Quotes stay where the link stands in them letter by letter.
 */
export function editPropertyLinks(
  yaml: string,
  rewrite: (original: string) => string | null,
): TextEdit[] {
  const edits: TextEdit[] = [];
  visit(parseDocument(yaml), {
    Scalar(key, node) {
      if (key === "key" || !isScalar(node) || !node.range) return;
      if (findPropertyLinks(node.value).length === 0) return;
      const original = String(node.value);
      const text = rewrite(original);
      if (text === null) return;
      const [from, to] = node.range;
      const source = yaml.slice(from, to);
      const isVerbatim = source.includes(original) && !/["'\\]/.test(text);
      const written = isVerbatim ? source.replace(original, () => text) : JSON.stringify(text);
      edits.push({ from, to, text: written });
    },
  });
  return edits;
}
