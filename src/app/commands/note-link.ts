/** Links that are sure to lead where they should. */
import type { LinkResolver } from "../../core/link-resolver";
import { wholeLink } from "../../core/parse/inline-link";
import { baseName } from "../../core/text";
import type { Links } from "../../ports/links";

/**
 * The link to the note `target` as it shall stand in the note `source`, or null if none can be
 * written. Where the host's short form would find another note, the whole path is written.
 *
 * @param resolver knows every note of the vault, and `target` even when it is not there yet
 */
export function linkToNote(
  links: Links,
  resolver: LinkResolver,
  target: string,
  source: string,
): string | null {
  return firstThatLeads(
    [links.format(target, source), ...plainLinks(target)],
    resolver,
    target,
    source,
  );
}

/** The same as a plain wikilink, the one kind of link that every version reads in properties. */
export function wikilinkToNote(
  resolver: LinkResolver,
  target: string,
  source: string,
): string | null {
  return firstThatLeads(
    [`[[${baseName(target)}]]`, ...plainLinks(target)],
    resolver,
    target,
    source,
  );
}

/** Why a link to a note of this name cannot be written, and what helps. */
export function unlinkable(name: string): string {
  return `No link can hold the name “${name}”. Choose another name, or rename the note.`;
}

function plainLinks(target: string): readonly string[] {
  const whole = target.replace(/\.md$/, "");
  return [`[[${whole}]]`, `[[/${whole}]]`];
}

function firstThatLeads(
  ways: readonly string[],
  resolver: LinkResolver,
  target: string,
  source: string,
): string | null {
  const leadsThere = (link: string) => {
    const written = wholeLink(link)?.target;
    return written !== undefined && resolver.resolve(written, source) === target;
  };
  return ways.find(leadsThere) ?? null;
}
