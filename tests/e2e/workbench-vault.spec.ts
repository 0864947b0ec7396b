import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// The vault over a real folder, as a plugin in the page has it. What needs no page is shown by
// tests/host/vault.test.ts.

const host = fileURLToPath(new URL("../host", import.meta.url));

let driver: Driver;

afterEach(async () => {
  await driver.close();
});

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault(path.join(host, "fixtures/vault"), {
    plugins: [path.join(host, "fixtures/vault-plugin")],
    ...options,
  });
}

type Files = Window["files"];

async function seen<K extends keyof Files>(key: K): Promise<Files[K]> {
  return driver.page.evaluate((name) => window.files[name as K], key as string);
}

/** What the vault told of since the last look. */
async function told(): Promise<string[]> {
  return driver.page.evaluate(() => window.files.events.splice(0));
}

/** A red point. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

test("properties, bytes, copies and hidden files reach the disk, and each is told of once", async () => {
  await open();
  await told();
  await driver.runCommand("Files: Close the note");
  await expect
    .poll(() => seen("closed"))
    .toMatch(/^---\npeople:\n {2}- "\[\[Beta\]\]"\nstatus: closed\n---\n/);
  const shown = await driver.page.evaluate(async (png) => {
    const { vault, fileManager } = window.host.app;
    const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0)).buffer;
    vault.setConfig("attachmentFolderPath", "./media");
    const at = await fileManager.getAvailablePathForAttachment("point.png", "Folder/Beta.md");
    const picture = await vault.createBinary(at, bytes);
    const copy = await vault.copy(
      picture,
      await fileManager.getAvailablePathForAttachment("point.png", "Folder/Beta.md"),
    );
    await vault.adapter.write(".obsidian/own.json", "{}");
    const image = new Image();
    image.src = vault.getResourcePath(copy);
    await image.decode();
    return [copy.path, image.naturalWidth];
  }, PNG);
  expect(shown).toEqual(["Folder/media/point 1.png", 1]);
  const size = fs.statSync(path.join(driver.vaultFolder, "Alpha.md")).size;
  // What comes from outside is told last, so an echo of the plugin's own work would stand before it.
  await driver.writeOutside("Last.md", "from outside");
  expect(await told()).toEqual([
    `modify Alpha.md ${size}`,
    "create Folder/media",
    "create Folder/media/point.png 70",
    "create Folder/media/point 1.png 70",
    "create Last.md 12",
  ]);
  expect(fs.readFileSync(path.join(driver.vaultFolder, "Folder/media/point 1.png"), "base64")).toBe(
    PNG,
  );
  expect(driver.readFile(".obsidian/own.json")).toBe("{}");
  const appJson = (): unknown => JSON.parse(driver.readFile(".obsidian/app.json"));
  await expect.poll(appJson).toEqual({ attachmentFolderPath: "./media" });
  expect(await driver.page.evaluate(() => window.files.where())).toBe(driver.vaultFolder);
  expect(driver.errors).toEqual([]);
});

test("a deletion is asked for, and done as the person says", async () => {
  await open();
  await driver.runCommand("Files: Delete the note");
  await driver.click({ role: "button", name: "Cancel" });
  await expect.poll(() => seen("deleted")).toBe(false);
  await driver.runCommand("Files: Delete the note");
  await driver.waitForText("Are you sure you want to delete “Beta.md”?");
  await driver.page.getByLabel("Don't ask again").check();
  await driver.click({ role: "button", name: "Delete" });
  await expect.poll(() => seen("deleted")).toBe(true);
  expect(driver.readFile(".trash/Beta.md")).toContain("# Beta");
  await driver.page.evaluate(async () => {
    const { vault, fileManager } = window.host.app;
    vault.setConfig("trashOption", "none");
    await fileManager.promptForDeletion(await vault.create("Second.md", ""));
  });
  expect(driver.files()).toEqual(["Alpha.md"]);
  expect(driver.diff({ hidden: true })).not.toHaveProperty([".trash/Second.md"]);
});

test("the disk and the names are those of the system that the spec sets", async () => {
  await open({ knobs: { ignoresCase: true, diskDelay: 20, system: "windows" } });
  const answers = await driver.page.evaluate(async () => {
    const { vault } = window.host.app;
    const message = (work: Promise<unknown>): Promise<string> =>
      work.then(String, (error: unknown) => String(error));
    const start = performance.now();
    const found = await message(vault.create("ALPHA.md", ""));
    const isSlow = performance.now() - start >= 20;
    return [
      found,
      isSlow,
      vault.getFileByPath("ALPHA.md"),
      await message(vault.create("what?.md", "")),
      await vault.adapter.exists("alpha.MD"),
    ];
  });
  expect(answers).toEqual([
    "Error: File already exists.",
    true,
    null,
    'Error: File name cannot contain any of the following characters: * " \\ / < > : | ?',
    true,
  ]);
  expect(driver.files()).toEqual(["Alpha.md", "Folder/Beta.md"]);
});

test("a vault in memory stands beside the one on disk", async () => {
  await open();
  const texts = await driver.page.evaluate(async () => {
    const vault = await window.host.memoryVault({ "Trial.md": "one" });
    const note = vault.getFileByPath("Trial.md")!;
    await vault.process(note, (text) => `${text} two`);
    return [await vault.read(note), vault.getResourcePath(note).slice(0, 5)];
  });
  expect(texts).toEqual(["one two", "data:"]);
  expect(driver.diff()).toEqual({});
});
