import type { Link, PhrasingContent, Text } from "mdast";
import type { CompileContext, Extension } from "mdast-util-from-markdown";
import type { Token } from "micromark-util-types";

/** What `inline-syntax` found, as nodes: links, embeds (shown as links to what they embed), tags. */
export const inlineNodes: Extension = {
  exit: {
    wikilink(token) {
      const source = this.sliceSerialize(token);
      const isEmbed = source.startsWith("!");
      const { link, shown } = splitWikilink(source.slice(isEmbed ? 3 : 2, -2));
      addNode(this, token, isEmbed ? makeEmbed(link, shown) : makeInternalLink(link, shown));
    },
    hashtag(token) {
      const tag = this.sliceSerialize(token);
      addNode(this, token, {
        type: "link",
        url: tag,
        children: [text(tag)],
        data: { hProperties: { className: ["tag"], href: tag } },
      });
    },
  },
};

function addNode(context: CompileContext, token: Token, node: PhrasingContent): void {
  context.enter(node, token);
  context.exit(token);
}

/** The alias starts at the first bar, unless nothing stands before it; in tables bars are escaped. */
function splitWikilink(inner: string): { link: string; shown: string } {
  const bar = inner.indexOf("|");
  if (bar <= 0) return { link: inner, shown: showLink(inner) };
  const link = inner.slice(0, bar).replace(/\\$/, "").trim();
  const alias = inner.slice(bar + 1).trim();
  return { link, shown: alias === "" ? showLink(link) : alias };
}

/** Note and heading, without the marks that stand between them. */
function showLink(link: string): string {
  return link.split("#").filter(Boolean).join(" > ");
}

export function makeInternalLink(link: string, shown: string): Link {
  return {
    type: "link",
    url: link,
    children: [text(shown)],
    data: { hProperties: { className: ["internal-link"], dataHref: link, href: link } },
  };
}

export function makeEmbed(link: string, shown: string): PhrasingContent {
  return {
    type: "emphasis",
    children: [makeInternalLink(link, shown)],
    data: { hName: "span", hProperties: { className: ["internal-embed"], src: link, alt: shown } },
  };
}

export function text(value: string): Text {
  return { type: "text", value };
}
