import type { Disk } from "../page/disk.ts";
import type { PlaceStat } from "../protocol.ts";
import { notImplemented } from "./not-implemented.ts";

/** What the app's adapter can do besides: using it is an error, not a silent nothing. */
const NOT_HERE = [
  "append",
  "appendBinary",
  "copy",
  "getName",
  "getResourcePath",
  "list",
  "mkdir",
  "process",
  "read",
  "readBinary",
  "remove",
  "rename",
  "rmdir",
  "trashLocal",
  "trashSystem",
  "write",
  "writeBinary",
] as const;

/** The disk below the vault, hidden files included: whether something is there, and since when. */
export class DataAdapter {
  private readonly disk: Disk;

  constructor(disk: Disk) {
    this.disk = disk;
    for (const name of NOT_HERE) {
      Object.defineProperty(this, name, {
        get() {
          throw notImplemented(`DataAdapter.${name}`);
        },
      });
    }
  }

  async exists(path: string): Promise<boolean> {
    return (await this.stat(path)) !== null;
  }

  async stat(path: string): Promise<PlaceStat | null> {
    const { stat } = await this.disk.run("stat", { path });
    return stat;
  }
}
