/** Where the text of a lesson ends in its source, and what only decorates it begins. */
import type { Span } from "../../note";
import { isEscapable } from "../../parse/characters";
import { createFinder, type Finder } from "../../parse/finder";
import { closingRun, runLengthAt } from "../../parse/inline-code";
import { createBrackets } from "../../parse/inline-field";
import { wikilinkAt } from "../../parse/inline-link";
import { KEY_BODY, TAG_BODY } from "../../parse/lexis";

const BLOCK_ID = /(?:^|\s)\^[A-Za-z0-9-]+\s*$/u;
const TAG = new RegExp(`#${TAG_BODY}`, "uy");
const FIELD = new RegExp(`[[(][ \\t]*${KEY_BODY}[ \\t]*::`, "uy");
/** A field that fills a line below the text: `check:: …`. */
const LINE_FIELD = new RegExp(`[ \\t]*[*_]{0,2}${KEY_BODY}[*_]{0,2}[ \\t]*::(?=\\s|$)`, "uy");
/** Indentation and quote markers before a wrapped line. */
const PREFIX = /[ \t>]*/y;

/** How far the text of a lesson reaches in its source. */
export interface TextReach {
  /** Just past the last character of the text; 0 when there is none. */
  readonly end: number;
  /** Just past the last inline field behind that; `end` when there is none. */
  readonly fieldEnd: number;
  /** Where the line of a field begins below the text, else a block id, else the end of the source. */
  readonly stop: number;
}

/**
 * Offset just past the last character of the text in `raw`, the source of one lesson: before
 * trailing tags, block id, comments, inline fields and blanks. 0 when there is no text. O(raw).
 */
export function endOfText(raw: string): number {
  return reachOf(raw).end;
}

/**
 * Walks over the source of one lesson once. O(raw).
 *
 * @param silent stretches that shall not count as text, in order
 */
export function reachOf(raw: string, silent: readonly Span[] = []): TextReach {
  const id = BLOCK_ID.exec(raw);
  const stop = id === null ? raw.length : id.index;
  const skip = createSkipper(raw);
  let end = 0;
  let fieldEnd = 0;
  let at = 0;
  let next = 0;
  while (at < stop) {
    const unit = raw[at] ?? "";
    const span = silent[next];
    if (span !== undefined && span.start <= at) {
      at = Math.max(at, span.end);
      next++;
      continue;
    }
    if (unit === "\n" || unit === "\r") {
      const below = at + (raw.startsWith("\r\n", at) ? 2 : 1);
      const lineStart = below + lengthAt(PREFIX, raw, below);
      if (lengthAt(LINE_FIELD, raw, lineStart) > 0) return { end, fieldEnd, stop: at };
      at = lineStart;
      continue;
    }
    const decoration = skip.silent(at);
    if (decoration > 0) {
      const isField = unit === "[" || unit === "(";
      at += decoration;
      if (isField) fieldEnd = Math.min(at, stop);
    } else if (/\s/u.test(unit)) at++;
    // A backslash at the end of a line is a line break, not a character.
    else if (unit === "\\" && (at + 1 >= stop || /[\r\n]/u.test(raw[at + 1] ?? ""))) at++;
    else {
      at += skip.spoken(at);
      end = Math.min(at, stop);
      fieldEnd = end;
    }
  }
  return { end, fieldEnd, stop };
}

interface Skipper {
  /** Length of the tag, comment or field at `at`; 0 when something else stands there. */
  silent(at: number): number;
  /** Length of the piece of text at `at`, at least 1: code and links are one piece each. */
  spoken(at: number): number;
}

function createSkipper(raw: string): Skipper {
  const brackets = createBrackets(raw);
  const percents = createFinder(raw, "%%");
  const commentEnds = createFinder(raw, "-->");
  const linkEnds = createFinder(raw, "]]");
  /** Lengths of backtick runs that are known to have no partner any more. */
  const loneRuns = new Set<number>();

  const upTo = (finder: Finder, at: number, open: number): number => {
    const close = finder.next(at + open);
    // A comment that is never closed is none.
    return close === -1 ? 0 : close + finder.needle.length - at;
  };

  return {
    silent(at) {
      if (raw.startsWith("%%", at)) return upTo(percents, at, 2);
      if (raw.startsWith("<!--", at)) return upTo(commentEnds, at, 4);
      const isStart = at === 0 || /\s/u.test(raw[at - 1] ?? "");
      if (raw[at] === "#" && isStart) return tagLength(raw, at);
      if (lengthAt(FIELD, raw, at) === 0) return 0;
      const close = brackets.closing(at);
      return close === -1 ? 0 : close + 1 - at;
    },
    spoken(at) {
      const unit = raw[at];
      if (unit === "\\") return isEscapable(raw[at + 1] ?? "") ? 2 : 1;
      if (unit === "`") {
        const length = runLengthAt(raw, at, raw.length);
        const from = at + length;
        const close = loneRuns.has(length) ? -1 : closingRun(raw, from, raw.length, length);
        if (close === -1) loneRuns.add(length);
        return (close === -1 ? at : close) + length - at;
      }
      return (wikilinkAt(raw, at, linkEnds)?.end ?? at + 1) - at;
    },
  };
}

/** Tags of digits alone are numbers. */
function tagLength(raw: string, at: number): number {
  const length = lengthAt(TAG, raw, at);
  return /^#\p{N}*$/u.test(raw.slice(at, at + length)) ? 0 : length;
}

function lengthAt(pattern: RegExp, raw: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0].length ?? 0;
}
