import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isHotkey, sayHotkey } from "./obsidian/hotkeys.ts";
import { Keymap, Scope, virtualKey } from "./obsidian/keymap.ts";
import { Platform, platformAnswers } from "./obsidian/platform.ts";

const before = { ...Platform };

let root: Scope;
let keymap: Keymap;
let win: EventTarget;
let log: string[];

beforeEach(() => {
  root = new Scope();
  keymap = new Keymap(root);
  win = new EventTarget();
  keymap.listen(win as unknown as Window);
  log = [];
});

afterEach(() => {
  Object.assign(Platform, before);
});

/** True when the browser may go on with the key. */
function press(key: string, held: Partial<KeyboardEvent> = {}): boolean {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  const event = new Event("keydown", { cancelable: true });
  return win.dispatchEvent(Object.assign(event, { key, code: "", ...none, ...held }));
}

const note = (line: string, answer?: unknown) => () => {
  log.push(line);
  return answer;
};

describe("a key", () => {
  test("goes to the topmost scope, and down again when that is gone", () => {
    root.register([], "Enter", note("root"));
    const modal = new Scope();
    modal.register([], "Enter", note("modal"));
    keymap.pushScope(modal);
    press("Enter");
    keymap.popScope(modal);
    press("Enter");
    expect(log).toEqual(["modal", "root"]);
  });

  test("of a topmost scope without a parent ends there", () => {
    root.register(["Mod"], "p", note("palette"));
    keymap.pushScope(new Scope());
    press("p", { ctrlKey: true });
    expect(log).toEqual([]);
  });

  test("that a scope does not know goes to its parent", () => {
    root.register([], "Enter", note("root"));
    keymap.pushScope(new Scope(root));
    press("Enter");
    expect(log).toEqual(["root"]);
  });

  test("is taken from the browser by an answer of false alone", () => {
    root.register([], "a", note("a", false));
    root.register([], "b", note("b"));
    expect(press("a")).toBe(false);
    expect(press("b")).toBe(true);
    expect(log).toEqual(["a", "b"]);
  });

  test("needs just the modifiers it was registered with, or any", () => {
    root.register(["Ctrl", "Shift"], "x", note("both"));
    root.register(null, "y", note("any"));
    press("x", { ctrlKey: true });
    press("X", { ctrlKey: true, shiftKey: true });
    press("y", { altKey: true });
    expect(log).toEqual(["both", "any"]);
  });

  test("means nothing once it is unregistered", () => {
    root.unregister(root.register([], "a", note("a")));
    press("a");
    expect(log).toEqual([]);
  });

  test("in a view goes to its scope, then to the app's", () => {
    const view = new Scope();
    view.register([], "j", note("view"));
    root.register([], "k", note("root"));
    keymap.viewScope = () => view;
    press("j");
    press("k");
    expect(log).toEqual(["view", "root"]);
  });

  test("in a window of its own goes to that window's scope", () => {
    const own = new Scope();
    own.register([], "Escape", note("own"));
    keymap.viewScope = () => new Scope();
    keymap.setWindowScope(win as unknown as Window, own);
    press("Escape");
    expect(log).toEqual(["own"]);
  });
});

describe("Mod", () => {
  test("is Ctrl, and Cmd on a Mac", () => {
    const hotkey = { modifiers: ["Mod" as const], key: "p" };
    const ctrl = { modifiers: "Ctrl", key: "p", vkey: "p" };
    expect(isHotkey(hotkey, ctrl)).toBe(true);
    expect(sayHotkey(hotkey)).toBe("Ctrl + P");
    Object.assign(Platform, platformAnswers("desktop", "macos"));
    expect(isHotkey(hotkey, ctrl)).toBe(false);
    expect(isHotkey(hotkey, { ...ctrl, modifiers: "Meta" })).toBe(true);
    expect(sayHotkey(hotkey)).toBe("⌘ P");
    const held = { metaKey: true, ctrlKey: false, altKey: false, shiftKey: false, button: 0 };
    expect(Keymap.isModEvent(held as MouseEvent)).toBe("tab");
    expect(Keymap.isModEvent({ ...held, metaKey: false, ctrlKey: true } as MouseEvent)).toBe(false);
  });

  test.each([
    [{}, false],
    [{ ctrlKey: true }, "tab"],
    [{ button: 1 }, "tab"],
    [{ ctrlKey: true, altKey: true }, "split"],
    [{ ctrlKey: true, altKey: true, shiftKey: true }, "window"],
    [{ metaKey: true }, false],
  ])("with a click: %j opens %j", (held, wanted) => {
    const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, button: 0 };
    expect(Keymap.isModEvent({ ...none, ...held } as MouseEvent)).toBe(wanted);
  });

  test("is not held where there is no event", () => {
    expect(Keymap.isModEvent(null)).toBe(false);
  });
});

test.each([
  ["a", "KeyQ", "a"],
  ["Enter", "Enter", "Enter"],
  ["ф", "KeyA", "A"],
  ["å", "KeyA", "A"],
  ["€", "Digit5", "5"],
])("the key %s at %s is %s", (key, code, wanted) => {
  expect(virtualKey({ key, code })).toBe(wanted);
});
