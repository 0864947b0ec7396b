import type { CachedMetadata, HeadingCache, HeadingSubpathResult, Loc } from "obsidian";

/** What the app's declarations promise, but for `next`, which the last heading lacks. */
type Found =
  | (Omit<HeadingSubpathResult, "next"> & { next: HeadingCache | undefined })
  | { type: "block"; block: Block; list?: ListItem; start: Loc; end: Loc }
  | { type: "footnote"; footnote: Footnote; start: Loc; end: Loc };

type Block = NonNullable<CachedMetadata["blocks"]>[string];
type ListItem = NonNullable<CachedMetadata["listItems"]>[number];
type Footnote = NonNullable<CachedMetadata["footnotes"]>[number];

/** Where `#Heading`, `#Heading#Heading below it`, `#^block` or `#[^footnote]` leads; null for nowhere. */
export function resolveSubpath(cache: CachedMetadata, subpath: string): Found | null {
  const parts = subpath.split("#").filter((part) => part !== "");
  const last = parts[parts.length - 1];
  if (last === undefined) return null;
  if (last.startsWith("^")) return findBlock(cache, last.slice(1).toLowerCase());
  const footnote = /^\[\^([^\]]+)\]$/.exec(last)?.[1];
  if (footnote !== undefined) return findFootnote(cache, footnote.toLowerCase());
  return findHeading(cache.headings ?? [], parts.map(comparable));
}

function findBlock(cache: CachedMetadata, id: string): Found | null {
  const { blocks = {} } = cache;
  const block = Object.hasOwn(blocks, id) ? blocks[id] : undefined;
  if (block === undefined) return null;
  const { start, end } = block.position;
  const list = cache.listItems?.find((item) => item.id?.toLowerCase() === id);
  return { type: "block", block, ...(list === undefined ? {} : { list }), start, end };
}

function findFootnote(cache: CachedMetadata, id: string): Found | null {
  const footnote = cache.footnotes?.find((each) => each.id.toLowerCase() === id);
  if (footnote === undefined) return null;
  const { start, end } = footnote.position;
  return { type: "footnote", footnote, start, end };
}

/** The first heading of that name, then the first below it, and so on. */
function findHeading(headings: readonly HeadingCache[], path: readonly string[]): Found | null {
  let within = headings;
  let current: HeadingCache | undefined;
  for (const wanted of path) {
    current = within.find(({ heading }) => comparable(heading) === wanted);
    if (current === undefined) return null;
    within = below(headings, current);
  }
  if (current === undefined) return null;
  const next = headings[headings.indexOf(current) + within.length + 1];
  const { start } = current.position;
  return { type: "heading", current, next, start, end: next?.position.start ?? null };
}

/** What stands under a heading, down to the next one that is as high. */
function below(headings: readonly HeadingCache[], top: HeadingCache): readonly HeadingCache[] {
  const rest = headings.slice(headings.indexOf(top) + 1);
  const end = rest.findIndex(({ level }) => level <= top.level);
  return end < 0 ? rest : rest.slice(0, end);
}

function comparable(heading: string): string {
  return stripHeading(heading).toLowerCase();
}

/** For comparing: signs become blanks, and blanks become one. */
export function stripHeading(heading: string): string {
  return oneBlank(heading.replace(/[!-&(-,./:-@[-^`{-~]/g, " "));
}

/** For writing a link: what would end it, or begin something else in it, becomes a blank. */
export function stripHeadingForLink(heading: string): string {
  return oneBlank(heading.replace(/[:#|^\\\r\n]|%%|\[\[|\]\]/g, " "));
}

function oneBlank(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
