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

/** The settings of `.obsidian/app.json` that change what plugins see. */
export interface AppConfig {
  useMarkdownLinks: boolean;
  newLinkFormat: "shortest" | "relative" | "absolute";
  /** Where `trashFile` puts a file; "none" deletes it for good. */
  trashOption: "system" | "local" | "none";
  /** Whether the person is asked before a file goes. */
  promptDelete: boolean;
  newFileLocation: "root" | "current" | "folder";
  newFileFolderPath: string;
  /** "/" is the top of the vault, "./" the note's own folder, "./x" a folder in that one. */
  attachmentFolderPath: string;
}

export interface PluginFolder {
  manifest: { id: string; name: string; version: string; [key: string]: unknown };
  hasStyles: boolean;
}

export interface VaultListing {
  name: string;
  /** A stable key for what the browser keeps of this vault (local storage). */
  key: string;
  /** The folder's place on this machine; "" when there is none. */
  basePath: string;
  entries: VaultEntry[];
  config: AppConfig;
  /** `app.json` as it stands. */
  appJson: Record<string, unknown>;
  plugins: PluginFolder[];
}

/** What happened to files and folders that the vault shows. */
export type DiskEvent =
  | { type: "create"; entry: VaultEntry }
  | { type: "modify"; entry: FileEntry }
  | { type: "delete"; path: string }
  | { type: "rename"; from: string; to: string };

/** What happened on disk that the page did not do itself. */
export type OutsideEvent = DiskEvent | { type: "plugin-data"; id: string };

/** Something that a plugin wanted and did not get; `plugin` is null when nobody can tell whose. */
export interface PluginTrouble {
  kind: "not implemented" | "failed to load";
  plugin: string | null;
  detail: string;
}

/** Exactly one of the two: a text, or bytes as base64. */
export interface Content {
  data?: string;
  base64?: string;
}

/** Times to set; not every disk can set the time of creation. */
export interface WriteTimes {
  ctime?: number;
  mtime?: number;
}

/** `hidden` is the adapter's reach: what starts with a dot may be named too. */
export interface Place {
  path: string;
  hidden?: boolean;
}

/** What an operation changed, in order. The page that asked hears of it here, others by `events`. */
export interface Changed {
  events: DiskEvent[];
}

/** `expect`: the text the change was computed from. When the disk holds another one, nothing is
 * written and the answer carries the present text, so that the caller computes again. */
export type WriteAnswer = (Changed & { written: EntryStat }) | { found: string };

export interface WriteRequest extends Place, Content, WriteTimes {
  expect?: string;
  /** Where nothing is, a file is created; without it that is an error. */
  mayCreate?: boolean;
}

/** What is done to the files and folders of one vault. */
export interface DiskOperations {
  read: { request: Place; answer: { data: string } };
  readBinary: { request: Place; answer: { base64: string } };
  /** Hidden files may be asked for too; null where nothing is. */
  stat: { request: { path: string; sensitive?: boolean }; answer: { stat: PlaceStat | null } };
  /** What lies in one folder, as whole paths; "" and "/" are the top. */
  listFolder: { request: Place; answer: { files: string[]; folders: string[] } };
  create: {
    request: { path: string } & Content & WriteTimes;
    answer: Changed & { path: string; stat: EntryStat };
  };
  /** An error where something is; `mkdir` is content with a folder that is there. */
  createFolder: { request: { path: string }; answer: Changed & { path: string } };
  mkdir: { request: Place; answer: Changed };
  write: { request: WriteRequest; answer: WriteAnswer };
  append: { request: Omit<WriteRequest, "expect">; answer: Changed };
  rename: { request: { from: string; to: string; hidden?: boolean }; answer: Changed };
  copy: { request: { from: string; to: string; hidden?: boolean }; answer: Changed };
  /** Into `.trash` of the vault. */
  trash: { request: Place; answer: Changed & { trashed: string } };
  /** `done` is false where there is no system bin. */
  trashSystem: { request: Place; answer: Changed & { done: boolean } };
  remove: { request: Place; answer: Changed };
  /** `recursive` takes all that the folder holds; `spareHidden` refuses when hidden files are there. */
  rmdir: {
    request: Place & { recursive?: boolean; spareHidden?: boolean };
    answer: Changed;
  };
}

export interface Operations extends DiskOperations {
  list: { request: Record<string, never>; answer: VaultListing };
  loadData: { request: { id: string }; answer: { data: string | null } };
  saveData: { request: { id: string; data: string }; answer: Record<string, never> };
  report: { request: PluginTrouble; answer: Record<string, never> };
}

/** What was refused, in the server's words. */
export interface Refused {
  code: string;
  message: string;
}

/** One of several files that were asked for together. */
export type ReadAnswer = DiskOperations["read"]["answer"] | { error: Refused };

export type OperationName = keyof Operations;
export type RequestOf<N extends OperationName> = Operations[N]["request"];
export type AnswerOf<N extends OperationName> = Operations[N]["answer"];
