/** Text for a terminal: nothing in it is a command, and it ends where the line ends. */

/**
 * Control characters, among them the one that starts commands of the terminal, and the marks that
 * turn the direction of what follows.
 */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Take no column: marks, joiners, variation selectors. */
const NARROW = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/** Take two columns: letters of China, Japan and Korea in full width, and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** `a\tb` → `a b`, an escape character → `\x1b`: white space becomes a space, the rest is spelled. */
export function escapeControl(text: string): string {
  return text.replace(/\s+/gu, " ").replace(CONTROL, (control) => {
    const code = control.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, "0")}` : `\\u${code.padStart(4, "0")}`;
  });
}

/** Columns that a text takes, by the usual rules of terminals. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return width;
}

/**
 * Breaks a text at spaces into lines of at most `width` columns (10 at least), and a word that is
 * longer in its middle. Gives one line or more. Linear.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(10, width);
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ").flatMap((part) => splitWord(part, room))) {
    const columns = widthOf(word);
    if (used > 0 && used + 1 + columns > room) {
      lines.push(line);
      [line, used] = [word, columns];
    } else {
      line = used > 0 ? `${line} ${word}` : word;
      used += (used > 0 ? 1 : 0) + columns;
    }
  }
  lines.push(line);
  return lines;
}

function splitWord(word: string, room: number): readonly string[] {
  if (word.length * 2 <= room || widthOf(word) <= room) return [word];
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const character of word) {
    const columns = widthOf(character);
    if (used + columns > room) {
      parts.push(part);
      [part, used] = ["", 0];
    }
    part += character;
    used += columns;
  }
  return [...parts, part];
}
