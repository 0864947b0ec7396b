/** The wordings that are there, each in a slot with what was read of it. */
import type { TextReading } from "../similarity/terms";
import { compareText } from "../text";
import type { BookWording } from "./lesson-book";

/** A wording and what its text says. */
export interface Shelved {
  readonly wording: BookWording;
  readonly reading: TextReading;
  /** Numbers of the reading's terms in the vocabulary, in the same order. */
  readonly numbers: Int32Array;
}

/**
 * Slots are whole numbers from 0 on; one that is left is given to the next wording. They differ from
 * one history to another: nothing may be ordered by them.
 */
export class Shelf {
  private readonly slots: (Shelved | null)[] = [];
  private readonly places = new Map<string, number>();
  private readonly free: number[] = [];

  /** The slot of a folded text, -1 for one that is not there. */
  find(folded: string): number {
    return this.places.get(folded) ?? -1;
  }

  at(slot: number): Shelved | null {
    return this.slots[slot] ?? null;
  }

  /** Puts a wording into the slot of its text, a new one if it has none, and gives that. */
  put(shelved: Shelved): number {
    const { folded } = shelved.wording;
    const slot = this.places.get(folded) ?? this.free.pop() ?? this.slots.length;
    this.slots[slot] = shelved;
    this.places.set(folded, slot);
    return slot;
  }

  drop(slot: number): void {
    const shelved = this.slots[slot];
    if (!shelved) return;
    this.places.delete(shelved.wording.folded);
    this.slots[slot] = null;
    this.free.push(slot);
  }

  /** Order of two slots by their folded texts: the same in every history. */
  readonly compare = (a: number, b: number): number =>
    compareText(this.slots[a]?.wording.folded ?? "", this.slots[b]?.wording.folded ?? "");

  /** All slots are below this. */
  get top(): number {
    return this.slots.length;
  }

  /** How many wordings there are. */
  get size(): number {
    return this.places.size;
  }
}

/** True if both are compared alike: the lessons that have them may differ. */
export function readAlike(a: BookWording, b: BookWording): boolean {
  return (
    a.text === b.text &&
    a.cue === b.cue &&
    a.move === b.move &&
    a.names.length === b.names.length &&
    a.names.every((name, i) => name === b.names[i])
  );
}

/** True if the letters, marks and digits of both are the same: "Ask first" and "Ask first!". */
export function areSpelledAlike(a: Shelved | null, b: Shelved | null): boolean {
  const [left, right] = [a, b].map((one) =>
    one?.wording.folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, ""),
  );
  return left !== undefined && left !== "" && left === right;
}
