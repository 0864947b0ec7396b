/**
 * A place in one line of a note, in offsets and in columns: block structure is decided by columns,
 * where a tab reaches to the next multiple of four.
 */

const SPACE = 32;
const TAB = 9;

export interface LineCursor {
  /** Offset into the note of the next character. */
  offset: number;
  /** Column of the next character. */
  column: number;
  /** Columns of a tab that were taken already. */
  taken: number;
  /** Offset just past the line, without its line break. */
  end: number;
}

/** Where the next character stands that is not blank space; the cursor stays. */
export function contentAt(
  text: string,
  cursor: LineCursor,
): { readonly offset: number; readonly column: number } {
  let column = cursor.column;
  let offset = cursor.offset;
  for (; offset < cursor.end; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === SPACE) column++;
    else if (unit === TAB) column += 4 - (column % 4);
    else break;
  }
  return { offset, column };
}

/** Columns of blank space between the cursor and the next character; the cursor stays. */
export function indentAt(text: string, cursor: LineCursor): number {
  return contentAt(text, cursor).column - cursor.column;
}

/** Moves over `columns` columns of blank space; a tab may be taken in part. */
export function skipColumns(text: string, cursor: LineCursor, columns: number): void {
  let left = columns;
  while (left > 0 && cursor.offset < cursor.end) {
    const unit = text.charCodeAt(cursor.offset);
    if (unit === SPACE) {
      cursor.offset++;
      cursor.column++;
      left--;
    } else if (unit === TAB) {
      const width = 4 - (cursor.column % 4);
      if (width > left) {
        cursor.column += left;
        cursor.taken += left;
        return;
      }
      cursor.offset++;
      cursor.column += width;
      cursor.taken = 0;
      left -= width;
    } else return;
  }
}

/** Moves to the next character that is not blank space. */
export function skipIndent(text: string, cursor: LineCursor): void {
  skipColumns(text, cursor, Number.POSITIVE_INFINITY);
}

/** Moves over `count` characters that are one column wide. */
export function skipCharacters(cursor: LineCursor, count: number): void {
  cursor.offset += count;
  cursor.column += count;
  cursor.taken = 0;
}

/** Puts the cursor where another one is. */
export function moveTo(cursor: LineCursor, other: LineCursor): void {
  cursor.offset = other.offset;
  cursor.column = other.column;
  cursor.taken = other.taken;
}

/** True if nothing but blank space is left on the line. */
export function isBlankFrom(text: string, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== SPACE && unit !== TAB) return false;
  }
  return true;
}
