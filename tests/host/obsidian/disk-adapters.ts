import { DataAdapter } from "./data-adapter.ts";
import { notImplemented } from "./not-implemented.ts";
import { Platform } from "./platform.ts";

/** The adapter of the desktop app, and the one that the vault has. Plugins ask for its kind to know
 * where they run, so the answer follows the platform that they see. */
export class FileSystemAdapter extends DataAdapter {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isAdapter(value) && Platform.isDesktopApp;
  }

  /** The folder's place on this machine. */
  getBasePath(): string {
    return this.listing.basePath;
  }

  getFullPath(path: string): string {
    return path === "/" ? this.listing.basePath : `${this.listing.basePath}/${path}`;
  }

  getFilePath(path: string): string {
    const encoded = this.getFullPath(path).split("/").map(encodeURIComponent).join("/");
    return `file://${encoded}`;
  }

  static readLocalFile(_path: string): Promise<ArrayBuffer> {
    throw notImplemented("FileSystemAdapter.readLocalFile");
  }

  static mkdir(_path: string): Promise<void> {
    throw notImplemented("FileSystemAdapter.mkdir");
  }
}

/** The adapter of the mobile app. */
export class CapacitorAdapter extends DataAdapter {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return isAdapter(value) && Platform.isMobileApp;
  }

  getFullPath(path: string): string {
    return path;
  }
}

/** `DataAdapter` answers `instanceof` by itself. */
function isAdapter(value: unknown): boolean {
  return value instanceof DataAdapter;
}
