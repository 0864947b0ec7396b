/** Files by name, in any case: what a link names is looked up here, never in the whole vault. */
export class FileNames<F extends { path: string }> {
  private readonly byName = new Map<string, Set<F>>();

  add(file: F): void {
    const key = keyOf(file.path);
    const same = this.byName.get(key);
    if (same === undefined) this.byName.set(key, new Set([file]));
    else same.add(file);
  }

  /** `path` is the one that it was added with. */
  remove(file: F, path: string): void {
    const same = this.byName.get(keyOf(path));
    same?.delete(file);
    if (same?.size === 0) this.byName.delete(keyOf(path));
  }

  /** All that have the name of this path, its extension included, wherever they lie. */
  named(path: string): F[] {
    return [...(this.byName.get(keyOf(path)) ?? [])];
  }
}

function keyOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}
