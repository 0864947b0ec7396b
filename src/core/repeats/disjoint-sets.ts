/** Numbers in disjoint sets (Galler and Fischer, "An improved equivalence algorithm", 1964). */
export class DisjointSets {
  private readonly parents: Int32Array;

  /** Each number below `size` is a set of its own. */
  constructor(size: number) {
    this.parents = new Int32Array(size);
    for (let number = 0; number < size; number++) this.parents[number] = number;
  }

  /** A number that all of a set give and no other set. Almost constant time. */
  find(number: number): number {
    const { parents } = this;
    let root = number;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) {
      // Path halving: each number on the way is hung one step higher.
      parents[root] = parents[next] ?? next;
      root = next;
    }
    return root;
  }

  /** Makes the sets of both one. The smaller root stays, so that sets are found by their least. */
  unite(a: number, b: number): void {
    const [left, right] = [this.find(a), this.find(b)];
    if (left < right) this.parents[right] = left;
    else this.parents[left] = right;
  }
}
