import type { App } from "obsidian";

/**
 * What a person can do and see in the app, and what they find on disk afterwards. Specs that are
 * written against this interface alone say nothing of what the app runs in, so that they can run
 * against any: each such spec declares its driver as `AppDriver`, and the compiler holds it to that.
 */
export interface AppDriver {
  /** Errors that reached the console or nobody caught. A spec that expects none says so. */
  readonly errors: readonly string[];
  /** The copy on disk; a spec may change it, and everything below. */
  readonly vaultFolder: string;

  /** Through the palette, by keyboard; `name` as it is shown, e.g. "Debrief: Start a new note". */
  runCommand(name: string): Promise<void>;
  /** Keys one after the other, such as `Control+z` or `ArrowDown`, to whatever has the focus. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  click(target: Target): Promise<void>;
  /** At a place in the window, in pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Never fails by itself: what is found is looked for when it is used. */
  find(target: Target): Shown;
  /** The words of what has the focus: its label, or else its text. */
  focusedText(): Promise<string>;

  /** `line` counts from 1, as people do. */
  openNote(notePath: string, line?: number): Promise<void>;
  /** Null when no note is active. */
  activeNote(): Promise<string | null>;
  /** Of the active note; line and column count from 1. */
  cursor(): Promise<Cursor | null>;
  /** The text in the active editor, saved or not. */
  editorText(): Promise<string | null>;
  /** Saves what the editor still holds back, instead of waiting for it. */
  save(): Promise<void>;

  /** Resolves when the vault has told of it, and an editor that shows the note has taken it. */
  writeOutside(notePath: string, text: string): Promise<void>;
  removeOutside(notePath: string): Promise<void>;
  /** For the vault this is a deletion and a creation: no watcher can know more. */
  renameOutside(from: string, to: string): Promise<void>;
  readFile(notePath: string): string;
  files(): string[];
  /**
   * For each note that differs from what the vault began with its added (`+`) and removed (`-`)
   * lines; `hidden` also looks into folders such as `.obsidian` and `.trash`.
   */
  diff(options?: { hidden?: boolean }): Record<string, string[]>;

  notices(): Promise<string[]>;
  waitForNotice(text: string | RegExp): Promise<void>;
  waitForText(text: string | RegExp): Promise<void>;
  /** Resolves when the metadata cache knows this note as it is on disk, or knows that it is gone. */
  waitForCache(notePath: string): Promise<void>;
  /**
   * Resolves when what was begun has had its turn to draw and to reach the disk. For saying that
   * nothing happened; what should happen is waited for.
   */
  settle(): Promise<void>;

  setTheme(theme: "light" | "dark"): Promise<void>;
  setSize(width: number, height: number): Promise<void>;
  /** Closes the window and opens it again. */
  reload(): Promise<void>;
  loadPlugin(id: string): Promise<void>;
  unloadPlugin(id: string): Promise<void>;
  /** Follows an `obsidian:` address from outside, and says yes where the app asks. */
  openUri(address: string): Promise<void>;
  /** The text on the clipboard. */
  clipboard(): Promise<string>;

  /**
   * Runs a function where the app runs. It is sent as text: it sees its two arguments and globals,
   * and nothing of the spec around it.
   */
  inApp<R, A = undefined>(
    work: (app: App, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>;
  /** Runs the text of a script where the app runs, for libraries that leave a global behind. */
  runScript(source: string): Promise<void>;

  /** What left for another server, or tried to. Must be empty. */
  foreignRequests(): Promise<string[]>;
  /** Into `dist/screenshots`; returns the file's path. */
  screenshot(name: string): Promise<string>;
  /** Ends the app and removes the copy of the vault. */
  close(): Promise<void>;
}

export interface Cursor {
  path: string;
  line: number;
  column: number;
}

/** A CSS selector, or what a person would call it; `inside` narrows it to a part of the window. */
export type Target = string | ((ByRole | ByLabel | ByPlaceholder | ByText | BySelector) & Inside);

interface Inside {
  inside?: Target;
}

interface ByRole {
  role: Role;
  name?: string | RegExp;
  /** The whole name, in these capitals. */
  exact?: boolean;
}

interface ByLabel {
  label: string | RegExp;
}

interface ByPlaceholder {
  placeholder: string;
}

interface ByText {
  text: string | RegExp;
}

interface BySelector {
  css: string;
  /** Only those with this text somewhere in them. */
  hasText?: string | RegExp;
}

export type Role =
  | "alert"
  | "button"
  | "checkbox"
  | "combobox"
  | "dialog"
  | "grid"
  | "group"
  | "heading"
  | "img"
  | "link"
  | "list"
  | "listbox"
  | "listitem"
  | "menu"
  | "menuitem"
  | "menuitemcheckbox"
  | "navigation"
  | "option"
  | "progressbar"
  | "radio"
  | "region"
  | "row"
  | "searchbox"
  | "slider"
  | "spinbutton"
  | "status"
  | "switch"
  | "tab"
  | "table"
  | "tablist"
  | "tabpanel"
  | "textbox"
  | "toolbar"
  | "tooltip"
  | "tree"
  | "treeitem";

/**
 * Elements in the window: none, one or several. Acting on them, and asking one for its words, waits
 * until there is one and takes no more than one; counting does not wait.
 */
export interface Shown {
  first(): Shown;
  last(): Shown;
  /** Counts from 0. */
  nth(index: number): Shown;
  /** Each of those that are there now. */
  all(): Promise<Shown[]>;
  count(): Promise<number>;

  /** `force` also where something lies over it or it is disabled. */
  click(options?: { force?: boolean }): Promise<void>;
  hover(): Promise<void>;
  focus(): Promise<void>;
  fill(text: string): Promise<void>;
  press(key: string): Promise<void>;
  waitFor(options?: { state?: "visible" | "detached" }): Promise<void>;

  innerText(): Promise<string>;
  allInnerTexts(): Promise<string[]>;
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  inputValue(): Promise<string>;
  isChecked(): Promise<boolean>;
  isDisabled(): Promise<boolean>;
  isVisible(): Promise<boolean>;
  boundingBox(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}
