import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// What the workbench gives a plugin, shown with a plugin made for it: each test fails when the part
// that it names is taken away.

const host = fileURLToPath(new URL("../host", import.meta.url));
const fixture = path.join(host, "fixtures/vault");
const probe = path.join(host, "fixtures/probe-plugin");

let driver: Driver;

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault(fixture, { plugins: [probe], cacheDelay: 0, ...options });
}

type Probe = Window["probe"];

async function seen<K extends keyof Probe>(key: K): Promise<Probe[K]> {
  return driver.page.evaluate((name) => window.probe[name as K], key as string);
}

afterEach(async () => {
  await driver.close();
});

describe("with the probe plugin", () => {
  beforeEach(() => open());

  test("the plugin is loaded and hears of every file before the layout is ready", async () => {
    expect(await seen("events")).toEqual(
      expect.arrayContaining([
        "create Alpha.md before the layout",
        "create Folder before the layout",
        "create Folder/Beta.md before the layout",
      ]),
    );
    expect(await seen("data")).toBeNull();
    expect(driver.errors).toEqual([]);
    expect(await driver.foreignRequests()).toEqual([]);
  });

  test("a command is found in the palette behind the plugin's name, and runs", async () => {
    await driver.press("Control+p");
    await driver.type("probe opvi");
    const item = driver.find(".suggestion-item.is-selected");
    expect(await item.textContent()).toBe("Probe: Open view");
    await driver.press("Enter");
    await driver.find({ role: "button", name: "In the view" }).waitFor();
    expect(await driver.find(".prompt").count()).toBe(0);
  });

  test("commands are offered only where they can run", async () => {
    await expect(driver.runCommand("Probe: Only with a note")).rejects.toThrow("offers");
    await driver.press("Escape");
    await driver.openNote("Alpha.md");
    await driver.runCommand("Probe: Only with a note");
    await driver.waitForNotice("Alpha.md");
  });

  test("the ribbon icon opens the view in the right sidebar, once", async () => {
    const icon = { role: "button", name: "Open the probe" } as const;
    await driver.click(icon);
    await driver.find({ role: "button", name: "In the view" }).waitFor();
    await driver.click(icon);
    const view = ".mod-right-split .workspace-leaf-content[data-type='probe-view']";
    expect(await driver.find(view).count()).toBe(1);
  });

  test("a view opens as a tab in the main area and closes with it", async () => {
    await driver.runCommand("Probe: Open in main area");
    const tab = driver.find(".mod-root .workspace-tab-header[data-type='probe-view']");
    expect(await tab.innerText()).toBe("Probe view");
    await tab.getByRole("button", { name: "Close" }).click();
    await tab.waitFor({ state: "detached" });
    expect(await seen("log")).toEqual(["view closed"]);
  });

  test("one class of a plugin does not beat the app's rules, two do", async () => {
    await driver.runCommand("Probe: Open in main area");
    const content = driver.find(".probe-view");
    await content.evaluate((el) => el.classList.add("probe-weak"));
    expect(await content.evaluate((el) => getComputedStyle(el).paddingTop)).toBe("12px");
    const button = driver.find({ role: "button", name: "In the view" });
    expect(await button.evaluate((el) => getComputedStyle(el).color)).toBe("rgb(1, 2, 3)");
    expect(await button.evaluate((el) => getComputedStyle(el).height)).toBe("30px");
  });

  test("a modal takes the focus, keeps Tab inside, and gives the focus back", async () => {
    await driver.openNote("Alpha.md");
    await driver.runCommand("Probe: Ask for a name");
    await driver.type("Ada");
    await driver.press("Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Enter");
    expect(await seen("log")).toEqual(["name Ada", "modal closed"]);
    expect(await driver.page.evaluate(() => document.activeElement?.className)).toContain(
      "cm-content",
    );
  });

  test("Escape and a click beside it close a modal", async () => {
    await driver.runCommand("Probe: Ask for a name");
    await driver.press("Escape");
    expect(await seen("log")).toEqual(["modal closed"]);
    await driver.runCommand("Probe: Ask for a name");
    await driver.clickAt(5, 400);
    expect(await seen("log")).toEqual(["modal closed", "modal closed"]);
  });

  test("a chooser is used by keyboard, and closes before it tells what was chosen", async () => {
    await driver.runCommand("Probe: Choose a pet");
    await driver.press("ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp", "Enter");
    expect(await seen("log")).toEqual(["chooser closed", "chose Goldfish"]);
    expect(await driver.notices()).toEqual(["You chose Goldfish"]);
    await driver.runCommand("Probe: Choose a pet");
    await driver.type("zebra");
    await driver.waitForText("No results found.");
    await driver.press("Enter", "Escape");
    expect(await seen("log")).toHaveLength(3);
  });

  test("a notice goes when it is clicked", async () => {
    await driver.runCommand("Probe: Choose a pet");
    await driver.press("Enter");
    await driver.click(".notice");
    expect(await driver.notices()).toEqual([]);
  });

  test("a menu is used by keyboard", async () => {
    await driver.runCommand("Probe: Show menu");
    await driver.press("ArrowDown", "ArrowDown", "Enter");
    expect(await seen("log")).toEqual(["menu Second"]);
    expect(await driver.find(".menu").count()).toBe(0);
  });

  test("an error of a command is shown and ends nothing else", async () => {
    await driver.runCommand("Probe: Break");
    await driver.waitForNotice("broken on purpose");
    expect(driver.errors.join()).toContain("broken on purpose");
    await driver.runCommand("Probe: Open view");
  });

  test("edits by another program arrive as events", async () => {
    const before = (await seen("events")).length;
    await driver.writeOutside("Alpha.md", "changed\n");
    await driver.writeOutside("New/Gamma.md", "new\n");
    await driver.renameOutside("Folder/Beta.md", "Folder/Delta.md");
    await driver.removeOutside("New");
    const vaultEvents = (await seen("events"))
      .slice(before)
      .filter((event) => !event.startsWith("changed"));
    const told = vaultEvents.filter((event) => !event.startsWith("deleted"));
    expect(told.slice(0, 3)).toEqual(["modify Alpha.md", "create New", "create New/Gamma.md"]);
    // A rename outside is two events, in whatever order the system tells of them.
    expect(told.slice(3, 5).sort()).toEqual(["create Folder/Delta.md", "delete Folder/Beta.md"]);
    expect(told.slice(5)).toEqual(["delete New/Gamma.md", "delete New"]);
    await expect.poll(() => seen("events")).toContain("changed Folder/Delta.md");
  });

  test("a rename by the app is one, and reaches what lies below", async () => {
    await driver.inApp(async ({ vault }) => {
      await vault.rename(vault.getAbstractFileByPath("Folder")!, "Drawer");
    });
    expect((await seen("events")).slice(-2)).toEqual([
      "rename Drawer from Folder",
      "rename Drawer/Beta.md from Folder/Beta.md",
    ]);
    expect(driver.files()).toEqual(["Alpha.md", "Drawer/Beta.md"]);
  });

  test("the app's own writes are told of once", async () => {
    const before = (await seen("events")).length;
    await driver.inApp(async ({ vault }) => {
      const file = await vault.create("Own.md", "a");
      await vault.process(file, (data) => `${data}b`);
      await vault
        .process(file, () => {
          throw new Error("nothing to write");
        })
        .catch(() => undefined);
    });
    // An echo from the disk would arrive before what happened later.
    await driver.writeOutside("Later.md", "");
    const events = (await seen("events")).slice(before);
    expect(events.filter((event) => !event.startsWith("changed"))).toEqual([
      "create Own.md",
      "modify Own.md",
      "create Later.md",
    ]);
    expect(driver.diff()).toMatchObject({
      "Own.md": ["new file", "+ab", "+\\ No newline at end of file"],
    });
  });

  test("creating what exists is an error, as is a folder that is missing", async () => {
    const messages = await driver.inApp(async ({ vault }) => {
      const message = async (work: Promise<unknown>): Promise<string> =>
        work.then(
          () => "no error",
          (error: unknown) => String(error),
        );
      return [
        await message(vault.create("Alpha.md", "")),
        await message(vault.createFolder("Folder")),
        await message(vault.create("Nowhere/New.md", "")),
      ];
    });
    expect(messages[0]).toContain("File already exists.");
    expect(messages[1]).toContain("Folder already exists.");
    expect(messages[2]).toContain("ENOENT");
    expect(driver.diff()).toEqual({});
  });

  test("process runs one after the other and sees what others wrote", async () => {
    await driver.inApp(async ({ vault }) => {
      const file = vault.getFileByPath("Folder/Beta.md")!;
      await Promise.all(["1", "2", "3"].map((n) => vault.process(file, (data) => data + n)));
    });
    expect(driver.diff()).toEqual({
      "Folder/Beta.md": ["+123", "+\\ No newline at end of file"],
    });
  });

  test("what is trashed can be found again", async () => {
    await driver.inApp(async ({ vault, fileManager }) => {
      await fileManager.trashFile(vault.getFileByPath("Folder/Beta.md")!);
    });
    expect(driver.diff({ hidden: true })).toMatchObject({
      ".trash/Beta.md": ["new file", "+# Beta", "+", "+A note in a folder."],
      "Folder/Beta.md": ["deleted", "-# Beta", "-", "-A note in a folder."],
    });
  });

  test("a note opens at a line", async () => {
    await driver.openNote("Alpha.md", 9);
    expect(await driver.activeNote()).toBe("Alpha.md");
    expect(await driver.cursor()).toEqual({ path: "Alpha.md", line: 9, column: 1 });
  });

  test("the arrows of a tab lead back and forth", async () => {
    await driver.openNote("Alpha.md", 9);
    await driver.openNote("Folder/Beta.md");
    await driver.click({ role: "button", name: "Navigate back" });
    await expect.poll(() => driver.cursor()).toMatchObject({ path: "Alpha.md", line: 9 });
    await driver.click({ role: "button", name: "Navigate forward" });
    await expect.poll(() => driver.activeNote()).toBe("Folder/Beta.md");
  });

  test("links are written as the vault's settings say", async () => {
    await driver.writeOutside("Beta.md", "another of that name");
    const links = await driver.inApp(({ vault, fileManager }) => {
      const alpha = vault.getFileByPath("Alpha.md")!;
      const beta = vault.getFileByPath("Folder/Beta.md")!;
      return [
        fileManager.generateMarkdownLink(alpha, "Folder/Beta.md"),
        fileManager.generateMarkdownLink(alpha, "Folder/Beta.md", "#Lessons", "the list"),
        fileManager.generateMarkdownLink(beta, "Alpha.md"),
      ];
    });
    expect(links).toEqual(["[[Alpha]]", "[[Alpha#Lessons|the list]]", "[[Folder/Beta]]"]);
  });

  test("settings are kept as data.json, and a change from outside is told of", async () => {
    await driver.page.evaluate(() => window.probe.plugin.saveData({ a: 1 }));
    const file = ".obsidian/plugins/probe/data.json";
    expect(driver.readFile(file)).toBe('{\n  "a": 1\n}');
    await driver.writeOutside("Later.md", "");
    expect(await seen("log")).toEqual([]);
    fs.writeFileSync(path.join(driver.vaultFolder, file), '{"a":2}');
    await expect.poll(() => seen("log")).toEqual(["settings changed outside"]);
  });

  test("what is missing throws its name, and is on record", async () => {
    const messages = await driver.page.evaluate(() => {
      const { app } = window.host;
      const { obsidian, plugin } = window.probe;
      const reach = (from: object, name: string): string => {
        try {
          return typeof (from as Record<string, unknown>)[name];
        } catch (error) {
          return String(error);
        }
      };
      return [
        reach(app, "customCss"),
        reach(app, "metadataTypeManager"),
        reach(plugin, "registerBasesView"),
        reach(obsidian, "loadMathJax"),
        reach(app.vault, "then"),
        String("customCss" in app),
      ];
    });
    expect(messages).toEqual([
      "Error: not implemented: App.customCss",
      "Error: not implemented: App.metadataTypeManager",
      "Error: not implemented: Plugin.registerBasesView",
      "Error: not implemented: loadMathJax",
      "undefined",
      "true",
    ]);
    expect(await driver.notImplemented()).toContain("App.customCss");
  });

  test("unloading leaves nothing behind, and loading again works", async () => {
    await driver.runCommand("Probe: Open view");
    await driver.find({ role: "button", name: "In the view" }).waitFor();
    await driver.unloadPlugin("probe");
    await expect.poll(() => seen("log")).toEqual(["cleaned up", "unloaded", "view closed"]);
    const ticks = await seen("ticks");
    const events = (await seen("events")).length;
    await driver.writeOutside("Alpha.md", "changed\n");
    await driver.page.evaluate(() => document.dispatchEvent(new Event("probe-ping")));
    expect(await seen("ticks")).toBe(ticks);
    expect((await seen("events")).length).toBe(events);
    expect(await seen("log")).toHaveLength(3);
    expect(await driver.find({ role: "button", name: "Open the probe" }).count()).toBe(0);
    expect(await driver.find(".status-bar-item, .probe-button").count()).toBe(0);
    const left = await driver.page.evaluate(() =>
      Object.keys(window.host.app.commands.commands).filter((id) => id.startsWith("probe")),
    );
    expect(left).toEqual([]);
    await driver.loadPlugin("probe");
    await driver.find({ role: "button", name: "In the view" }).waitFor();
    await driver.runCommand("Probe: Open view");
  });

  test("open tabs survive a reload of the page", async () => {
    await driver.openNote("Alpha.md");
    await driver.runCommand("Probe: Open in main area");
    await driver.reload();
    const tabs = driver.find(".mod-root .workspace-tab-header");
    expect(await tabs.allInnerTexts()).toEqual(["Alpha", "Probe view"]);
    await driver.find({ role: "button", name: "In the view" }).waitFor();
  });
});

describe("the editor", () => {
  beforeEach(() => open({ editorSaveDelay: 50 }));

  test("typing is saved by itself", async () => {
    await driver.openNote("Alpha.md", 8);
    await driver.press("End");
    await driver.type(" More.");
    await expect
      .poll(() => driver.diff())
      .toEqual({ "Alpha.md": ["-First line of text.", "+First line of text. More."] });
  });

  test("one transaction is one step back", async () => {
    await driver.openNote("Alpha.md", 8);
    await driver.runCommand("Probe: Stamp the line");
    expect(await driver.editorText()).toContain(">> First line of text. <<");
    await driver.press("Control+z");
    expect(await driver.editorText()).toContain("\nFirst line of text.\n");
  });

  test("another program's edit shows, and the cursor stays where it was", async () => {
    await driver.openNote("Alpha.md", 9);
    const text = driver.readFile("Alpha.md");
    await driver.writeOutside("Alpha.md", text.replace("# Alpha\n", "# Alpha and\n# more\n"));
    await expect.poll(() => driver.editorText()).toContain("# Alpha and\n# more");
    expect((await driver.cursor())?.line).toBe(10);
  });

  test("what was typed just before the page closes is saved", async () => {
    await driver.page.evaluate(() => (window.host.knobs.editorSaveDelay = 60_000));
    await driver.openNote("Alpha.md", 8);
    await driver.type("Last words. ");
    await driver.page.goto("about:blank");
    await expect.poll(() => driver.readFile("Alpha.md")).toContain("Last words. First line");
  });

  test("what another program writes is in the editor before a spec goes on", async () => {
    await driver.openNote("Alpha.md");
    await driver.page.evaluate(() => (window.host.knobs.diskDelay = 50));
    await driver.writeOutside("Alpha.md", "Written outside.\n");
    expect(await driver.editorText()).toBe("Written outside.\n");
  });

  test("a file with CRLF keeps it", async () => {
    await driver.writeOutside("Windows.md", "one\r\ntwo\r\n");
    await driver.openNote("Windows.md", 2);
    await driver.type("more ");
    await expect.poll(() => driver.readFile("Windows.md")).toBe("one\r\nmore two\r\n");
  });
});

describe("while typing is not saved yet", () => {
  beforeEach(() => open({ editorSaveDelay: 60_000 }));

  test("process sees the disk, and both changes end up in the note", async () => {
    await driver.openNote("Alpha.md", 8);
    await driver.type("Typed. ");
    const given = await driver.inApp(async ({ vault }) => {
      let found = "";
      await vault.process(vault.getFileByPath("Alpha.md")!, (data) => {
        found = data;
        return data.replace("- Listen first", "- Listen first [[Beta]]");
      });
      return found;
    });
    expect(given).not.toContain("Typed.");
    await expect.poll(() => driver.editorText()).toContain("- Listen first [[Beta]]");
    await driver.save();
    expect(driver.diff()).toEqual({
      "Alpha.md": [
        "-First line of text.",
        "+Typed. First line of text.",
        "-- Listen first",
        "+- Listen first [[Beta]]",
      ],
    });
  });
});

describe("the page", () => {
  test("has the clock and the zone that the spec set", async () => {
    await open({ now: "2026-01-02T03:04:05+01:00" });
    const shown = await driver.page.evaluate(() => new Date().toString());
    expect(shown).toContain("Fri Jan 02 2026 03:04:05 GMT+0100");
  });

  test("is a phone when it is narrow, and its files are in a drawer", async () => {
    await open({ size: { width: 390, height: 780 } });
    expect(await driver.find("body.is-phone.is-mobile").count()).toBe(1);
    await driver.click({ role: "button", name: "Files" });
    await driver.click({ role: "treeitem", name: "Alpha" });
    await driver.find(".cm-content").waitFor();
    expect(await driver.activeNote()).toBe("Alpha.md");
    const overflow = await driver.page.evaluate(() => document.body.scrollWidth - innerWidth);
    expect(overflow).toBe(0);
  });

  test("stops what would leave for another server", async () => {
    await open();
    await driver.page.evaluate(() => fetch("http://127.0.0.1:9/").catch(() => undefined));
    await expect.poll(() => driver.foreignRequests()).toEqual(["http://127.0.0.1:9/"]);
  });
});
