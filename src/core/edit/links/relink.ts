/** Every link of a note that means one note leads to another instead. */
import type { LinkResolver } from "../../link-resolver";
import { findFrontmatter } from "../../parse/frontmatter";
import { baseName } from "../../text";
import { bodyLinks } from "./body-links";
import { placeBlocks, type PlacedBlock } from "../lessons/block-places";
import {
  meaningOfValues,
  planFrontmatterLinks,
  readdressed,
  type Readdress,
} from "./frontmatter-links";
import { openFrontmatter } from "../properties/frontmatter-source";
import { addressTo } from "./link-address";
import { type LinkPlace, linksIn } from "./link-places";
import { applyEdits, type Plan, type TextEdit } from "../text-edit";

/**
 * Leads every link of a note that means the note `from` to the note `to`: wikilinks, embeds and
 * markdown links, in the body, in comments and in the properties, never in code. Aliases, headings
 * and block ids stay; a link without alias then shows the other note's name. Refuses the whole when
 * one of them cannot be changed safely, and when `to` has a name that no link can hold. O(text).
 *
 * @param path the note's own path: what a link means depends on it
 * @param resolver knows both notes
 */
export function planRelink(
  path: string,
  text: string,
  resolver: LinkResolver,
  from: string,
  to: string,
): Plan {
  const wanted = (meant: string) => (meant === from ? to : meant);
  return planLinks(text, { resolver, before: path, after: path, wanted });
}

export interface LinkWish {
  /** Knows every note that a link means, or shall mean. */
  readonly resolver: LinkResolver;
  /** Path of the note that the text stands in. */
  readonly before: string;
  /** Path of the note that it will stand in. */
  readonly after: string;
  /** The note that a link shall mean in place of `meant`. */
  readonly wanted: (meant: string) => string;
}

/** Gives other addresses to the links that would not mean what they shall; see `planRelink`. */
export function planLinks(text: string, { resolver, before, after, wanted }: LinkWish): Plan {
  const meaningAt = (path: string) => (link: LinkPlace) => resolver.resolve(link.target, path);
  const leadsTo = (link: LinkPlace): string | null => {
    const meant = meaningAt(before)(link);
    return meant === null ? null : wanted(meant);
  };
  const lost: string[] = [];
  const readdress: Readdress = (link) => {
    const to = leadsTo(link);
    if (to === null || meaningAt(after)(link) === to) return null;
    const address = addressTo(to, link, after, resolver);
    if (address === null) lost.push(to);
    return address;
  };

  const blocks = placeBlocks(text);
  const links = bodyLinks(text, blocks);
  const edits = readdressed(text, links, readdress);
  const properties = readdressProperties(text, readdress);
  const [unlinkable] = lost;
  if (unlinkable !== undefined) return refuse(UNLINKABLE(unlinkable));
  if (!properties.ok) return refuse(properties.reason);

  const shape = shapeOf(blocks);
  const targets = links.map(leadsTo);
  for (const way of properties.ways) {
    const all = [...way, ...edits];
    if (all.length === 0) return { ok: true, edits: [] };
    const applied = applyEdits(text, all);
    if (!applied.ok) return applied;
    const blocksThen = placeBlocks(applied.text);
    const linksThen = bodyLinks(applied.text, blocksThen).map(meaningAt(after));
    const isTrue =
      shapeOf(blocksThen) === shape &&
      linksThen.length === targets.length &&
      // What meant no note before is not asked after.
      targets.every((target, index) => target === null || target === linksThen[index]) &&
      meaningOf(applied.text) === properties.meaning;
    if (isTrue) return { ok: true, edits: all };
  }
  return refuse(UNSAFE(before));
}

const UNLINKABLE = (path: string) =>
  `“${baseName(path)}” has signs in its name that a link cannot hold. Give it another name and try again.`;
const UNSAFE = (path: string) =>
  `“${baseName(path)}” has a link that cannot be changed safely. Change it by hand and try again.`;

type PropertyWays =
  | {
      readonly ok: true;
      readonly ways: readonly (readonly TextEdit[])[];
      /** What the properties say afterwards; null when there are none. */
      readonly meaning: string | null;
    }
  | { readonly ok: false; readonly reason: string };

function readdressProperties(text: string, readdress: Readdress): PropertyWays {
  const opening = openFrontmatter(text);
  if (opening.kind === "open") {
    return { ok: true, ...planFrontmatterLinks(opening.frontmatter, readdress) };
  }
  // Properties that cannot be read are not touched, so there must be nothing to change in them.
  const { start, end } = findFrontmatter(text)?.yaml ?? { start: 0, end: 0 };
  const source = text.slice(start, end);
  const isNeeded = readdressed(source, linksIn(source), readdress).length > 0;
  return opening.kind === "refused" && isNeeded
    ? { ok: false, reason: opening.reason }
    : { ok: true, ways: [[]], meaning: null };
}

function meaningOf(text: string): string | null {
  const opening = openFrontmatter(text);
  return opening.kind === "open" ? meaningOfValues(opening.frontmatter) : null;
}

/** The outline of a body: another one means that an address was read as more than that. */
function shapeOf(blocks: readonly PlacedBlock[]): string {
  return blocks
    .map(({ kind, parent, line, level, pieces }) => [kind, parent, line, level, pieces.length])
    .join("\n");
}

function refuse(reason: string): Plan {
  return { ok: false, reason };
}
