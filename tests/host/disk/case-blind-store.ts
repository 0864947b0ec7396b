import type { PlaceStat, WriteTimes } from "../protocol.ts";
import type { FileStore } from "./file-store.ts";

/** The same files on a disk that finds `Note.md` when it is asked for `note.md`, and keeps the
 * letters that a name was made with: as Windows and macOS have it. */
export class CaseBlindStore implements FileStore {
  private readonly store: FileStore;

  constructor(store: FileStore) {
    this.store = store;
  }

  spell(path: string): string {
    let spelled = "";
    for (const segment of path.split("/")) {
      const names = this.store.stat(spelled)?.type === "folder" ? this.store.names(spelled) : [];
      const wanted = fold(segment);
      const name = names.includes(segment) ? segment : names.find((each) => fold(each) === wanted);
      spelled = join(spelled, name ?? segment);
    }
    return spelled;
  }

  stat(path: string): PlaceStat | null {
    return this.store.stat(this.spell(path));
  }

  names(path: string): string[] {
    return this.store.names(this.spell(path));
  }

  read(path: string): Uint8Array {
    return this.store.read(this.spell(path));
  }

  write(path: string, bytes: Uint8Array, times?: WriteTimes): void {
    this.store.write(this.spell(path), bytes, times);
  }

  makeFolder(path: string): void {
    this.store.makeFolder(this.spell(path));
  }

  /** The new name keeps its letters, also where only they change. */
  rename(from: string, to: string): void {
    const slash = to.lastIndexOf("/");
    const folder = slash < 0 ? "" : this.spell(to.slice(0, slash));
    this.store.rename(this.spell(from), join(folder, to.slice(slash + 1)));
  }

  remove(path: string): void {
    this.store.remove(this.spell(path));
  }

  discard(path: string): boolean {
    return this.store.discard(this.spell(path));
  }

  real(path: string): string {
    return this.store.real(this.spell(path));
  }

  isSame(one: string, other: string): boolean {
    return this.store.isSame(this.spell(one), this.spell(other));
  }
}

function fold(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
