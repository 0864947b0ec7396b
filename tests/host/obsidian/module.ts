import { moment } from "./moment.ts";
import * as files from "./abstract-file.ts";
import { App } from "./app.ts";
import { Component } from "./component.ts";
import { debounce } from "./debounce.ts";
import { editorInfoField, editorLivePreviewField } from "./editor-extensions.ts";
import { Editor } from "./editor.ts";
import { Events } from "./events.ts";
import { FileManager } from "./file-manager.ts";
import { EditableFileView, FileView } from "./file-view.ts";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter.ts";
import * as search from "./fuzzy-search.ts";
import { FuzzySuggestModal } from "./fuzzy-suggest-modal.ts";
import * as icons from "./icons.ts";
import { ItemView } from "./item-view.ts";
import { Keymap, Scope } from "./keymap.ts";
import { MarkdownView } from "./markdown-view.ts";
import { MenuItem } from "./menu-item.ts";
import { Menu } from "./menu.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { throwForMissing } from "./missing.ts";
import { Modal } from "./modal.ts";
import { Notice } from "./notice.ts";
import { getLinkpath, normalizePath, parseLinktext } from "./paths.ts";
import { Platform } from "./platform.ts";
import { Plugin } from "./plugin.ts";
import { WorkspaceRibbon } from "./ribbon.ts";
import { SettingGroup } from "./setting-group.ts";
import * as tabs from "./setting-tab.ts";
import { Setting } from "./setting.ts";
import { SliderComponent } from "./slider-component.ts";
import { SuggestModal } from "./suggest-modal.ts";
import { TextFileView } from "./text-file-view.ts";
import { ToggleComponent } from "./toggle-component.ts";
import { setTooltip } from "./tooltip.ts";
import * as components from "./value-component.ts";
import { Vault } from "./vault.ts";
import { apiVersion, requireApiVersion } from "./version.ts";
import { View } from "./view.ts";
import * as items from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import { Workspace } from "./workspace.ts";

/** What a plugin gets for `require("obsidian")`. */
export const obsidianModule = throwForMissing({
  ...components,
  ...files,
  ...icons,
  ...items,
  ...search,
  ...tabs,
  apiVersion,
  App,
  Component,
  debounce,
  EditableFileView,
  Editor,
  editorInfoField,
  editorLivePreviewField,
  Events,
  FileManager,
  FileView,
  FuzzySuggestModal,
  getFrontMatterInfo,
  getLanguage: () => "en",
  getLinkpath,
  ItemView,
  Keymap,
  MarkdownView,
  Menu,
  MenuItem,
  MetadataCache,
  Modal,
  moment,
  normalizePath,
  Notice,
  parseLinktext,
  parseYaml,
  Platform,
  Plugin,
  requireApiVersion,
  Scope,
  Setting,
  SettingGroup,
  setTooltip,
  SliderComponent,
  stringifyYaml,
  SuggestModal,
  TextFileView,
  ToggleComponent,
  Vault,
  View,
  Workspace,
  WorkspaceLeaf,
  WorkspaceRibbon,
  WorkspaceTabs,
});
