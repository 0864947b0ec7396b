/** Pieces of a text as a view draws them, and how they are cut. */
import type { Span } from "../note";
import type { StyleMark } from "../parse/text-marks";

export type InlineRole =
  | { readonly kind: "text" | "code" }
  /** Without `#`. */
  | { readonly kind: "tag"; readonly tag: string }
  /** `http:`, `https:` or `mailto:`. */
  | { readonly kind: "external"; readonly url: string }
  /** A link of the vault as it is written, heading included: not yet looked up. */
  | { readonly kind: "internal"; readonly target: string };

export interface InlineToken {
  /** What a reader sees, never empty. */
  readonly text: string;
  readonly role: InlineRole;
  readonly isEmphasized: boolean;
  readonly isStrong: boolean;
  readonly isStruck: boolean;
  readonly isHighlighted: boolean;
}

/** What a stretch of the readable text is, where it is more than text. */
export interface Placed extends Span {
  readonly role: InlineRole;
}

export const PLAIN_ROLE: InlineRole = { kind: "text" };

type Style = "isEmphasized" | "isStrong" | "isStruck" | "isHighlighted";

const STYLES: Readonly<Record<StyleMark["kind"], Style>> = {
  emphasized: "isEmphasized",
  strong: "isStrong",
  struck: "isStruck",
  highlighted: "isHighlighted",
};

/**
 * One token for each stretch in which nothing changes. O(pieces log pieces).
 *
 * @param placed in order, none over another
 */
export function cutTokens(
  text: string,
  placed: readonly Placed[],
  styles: readonly StyleMark[],
): readonly InlineToken[] {
  const changes = styles.flatMap(({ start, end, kind }) => [
    { at: start, style: STYLES[kind], by: 1 },
    { at: end, style: STYLES[kind], by: -1 },
  ]);
  changes.sort((a, b) => a.at - b.at);
  const cuts = [
    ...changes.map(({ at }) => at),
    ...placed.flatMap(({ start, end }) => [start, end]),
  ];
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  const depth = { isEmphasized: 0, isStrong: 0, isStruck: 0, isHighlighted: 0 };
  const tokens: InlineToken[] = [];
  let change = 0;
  let place = 0;
  edges.forEach((start, i) => {
    for (let next = changes[change]; next !== undefined && next.at <= start;) {
      depth[next.style] += next.by;
      next = changes[++change];
    }
    while ((placed[place]?.end ?? Infinity) <= start) place++;
    const here = placed[place];
    const role = here !== undefined && here.start <= start ? here.role : PLAIN_ROLE;
    const part = text.slice(start, edges[i + 1] ?? start);
    if (part !== "") append(tokens, { ...plainToken(part), role, ...styleOf(depth) });
  });
  return tokens;
}

function styleOf(depth: Readonly<Record<Style, number>>): Readonly<Record<Style, boolean>> {
  return {
    isEmphasized: depth.isEmphasized > 0,
    isStrong: depth.isStrong > 0,
    isStruck: depth.isStruck > 0,
    isHighlighted: depth.isHighlighted > 0,
  };
}

/** A text without marks. */
export function plainToken(text: string): InlineToken {
  const none = { isEmphasized: 0, isStrong: 0, isStruck: 0, isHighlighted: 0 };
  return { text, role: PLAIN_ROLE, ...styleOf(none) };
}

/** Plain text that looks alike grows together. */
function append(tokens: InlineToken[], token: InlineToken): void {
  const last = tokens.at(-1);
  const isAlike =
    last?.role.kind === "text" &&
    token.role.kind === "text" &&
    JSON.stringify({ ...last, text: "" }) === JSON.stringify({ ...token, text: "" });
  if (!isAlike) tokens.push(token);
  else tokens[tokens.length - 1] = { ...token, text: last.text + token.text };
}
