import type { App } from "./app.ts";
import type { Editor } from "./editor.ts";
import { knobs } from "./knobs.ts";
import { MarkdownView } from "./markdown-view.ts";
import { sayHotkey, type Hotkey } from "./hotkeys.ts";
import { Notice } from "./notice.ts";
import { Platform } from "./platform.ts";

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

  /** The person's own, else the command's. */
  hotkeysOf(command: Command): readonly Hotkey[] {
    const own = Object.hasOwn(knobs.hotkeys, command.id) ? knobs.hotkeys[command.id] : undefined;
    return own ?? command.hotkeys ?? [];
  }

  hotkeyFor(command: Command): string {
    const hotkey = this.hotkeysOf(command)[0];
    return hotkey === undefined ? "" : sayHotkey(hotkey);
  }

  private isAvailable(command: Command): boolean {
    if (command.mobileOnly === true && !Platform.isMobile) return false;
    const { editorCheckCallback, editorCallback, checkCallback, callback } = command;
    const view = this.app.workspace.activeEditor;
    const isEditor = view instanceof MarkdownView && view.getMode() === "source";
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
