/** The small adapters: links, notices, places in notes, icons, stored settings. */
import { type App, MarkdownView, Notice, type Plugin, setIcon } from "obsidian";
import { baseName } from "../core/text";
import { shownText } from "../core/shown-text";
import type { Icons } from "../ports/icons";
import type { Links } from "../ports/links";
import type { Navigator } from "../ports/navigator";
import type { Notifier } from "../ports/notifier";
import type { SettingsStore } from "../ports/settings-store";

const UNDO_OFFERED_FOR = 10_000;

export function appLinks(app: App): Links {
  return {
    format(target, source) {
      const file = app.vault.getFileByPath(target);
      return file === null
        ? linkToAbsent(app, target, source)
        : app.fileManager.generateMarkdownLink(file, source);
    },
    sourcesOf(target) {
      const bySource = Object.entries(app.metadataCache.resolvedLinks);
      return bySource.flatMap(([source, targets]) =>
        Object.hasOwn(targets, target) ? [source] : [],
      );
    },
    unresolved() {
      const bySource = Object.entries(app.metadataCache.unresolvedLinks);
      return bySource.flatMap(([source, targets]) =>
        Object.keys(targets).map((target) => ({ target, source })),
      );
    },
  };
}

/**
 * The app writes links to notes that are there alone. For one that is about to be created, a link
 * to the source tells which kind of link the vault's owner has chosen.
 */
function linkToAbsent(app: App, target: string, source: string): string {
  const whole = target.replace(/\.md$/, "");
  const sample = app.vault.getFileByPath(source);
  const isWiki =
    sample === null || app.fileManager.generateMarkdownLink(sample, source).startsWith("[[");
  const isFree = app.metadataCache.getFirstLinkpathDest(baseName(target), source) === null;
  if (isWiki) return `[[${isFree ? baseName(target) : whole}]]`;
  const label = baseName(target).replace(/[\\[\]]/g, "\\$&");
  return `[${label}](${encodeURI(isFree ? `${baseName(target)}.md` : target).replace(/[()]/g, "\\$&")})`;
}

export const appNotifier: Notifier = {
  show(words, undo) {
    const message = shownText(words);
    if (undo === undefined) {
      new Notice(message);
      return;
    }
    const content = createFragment();
    const line = content.createDiv({ cls: "debrief-notice" });
    line.createSpan({ cls: "debrief-notice-text", text: message });
    const button = line.createEl("button", { cls: "debrief-notice-undo", text: "Undo" });
    const notice = new Notice(content, UNDO_OFFERED_FOR);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      notice.hide();
      undo();
    });
  },
};

export function appNavigator(app: App): Navigator {
  async function openNote(path: string, newTab: boolean, line: number) {
    const file = app.vault.getFileByPath(path);
    if (file === null) {
      appNotifier.show(`“${path}” is not there any more.`);
      return null;
    }
    const leaf = app.workspace.getLeaf(newTab ? "tab" : false);
    await leaf.openFile(file, { active: true, eState: { line } });
    return leaf.view instanceof MarkdownView ? leaf.view : null;
  }

  return {
    async open(path, line, newTab) {
      await openNote(path, newTab, line - 1);
    },
    async write(path, offset, newTab = false) {
      const open = app.workspace.getActiveViewOfType(MarkdownView);
      const view = open?.file?.path === path ? open : await openNote(path, newTab, 0);
      if (view === null) return;
      const place = view.editor.offsetToPos(offset);
      view.editor.setCursor(place);
      view.editor.scrollIntoView({ from: place, to: place }, true);
      view.editor.focus();
    },
  };
}

export const appIcons: Icons = {
  draw(parent, name) {
    setIcon(parent, name);
  },
};

export function pluginSettings(plugin: Plugin): SettingsStore {
  return {
    async load() {
      try {
        const value: unknown = await plugin.loadData();
        return { ok: true, value };
      } catch {
        const reason = "The stored settings could not be read, so the defaults are used.";
        return { ok: false, reason };
      }
    },
    async save(value) {
      try {
        await plugin.saveData(value);
        return { ok: true, value: null };
      } catch {
        const reason = "The settings could not be stored, so they stay as they are.";
        return { ok: false, reason };
      }
    },
  };
}
