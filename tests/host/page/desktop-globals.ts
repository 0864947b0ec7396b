import type { App } from "../obsidian/app.ts";
import { notImplemented } from "../obsidian/not-implemented.ts";
import { Platform } from "../obsidian/platform.ts";
import { requireModule } from "./plugin-modules.ts";

/**
 * What plugins find on the window of the desktop app beside `moment` and the helpers: the app
 * itself, which they are told not to use, and what Electron and the old editor leave there.
 */
export function installDesktopGlobals(app: App): void {
  Object.assign(window, {
    app,
    require: requireModule,
    process: guard("process", readProcess()),
    CodeMirror: guard("CodeMirror", {}),
  });
}

/** Libraries ask it where they are: in a page, with neither Node nor an environment. */
function readProcess(): Record<string, unknown> {
  const platform = Platform.isMacOS ? "darwin" : Platform.isWin ? "win32" : "linux";
  return {
    argv: [],
    browser: true,
    cwd: () => "/",
    env: {},
    nextTick: (work: (...args: unknown[]) => void, ...args: unknown[]) =>
      queueMicrotask(() => work(...args)),
    platform,
    version: "",
    versions: {},
  };
}

/** What is not in it throws its name; whether it is in it may be asked. */
function guard(name: string, known: Record<string, unknown>): object {
  return new Proxy(known, {
    get(target, key): unknown {
      if (typeof key === "symbol" || Object.hasOwn(target, key)) return Reflect.get(target, key);
      throw notImplemented(`${name}.${key}`);
    },
  });
}
