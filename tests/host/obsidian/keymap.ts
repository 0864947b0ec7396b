import type { Modifier } from "obsidian";
import { Platform } from "./platform.ts";

export interface KeymapContext {
  /** The modifiers that are held, sorted and joined with commas. */
  modifiers: string | null;
  key: string | null;
  vkey: string;
}

export type KeyListener = (event: KeyboardEvent, context: KeymapContext) => unknown;

export interface KeyHandler {
  scope: Scope;
  /** Null takes the key with any modifiers. */
  modifiers: string | null;
  /** Null takes any key. */
  key: string | null;
  func: KeyListener;
}

/** The keys that mean something while this scope is the topmost one. */
export class Scope {
  private readonly parentScope: Scope | undefined;
  /** Not documented; plugins that make suggesters of their own take keys out of it. */
  keys: KeyHandler[] = [];

  constructor(parent?: Scope) {
    this.parentScope = parent;
  }

  register(modifiers: Modifier[] | null, key: string | null, func: KeyListener): KeyHandler {
    const handler: KeyHandler = {
      scope: this,
      modifiers: modifiers === null ? null : joinModifiers(modifiers),
      key,
      func,
    };
    this.keys.push(handler);
    return handler;
  }

  unregister(handler: KeyHandler): void {
    this.keys = this.keys.filter((other) => other !== handler);
  }

  /** The first handler that fits has the key; without one the parent scope is asked. A handler
   * that returns `false` also prevents what the browser would do. */
  handleKey(event: KeyboardEvent, context: KeymapContext): unknown {
    for (const handler of this.keys) {
      if (fits(handler, context)) return handler.func(event, context) ?? true;
    }
    return this.parentScope?.handleKey(event, context);
  }
}

export class Keymap {
  private readonly stack: Scope[] = [];
  private readonly rootScope: Scope;
  /** The scope of the active view, if it has one; it is asked before the root. */
  viewScope: () => Scope | null = () => null;
  private readonly windowScopes = new WeakMap<Window, Scope>();

  constructor(root: Scope) {
    this.rootScope = root;
  }

  pushScope(scope: Scope): void {
    this.stack.push(scope);
  }

  popScope(scope: Scope): void {
    const at = this.stack.lastIndexOf(scope);
    if (at >= 0) this.stack.splice(at, 1);
  }

  /** In a window that shows no views, such as that of the settings, this scope has their place. */
  setWindowScope(win: Window, scope: Scope): void {
    this.windowScopes.set(win, scope);
  }

  static isModifier(event: MouseEvent | TouchEvent | KeyboardEvent, modifier: Modifier): boolean {
    if (modifier === "Mod") return Platform.isMacOS ? event.metaKey : event.ctrlKey;
    if (modifier === "Ctrl") return event.ctrlKey;
    if (modifier === "Meta") return event.metaKey;
    return modifier === "Shift" ? event.shiftKey : event.altKey;
  }

  /** Where a click wants its note: a tab with Mod or the middle button, a split with Alt too, a
   * window with Shift as well; false for a plain click. */
  static isModEvent(event?: UserEvent | null): boolean | "tab" | "split" | "window" {
    if (!event) return false;
    // Not `instanceof`: an event of another window is of another class.
    if ("button" in event && event.button === 1) return "tab";
    if (!Keymap.isModifier(event, "Mod")) return false;
    if (!event.altKey) return "tab";
    return event.shiftKey ? "window" : "split";
  }

  /** Takes the keys of a window. Captured, so that a hotkey comes before the editor's own keys. */
  listen(win: Window): void {
    win.addEventListener("keydown", (event) => this.dispatch(event, win), true);
  }

  private dispatch(event: KeyboardEvent, win: Window): void {
    if (event.isComposing || event.defaultPrevented) return;
    const held = (["Alt", "Ctrl", "Meta", "Shift"] as const).filter((each) =>
      Keymap.isModifier(event, each),
    );
    const vkey = virtualKey(event);
    const context = { modifiers: joinModifiers([...held]), key: event.key, vkey };
    const below = this.windowScopes.get(win) ?? this.viewScope() ?? this.rootScope;
    const scope = this.stack[this.stack.length - 1] ?? below;
    let answer = scope.handleKey(event, context);
    // A view's scope often has no parent, but the app's hotkeys work in every view.
    if (answer === undefined && this.stack.length === 0 && scope !== this.rootScope) {
      answer = this.rootScope.handleKey(event, context);
    }
    if (answer === false) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}

type UserEvent = MouseEvent | KeyboardEvent | TouchEvent;

/** Which key it would be on a plain keyboard, where the one pressed gave a letter of another script
 * or, with Alt on a Mac, a sign. */
export function virtualKey({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  const isPlain = key.length > 1 || /^[\x20-\x7e]$/.test(key);
  return isPlain ? key : (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? code);
}

export function joinModifiers(modifiers: Modifier[]): string {
  const plain = modifiers.map((each) =>
    each === "Mod" ? (Platform.isMacOS ? "Meta" : "Ctrl") : each,
  );
  return [...new Set(plain)].sort().join(",");
}

function fits(handler: KeyHandler, context: KeymapContext): boolean {
  if (handler.modifiers !== null && handler.modifiers !== context.modifiers) return false;
  if (handler.key === null) return true;
  const wanted = handler.key.toLowerCase();
  return wanted === context.key?.toLowerCase() || wanted === context.vkey.toLowerCase();
}
