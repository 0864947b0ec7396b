/** Links that are sure to lead where they should. */
import type { LinkResolver } from "../../core/link-resolver";
import { wholeLink } from "../../core/parse/inline-link";
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
  const whole = target.replace(/\.md$/, "");
  const ways = [links.format(target, source), `[[${whole}]]`, `[[/${whole}]]`];
  const leadsThere = (link: string) => {
    const written = wholeLink(link)?.target;
    return written !== undefined && resolver.resolve(written, source) === target;
  };
  return ways.find(leadsThere) ?? null;
}
