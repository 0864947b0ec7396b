/** A binary heap: the item that comes first, among many that come and go. */

export interface Heap<T> {
  /** O(log n). */
  push(item: T): void;
  /** Takes out the item that comes first; undefined when there is none. O(log n). */
  pop(): T | undefined;
}

/** `compare` is below 0 if its first argument comes first; it must be a total order. */
export function createHeap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = [];

  function precedes(i: number, j: number): boolean {
    const a = items[i];
    const b = items[j];
    return a !== undefined && (b === undefined || compare(a, b) < 0);
  }

  function swap(i: number, j: number): void {
    const a = items[i];
    const b = items[j];
    if (a === undefined || b === undefined) return;
    items[i] = b;
    items[j] = a;
  }

  return {
    push(item) {
      let at = items.push(item) - 1;
      while (at > 0) {
        const parent = (at - 1) >> 1;
        if (!precedes(at, parent)) return;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      swap(0, items.length - 1);
      const first = items.pop();
      let at = 0;
      for (;;) {
        const left = 2 * at + 1;
        if (left >= items.length) return first;
        const child = precedes(left + 1, left) ? left + 1 : left;
        if (!precedes(child, at)) return first;
        swap(at, child);
        at = child;
      }
    },
  };
}
