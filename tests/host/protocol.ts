/**
 * What the server and the page say to each other. Types only, so that both sides can import it.
 */

/** Times are milliseconds since 1970, as in the app; size in bytes. */
export interface EntryStat {
  ctime: number;
  mtime: number;
  size: number;
}

/** As the app's adapter tells of a place on disk. */
export interface PlaceStat extends EntryStat {
  type: "file" | "folder";
}

export interface FileEntry {
  kind: "file";
  path: string;
  stat: EntryStat;
}

export interface FolderEntry {
  kind: "folder";
  path: string;
}

/** Folders always come before what they hold. */
export type VaultEntry = FileEntry | FolderEntry;

/** The few settings of `.obsidian/app.json` that change what plugins see. */
export interface AppConfig {
  useMarkdownLinks: boolean;
  newLinkFormat: "shortest" | "relative" | "absolute";
}

export interface PluginFolder {
  manifest: { id: string; name: string; version: string; [key: string]: unknown };
  hasStyles: boolean;
}

export interface VaultListing {
  name: string;
  /** A stable key for what the browser keeps of this vault (local storage). */
  key: string;
  entries: VaultEntry[];
  config: AppConfig;
  plugins: PluginFolder[];
}

/** What happened on disk that the page did not do itself. */
export type OutsideEvent =
  | { type: "create"; entry: VaultEntry }
  | { type: "modify"; entry: FileEntry }
  | { type: "delete"; path: string }
  | { type: "rename"; from: string; to: string }
  | { type: "plugin-data"; id: string };

/** `expect`: the text the change was computed from. When the disk holds another one, nothing is
 * written and the answer carries the present text, so that the caller computes again. */
export type WriteAnswer = { written: EntryStat } | { found: string };

export interface Operations {
  list: { request: Record<string, never>; answer: VaultListing };
  read: { request: { path: string }; answer: { data: string } };
  /** Hidden files may be asked for too; null where nothing is. */
  stat: { request: { path: string }; answer: { stat: PlaceStat | null } };
  create: { request: { path: string; data: string }; answer: { stat: EntryStat } };
  createFolder: { request: { path: string }; answer: { created: string[] } };
  write: { request: { path: string; data: string; expect?: string }; answer: WriteAnswer };
  rename: { request: { from: string; to: string }; answer: Record<string, never> };
  trash: { request: { path: string }; answer: { trashed: string } };
  remove: { request: { path: string }; answer: Record<string, never> };
  loadData: { request: { id: string }; answer: { data: string | null } };
  saveData: { request: { id: string; data: string }; answer: Record<string, never> };
}

export type OperationName = keyof Operations;
export type RequestOf<N extends OperationName> = Operations[N]["request"];
export type AnswerOf<N extends OperationName> = Operations[N]["answer"];
