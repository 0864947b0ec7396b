import type { CachedMetadata, Pos } from "obsidian";
import { decodeAddress, isOutside } from "./address.ts";
import { nodesIn, type NoteNode } from "./note-tree.ts";
import { parseWikilink } from "./wikilink.ts";

type Parts = Required<
  Pick<
    CachedMetadata,
    "links" | "embeds" | "tags" | "footnotes" | "footnoteRefs" | "referenceLinks"
  >
>;

/** All that points somewhere from the body of a note, each kind in the order of the text. */
export function findReferences(tree: NoteNode, text: string): Parts {
  const found: Parts = {
    links: [],
    embeds: [],
    tags: [],
    footnotes: [],
    footnoteRefs: [],
    referenceLinks: [],
  };
  let inlineNotes = 0;
  for (const node of nodesIn(tree)) {
    const { type, position, identifier: id } = node;
    const original = sliceOf(text, position);
    switch (type) {
      case "wikilink":
        found.links.push({ ...parseWikilink(node.value), original, position });
        break;
      case "embed":
        found.embeds.push({ ...parseWikilink(node.value), original, position });
        break;
      case "link":
        if (!isInside(node.url, original)) break;
        found.links.push({
          link: decodeAddress(node.url),
          original,
          displayText: labelOf(node, text),
          position,
        });
        break;
      case "image":
        if (!isInside(node.url, original)) break;
        found.embeds.push({
          link: decodeAddress(node.url),
          original,
          displayText: node.alt ?? "",
          position,
        });
        break;
      case "tag":
        found.tags.push({ tag: node.value, position });
        break;
      case "footnoteDefinition":
        found.footnotes.push({ id, position });
        break;
      case "footnoteReference":
        found.footnoteRefs.push({ id, position });
        break;
      case "footnote": {
        // Notes that stand in the text have no name, so the app gives them one.
        const name = `[inline${inlineNotes++}`;
        found.footnotes.push({ id: name, position });
        found.footnoteRefs.push({ id: name, position });
        break;
      }
      case "definition":
        found.referenceLinks.push({ id, link: node.url, position });
        break;
    }
  }
  // To a footnote that is nowhere defined there is no reference: it is text.
  const defined = new Set(found.footnotes.map(({ id }) => id));
  found.footnoteRefs = found.footnoteRefs.filter(({ id }) => defined.has(id));
  return found;
}

/** Addresses that stand in the text without brackets are always outside. */
function isInside(url: string, original: string): boolean {
  return url !== "" && /^!?\[/.test(original) && !isOutside(url);
}

/** What a person reads instead of a markdown link's address. */
function labelOf(node: NoteNode, text: string): string {
  const first = node.children[0];
  const last = node.children[node.children.length - 1];
  if (first === undefined || last === undefined) return "";
  return text.slice(first.position.start.offset, last.position.end.offset);
}

function sliceOf(text: string, { start, end }: Pos): string {
  return text.slice(start.offset, end.offset);
}
