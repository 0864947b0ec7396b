/** The nearest of many: how neighbours are compared, and the best of them kept. */

/** A text near another one. Both cosines are in parts of `UNIT`. */
export interface Near {
  readonly slot: number;
  readonly lexical: number;
  readonly dense: number;
}

/** The best of any number of neighbours, found without sorting them all. */
export class BestNear<N extends Near = Near> {
  private kept: N[] = [];
  /** The worst of those kept; null as long as there may be fewer than wanted. */
  private worst: N | null = null;

  constructor(
    private readonly most: number,
    private readonly compareSlots: (a: number, b: number) => number,
  ) {}

  add(near: N): void {
    if (this.worst !== null && this.compare(near, this.worst) >= 0) return;
    this.kept.push(near);
    if (this.kept.length >= 2 * this.most) this.trim();
  }

  /** Best first; equally near ones by their texts. */
  take(): N[] {
    this.trim();
    return this.kept;
  }

  private trim(): void {
    this.kept.sort((x, y) => this.compare(x, y));
    if (this.kept.length < this.most) return;
    this.kept.length = this.most;
    this.worst = this.kept.at(-1) ?? null;
  }

  /** The nearest first, by words and meaning together; equally near ones by their texts. */
  private compare(x: Near, y: Near): number {
    return y.lexical + y.dense - x.lexical - x.dense || this.compareSlots(x.slot, y.slot);
  }
}

/** Both cosines in one whole number. */
export function packCosines(lexical: number, dense: number): number {
  return (lexical << 16) | (dense & 0xffff);
}

export function lexicalOf(cosines: number): number {
  return cosines >> 16;
}

export function denseOf(cosines: number): number {
  return (cosines << 16) >> 16;
}
