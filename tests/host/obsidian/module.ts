import { moment } from "./moment.ts";
import * as files from "./abstract-file.ts";
import * as buffers from "./array-buffers.ts";
import * as entries from "./frontmatter-entries.ts";
import { CapacitorAdapter, FileSystemAdapter } from "./disk-adapters.ts";
import { AbstractInputSuggest } from "./abstract-input-suggest.ts";
import { AbstractTextComponent } from "./abstract-text-component.ts";
import { App } from "./app.ts";
import { ButtonComponent } from "./button-component.ts";
import { makeClassesCallable } from "./callable-classes.ts";
import { ColorComponent } from "./color-component.ts";
import * as cacheReading from "./cache-reading.ts";
import { Component } from "./component.ts";
import { ConfirmationButton } from "./confirmation-button.ts";
import { ConfirmationModal } from "./confirmation-modal.ts";
import { debounce } from "./debounce.ts";
import { DisplayValueComponent } from "./display-value-component.ts";
import { DropdownComponent } from "./dropdown-component.ts";
import * as editorFields from "./editor-fields.ts";
import { EditorSuggest } from "./editor-suggest.ts";
import { Editor } from "./editor.ts";
import { Events } from "./events.ts";
import { ExtraButtonComponent } from "./extra-button-component.ts";
import { FileManager } from "./file-manager.ts";
import { EditableFileView, FileView } from "./file-view.ts";
import { getFrontMatterInfo, parseYaml, stringifyYaml } from "./frontmatter.ts";
import * as search from "./fuzzy-search.ts";
import { FuzzySuggestModal } from "./fuzzy-suggest-modal.ts";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { HoverPopover, PopoverState } from "./hover-popover.ts";
import * as icons from "./icons.ts";
import { ItemView } from "./item-view.ts";
import { Keymap, Scope } from "./keymap.ts";
import { getLanguage } from "./language.ts";
import { MarkdownEditView } from "./markdown-edit-view.ts";
import { MarkdownPreviewRenderer } from "./markdown-preview-renderer.ts";
import { MarkdownPreviewView } from "./markdown-preview-view.ts";
import { MarkdownRenderChild } from "./markdown-render-child.ts";
import { MarkdownRenderer } from "./markdown-renderer.ts";
import { MarkdownView } from "./markdown-view.ts";
import { MenuItem } from "./menu-item.ts";
import { MenuSeparator } from "./menu-separator.ts";
import { Menu } from "./menu.ts";
import { MetadataCache } from "./metadata-cache.ts";
import { throwForMissing } from "./missing.ts";
import { Modal } from "./modal.ts";
import { MomentFormatComponent } from "./moment-format-component.ts";
import { Notice } from "./notice.ts";
import { getLinkpath, normalizePath, parseLinktext } from "./paths.ts";
import { Platform } from "./platform.ts";
import { Plugin } from "./plugin.ts";
import { PopoverSuggest } from "./popover-suggest.ts";
import { ProgressBarComponent } from "./progress-bar-component.ts";
import { request, requestUrl } from "./request.ts";
import { WorkspaceRibbon } from "./ribbon.ts";
import { sanitizeHTMLToDom } from "./render/sanitize.ts";
import { SearchComponent } from "./search-component.ts";
import { SecretComponent } from "./secret-component.ts";
import { SecretStorage } from "./secret-storage.ts";
import { SettingGroup } from "./setting-group.ts";
import { SettingPage } from "./setting-page.ts";
import * as tabs from "./setting-tab.ts";
import { Setting } from "./setting.ts";
import { SliderComponent } from "./slider-component.ts";
import * as subpaths from "./subpath.ts";
import { SuggestModal } from "./suggest-modal.ts";
import { Tasks } from "./tasks.ts";
import { TextAreaComponent } from "./text-area-component.ts";
import { TextComponent } from "./text-component.ts";
import { TextFileView } from "./text-file-view.ts";
import { ToggleComponent } from "./toggle-component.ts";
import { displayTooltip, setTooltip } from "./tooltip.ts";
import * as components from "./value-component.ts";
import { Vault } from "./vault.ts";
import { apiVersion, requireApiVersion } from "./version.ts";
import { View } from "./view.ts";
import * as containers from "./workspace-container.ts";
import { WorkspaceMobileDrawer } from "./workspace-drawer.ts";
import * as items from "./workspace-item.ts";
import { WorkspaceLeaf } from "./workspace-leaf.ts";
import { WorkspaceSidedock } from "./workspace-sidedock.ts";
import { WorkspaceTabs } from "./workspace-tabs.ts";
import { Workspace } from "./workspace.ts";

/** What a plugin gets for `require("obsidian")`. */
export const obsidianModule = makeClassesCallable(
  throwForMissing({
    ...cacheReading,
    ...components,
    ...containers,
    ...editorFields,
    ...buffers,
    ...entries,
    ...files,
    CapacitorAdapter,
    FileSystemAdapter,
    ...icons,
    ...items,
    ...search,
    ...subpaths,
    ...tabs,
    AbstractTextComponent,
    AbstractInputSuggest,
    apiVersion,
    App,
    ButtonComponent,
    ColorComponent,
    Component,
    ConfirmationButton,
    ConfirmationModal,
    debounce,
    displayTooltip,
    DisplayValueComponent,
    DropdownComponent,
    EditableFileView,
    Editor,
    EditorSuggest,
    Events,
    ExtraButtonComponent,
    FileManager,
    FileView,
    FuzzySuggestModal,
    getFrontMatterInfo,
    HoverPopover,
    PopoverState,
    Tasks,
    WorkspaceMobileDrawer,
    WorkspaceSidedock,
    getLanguage,
    getLinkpath,
    htmlToMarkdown,
    ItemView,
    Keymap,
    MarkdownEditView,
    MarkdownPreviewRenderer,
    MarkdownPreviewView,
    MarkdownRenderChild,
    MarkdownRenderer,
    MarkdownView,
    Menu,
    MenuItem,
    MenuSeparator,
    MetadataCache,
    Modal,
    moment,
    MomentFormatComponent,
    normalizePath,
    Notice,
    parseLinktext,
    parseYaml,
    Platform,
    Plugin,
    PopoverSuggest,
    ProgressBarComponent,
    request,
    requestUrl,
    requireApiVersion,
    sanitizeHTMLToDom,
    Scope,
    SearchComponent,
    SecretComponent,
    SecretStorage,
    Setting,
    SettingGroup,
    SettingPage,
    setTooltip,
    SliderComponent,
    stringifyYaml,
    SuggestModal,
    TextAreaComponent,
    TextComponent,
    TextFileView,
    ToggleComponent,
    Vault,
    View,
    Workspace,
    WorkspaceLeaf,
    WorkspaceRibbon,
    WorkspaceTabs,
  }),
);
