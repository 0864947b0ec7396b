/** The form of every message between two threads: what it is, its number, and all else packed. */
import { memoryOf, type Pack, PackReader, readPack } from "./pack";

export interface Wire {
  readonly kind: string;
  readonly generation: number;
  readonly pack: Pack;
}

/** A message that was understood, or why it was not and which one it was. */
export type Decoded<T> =
  | { readonly ok: true; readonly message: T }
  | { readonly ok: false; readonly generation: number; readonly reason: string };

/** Longest name of an unknown message that is repeated. */
const NAME_SHOWN = 40;

/**
 * Takes whatever another thread has sent, and the ways to read each kind; gives the message, or the
 * reason why it is none. Reads own values only. Never throws.
 */
export function decodeWire<T>(
  value: unknown,
  readers: ReadonlyMap<string, (pack: PackReader, generation: number) => T>,
): Decoded<T> {
  const wire = readWire(value);
  if (wire === null) {
    return { ok: false, generation: 0, reason: "A message without a kind and a number came." };
  }
  const { kind, generation } = wire;
  const name = kind.slice(0, NAME_SHOWN);
  const read = readers.get(kind);
  if (read === undefined) {
    return { ok: false, generation, reason: `Nobody knows the message “${name}”.` };
  }
  const pack = readPack(wire.pack);
  if (pack !== null) {
    const reader = new PackReader(pack);
    const message = read(reader, generation);
    if (reader.isWhole) return { ok: true, message };
  }
  return { ok: false, generation, reason: `The message “${name}” is broken.` };
}

/** What travels with a message without being copied. */
export function transferOf(wire: Wire): ArrayBuffer[] {
  return memoryOf(wire.pack);
}

function readWire(value: unknown) {
  if (typeof value !== "object" || value === null) return null;
  if (!("kind" in value && "generation" in value)) return null;
  const { kind, generation } = value;
  if (typeof kind !== "string") return null;
  if (typeof generation !== "number" || !Number.isSafeInteger(generation)) return null;
  return { kind, generation, pack: "pack" in value ? value.pack : null };
}
