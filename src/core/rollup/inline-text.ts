/**
 * Text of a vault as pieces that a view can draw: what is emphasized, code, a link, a tag. Everything
 * else, HTML, embeds and formulas among it, is text that stands for itself. Nothing here is markup,
 * and a link leads nowhere but to the web, to a mail address or to a note.
 */
import { createEmphasis, type EmphasisPair } from "../parse/emphasis";
import { createFinder } from "../parse/finder";
import { createCodeRuns, runLengthAt } from "../parse/inline-code";
import { createBrackets } from "../parse/inline-field";
import { wikilinkAt } from "../parse/inline-link";
import { decodeEntity, isEscapable } from "../parse/characters";
import { mathLengthAt } from "../parse/inline-math";
import { mayPrecedeTag, TAG_BODY } from "../parse/lexis";
import {
  cutTokens,
  type InlineRole,
  type InlineToken,
  type Placed,
  PLAIN_ROLE,
  plainToken,
} from "./inline-tokens";
import { externalUrl, internalTarget, linkAt } from "./inline-url";

/** Longer texts are shown as they are: nobody writes a lesson of this length. */
const LONGEST = 20_000;
const SPECIAL = /[\\`<[!#&$*_~=]|https?:/giu;
const TAG = new RegExp(`#(${TAG_BODY})`, "uy");
const AUTOLINK = /<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*)>/iuy;
const BARE_URL = /https?:\/\/[^\s<>"'`|\\^{}[\]]+/iuy;

/**
 * Takes any text, one block of it, and never throws. Blanks become single. All texts together are
 * what a person would read; of a link its label. O(text) for the texts that people write.
 */
export function readInlineTokens(raw: string): readonly InlineToken[] {
  if (raw.length > LONGEST) return [plainToken(raw)];
  const pairs: EmphasisPair[] = [];
  const out = createEmphasis((pair) => pairs.push(pair));
  const placed: Placed[] = [];
  const brackets = createBrackets(raw);
  const ends = createFinder(raw, "]]");
  const codes = createCodeRuns(raw);
  let at = 0;

  const keep = (length: number): void => {
    out.text(raw.slice(at, at + length));
    at += length;
  };
  const add = (text: string, role: InlineRole, length: number): void => {
    const start = out.length();
    out.text(text);
    placed.push({ start, end: out.length(), role });
    at += length;
  };

  const readCode = (): void => {
    const length = runLengthAt(raw, at, raw.length);
    const open = at + length;
    const close = codes.closing(open, length);
    if (close === -1) return keep(length);
    const code = raw.slice(open, close);
    const isPadded = code.startsWith(" ") && code.endsWith(" ") && code.trim() !== "";
    add(isPadded ? code.slice(1, -1) : code, { kind: "code" }, close + length - at);
  };
  const readBracket = (): void => {
    const wiki = wikilinkAt(raw, at, ends);
    if (wiki !== null) {
      const inner = raw.slice(at + 2, wiki.end - 2);
      const target = internalTarget(inner.split("|")[0] ?? "");
      const role = target === null ? PLAIN_ROLE : ({ kind: "internal", target } as const);
      return add(wiki.link.display, role, wiki.end - at);
    }
    const link = linkAt(raw, at, brackets);
    if (link === null) return keep(1);
    // The label is text: what is marked in it would be marked over the link's edge, or not at all.
    add(link.label, link.role ?? PLAIN_ROLE, link.end - at);
  };
  const readAngle = (): void => {
    AUTOLINK.lastIndex = at;
    const match = AUTOLINK.exec(raw);
    const url = match?.[1] === undefined ? null : externalUrl(match[1]);
    if (match?.[1] === undefined || url === null) return keep(1);
    add(match[1], { kind: "external", url }, match[0].length);
  };
  const readTag = (): void => {
    TAG.lastIndex = at;
    const match = mayPrecedeTag(raw[at - 1]) ? TAG.exec(raw) : null;
    if (match?.[1] === undefined || /^\p{N}+$/u.test(match[1])) return keep(1);
    add(match[0], { kind: "tag", tag: match[1] }, match[0].length);
  };
  const readUrl = (): void => {
    BARE_URL.lastIndex = at;
    const match = BARE_URL.exec(raw)?.[0].replace(/[.,;:!?)*_~]+$/u, "") ?? "";
    const isApart = at === 0 || !/[\p{L}\p{N}]$/u.test(raw.slice(Math.max(0, at - 2), at));
    const url = isApart ? externalUrl(match) : null;
    if (url === null) keep(1);
    else add(match, { kind: "external", url }, match.length);
  };
  const readRun = (unit: string): void => {
    let end = at;
    while (raw[end] === unit) end++;
    out.run(unit, end - at, raw[at - 1] ?? " ", raw[end] ?? " ");
    at = end;
  };

  while (at < raw.length) {
    const character = raw.charAt(at);
    switch (character) {
      case "\\": {
        const next = raw[at + 1];
        if (next === undefined || !isEscapable(next)) keep(1);
        else add(next, PLAIN_ROLE, 2);
        break;
      }
      case "`":
        readCode();
        break;
      case "[":
        readBracket();
        break;
      case "!":
        // An embed is shown as its source: nothing of another note or file comes in.
        if (raw[at + 1] === "[") keep(2);
        else keep(1);
        break;
      case "<":
        readAngle();
        break;
      case "#":
        readTag();
        break;
      case "&": {
        const entity = decodeEntity(raw, at);
        if (entity === null) keep(1);
        else add(entity.text, PLAIN_ROLE, entity.length);
        break;
      }
      case "$": {
        const length = mathLengthAt(raw, at);
        if (length === 0) keep(1);
        else add(raw.slice(at, at + length), PLAIN_ROLE, length);
        break;
      }
      case "*":
      case "_":
      case "~":
      case "=":
        readRun(character);
        break;
      case "h":
      case "H":
        readUrl();
        break;
      default:
        SPECIAL.lastIndex = at + 1;
        keep((SPECIAL.exec(raw)?.index ?? raw.length) - at);
    }
  }
  const { text, map } = out.finish();
  const move = <T extends Placed | EmphasisPair>(part: T): T => {
    return { ...part, start: map(part.start), end: map(part.end) };
  };
  return cutTokens(text, placed.map(move), pairs.map(move));
}
