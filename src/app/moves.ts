/** Where notes went that were moved or renamed while the app was open. */
export class Moves {
  readonly #to = new Map<string, string>();

  add(from: string, to: string): void {
    this.#to.set(from, to);
    this.#to.delete(to);
  }

  /** A new note stands at this path: whoever asks for it means this one from now on. */
  settle(path: string): void {
    this.#to.delete(path);
  }

  /** Where the note is now that was at this path. */
  follow(path: string): string {
    const seen = new Set<string>();
    let now = path;
    for (let to = this.#to.get(now); to !== undefined && !seen.has(to); to = this.#to.get(now)) {
      seen.add(to);
      now = to;
    }
    return now;
  }
}
