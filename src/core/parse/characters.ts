/** Escapes and entities: the characters that markdown writes in another way. */

const ESCAPABLE = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

/** True for the ASCII punctuation that a backslash makes literal (CommonMark 0.31, 2.4). */
export function isEscapable(character: string): boolean {
  return ESCAPABLE.has(character);
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00A0"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
]);
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-z]{2,6}));/y;

/** The entity at `at` and how long it is, or null if this is only an ampersand. */
export function decodeEntity(
  raw: string,
  at: number,
): { readonly text: string; readonly length: number } | null {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(raw);
  if (match === null) return null;
  const [whole, decimal, hexadecimal, name] = match;
  const length = whole.length;
  if (name !== undefined) {
    const text = NAMED.get(name);
    return text === undefined ? null : { text, length };
  }
  const code = decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return { text: isCharacter ? String.fromCodePoint(code) : "\uFFFD", length };
}
