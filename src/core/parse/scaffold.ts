/** Text that a template left behind: it waits to be filled in, so it is no lesson. */

const PLACEHOLDER = /\{\{[^{}]*\}\}|<%[^%]*%>/g;
const NOTHING_SAID = /^(?:tbd|todo|\?+)?$/i;

/** True if nothing is left of a cleaned text once placeholders and dots are taken away. */
export function isScaffold(text: string): boolean {
  const rest = text.replace(PLACEHOLDER, "").replace(/[\s.…:;,_–—-]+/gu, "");
  return NOTHING_SAID.test(rest);
}
