/** Files beside the notes, as the app keeps attachments, and the clipboard. */
import type { App } from "obsidian";
import type { Outlet } from "../../ports/outlet";

export function appOutlet(app: App): Outlet {
  return {
    async save(name, text) {
      try {
        const path = await app.fileManager.getAvailablePathForAttachment(name, "");
        // Never overwrites: a file that came in between makes this fail.
        const file = await app.vault.create(path, text);
        return { ok: true, value: { path: file.path } };
      } catch {
        return { ok: false, reason: `“${name}” could not be saved. Is the disk full or locked?` };
      }
    },
    async takeBack(path, text) {
      const file = app.vault.getFileByPath(path);
      if (file === null) return { ok: false, reason: `“${path}” is not there any more.` };
      try {
        if ((await app.vault.read(file)) !== text) {
          return { ok: false, reason: `“${path}” was changed since then, so it stays.` };
        }
        await app.fileManager.trashFile(file);
        return { ok: true, value: undefined };
      } catch {
        return { ok: false, reason: `“${path}” could not be moved to the trash.` };
      }
    },
    async copy(text) {
      try {
        await activeWindow.navigator.clipboard.writeText(text);
        return { ok: true, value: undefined };
      } catch {
        const reason = "Nothing could be copied. Click into the window, then try again.";
        return { ok: false, reason };
      }
    },
  };
}
