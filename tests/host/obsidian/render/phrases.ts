import type { Image, PhrasingContent } from "mdast";
import { makeEmbed, text } from "./inline-nodes.ts";

const BLOCK_ID = /(?:^|[ \t\n])\^[A-Za-z0-9-]+[ \t]*$/;

/** The name that links of other notes have for a block is not shown. */
export function hideBlockId(nodes: PhrasingContent[]): void {
  const last = nodes[nodes.length - 1];
  if (last?.type === "text") last.value = last.value.replace(BLOCK_ID, "");
}

/** A line end is one to see, as it is in the app unless its line breaks are set to "strict". */
export function showLineEnds(nodes: PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== "text" || !node.value.includes("\n")) return [node];
    const lines = node.value.split("\n").map(text);
    return lines.flatMap((line, at): PhrasingContent[] =>
      at === 0 ? [line] : [{ type: "break" }, line],
    );
  });
}

/** `==words==`, with whatever else stands between the marks. */
export function markHighlights(nodes: PhrasingContent[]): PhrasingContent[] {
  const pieces = nodes.flatMap(splitAtMarks);
  const shown: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined) continue;
    const close = piece === MARK ? findClose(pieces, at) : -1;
    if (close < 0) {
      shown.push(piece === MARK ? text("==") : piece);
      continue;
    }
    const children = pieces.slice(at + 1, close);
    shown.push({ type: "emphasis", children, data: { hName: "mark" } });
    at = close;
  }
  return joinTexts(shown);
}

/** Files of the vault are embedded; what lies in the web is an image. */
export function embedImage(image: Image): PhrasingContent {
  if (/^[a-z][a-z0-9+.-]*:/i.test(image.url)) return image;
  return makeEmbed(image.url, image.alt ?? image.url);
}

const MARK: PhrasingContent = text("==");

function splitAtMarks(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== "text") return [node];
  return node.value.split("==").flatMap((part, at): PhrasingContent[] => {
    const shown = part === "" ? [] : [text(part)];
    return at === 0 ? shown : [MARK, ...shown];
  });
}

/** No space stands inside beside a mark, and something stands between the two. */
function findClose(pieces: PhrasingContent[], open: number): number {
  const first = pieces[open + 1];
  if (first === undefined || (first.type === "text" && /^\s/.test(first.value))) return -1;
  const close = pieces.indexOf(MARK, open + 1);
  const last = pieces[close - 1];
  if (close <= open + 1 || (last?.type === "text" && /\s$/.test(last.value))) return -1;
  return close;
}

function joinTexts(nodes: PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = joined[joined.length - 1];
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else joined.push(node.type === "text" ? text(node.value) : node);
  }
  return joined;
}
