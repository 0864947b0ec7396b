/** Escapes and entities: the characters that markdown writes in another way. */
import { ENTITIES } from "../../assets/entities";

const ESCAPABLE = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

/** True for the ASCII punctuation that a backslash makes literal (CommonMark 0.31, 2.4). */
export function isEscapable(character: string): boolean {
  return ESCAPABLE.has(character);
}

const NAMED: ReadonlyMap<string, string> = readNames(ENTITIES);
/** The longest name is `thetasym`. */
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/y;

function readNames(table: string): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  let code = 0;
  for (const word of table.trim().split(/\s+/)) {
    if (/^\d/.test(word)) code = Number(word);
    else named.set(word, String.fromCodePoint(code++));
  }
  return named;
}

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
