import type { Code, Construct, Extension, State, TokenizeContext } from "micromark-util-types";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    wikilink: "wikilink";
    hashtag: "hashtag";
  }
}

const BANG = "!".charCodeAt(0);
const HASH = "#".charCodeAt(0);
const LEFT = "[".charCodeAt(0);
const RIGHT = "]".charCodeAt(0);

/** The parser's codes below this are ends of lines; the two between it and 0 are kinds of space. */
const LAST_LINE_END = -3;

/** `[[link]]` and `![[embed]]`, in one line and not empty; of nested ones the inner counts. */
const wikilink: Construct = {
  name: "wikilink",
  tokenize(effects, ok, nok) {
    let brackets = 0;
    const start: State = (code) => {
      effects.enter("wikilink");
      if (code !== BANG) return open(code);
      effects.consume(code);
      return open;
    };
    const open: State = (code) => {
      if (code !== LEFT) return nok(code);
      effects.consume(code);
      brackets++;
      return brackets === 2 ? first : open;
    };
    const first: State = (code) => (code === RIGHT ? nok(code) : inside(code));
    const inside: State = (code) => {
      if (code === null || code <= LAST_LINE_END) return nok(code);
      effects.consume(code);
      if (code === LEFT) return afterLeft;
      return code === RIGHT ? afterRight : inside;
    };
    const afterLeft: State = (code) => (code === LEFT ? nok(code) : inside(code));
    const afterRight: State = (code) => {
      if (code !== RIGHT) return inside(code);
      effects.consume(code);
      effects.exit("wikilink");
      return ok;
    };
    return start;
  },
};

/** `#tag` that no word runs into; one of digits alone is none. */
const hashtag: Construct = {
  name: "hashtag",
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const { previous } = this;
    let isName = false;
    const start: State = (code) => {
      if (previous !== null && previous >= 0 && isWordBefore(previous)) return nok(code);
      effects.enter("hashtag");
      effects.consume(code);
      return inside;
    };
    const inside: State = (code) => {
      if (isTagCode(code)) {
        isName ||= !/\d/.test(String.fromCharCode(code));
        effects.consume(code);
        return inside;
      }
      if (!isName) return nok(code);
      effects.exit("hashtag");
      return ok(code);
    };
    return start;
  },
};

/** What the app adds to the text of markdown, for micromark. */
export const inlineSyntax: Extension = {
  text: { [BANG]: wikilink, [LEFT]: wikilink, [HASH]: hashtag },
};

function isWordBefore(code: number): boolean {
  return /[\p{L}\p{N}_/#&-]/u.test(String.fromCharCode(code));
}

/** Halves of surrogate pairs too: emoji and rare scripts are allowed in tags. */
function isTagCode(code: Code): code is number {
  if (code === null || code < 0) return false;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  return /[\p{L}\p{N}_/-]/u.test(String.fromCharCode(code));
}
