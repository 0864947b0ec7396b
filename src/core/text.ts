/** Text comparisons that more than one room needs. */

/** Folds a text for comparison: NFC, lower case, single spaces, no space at the ends. */
export function foldText(text: string): string {
  // Most texts are plain and evenly spaced, and then most of the work is for nothing.
  const composed = PLAIN.test(text) ? text : text.normalize("NFC");
  const folded = composed.toLowerCase();
  return UNEVEN.test(folded) ? folded.replace(/\s+/gu, " ").trim() : folded;
}

const PLAIN = /^[ -~]*$/;
/** A blank that is no space, two of them in a row, or one at an end. */
const UNEVEN = /[^\S ]| {2}|^ | $/u;

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

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, "0");
}

/** Compares by code unit: the same order on every device, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
