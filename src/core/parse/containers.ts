/** The quotes and list items that are open at a line, outermost first. */
import {
  contentAt,
  indentAt,
  isBlankFrom,
  type LineCursor,
  moveTo,
  skipCharacters,
  skipColumns,
  skipIndent,
} from "./line-cursor";

export interface Container {
  readonly kind: "quote" | "item";
  /** Index of its block. */
  readonly block: number;
  /** Items: columns of indentation that belong to it. */
  readonly width: number;
  /** Items: false while nothing but its marker was seen. */
  hasContent: boolean;
}

/** Deeper nesting is read as text: no one writes it, and it would make each line cost its depth. */
export const DEEPEST = 100;

/** Moves the cursor into the containers that this line continues; gives how many those are. */
export function matchContainers(
  text: string,
  containers: readonly Container[],
  cursor: LineCursor,
): number {
  let matched = 0;
  // Looked for once a stretch of blanks, not once a container: deep lists have long indentations.
  let content = contentAt(text, cursor);
  for (const container of containers) {
    const indent = content.column - cursor.column;
    const blank = content.offset >= cursor.end;
    if (container.kind === "quote") {
      if (blank || indent > 3 || !skipQuoteMarker(text, cursor)) break;
      content = contentAt(text, cursor);
    } else if (blank) {
      if (!container.hasContent) break;
      skipIndent(text, cursor);
    } else if (indent >= container.width) {
      skipColumns(text, cursor, container.width);
    } else break;
    matched++;
  }
  return matched;
}

/** Moves over `>` and the one blank after it; false, with the cursor unmoved, if there is none. */
export function skipQuoteMarker(text: string, cursor: LineCursor): boolean {
  const probe = { ...cursor };
  skipIndent(text, probe);
  if (probe.offset >= probe.end || text.charCodeAt(probe.offset) !== 62) return false;
  skipCharacters(probe, 1);
  skipColumns(text, probe, 1);
  moveTo(cursor, probe);
  return true;
}

/**
 * Moves over a list marker and the blanks that belong to it; gives the measures of its container.
 *
 * @param indent columns before the marker
 * @param width characters of the marker
 */
export function skipItemMarker(
  text: string,
  cursor: LineCursor,
  indent: number,
  width: number,
): Pick<Container, "width" | "hasContent"> {
  skipCharacters(cursor, width);
  const blanks = indentAt(text, cursor);
  const isEmpty = isBlankFrom(text, cursor.offset, cursor.end);
  const padding = isEmpty || blanks > 4 ? 1 : blanks;
  skipColumns(text, cursor, padding);
  return { width: indent + width + padding, hasContent: !isEmpty };
}
