import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { OutsideEvent } from "./protocol.ts";
import { ConfigFolder } from "./server/config-folder.ts";
import { VaultFolder } from "./server/vault-folder.ts";
import { watchVault, type Watch } from "./server/watch.ts";

let root: string;
let vault: VaultFolder;
let watch: Watch;
let events: OutsideEvent[];

beforeEach(async () => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "debrief-watch-")));
  fs.writeFileSync(path.join(root, "Note.md"), "as it was");
  vault = new VaultFolder(root);
  events = [];
  watch = await watchVault(vault, new ConfigFolder(root), [], (event) => events.push(event));
});
afterEach(async () => {
  await watch.close();
  fs.rmSync(root, { recursive: true });
});

it("hears of an edit right after another one, and says nothing of its own writes", async () => {
  const place = path.join(root, "Note.md");
  vault.write("Note.md", "by the app");
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
