import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Span } from "../../core/note";
import { readInlineTokens } from "../../core/rollup/inline-text";
import type { InlineToken } from "../../core/rollup/inline-tokens";
import { shownText } from "../words";

/** What a link of the vault does; without it, such a link is its words alone. */
export type FollowLink = (target: string, newTab: boolean) => void;

/**
 * Markdown of one block out of a note, as elements and text nodes: emphasis, code, links, tags.
 * Everything else, HTML and embeds among it, is text. An element can be one of a fixed few, and the
 * one attribute that comes from a note is the address of a link that `readInlineTokens` has let
 * through.
 */
export function InlineText(props: {
  readonly source: string;
  readonly onLink?: FollowLink | undefined;
  /** Places in the readable text that are marked, in order, none over another. */
  readonly findMarks?: ((text: string) => readonly Span[]) | undefined;
  readonly markClass?: string;
}): JSX.Element {
  const { source, onLink, findMarks, markClass = "debrief-hit" } = props;
  const tokens = useMemo(() => shownTokens(source), [source]);
  const marks = useMemo(
    () => findMarks?.(tokens.map(({ text }) => text).join("")) ?? [],
    [tokens, findMarks],
  );
  let at = 0;
  return (
    <>
      {tokens.map((token, index) => {
        const start = at;
        at += token.text.length;
        return (
          <Token
            key={index}
            token={token}
            words={cutAtMarks(token.text, start, marks, markClass)}
            onLink={onLink}
          />
        );
      })}
    </>
  );
}

/** Without the characters that make a text read as another one; none left empty. */
function shownTokens(source: string): readonly InlineToken[] {
  return readInlineTokens(source)
    .map((token) => ({ ...token, text: shownText(token.text) }))
    .filter(({ text }) => text !== "");
}

type Words = readonly (string | JSX.Element)[];

function Token(props: {
  readonly token: InlineToken;
  readonly words: Words;
  readonly onLink: FollowLink | undefined;
}): JSX.Element {
  const { token, onLink } = props;
  let drawn: JSX.Element = <>{props.words}</>;
  if (token.isHighlighted) drawn = <mark>{drawn}</mark>;
  if (token.isStruck) drawn = <s>{drawn}</s>;
  if (token.isEmphasized) drawn = <em>{drawn}</em>;
  if (token.isStrong) drawn = <strong>{drawn}</strong>;
  const { role } = token;
  switch (role.kind) {
    case "text":
      return drawn;
    case "code":
      return <code dir="ltr">{drawn}</code>;
    case "tag":
      return <span class="debrief-tag">{drawn}</span>;
    case "external":
      return (
        <a class="debrief-link" href={role.url} target="_blank" rel="noopener noreferrer nofollow">
          {drawn}
        </a>
      );
    case "internal":
      return onLink === undefined ? (
        drawn
      ) : (
        <button
          type="button"
          class="debrief-bare debrief-link"
          onClick={(event) => {
            event.stopPropagation();
            onLink(role.target, event.ctrlKey || event.metaKey);
          }}
        >
          {drawn}
        </button>
      );
  }
}

/** @param start place of the text in the whole */
function cutAtMarks(text: string, start: number, marks: readonly Span[], markClass: string): Words {
  const words: (string | JSX.Element)[] = [];
  let at = 0;
  for (const mark of marks) {
    const from = Math.max(at, mark.start - start);
    const to = Math.min(text.length, mark.end - start);
    if (to <= from) continue;
    if (from > at) words.push(text.slice(at, from));
    words.push(
      <mark key={from} class={markClass}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  if (at < text.length) words.push(text.slice(at));
  return words;
}
