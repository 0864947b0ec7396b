/**
 * Many short rows of whole numbers in one array: what a list of lists is, without an object a list.
 * A row that outgrows its place moves to the end with twice the room; when more than half of the
 * array is left behind, all rows are moved together. Every operation is linear in the row, amortised.
 */

/** Room of a row that gets its first number. */
const FIRST_ROOM = 4;

/** Smaller arrays are not worth moving together. */
const LEAST_SIZE = 1_024;

export class RowStore {
  /** The numbers of row `r` stand from `startOf(r)` to `endOf(r)`; writing a row may replace it. */
  values: Int32Array = new Int32Array(LEAST_SIZE);
  private starts: Int32Array = new Int32Array(LEAST_SIZE);
  private lengths: Int32Array = new Int32Array(LEAST_SIZE);
  private rooms: Int32Array = new Int32Array(LEAST_SIZE);
  /** Where free space begins. */
  private top = 0;
  /** Sum of the rooms of all rows. */
  private used = 0;

  startOf(row: number): number {
    return this.starts[row] ?? 0;
  }

  endOf(row: number): number {
    return (this.starts[row] ?? 0) + (this.lengths[row] ?? 0);
  }

  lengthOf(row: number): number {
    return this.lengths[row] ?? 0;
  }

  /** Gives the row these numbers, whatever it held. */
  set(row: number, numbers: ArrayLike<number>): void {
    this.reserve(row, numbers.length, false);
    this.values.set(numbers, this.startOf(row));
    this.lengths[row] = numbers.length;
  }

  /** Adds numbers at the end of the row. */
  append(row: number, ...numbers: readonly number[]): void {
    const length = this.lengthOf(row);
    this.reserve(row, length + numbers.length, true);
    let at = this.startOf(row) + length;
    for (const number of numbers) this.values[at++] = number;
    this.lengths[row] = length + numbers.length;
  }

  /**
   * Takes the entry that begins with `first` out of a row of entries of `width` numbers; the last one
   * takes its place. Says whether there was one.
   */
  drop(row: number, first: number, width: number): boolean {
    const end = this.endOf(row);
    for (let at = this.startOf(row); at < end; at += width) {
      if (this.values[at] !== first) continue;
      this.values.copyWithin(at, end - width, end);
      this.lengths[row] = this.lengthOf(row) - width;
      return true;
    }
    return false;
  }

  /** Bytes that the rows take up. */
  get size(): number {
    return this.values.byteLength + 3 * this.starts.byteLength;
  }

  private reserve(row: number, length: number, keeps: boolean): void {
    if (row >= this.starts.length) this.growRows(row);
    const room = this.rooms[row] ?? 0;
    if (length <= room) return;
    const wanted = Math.max(FIRST_ROOM, length, keeps ? 2 * room : 0);
    if (this.top + wanted > this.values.length) this.makeSpace(wanted);
    const start = this.startOf(row);
    this.values.copyWithin(this.top, start, start + this.lengthOf(row));
    this.starts[row] = this.top;
    this.rooms[row] = wanted;
    this.used += wanted - room;
    this.top += wanted;
  }

  private growRows(row: number): void {
    const rows = Math.max(row + 1, 2 * this.starts.length);
    this.starts = grown(this.starts, rows);
    this.lengths = grown(this.lengths, rows);
    this.rooms = grown(this.rooms, rows);
  }

  private makeSpace(wanted: number): void {
    const isWasteful = 2 * this.used < this.top;
    const size = isWasteful ? this.values.length : 2 * this.values.length;
    const values = new Int32Array(Math.max(size, this.used + wanted));
    let top = 0;
    for (let row = 0; row < this.starts.length; row++) {
      const room = this.rooms[row] ?? 0;
      if (room === 0) continue;
      const start = this.startOf(row);
      values.set(this.values.subarray(start, start + this.lengthOf(row)), top);
      this.starts[row] = top;
      top += room;
    }
    this.values = values;
    this.top = top;
  }
}

function grown(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(length);
  array.set(old);
  return array;
}
