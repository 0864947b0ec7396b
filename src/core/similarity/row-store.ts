/**
 * Many short rows of entries of two whole numbers, in a few large arrays: what a list of lists is,
 * without an object a list. A row that outgrows its place moves to a larger one, and leaves the old
 * one to the next row that needs as much. Nothing else ever moves: no operation takes longer than its
 * row is long, however many there are.
 */

/** Numbers of a page, which rows share. A larger row has a page of its own. */
const PAGE_BITS = 14;
const PAGE = 1 << PAGE_BITS;

const FIRST_ROWS = 1_024;
const NOTHING = new Int32Array(0);

/** Numbers of an entry. */
const WIDTH = 2;

export class RowStore {
  private readonly pages: Int32Array[] = [];
  /** Where free space begins on the page that is shared last. */
  private top = PAGE;
  private shared = -1;
  /** Places that rows have left, by kind of room. */
  private readonly left: number[][] = [];
  /** Numbers of a room, by kind: each kind is `growth` times the one before. */
  private readonly rooms: number[] = [];
  /** Page, in the high bits, and place on it. */
  private places = new Int32Array(FIRST_ROWS);
  private lengths = new Int32Array(FIRST_ROWS);
  /** Kind of room from 1 on; 0 for a row without. */
  private kinds = new Uint8Array(FIRST_ROWS);

  /**
   * @param first numbers that the smallest room holds
   * @param growth how many times that the next one holds, and so on
   */
  constructor(
    first = 4,
    private readonly growth = 2,
  ) {
    this.rooms.push(first);
  }

  /** The page that holds row `r`, from `startOf(r)` to `endOf(r)`; writing a row may give it another. */
  pageOf(row: number): Int32Array {
    if ((this.kinds[row] ?? 0) === 0) return NOTHING;
    return this.pages[(this.places[row] ?? 0) >>> PAGE_BITS] ?? NOTHING;
  }

  startOf(row: number): number {
    return (this.places[row] ?? 0) & (PAGE - 1);
  }

  endOf(row: number): number {
    return this.startOf(row) + (this.lengths[row] ?? 0);
  }

  lengthOf(row: number): number {
    return this.lengths[row] ?? 0;
  }

  /** Gives the row these numbers, whatever it held. */
  set(row: number, numbers: ArrayLike<number>): void {
    this.reserve(row, numbers.length, false);
    if (numbers.length > 0) this.pageOf(row).set(numbers, this.startOf(row));
    this.lengths[row] = numbers.length;
  }

  /** Adds an entry at the end of the row. */
  append(row: number, first: number, second: number): void {
    const length = this.lengthOf(row);
    this.reserve(row, length + WIDTH, true);
    const page = this.pageOf(row);
    const at = this.startOf(row) + length;
    page[at] = first;
    page[at + 1] = second;
    this.lengths[row] = length + WIDTH;
  }

  /**
   * Takes the entry that begins with `first` out of a row; the last one takes its place. Says whether
   * there was one.
   */
  drop(row: number, first: number): boolean {
    const page = this.pageOf(row);
    const end = this.endOf(row);
    for (let at = this.startOf(row); at < end; at += WIDTH) {
      if (page[at] !== first) continue;
      page[at] = page[end - 2] ?? 0;
      page[at + 1] = page[end - 1] ?? 0;
      this.lengths[row] = end - WIDTH - this.startOf(row);
      return true;
    }
    return false;
  }

  /** Empties all rows. What they took up is given to the next ones. */
  clear(): void {
    this.kinds.fill(0);
    this.lengths.fill(0);
    this.left.length = 0;
    this.pages.length = 0;
    this.shared = -1;
    this.top = PAGE;
  }

  /** Bytes that the rows take up. */
  get size(): number {
    const pages = this.pages.reduce((sum, page) => sum + page.byteLength, 0);
    return pages + this.places.byteLength + this.lengths.byteLength + this.kinds.byteLength;
  }

  private reserve(row: number, length: number, keeps: boolean): void {
    if (row >= this.kinds.length) this.growRows(row);
    const kind = (this.kinds[row] ?? 0) - 1;
    if (length === 0 || length <= (this.rooms[kind] ?? 0)) return;
    let wanted = kind + 1;
    while (this.roomOf(wanted) < length) wanted++;
    const place = this.takePlace(wanted);
    if (keeps) {
      const page = this.pages[place >>> PAGE_BITS] ?? NOTHING;
      const from = this.pageOf(row);
      let at = place & (PAGE - 1);
      for (let i = this.startOf(row), end = this.endOf(row); i < end; i++)
        page[at++] = from[i] ?? 0;
    }
    if (kind >= 0) (this.left[kind] ??= []).push(this.places[row] ?? 0);
    this.places[row] = place;
    this.kinds[row] = wanted + 1;
  }

  private roomOf(kind: number): number {
    while (this.rooms.length <= kind) this.rooms.push((this.rooms.at(-1) ?? 1) * this.growth);
    return this.rooms[kind] ?? 0;
  }

  private takePlace(kind: number): number {
    const known = this.left[kind]?.pop();
    if (known !== undefined) return known;
    const room = this.roomOf(kind);
    if (room > PAGE) return (this.pages.push(new Int32Array(room)) - 1) << PAGE_BITS;
    if (this.top + room > PAGE) {
      this.shared = this.pages.push(new Int32Array(PAGE)) - 1;
      this.top = 0;
    }
    const place = (this.shared << PAGE_BITS) | this.top;
    this.top += room;
    return place;
  }

  private growRows(row: number): void {
    const rows = Math.max(row + 1, 2 * this.kinds.length);
    this.places = grown(this.places, rows);
    this.lengths = grown(this.lengths, rows);
    const kinds = new Uint8Array(rows);
    kinds.set(this.kinds);
    this.kinds = kinds;
  }
}

function grown(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const array = new Int32Array(length);
  array.set(old);
  return array;
}
