/** Text comparisons that more than one room needs. */

/** Folds a text for comparison: NFC, lower case, single spaces, no space at the ends. */
export function foldText(text: string): string {
  const folded = foldCase(text);
  return isEven(folded) ? folded : folded.replace(/\s+/gu, " ").trim();
}

/** The same for a text that has single spaces already, as everything that was read inline. */
export function foldCase(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize("NFC")).toLowerCase();
}

/** True if its blanks are single spaces, and none stands at an end: most texts are so. */
export function isEven(text: string): boolean {
  return !UNEVEN.test(text);
}

const PLAIN = /^[ -~]*$/;
const UNEVEN = /[^\S ]| (?: |$)|^ /;

/** Last part of a vault path without its `.md`: what people call the note. */
export function baseName(path: string): string {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name.endsWith(".md") ? name.slice(0, -3) : name;
}

/** The base name without the day that a debrief's begins with: for places that show the day too. */
export function titleOf(path: string): string {
  const name = baseName(path);
  const title = name.replace(/^\d{4}-\d{2}-\d{2}[ _-]+/, "");
  return title === "" ? name : title;
}

/** The folder of a vault path, `""` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/**
 * 64-bit FNV-1a of a string's UTF-16 units as 16 hex digits, in two 32-bit lanes with different
 * bases. A name for texts, not a defence: whoever wants a collision can make one.
 */
export function fingerprint(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return hex(low) + hex(high);
}

/** Two digits for each byte: numbers are slow to turn into digits, and every lesson has a name. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

function hex(lane: number): string {
  const byte = (shift: number) => HEX[(lane >>> shift) & 255] ?? "";
  return byte(24) + byte(16) + byte(8) + byte(0);
}

/** Compares by code unit: the same order on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Accents of Latin, Greek and Cyrillic letters; signs that are vowels elsewhere stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Folded, and without accents: `elodie` for Élodie. */
export function foldAccents(text: string): string {
  return foldText(text).normalize("NFD").replace(ACCENTS, "").normalize("NFC");
}
