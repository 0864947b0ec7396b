import type { Modifier } from "obsidian";
import type { App } from "./app.ts";
import type { Editor } from "./editor.ts";
import { MarkdownView } from "./markdown-view.ts";
import { Notice } from "./notice.ts";

export interface Hotkey {
  modifiers: Modifier[];
  key: string;
}

export interface Command {
  id: string;
  name: string;
  icon?: string;
  mobileOnly?: boolean;
  repeatable?: boolean;
  callback?: () => unknown;
  checkCallback?: (checking: boolean) => boolean | void;
  editorCallback?: (editor: Editor, context: MarkdownView) => unknown;
  editorCheckCallback?: (
    checking: boolean,
    editor: Editor,
    context: MarkdownView,
  ) => boolean | void;
  hotkeys?: Hotkey[];
}

/** Every command by its full id (`plugin:command`). */
export class Commands {
  readonly commands: Record<string, Command> = {};
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  addCommand(command: Command): void {
    this.commands[command.id] = command;
  }

  removeCommand(id: string): void {
    Reflect.deleteProperty(this.commands, id);
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id];
  }

  /** Those that can run now. */
  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command));
  }

  executeCommandById(id: string): boolean {
    const command = this.commands[id];
    if (command === undefined || !this.isAvailable(command)) return false;
    this.run(command);
    return true;
  }

  hotkeyFor(command: Command): string {
    const hotkey = command.hotkeys?.[0];
    if (hotkey === undefined) return "";
    const held = hotkey.modifiers.map((each) => (each === "Mod" ? "Ctrl" : each));
    return [...held, hotkey.key.toUpperCase()].join(" + ");
  }

  private isAvailable(command: Command): boolean {
    if (command.mobileOnly === true && !document.body.hasClass("is-mobile")) return false;
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    const view = this.app.workspace.activeEditor;
    const isEditor = view instanceof MarkdownView;
    try {
      if (editorCheckCallback !== undefined) {
        return isEditor && editorCheckCallback(true, view.editor, view) === true;
      }
      if (editorCallback !== undefined) return isEditor;
      if (checkCallback !== undefined) return checkCallback(true) === true;
    } catch (error) {
      console.error(error);
      return false;
    }
    return callback !== undefined;
  }

  /** An error of a command is shown, and ends that command only. */
  private run(command: Command): void {
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    const view = this.app.workspace.activeEditor;
    const start = (): unknown => {
      if (view instanceof MarkdownView) {
        if (editorCheckCallback !== undefined) return editorCheckCallback(false, view.editor, view);
        if (editorCallback !== undefined) return editorCallback(view.editor, view);
      }
      return checkCallback === undefined ? callback?.() : checkCallback(false);
    };
    void (async () => {
      await start();
    })().catch((error: unknown) => {
      console.error(`Command ${command.id} failed.`, error);
      new Notice(`Command "${command.name}" failed: ${String(error)}`, 0);
    });
  }
}
