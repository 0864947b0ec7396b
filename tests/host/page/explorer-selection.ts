/** Which rows of the file list are selected, by path. */
export class ExplorerSelection {
  private readonly paths = new Set<string>();
  private last: string | null = null;

  has(path: string): boolean {
    return this.paths.has(path);
  }

  list(): string[] {
    return [...this.paths];
  }

  clear(): void {
    this.paths.clear();
  }

  toggle(path: string): void {
    if (!this.paths.delete(path)) this.paths.add(path);
    this.last = path;
  }

  /** From the row that was touched last to this one; `shown` are all rows, in their order. */
  extendTo(path: string, shown: readonly string[]): void {
    const from = this.last === null ? -1 : shown.indexOf(this.last);
    const to = shown.indexOf(path);
    const [first, end] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
    for (const each of shown.slice(first, end + 1)) this.paths.add(each);
    this.last = path;
  }

  /** Where a selection may start from. */
  touch(path: string): void {
    this.clear();
    this.last = path;
  }
}
