import { parentPath } from "./paths.ts";

/** Of `app.json`. */
export interface LinkStyle {
  useMarkdownLinks: boolean;
  newLinkFormat: "shortest" | "relative" | "absolute";
}

/** As much of a file as a link to it says. */
export interface LinkTarget {
  path: string;
  basename: string;
  extension: string;
}

/**
 * A link from one note to a file, as the settings want new links. Aliases are taken as they are:
 * who gives one with brackets gets a broken link, as in the app.
 */
export function writeLink(
  target: LinkTarget,
  sourcePath: string,
  style: LinkStyle,
  shortest: string,
  subpath = "",
  alias = "",
): string {
  const { useMarkdownLinks } = style;
  const isSelf = target.path === sourcePath && subpath !== "";
  const path = writeLinkPath(target, sourcePath, style, shortest, useMarkdownLinks);
  const link = isSelf ? subpath : path + subpath;
  if (!useMarkdownLinks)
    return alias === "" || alias === link ? `[[${link}]]` : `[[${link}|${alias}]]`;
  return `[${alias === "" ? target.basename : alias}](${escapeBlanks(link)})`;
}

/** Only the path; markdown links say the extension of notes too, and here not yet escaped. */
export function writeLinkPath(
  target: LinkTarget,
  sourcePath: string,
  { newLinkFormat }: LinkStyle,
  /** The name with its extension where it is the only one in the vault, else the path. */
  shortest: string,
  isMarkdown: boolean,
): string {
  const full = {
    absolute: target.path,
    relative: relativePath(target.path, parentPath(sourcePath)),
    shortest,
  }[newLinkFormat];
  return isMarkdown || target.extension !== "md" ? full : full.slice(0, -".md".length);
}

export function escapeBlanks(address: string): string {
  return address.replaceAll(" ", "%20");
}

function relativePath(path: string, fromFolder: string): string {
  const target = path.split("/");
  const from = fromFolder.split("/").filter(Boolean);
  while (from.length > 0 && target.length > 1 && from[0] === target[0]) {
    from.shift();
    target.shift();
  }
  return [...from.map(() => ".."), ...target].join("/");
}
