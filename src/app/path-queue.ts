/**
 * Work on one path waits for the work that was asked of it before. Paths that some file system takes
 * for one count as one. What waits is ordered when it is asked for, all its paths at once: so two
 * pieces of work over the same two paths can never wait for each other.
 */
import { pathKey } from "../core/edit/paths";

export class PathQueue {
  /** The end of each path's line; a path that nobody works on has none. It never rejects. */
  readonly #ends = new Map<string, Promise<void>>();

  /** How many paths have work waiting or under way. */
  get size(): number {
    return this.#ends.size;
  }

  /**
   * Runs `work` once everything asked of any of `paths` before is over, whether it went well or
   * not. Gives what `work` gives, and fails as it fails; whoever waits behind it runs all the same.
   * Work must not wait for other work on its own paths: that would wait for ever.
   */
  run<T>(paths: readonly string[], work: () => T | Promise<T>): Promise<T> {
    const keys = new Set(paths.map(pathKey));
    const before = [...keys].flatMap((key) => this.#ends.get(key) ?? []);
    const turn = Promise.all(before).then(work);
    const leave = () => {
      for (const key of keys) if (this.#ends.get(key) === end) this.#ends.delete(key);
    };
    const end: Promise<void> = turn.then(leave, leave);
    for (const key of keys) this.#ends.set(key, end);
    return turn;
  }
}
