/**
 * Obsidian as the workbench has it, without a page: the app's own parts over a folder on disk, in
 * this process and in the test's DOM. A test file that uses it says so in two lines:
 *
 *     // @vitest-environment happy-dom
 *     vi.mock("obsidian", async () => (await import("../host/obsidian/module.ts")).obsidianModule);
 */
import type { App as ObsidianApp } from "obsidian";
import { AppVault } from "../../src/obsidian/app-vault";
import { Compositions } from "../../src/obsidian/compositions";
import { App } from "../host/obsidian/app.ts";
import { installCreators } from "../host/obsidian/dom-create.ts";
import { installDomEvents } from "../host/obsidian/dom-events.ts";
import { installDomHelpers } from "../host/obsidian/dom-helpers.ts";
import { installLanguageHelpers } from "../host/obsidian/language-helpers.ts";
import { knobs } from "../host/obsidian/knobs.ts";
import { MarkdownView } from "../host/obsidian/markdown-view.ts";
import type { WorkspaceLeaf } from "../host/obsidian/workspace-leaf.ts";
import type { Disk } from "../host/page/disk.ts";
import { applyOutside } from "../host/page/outside.ts";
import type { AnswerOf, OperationName, RequestOf } from "../host/protocol.ts";
import { ConfigFolder } from "../host/server/config-folder.ts";
import { runOperation } from "../host/server/operations.ts";
import { VaultFolder } from "../host/server/vault-folder.ts";
import { type FolderHands, makeFolder } from "./folder-hands";

export interface Workbench extends FolderHands {
  readonly app: App;
  readonly vault: AppVault;
  readonly disk: InProcessDisk;
  /** Opens a note in a new tab, for writing or for reading. */
  open(path: string, mode?: "source" | "preview"): Promise<MarkdownView>;
  /** Hands whose work the app does not hear of, until `hear`. */
  readonly behind: FolderHands;
  /** Lets the app hear of what happened to a path on disk, as its watcher would in a moment. */
  hear(path: string): void;
}

/** The server's own operations, called instead of asked for over a wire. */
export class InProcessDisk implements Disk {
  /** Called before each operation, with the chance to change the disk or to fail. */
  before: (name: OperationName, path: string) => void | Promise<void> = () => {};
  readonly folder: VaultFolder;
  readonly #config: ConfigFolder;

  constructor(root: string) {
    this.folder = new VaultFolder(root);
    this.#config = new ConfigFolder(this.folder.root);
  }

  async run<N extends OperationName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> {
    const path = "path" in request ? request.path : "from" in request ? request.from : "";
    await this.before(name, path);
    const context = {
      vault: this.folder,
      config: this.#config,
      plugins: [],
      tellOthers: () => undefined,
      report: () => undefined,
    };
    return runOperation(context, name, { ...request }) as AnswerOf<N>;
  }

  listen(): Promise<void> {
    return Promise.resolve();
  }
}

/** Longer than any test: what the app would do by itself in a while, tests do when they want it. */
const NEVER = 2 ** 31 - 1;

export async function openWorkbench(): Promise<Workbench> {
  Object.assign(knobs, { editorSaveDelay: NEVER, cacheDelay: NEVER });
  installLanguageHelpers();
  installDomHelpers();
  installDomEvents();
  installCreators();
  const hands = await makeFolder();
  const disk = new InProcessDisk(hands.root);
  const app = new App(disk, await disk.run("list", {}));
  app.workspace.views.register("markdown", (leaf) => new MarkdownView(leaf));
  app.workspace.views.registerExtensions(["md"], "markdown");
  document.body.append(app.workspace.containerEl);
  const compositions = new Compositions();
  app.editorExtensions.push(compositions.extension);
  // The workbench is the app as far as it goes; a test of its own holds it to the declarations.
  const vault = new AppVault(app as unknown as ObsidianApp, compositions);

  function hear(path: string): void {
    const parts = path.split("/");
    if (parts.some((part) => part.startsWith("."))) return;
    for (const [at] of parts.entries()) {
      const each = parts.slice(0, at + 1).join("/");
      const seen = disk.folder.look(each);
      if (seen === undefined) continue;
      if (seen.entry === null) applyOutside(app.vault, { type: "delete", path: each });
      else if (seen.isNew || seen.entry.kind === "folder") {
        applyOutside(app.vault, { type: "create", entry: seen.entry });
      } else applyOutside(app.vault, { type: "modify", entry: seen.entry });
    }
  }

  return {
    ...hands,
    app,
    vault,
    disk,
    behind: hands,
    hear,
    async open(path, mode = "source") {
      const file = app.vault.getFileByPath(path);
      if (file === null) throw new Error(`no note to open at ${path}`);
      const leaf = app.workspace.getLeaf("tab");
      await leaf.openFile(file, { state: { mode } });
      if (!(leaf.view instanceof MarkdownView)) throw new Error(`${path} opened in another view`);
      return leaf.view;
    },
    async writeOutside(path, text) {
      await hands.writeOutside(path, text);
      hear(path);
    },
    async writeBytesOutside(path, bytes) {
      await hands.writeBytesOutside(path, bytes);
      hear(path);
    },
    async removeOutside(path) {
      await hands.removeOutside(path);
      hear(path);
    },
    async moveOutside(from, to) {
      await hands.moveOutside(from, to);
      hear(from);
      hear(to);
    },
    async close() {
      disk.before = () => {};
      const leaves: WorkspaceLeaf[] = [];
      app.workspace.iterateAllLeaves((leaf) => leaves.push(leaf));
      for (const leaf of leaves) {
        if (leaf.view instanceof MarkdownView) await leaf.view.save();
        leaf.detach();
      }
      app.workspace.containerEl.remove();
      await hands.close();
    },
  };
}

/** Types at the end of the note; the app would save it two seconds later. */
export function type(view: MarkdownView, text: string): void {
  const { cm } = view.editor;
  const { length } = cm.state.doc;
  cm.dispatch({ changes: { from: length, insert: text }, userEvent: "input.type" });
}
