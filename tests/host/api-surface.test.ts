import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { findMissing, findSilent, readApi } from "./find-missing.mjs";

const hostRoot = fileURLToPath(new URL(".", import.meta.url));
const api = readApi(hostRoot);

test("missing.json lists what the app declares and the workbench lacks, and nothing else", () => {
  const written: unknown = JSON.parse(fs.readFileSync(`${hostRoot}obsidian/missing.json`, "utf8"));
  // Out of date? node tests/host/list-missing.mjs --write
  expect(findMissing(api)).toEqual(written);
});

/** For plugins to define: as the app gives them, they do nothing. */
const HOOKS = [
  ..."Component.onload Component.onunload Modal.onClose Modal.onOpen Plugin.onUserEnable".split(
    " ",
  ),
  ..."SettingTab.display SettingTab.getSettingDefinitions View.onClose View.onOpen".split(" "),
  ..."PluginSettingTab.getSettingDefinitions View.onPaneMenu View.onResize".split(" "),
  ..."View.getEphemeralState View.getState View.setEphemeralState View.setState".split(" "),
  ..."FileView.canAcceptExtension FileView.onLoadFile FileView.onUnloadFile".split(" "),
];

/** There is nothing for them to do. */
const RIGHTLY_SILENT: Record<string, string> = {
  "Editor.getDoc": "an editor is its own document, as documented",
  "Menu.setUseNativeMenu": "a page has no native menus",
  "SliderComponent.setDynamicTooltip": "the tooltip is always dynamic",
  "WorkspaceContainer.getContainer": "a container is its own",
};

test("no documented method is there only in name", () => {
  const allowed = [...HOOKS, ...Object.keys(RIGHTLY_SILENT)];
  expect(findSilent(api).filter((name) => !allowed.includes(name))).toEqual([]);
});

describe("of an app that declares little", () => {
  let folder: string;

  const DECLARED = `
    export class Base { inherited(): void; }
    export class Door extends Base {
      open(): void; close(): void; optional?(): void; static make(): Door;
    }
    export class Window2 {}
    export interface Lock { turn(): void; oil(): void; }
    export const Wind: { isStrong: boolean; isCold: boolean; };
    export function knock(): void;
    export enum Season { Winter = 1 }
  `;
  const MODULE = `
    import { Base, Door } from "./door.ts";
    import * as wind from "./wind.ts";
    export const obsidianModule = wrap({ Base, Door, ...wind });
  `;
  const DOOR = `
    export class Base { inherited() { ring(); } }
    export class Door extends Base {
      open() { swing(); }
      private close() { swing(); }
      static make() { return new Door(); }
      help() {}
    }
    class Lock { turn() { click(); } }
  `;
  const WIND = `export const Wind = { isStrong: true };`;

  function build(files: Record<string, string>): string {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "api-surface-"));
    fs.mkdirSync(path.join(folder, "obsidian"));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(`${folder}/${name}`, text);
    return folder;
  }

  function find(door: string): { missing: unknown; silent: string[] } {
    const files = { "app.d.ts": DECLARED, "obsidian/module.ts": MODULE };
    const root = build({ ...files, "obsidian/door.ts": door, "obsidian/wind.ts": WIND });
    const little = readApi(root, path.join(root, "app.d.ts"));
    return { missing: findMissing(little, { Door: ["peep"] }), silent: findSilent(little) };
  }

  afterEach(() => fs.rmSync(folder, { recursive: true }));

  test("each class, member, value and property that is not there is found", () => {
    expect(find(DOOR)).toEqual({
      missing: {
        classes: ["Window2"],
        members: { Door: { instance: ["close", "peep"], static: [] } },
        values: ["knock", "Season"],
        interfaces: { Lock: ["oil"] },
        objects: { Wind: ["isCold"] },
      },
      silent: [],
    });
  });

  test.each([
    ["static make()", "static build()", { instance: ["close", "peep"], static: ["make"] }],
    ["private close()", "close()", { instance: ["peep"], static: [] }],
    ["help()", "peep()", { instance: ["close"], static: [] }],
    ["inherited()", "lost()", { instance: ["close", "peep"], static: [] }],
  ])("%s is compared by name and by who may call it", (from, to, lacks) => {
    const { missing } = find(DOOR.replace(from, to));
    expect(missing).toHaveProperty("members.Door", lacks);
  });

  test.each(["{}", "{ return; }", "{ return this; }", "{ return Promise.resolve(); }"])(
    "a method that is only %s is silent",
    (body) => {
      expect(find(DOOR.replace("open() { swing(); }", `open() ${body}`)).silent).toEqual([
        "Door.open",
      ]);
    },
  );
});
