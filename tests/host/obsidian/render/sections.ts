import type { Root as HtmlRoot, RootContent } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes, Paragraph, PhrasingContent, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { getFrontMatterInfo } from "../frontmatter.ts";
import { turnIntoCallout, turnIntoTask } from "./blocks.ts";
import { inlineNodes } from "./inline-nodes.ts";
import { inlineSyntax } from "./inline-syntax.ts";
import { embedImage, hideBlockId, markHighlights, showLineEnds } from "./phrases.ts";
import { stripComments } from "./strip-comments.ts";

/** One block at the top level of a note. Lines count from 0; both are null for footnotes. */
export interface Section {
  /** Not sanitised yet: HTML of the note stands in it as it was written. */
  html: string;
  /** The name of its element, as in the app's classes: `el-p`, `el-ul`. */
  tag: string;
  lineStart: number | null;
  lineEnd: number | null;
}

/** A note as sections of HTML. Properties and comments are not part of it. */
export function renderSections(note: string): Section[] {
  const source = hideProperties(stripComments(note));
  const tree = fromMarkdown(source, {
    extensions: [gfm(), inlineSyntax],
    mdastExtensions: [gfmFromMarkdown(), inlineNodes],
  });
  for (const block of tree.children) {
    refine(block, { text: source, line: block.position?.start.line ?? 1 });
  }
  return toSections(tree);
}

function hideProperties(note: string): string {
  const { contentStart } = getFrontMatterInfo(note);
  return note.slice(0, contentStart).replace(/[^\n]/g, "") + note.slice(contentStart);
}

/** The text, and the line in it where the section starts. */
export interface SectionSource {
  text: string;
  line: number;
}

function refine(node: Nodes, source: SectionSource): void {
  if (!("children" in node)) return;
  if (node.type === "blockquote") turnIntoCallout(node);
  if (node.type === "listItem") turnIntoTask(node, source);
  for (const child of node.children) refine(child, source);
  if (!isPhrasing(node)) return;
  if (node.type === "paragraph" || node.type === "heading") hideBlockId(node.children);
  node.children = showLineEnds(markHighlights(node.children)).map((child) =>
    child.type === "image" ? embedImage(child) : child,
  );
}

const PHRASING = ["paragraph", "heading", "emphasis", "strong", "delete", "tableCell"];

function isPhrasing(node: Nodes): node is Extract<Nodes, { children: PhrasingContent[] }> {
  return PHRASING.includes(node.type);
}

function toSections(tree: Root): Section[] {
  const blocks = tree.children.filter((node) => !isEmptyParagraph(node));
  const html = toHast({ ...tree, children: blocks }, { allowDangerousHtml: true });
  const root: HtmlRoot = html.type === "root" ? html : { type: "root", children: [] };
  return root.children.flatMap((block) => {
    if (block.type === "text" || block.type === "comment") return [];
    return [toSection(block)];
  });
}

/** Of a paragraph that was only a block's name nothing is left. */
function isEmptyParagraph(node: Nodes): boolean {
  if (node.type !== "paragraph") return false;
  return (node satisfies Paragraph).children.every(
    (child) => child.type === "text" && child.value === "",
  );
}

function toSection(block: RootContent): Section {
  return {
    html: toHtml(block, { allowDangerousHtml: true }),
    tag: block.type === "element" ? block.tagName : "html",
    lineStart: block.position === undefined ? null : block.position.start.line - 1,
    lineEnd: block.position === undefined ? null : block.position.end.line - 1,
  };
}
