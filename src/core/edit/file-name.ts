/** From a title to a file name that every system takes: the one sanitiser. */

/** In UTF-8 bytes, without the extension: room is left for a date, a number and the `.md`. */
export const MAX_NAME_BYTES = 180;

/** Between two words these keep them apart; the others only decorate and vanish. */
const SEPARATORS = /[/\\:|<>]/gu;
const DECORATION = /[*"?#^[\]%]/gu;
/** Characters that are not seen and can make a name read as another one. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;
const CONTROL = /\p{Cc}/gu;

/** Device names of Windows, which it finds with any extension: `nul`, `nul.md`, `NUL .txt`. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/iu;

/**
 * The name of a note, without `.md`, for a title. Never empty, idempotent, at most
 * `MAX_NAME_BYTES` long, and legal on every system that a vault is synced to.
 */
export function fileName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replace(LONE_SURROGATE, "")
    .replace(INVISIBLE, "")
    .replace(CONTROL, " ")
    .replace(SEPARATORS, " ")
    .replace(DECORATION, "")
    // What was taken out may have stood between a letter and its accent.
    .normalize("NFC");
  const name = trimEdges(cutToBytes(notReserved(trimEdges(plain)), MAX_NAME_BYTES));
  return name === "" ? "Untitled" : name;
}

/** True for a name, with or without an extension, that Windows keeps for a device. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(baseOf(name).trimEnd());
}

/** Length in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) bytes += bytesOf(character);
  return bytes;
}

function notReserved(name: string): string {
  if (!isReservedName(name)) return name;
  const base = baseOf(name);
  return `${base.trimEnd()}_${name.slice(base.length)}`;
}

/** The part before the first dot. */
function baseOf(name: string): string {
  const dot = name.indexOf(".");
  return dot === -1 ? name : name.slice(0, dot);
}

/** Single spaces, and neither dots nor spaces at the ends: Windows drops them, dots hide a file. */
function trimEdges(name: string): string {
  const spaced = name.replace(/\s+/gu, " ");
  let start = 0;
  let end = spaced.length;
  while (start < end && isEdge(spaced[start])) start++;
  while (end > start && isEdge(spaced[end - 1])) end--;
  return spaced.slice(start, end);
}

function isEdge(character: string | undefined): boolean {
  return character === " " || character === ".";
}

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > limit) return text.slice(0, end);
    end += character.length;
  }
  return text;
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
