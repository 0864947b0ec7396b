/** From a folder to the application on it. */
import { access, readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { type App, createApp } from "../app/create-app";
import { wallTimeOf } from "../core/dates";
import { USUAL_DAILY_NOTES } from "../core/quick/daily-note";
import { USUAL_FORMATS } from "../core/templates/template-formats";
import { formatMoment } from "../core/templates/moment-format";
import type { Asker } from "../ports/asker";
import type { Clock } from "../ports/clock";
import type { NoteVault } from "../ports/note-vault";
import type { Outlet } from "../ports/outlet";
import type { Result } from "../ports/result";
import { createInlineEngine } from "../worker/inline-engine";
import { CommandError, reasonOf, UNREADABLE } from "./exit.mts";
import { createFolderLinks, readLinkStyle } from "./folder-links.mts";
import { FolderVault } from "./folder-vault.mts";
import { MemoryJournal } from "./memory-journal.mts";

/** Where the app keeps its own files in a vault, unless its owner moved them. */
export const CONFIG_FOLDER = ".obsidian";

export interface OpenOptions {
  /** Puts another vault in front of the folder: a dry run keeps its writes to itself. */
  readonly wrap?: (vault: NoteVault) => NoteVault;
  /** True when the person said yes beforehand to whatever is asked. */
  readonly yes?: boolean;
  /** Where notices of the application go. */
  readonly say: (message: string) => void;
}

/** Opens a folder as a vault and reads its notes. Throws `CommandError` when it cannot be read. */
export async function openVault(folder: string, options: OpenOptions): Promise<App> {
  const root = await realFolder(folder);
  const files = new FolderVault(root);
  const listed = await files.list();
  if (!listed.ok) throw new CommandError(UNREADABLE, `${folder}: ${listed.reason}`);
  const style = await readJson(join(root, CONFIG_FOLDER, "app.json"));
  const app = await createApp({
    vault: options.wrap?.(files) ?? files,
    engine: createInlineEngine({ clock: systemClock, pause: setImmediate }),
    settings: {
      load: () => readJson(join(root, CONFIG_FOLDER, "plugins", "debrief", "data.json")),
      save: () => Promise.resolve({ ok: false, reason: "Settings are changed in the app alone." }),
    },
    links: createFolderLinks(listed.value, readLinkStyle(style.ok ? style.value : null)),
    clock: systemClock,
    notifier: { show: options.say },
    navigator: { open: async () => {}, write: async () => {} },
    outlet: NO_OUTLET,
    asker: createAsker(options),
    journal: new MemoryJournal(),
    random: () => Math.random(),
    dailyNotes: { read: () => Promise.resolve(USUAL_DAILY_NOTES) },
    templateFormats: { read: () => Promise.resolve(USUAL_FORMATS) },
    formatDay: formatMoment,
    configFolder: CONFIG_FOLDER,
  });
  await app.read();
  const { problem } = app.store.get();
  if (problem !== null) throw new CommandError(UNREADABLE, `${folder}: ${problem}`);
  return app;
}

/** The nearest folder above the file that the app knows as a vault, else the file's own folder. */
export async function vaultAbove(file: string): Promise<string> {
  const start = dirname(resolve(file));
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      await access(join(folder, CONFIG_FOLDER));
      return folder;
    } catch {
      if (dirname(folder) === folder) return start;
    }
  }
}

/** Nobody is there to be asked: without `--yes` the answer is no, and the question is the reason. */
function createAsker({ yes = false, say }: OpenOptions): Asker {
  return {
    confirm({ title, body }) {
      if (!yes) say(`${title} ${body} Say --yes to do it.`);
      return Promise.resolve(yes);
    },
    preview({ label, notes }) {
      if (!yes) say(`${label}: ${notes.length} notes would change. Say --yes to do it.`);
      const paths = new Set(notes.map(({ path }) => path));
      return Promise.resolve(yes ? { paths, without: new Map() } : null);
    },
  };
}

async function realFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (error) {
    throw new CommandError(UNREADABLE, `${folder}: ${reasonOf(error)}`);
  }
  throw new CommandError(UNREADABLE, `${folder}: It is not a folder.`);
}

/** A stored value; null when there is no file. */
async function readJson(file: string): Promise<Result<unknown>> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return isMissing
      ? { ok: true, value: null }
      : { ok: false, reason: `${file}: ${reasonOf(error)}` };
  }
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, reason: `${file}: It is not JSON, so the defaults are used.` };
  }
}

/** What a shell shows goes to its own output: see the commands that read. */
const NO_OUTLET: Outlet = {
  save: () => Promise.resolve(IN_APP),
  takeBack: () => Promise.resolve(IN_APP),
  copy: () => Promise.resolve(IN_APP),
};

const IN_APP = { ok: false, reason: "Files are saved and copied in the app alone." } as const;

const systemClock: Clock = {
  now: () => wallTimeOf(new Date()),
  milliseconds: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return {
      dispose() {
        clearTimeout(timer);
      },
    };
  },
};
