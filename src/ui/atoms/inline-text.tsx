import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import type { TextMark } from "../../core/note";
import type { InlineToken } from "../../core/rollup/inline-tokens";
import { readInlineTokens } from "../../core/rollup/marked-text";
import { type Piece } from "../words";

/** What a link of the vault does. */
export interface NoteLinks {
  follow(target: string, newTab: boolean): void;
  /** Shows the note beside the link. */
  preview(event: MouseEvent, anchor: HTMLElement, target: string): void;
}

/** A piece of the readable text; `related` ones take a second look. */
export interface MarkedPiece extends Piece {
  readonly related?: boolean;
}

export interface InlineTextProps {
  readonly text: string;
  readonly marks?: readonly TextMark[];
  /** Without it a link of the vault is its words alone. */
  readonly links?: NoteLinks | undefined;
  /** Nothing that can be pressed: for a text that is a button's name. */
  readonly isFlat?: boolean;
  /** Of everything that can be pressed. */
  readonly tabIndex?: number;
  /** Cuts the readable text where words are marked. All of it, in order. */
  readonly cut?: ((text: string) => readonly MarkedPiece[]) | undefined;
  /** Class of the marked words; without one they take the app's highlight. */
  readonly markClass?: string;
}

const NONE: readonly TextMark[] = [];

/**
 * A text out of a note, as elements and text nodes: emphasis, code, links, tags. Everything else is
 * text. An element can be one of a fixed few, and the one attribute that comes from a note is the
 * address of a link that `readInlineTokens` has let through.
 */
export function InlineText(props: InlineTextProps): JSX.Element {
  const { text, marks = NONE, cut } = props;
  const tokens = useMemo(() => shownTokens(text, marks), [text, marks]);
  const pieces = useMemo(
    () => cut?.(tokens.map((token) => token.text).join("")) ?? null,
    [tokens, cut],
  );
  let at = 0;
  return (
    <>
      {tokens.map((token, index) => {
        const start = at;
        at += token.text.length;
        const words =
          pieces === null ? [token.text] : drawWords(pieces, start, at, props.markClass);
        return <Token key={index} token={token} words={words} all={props} />;
      })}
    </>
  );
}

/** Without the characters that make a text read as another one; none left empty. */
function shownTokens(text: string, marks: readonly TextMark[]): readonly InlineToken[] {
  return readInlineTokens({ text, marks })
    .map((token) => ({ ...token, text: shownText(token.text) }))
    .filter((token) => token.text !== "");
}

type Words = readonly (string | JSX.Element)[];

function Token(props: {
  readonly token: InlineToken;
  readonly words: Words;
  readonly all: InlineTextProps;
}): JSX.Element {
  const { token, all } = props;
  const { role } = token;
  let drawn: JSX.Element = <>{props.words}</>;
  if (token.isHighlighted) drawn = <mark class="debrief-highlight">{drawn}</mark>;
  if (token.isStruck) drawn = <s>{drawn}</s>;
  if (token.isEmphasized) drawn = <em>{drawn}</em>;
  if (token.isStrong) drawn = <strong>{drawn}</strong>;
  if (role.kind === "code") return <code dir="ltr">{drawn}</code>;
  if (role.kind === "tag") return <span class="debrief-tag">{drawn}</span>;
  if (all.isFlat === true) return drawn;
  if (role.kind === "external") {
    return (
      <a
        class="debrief-text-link mod-external"
        href={role.url}
        target="_blank"
        rel="noopener noreferrer nofollow"
        tabIndex={all.tabIndex}
      >
        {drawn}
      </a>
    );
  }
  const { links } = all;
  if (role.kind !== "internal" || links === undefined) return drawn;
  return (
    <NoteLink target={role.target} links={links} tabIndex={all.tabIndex ?? 0}>
      {drawn}
    </NoteLink>
  );
}

/** No button, because that would not run on over the end of its line. */
function NoteLink(props: {
  readonly target: string;
  readonly links: NoteLinks;
  readonly tabIndex: number;
  readonly children: JSX.Element;
}): JSX.Element {
  const { target, links } = props;
  const follow = (event: MouseEvent | KeyboardEvent, newTab: boolean): void => {
    event.preventDefault();
    event.stopPropagation();
    links.follow(target, newTab);
  };
  return (
    <a
      class="debrief-text-link"
      role="link"
      tabIndex={props.tabIndex}
      onClick={(event) => follow(event, event.ctrlKey || event.metaKey)}
      onAuxClick={(event) => {
        if (event.button === 1) follow(event, true);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") follow(event, event.ctrlKey || event.metaKey);
      }}
      onMouseEnter={(event) => links.preview(event, event.currentTarget, target)}
    >
      {props.children}
    </a>
  );
}

/** What the pieces have between two places of the whole. */
function drawWords(
  pieces: readonly MarkedPiece[],
  from: number,
  to: number,
  markClass = "debrief-hit",
): Words {
  const words: (string | JSX.Element)[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(at, from);
    const end = Math.min(at + piece.text.length, to);
    if (start < end) {
      const text = piece.text.slice(start - at, end - at);
      const look = piece.related === true ? `${markClass} is-related` : markClass;
      words.push(
        piece.hit ? (
          <mark key={start} class={look}>
            {text}
          </mark>
        ) : (
          text
        ),
      );
    }
    at += piece.text.length;
  }
  return words;
}
