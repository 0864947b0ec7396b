import * as codemirrorCommands from "@codemirror/commands";
import * as codemirrorLanguage from "@codemirror/language";
import * as codemirrorSearch from "@codemirror/search";
import * as codemirrorState from "@codemirror/state";
import * as codemirrorView from "@codemirror/view";
import * as lezerCommon from "@lezer/common";
import * as lezerHighlight from "@lezer/highlight";
import { obsidianModule } from "../obsidian/module.ts";
import { notImplemented } from "../obsidian/not-implemented.ts";

/** The modules the app hands to plugins. */
const MODULES: Record<string, unknown> = {
  obsidian: obsidianModule,
  "@codemirror/commands": codemirrorCommands,
  "@codemirror/language": withMissing("@codemirror/language", codemirrorLanguage, [
    // Of the app's own edition: the classes of each piece of the syntax tree.
    "lineClassNodeProp",
    "tokenClassNodeProp",
  ]),
  "@codemirror/search": codemirrorSearch,
  "@codemirror/state": codemirrorState,
  "@codemirror/view": codemirrorView,
  "@lezer/common": lezerCommon,
  "@lezer/highlight": lezerHighlight,
};

/** What the desktop app has and a page has not: Electron, Node and a few packages of the editor. */
const LACKING = new Set([
  "@codemirror/autocomplete",
  "@codemirror/collab",
  "@codemirror/lint",
  "@electron/remote",
  "@lezer/lr",
  ..."electron assert async_hooks buffer child_process cluster console constants crypto".split(" "),
  ..."dgram diagnostics_channel dns domain events fs http http2 https inspector module".split(" "),
  ..."net os path perf_hooks process punycode querystring readline repl stream".split(" "),
  ..."string_decoder timers tls trace_events tty url util v8 vm wasi worker_threads".split(" "),
  "zlib",
]);

function withMissing(name: string, module: object, members: readonly string[]): object {
  const whole: object = { ...module };
  for (const member of members) {
    Object.defineProperty(whole, member, {
      enumerable: true,
      get(): never {
        throw notImplemented(`${name}.${member}`);
      },
    });
  }
  return whole;
}

/** `require` of a plugin. */
export function requireModule(name: string): unknown {
  if (Object.hasOwn(MODULES, name)) return MODULES[name];
  const [top = ""] = name.replace(/^node:/, "").split("/");
  if (LACKING.has(name) || LACKING.has(top)) return lackingModule(name);
  throw new Error(`Cannot find module "${name}"`);
}

/**
 * Bundled plugins require at their start what they may never use, so requiring throws nothing and
 * using does. The object inherits from the one that throws: bundlers copy a module's own names, of
 * which there are none, and keep its prototype.
 */
function lackingModule(name: string): object {
  const throwing = new Proxy(Object.create(null) as object, {
    get(_, key): unknown {
      // Asked by bundlers and by `await`; a CommonJS module has neither.
      if (typeof key === "symbol" || key === "__esModule" || key === "then") return undefined;
      throw notImplemented(`require("${name}").${key}`);
    },
    // Whoever asks whether a name exists learns that it does not.
    has: () => false,
  });
  return Object.create(throwing) as object;
}
