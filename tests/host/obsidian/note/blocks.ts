import type { BlockCache, HeadingCache, ListItemCache, Loc, Pos, SectionCache } from "obsidian";
import type { NoteNode } from "./note-tree.ts";

/** A name behind a block, or alone in a line below it. */
const NAME = /(?:^|\s)\^([a-zA-Z0-9-]+)$/;
const NAME_ALONE = /^\^([a-zA-Z0-9-]+)$/;
const CALLOUT = /^[ \t]*>[ \t]*\[![^\]\n]+\]/;
const TASK = /^[ \t]*(?:[-+*]|\d+[.)])[ \t]+\[([^\]\n])\][ \t]/;

export interface Blocks {
  headings: HeadingCache[];
  sections: SectionCache[];
  listItems: ListItemCache[];
  blocks: Record<string, BlockCache>;
}

export function findBlocks(tree: NoteNode, text: string): Blocks {
  const found: Blocks = { headings: [], sections: [], listItems: [], blocks: {} };
  for (const node of tree.children) {
    const { type, position } = node;
    const source = sliceOf(text, position);
    if (type === "heading") {
      found.headings.push({ heading: headingOf(node, text), level: node.depth, position });
    }
    addItems(node, null, text, found);
    const isCallout = type === "blockquote" && CALLOUT.test(source);
    const section: SectionCache = { type: isCallout ? "callout" : type, position };
    const before = found.sections[found.sections.length - 1];
    found.sections.push(section);
    if (!mayBeNamed(type)) continue;
    const alone = NAME_ALONE.exec(source.trim())?.[1];
    if (alone !== undefined && before !== undefined) nameBlock(before, alone, found);
    else nameBlock(section, NAME.exec(source.trimEnd())?.[1], found);
  }
  return found;
}

/** A list is named by a line of its own below it: a name in its last line is the last item's. */
function mayBeNamed(type: string): boolean {
  return type === "paragraph" || type === "heading" || type === "blockquote";
}

function nameBlock(block: SectionCache | ListItemCache, id: string | undefined, to: Blocks): void {
  if (id === undefined) return;
  block.id = id;
  to.blocks[id.toLowerCase()] = { id, position: block.position };
}

/** As it is written, without the marks around it. */
function headingOf({ children }: NoteNode, text: string): string {
  const first = children[0];
  const last = children[children.length - 1];
  if (first === undefined || last === undefined) return "";
  return text.slice(first.position.start.offset, last.position.end.offset);
}

/** Items at any depth, also those in quotes; an outer one before what it holds. */
function addItems(node: NoteNode, parent: NoteNode | null, text: string, to: Blocks): void {
  for (const child of node.children) {
    if (child.type !== "listItem") {
      addItems(child, parent, text, to);
      continue;
    }
    const position: Pos = { start: child.position.start, end: ownEnd(child) };
    const source = sliceOf(text, position);
    const item: ListItemCache = { parent: parentOf(node, parent), position };
    const task = TASK.exec(source)?.[1];
    if (task !== undefined) item.task = task;
    to.listItems.push(item);
    nameBlock(item, NAME.exec(source.trimEnd())?.[1], to);
    addItems(child, child, text, to);
  }
}

/** The line of the item around it, else less than zero: the line where its list begins. */
function parentOf(list: NoteNode, parent: NoteNode | null): number {
  if (parent !== null) return parent.position.start.line;
  // There is no -0 that differs from 0, so the first line counts as one.
  return -list.position.start.line || -1;
}

/** An item ends before the items in it, unless it begins with them. */
function ownEnd({ children, position }: NoteNode): Loc {
  const list = children.findIndex(({ type }) => type === "list");
  return children[list - 1]?.position.end ?? position.end;
}

function sliceOf(text: string, { start, end }: Pos): string {
  return text.slice(start.offset, end.offset);
}
