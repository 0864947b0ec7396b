import type { Extension } from "@codemirror/state";
import type { Disk } from "../page/disk.ts";
import type { PluginFolder } from "../protocol.ts";
import type { CliFlags, CliHandler, ObsidianProtocolData } from "obsidian";
import type { App } from "./app.ts";
import { cliCommands } from "./cli-commands.ts";
import type { Command } from "./commands.ts";
import { Component } from "./component.ts";
import type { EditorSuggest } from "./editor-suggest.ts";
import { registerEditorSuggest } from "./editor-suggests.ts";
import type { HoverLinkSource } from "./hover-link-sources.ts";
import { Platform } from "./platform.ts";
import * as processors from "./post-processors.ts";
import { protocolActions } from "./protocol-actions.ts";
import type { PluginSettingTab } from "./setting-tab.ts";
import { statusBar } from "./status-bar.ts";
import type { ViewCreator } from "./view-registry.ts";

let disk: Disk | null = null;

/** Where plugins keep `data.json`: said once by the page. */
export function useDisk(value: Disk): void {
  disk = value;
}

export abstract class Plugin extends Component {
  readonly app: App;
  readonly manifest: PluginFolder["manifest"];
  declare settings?: unknown;

  constructor(app: App, manifest: PluginFolder["manifest"]) {
    super();
    this.app = app;
    this.manifest = manifest;
  }

  /** The palette shows "Plugin name: command name"; the id is prefixed with the plugin's. */
  addCommand(command: Command): Command {
    command.id = `${this.manifest.id}:${command.id}`;
    command.name = `${this.manifest.name}: ${command.name}`;
    this.app.commands.addCommand(command);
    this.register(() => this.app.commands.removeCommand(command.id));
    return command;
  }

  removeCommand(id: string): void {
    this.app.commands.removeCommand(`${this.manifest.id}:${id}`);
  }

  addRibbonIcon(
    icon: string,
    title: string,
    callback: (event: MouseEvent) => unknown,
  ): HTMLElement {
    const el = this.app.workspace.leftRibbon.addAction(icon, title, callback);
    this.register(() => el.remove());
    return el;
  }

  /** Not shown on phones and tablets, as in the app. */
  addStatusBarItem(): HTMLElement {
    const el = createDiv(`status-bar-item plugin-${this.manifest.id}`);
    if (!Platform.isMobile) statusBar().appendChild(el);
    this.register(() => el.remove());
    return el;
  }

  /** When the plugin goes, its views close; their tabs stay, for when it comes back. */
  registerView(type: string, creator: ViewCreator): void {
    this.register(this.app.workspace.views.register(type, creator));
  }

  registerExtensions(extensions: string[], viewType: string): void {
    this.register(this.app.workspace.views.registerExtensions(extensions, viewType));
  }

  registerHoverLinkSource(id: string, info: HoverLinkSource): void {
    this.register(this.app.workspace.hoverLinkSources.register(id, info));
  }

  addSettingTab(tab: PluginSettingTab): void {
    const { setting } = this.app;
    setting.addSettingTab(tab, this.manifest.id, this.manifest.name);
    this.register(() => setting.removeSettingTab(tab));
  }

  registerEditorExtension(extension: Extension): void {
    const { editorExtensions, workspace } = this.app;
    editorExtensions.push(extension);
    workspace.updateOptions();
    this.register(() => {
      editorExtensions.splice(editorExtensions.indexOf(extension), 1);
      workspace.updateOptions();
    });
  }

  registerEditorSuggest<T>(suggest: EditorSuggest<T>): void {
    this.register(registerEditorSuggest(suggest));
  }

  registerMarkdownPostProcessor(
    postProcessor: processors.MarkdownPostProcessor,
    sortOrder?: number,
  ): processors.MarkdownPostProcessor {
    processors.registerPostProcessor(postProcessor, sortOrder);
    this.register(() => processors.unregisterPostProcessor(postProcessor));
    return postProcessor;
  }

  registerMarkdownCodeBlockProcessor(
    language: string,
    reader: processors.CodeBlockReader,
    sortOrder?: number,
  ): processors.MarkdownPostProcessor {
    const { processor, release } = processors.claimCodeBlocks(language, reader, sortOrder);
    this.register(release);
    return processor;
  }

  registerObsidianProtocolHandler(
    action: string,
    handler: (params: ObsidianProtocolData) => unknown,
  ): void {
    this.register(protocolActions.register(action, handler));
  }

  registerCliHandler(
    command: string,
    description: string,
    flags: CliFlags | null,
    handler: CliHandler,
  ): void {
    this.register(cliCommands.register(command, { description, flags: flags ?? {}, handler }));
  }

  /** For plugins: a person has just switched it on. */
  onUserEnable(): void {}

  /** Null when there is no `data.json`. */
  async loadData(): Promise<unknown> {
    const answer = await disk?.run("loadData", { id: this.manifest.id });
    return answer?.data ? (JSON.parse(answer.data) as unknown) : null;
  }

  async saveData(data: unknown): Promise<void> {
    await disk?.run("saveData", { id: this.manifest.id, data: JSON.stringify(data, null, 2) });
  }
}
