import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { OutsideEvent } from "./protocol.ts";
import { ConfigFolder } from "./server/config-folder.ts";
import { VaultFolder } from "./server/vault-folder.ts";
import { watchVault, type Watch } from "./server/watch.ts";

const DATA = ".obsidian/plugins/probe/data.json";

let root: string;
let vault: VaultFolder;
let config: ConfigFolder;
let watch: Watch;
let events: OutsideEvent[];

beforeEach(async () => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "debrief-watch-")));
  fs.writeFileSync(path.join(root, "Note.md"), "as it was");
  fs.mkdirSync(path.join(root, path.dirname(DATA)), { recursive: true });
  fs.writeFileSync(path.join(root, DATA), "{}");
  vault = new VaultFolder(root);
  config = new ConfigFolder(root);
  events = [];
  watch = await watchVault(vault, config, ["probe"], (event) => events.push(event));
});
afterEach(async () => {
  await watch.close();
  fs.rmSync(root, { recursive: true });
});

it("hears of an edit right after another one, and says nothing of its own writes", async () => {
  const place = path.join(root, "Note.md");
  vault.run("write", { path: "Note.md", data: "by the app" });
  await expect.poll(() => fs.readFileSync(place, "utf8")).toBe("by the app");
  for (const text of ["by one", "by another", "by a third one"]) {
    fs.writeFileSync(place, text);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const size = "by a third one".length;
  await expect
    .poll(() => events.at(-1), { timeout: 2_000 })
    .toMatchObject({ type: "modify", entry: { path: "Note.md", stat: { size } } });
  expect(vault.look("Note.md")).toBeUndefined();
});

it("hears of what is made, moved and removed, bytes too, and of nothing hidden", async () => {
  const at = (name: string): string => path.join(root, name);
  const told = (): string[] =>
    events.map((event) => `${event.type} ${pathOf(event)}`).sort((a, b) => a.localeCompare(b));
  fs.mkdirSync(at("New"));
  fs.writeFileSync(at("New/pic.png"), Uint8Array.of(0, 255));
  fs.mkdirSync(at(".hidden"));
  fs.writeFileSync(at(".hidden/Note.md"), "x");
  fs.writeFileSync(at("Note.md.tmp"), "x");
  fs.renameSync(at("Note.md.tmp"), at("Note.md"));
  await expect
    .poll(told, { timeout: 2_000 })
    .toEqual(expect.arrayContaining(["create New", "create New/pic.png", "modify Note.md"]));
  events.length = 0;
  fs.renameSync(at("New/pic.png"), at("pic.png"));
  fs.rmSync(at("Note.md"));
  // Its own work stands between.
  vault.run("mkdir", { path: "Own" });
  await expect
    .poll(told, { timeout: 2_000 })
    .toEqual(["create pic.png", "delete New/pic.png", "delete Note.md"]);
  events.length = 0;
  fs.rmSync(at("New"), { recursive: true });
  await expect.poll(told, { timeout: 2_000 }).toEqual(["delete New"]);
});

const OUTSIDE = [{ type: "plugin-data", id: "probe" }];

it("hears once that another program changed a plugin's data, loaded before or not", async () => {
  fs.writeFileSync(path.join(root, DATA), '{"a":1}');
  await expect.poll(() => events, { timeout: 2_000 }).toEqual(OUTSIDE);
  expect(config.loadData("probe")).toBe('{"a":1}');
  events.length = 0;
  fs.rmSync(path.join(root, DATA));
  await expect.poll(() => events, { timeout: 2_000 }).toEqual(OUTSIDE);
});

it("says nothing of data that the plugin saved itself, or that are written anew as they were", async () => {
  config.saveData("probe", '{"own":true}');
  fs.writeFileSync(path.join(root, DATA), '{"own":true}');
  // What is told of next comes after it.
  fs.writeFileSync(path.join(root, "Last.md"), "");
  await expect.poll(() => events.map(pathOf), { timeout: 2_000 }).toEqual(["Last.md"]);
});

function pathOf(event: OutsideEvent): string {
  if (event.type === "create" || event.type === "modify") return event.entry.path;
  return event.type === "delete" ? event.path : event.type;
}
