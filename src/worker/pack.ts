/**
 * Values in flat arrays, which pass from thread to thread without a copy: every different text once
 * in one run of bytes, whole numbers and places of texts in a second array, real numbers in a third.
 * They are read in the order in which they were written.
 */

export interface Pack {
  /**
   * All texts, one after the other: UTF-8, or UTF-16 code units where half a surrogate pair stands
   * alone, which UTF-8 cannot say.
   */
  readonly texts: Uint8Array | Uint16Array;
  /** Where each text ends, in UTF-16 code units of all of them joined. */
  readonly ends: Int32Array;
  readonly numbers: Int32Array;
  readonly reals: Float64Array;
}

/** With the flag `u` a pair is one character, so this finds halves alone. */
const HALF_PAIR = /\p{Surrogate}/u;
/** Code units for one call of `String.fromCharCode`: engines take only so many arguments. */
const UNITS_A_CALL = 8_192;
/** Stands for null where a text's place is expected. */
const NONE = -1;

export class PackWriter {
  readonly #places = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #numbers: number[] = [];
  readonly #reals: number[] = [];

  text(text: string | null): void {
    this.#numbers.push(text === null ? NONE : this.#placeOf(text));
  }

  /** A whole number of 32 bits. */
  whole(number: number): void {
    this.#numbers.push(number);
  }

  real(number: number): void {
    this.#reals.push(number);
  }

  flag(flag: boolean): void {
    this.#numbers.push(flag ? 1 : 0);
  }

  list<T>(items: readonly T[], write: (pack: this, item: T) => void): void {
    this.#numbers.push(items.length);
    for (const item of items) write(this, item);
  }

  /** Linear in everything that was written. */
  finish(): Pack {
    const ends = new Int32Array(this.#texts.length);
    let end = 0;
    this.#texts.forEach((text, i) => {
      end += text.length;
      ends[i] = end;
    });
    return {
      texts: encodeText(this.#texts.join("")),
      ends,
      numbers: Int32Array.from(this.#numbers),
      reals: Float64Array.from(this.#reals),
    };
  }

  #placeOf(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.push(text) - 1;
    this.#places.set(text, place);
    return place;
  }
}

/** Reads what it can: whoever is done asks `isWhole` before believing any of it. Never throws. */
export class PackReader {
  readonly #joined: string;
  /** Texts that were asked for, so that equal ones are one in memory. */
  readonly #read: (string | undefined)[] = [];
  #number = 0;
  #real = 0;
  #isBroken = false;

  constructor(private readonly pack: Pack) {
    const joined = decodeText(pack.texts);
    this.#joined = joined ?? "";
    if (joined === null) this.#isBroken = true;
  }

  /** True if everything was there, and nothing is left. */
  get isWhole(): boolean {
    const { numbers, reals } = this.pack;
    return !this.#isBroken && this.#number === numbers.length && this.#real === reals.length;
  }

  text(): string {
    return this.#textAt(this.whole());
  }

  textOrNull(): string | null {
    const place = this.whole();
    return place === NONE ? null : this.#textAt(place);
  }

  whole(): number {
    const number = this.pack.numbers[this.#number++];
    return number ?? this.#fail(0);
  }

  real(): number {
    const number = this.pack.reals[this.#real++];
    return number ?? this.#fail(0);
  }

  flag(): boolean {
    const number = this.whole();
    return number === 0 || number === 1 ? number === 1 : this.#fail(false);
  }

  /** One of the given values, which were written by their place. */
  oneOf<T>(values: readonly [T, ...T[]]): T {
    return values[this.whole()] ?? this.#fail(values[0]);
  }

  list<T>(read: (pack: this) => T): readonly T[] {
    const count = this.whole();
    const items: T[] = [];
    if (count < 0) return this.#fail(items);
    // Broken numbers may promise more items than anybody could hold.
    for (let i = 0; i < count && !this.#isBroken; i++) items.push(read(this));
    return items;
  }

  #textAt(place: number): string {
    const known = this.#read[place];
    if (known !== undefined) return known;
    const start = place === 0 ? 0 : this.pack.ends[place - 1];
    const end = this.pack.ends[place];
    if (start === undefined || end === undefined) return this.#fail("");
    if (start < 0 || start > end || end > this.#joined.length) return this.#fail("");
    const text = this.#joined.slice(start, end);
    this.#read[place] = text;
    return text;
  }

  #fail<T>(value: T): T {
    this.#isBroken = true;
    return value;
  }
}

/** Takes anything; gives null for what is no pack. */
export function readPack(value: unknown): Pack | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("texts" in value && "ends" in value && "numbers" in value && "reals" in value)) return null;
  const { texts, ends, numbers, reals } = value;
  const isPack =
    (texts instanceof Uint8Array || texts instanceof Uint16Array) &&
    ends instanceof Int32Array &&
    numbers instanceof Int32Array &&
    reals instanceof Float64Array;
  return isPack ? { texts, ends, numbers, reals } : null;
}

/** The memory of a pack, to be handed over with it. */
export function memoryOf({ texts, ends, numbers, reals }: Pack): ArrayBuffer[] {
  return [texts, ends, numbers, reals].flatMap(({ buffer }) =>
    buffer instanceof ArrayBuffer ? [buffer] : [],
  );
}

function encodeText(text: string): Uint8Array | Uint16Array {
  if (!HALF_PAIR.test(text)) return new TextEncoder().encode(text);
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
}

/** Null for bytes that are no UTF-8. */
function decodeText(units: Uint8Array | Uint16Array): string | null {
  if (units instanceof Uint8Array) {
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(units);
    } catch {
      return null;
    }
  }
  const parts: string[] = [];
  for (let from = 0; from < units.length; from += UNITS_A_CALL) {
    parts.push(String.fromCharCode(...units.subarray(from, from + UNITS_A_CALL)));
  }
  return parts.join("");
}
