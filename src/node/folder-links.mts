/** Links as the vault's owner has chosen them in the app's own settings. */
import { posix } from "node:path";
import { baseName, foldText, folderOf } from "../core/text";
import type { Links } from "../ports/links";

export interface LinkStyle {
  readonly markdown: boolean;
  readonly format: "shortest" | "relative" | "absolute";
}

/** Reads `app.json`; whatever is missing or odd there means the app's default. */
export function readLinkStyle(stored: unknown): LinkStyle {
  const record: { useMarkdownLinks?: unknown; newLinkFormat?: unknown } =
    typeof stored === "object" && stored !== null ? stored : {};
  const format = record.newLinkFormat;
  return {
    markdown: record.useMarkdownLinks === true,
    format: format === "relative" || format === "absolute" ? format : "shortest",
  };
}

/** What `encodeURI` leaves as it is, though a link would end or be cut there. */
const ENCODED = new Map([
  ["#", "%23"],
  ["(", "%28"],
  [")", "%29"],
  ["?", "%3F"],
]);

/** @param paths every note of the vault: a name that two notes share is written with its folder */
export function createFolderLinks(paths: readonly string[], style: LinkStyle): Links {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const name = foldText(baseName(path));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }

  function address(target: string, source: string): string {
    if (style.format === "relative") return posix.relative(folderOf(source), target);
    const isUnique = (counts.get(foldText(baseName(target))) ?? 0) <= 1;
    return style.format === "shortest" && isUnique ? posix.basename(target) : target;
  }

  return {
    format(target, source) {
      const path = address(target, source);
      if (!style.markdown) return `[[${path.replace(/\.md$/, "")}]]`;
      const label = baseName(target).replace(/[\\[\]]/g, "\\$&");
      return `[${label}](${encodeURI(path).replace(/[#()?]/g, (character) => ENCODED.get(character) ?? "")})`;
    },
    // A folder keeps no count of links: those in lessons are known from reading them.
    sourcesOf: () => [],
    unresolved: () => [],
  };
}
