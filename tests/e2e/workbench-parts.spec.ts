import { afterEach, describe, expect, test } from "vitest";
import type { Driver, OpenOptions } from "./driver.ts";
import { finish, openParts, takeNotes } from "./parts.ts";

// Modals, menus, commands and what else the workbench gives to plugins: each test fails when a part
// that it uses is taken away.

let driver: Driver;

const open = async (options?: OpenOptions): Promise<void> => {
  driver = await openParts(options);
};
const noted = (): Promise<string[]> => takeNotes(driver);

afterEach(async () => {
  await driver.close();
});

test("a question stays until it is answered, and waits for its answer", async () => {
  await open();
  await driver.openNote("Alpha.md");
  await driver.runCommand("Parts: Ask");
  const modal = driver.page.locator(".modal.mod-confirmation");
  const remove = modal.getByRole("button", { name: "Delete" });
  expect(await remove.evaluate((el) => el === document.activeElement)).toBe(true);
  expect(await remove.getAttribute("class")).toBe("mod-destructive mod-cta");
  await modal.getByRole("checkbox", { name: "Never ask again" }).check();
  await modal.getByRole("button", { name: "More" }).click();
  expect(await modal.isVisible()).toBe(true);
  await driver.press("Tab", "Tab", "Tab", "Tab");
  expect(await modal.evaluate((el) => el.contains(document.activeElement))).toBe(true);
  await remove.focus();
  await driver.press("Enter");
  expect(await modal.isVisible()).toBe(true);
  await finish(driver);
  await modal.waitFor({ state: "detached" });
  expect(await noted()).toEqual(["loaded", "checked true", "deleted", "closed"]);
  expect(await driver.page.evaluate(() => document.activeElement?.className)).toContain("cm-");
  await driver.runCommand("Parts: Ask");
  await modal.getByRole("button", { name: "Cancel" }).click();
  expect(await noted()).toEqual(["closed"]);
});

test("a menu keeps sections together and opens menus of its own", async () => {
  await open();
  await driver.runCommand("Parts: Menu");
  const menu = driver.page.locator(".menu").first();
  const shown = await menu.evaluate((el) =>
    [...el.children].map((child) =>
      child.className === "menu-separator" ? "-" : child.textContent,
    ),
  );
  expect(shown).toEqual(["Open", "Open beside", "-", "Delete", "-", "More", "Never"]);
  await driver.press("End", "ArrowRight");
  await driver.page.locator(".menu").nth(1).waitFor();
  await driver.press("ArrowLeft");
  expect(await driver.page.locator(".menu").count()).toBe(1);
  await driver.press("ArrowRight", "Enter");
  expect(await noted()).toEqual(["loaded", "menu hidden", "Inner"]);

  await driver.runCommand("Parts: Menu");
  await driver.page.locator(".menu-item", { hasText: "More" }).hover();
  await driver.page.locator(".menu-item", { hasText: "Inner" }).waitFor();
  await driver.page.locator(".menu-item", { hasText: "Open beside" }).hover();
  await driver.page.locator(".menu-item", { hasText: "Inner" }).waitFor({ state: "detached" });
  await driver.page.mouse.click(900, 500);
  expect(await driver.page.locator(".menu").count()).toBe(0);
  expect(await noted()).toEqual(["menu hidden"]);

  const shared = await driver.page.evaluate(() => {
    const { obsidian } = window.parts;
    const event = new MouseEvent("contextmenu", { clientX: 50, clientY: 50, view: window });
    const first = obsidian.Menu.forEvent(event).addItem((item) => item.setTitle("One"));
    obsidian.Menu.forEvent(event).addItem((item) => item.setTitle("Two"));
    return obsidian.Menu.forEvent(event) === first;
  });
  expect(shared).toBe(true);
  await driver.page.locator(".menu-item", { hasText: "Two" }).waitFor();
  await driver.press("Escape");
});

test("a notice goes after its time, changes its words, and stays when it is to stay", async () => {
  await open();
  await driver.page.evaluate(() => {
    const { Notice } = window.parts.obsidian;
    const fragment = createFragment((el) => void el.createEl("b", { text: "Bold" }));
    const notices = [new Notice("Soon gone", 50), new Notice(fragment, 0), new Notice("First", 0)];
    notices[2]?.setMessage("Second");
  });
  await driver.page.locator(".notice", { hasText: "Soon gone" }).waitFor({ state: "detached" });
  expect(await driver.notices()).toEqual(["Bold", "Second"]);
  expect(await driver.page.locator(".notice .notice-message b").innerText()).toBe("Bold");
  await driver.page.locator(".notice").first().click();
  expect(await driver.notices()).toEqual(["Second"]);
});

describe("commands", () => {
  test("have the hotkeys that the plugin gave, or those of the person", async () => {
    await open({ knobs: { hotkeys: { "parts:menu": [{ modifiers: ["Alt"], key: "m" }] } } });
    await driver.press("Control+Shift+U");
    expect(await noted()).toContain("key");
    await driver.press("Alt+m");
    await driver.page.locator(".menu").waitFor();
    await driver.press("Escape", "Control+p");
    await driver.type("parts key");
    expect(await driver.page.locator(".suggestion-item.is-selected kbd").innerText()).toBe(
      "Ctrl + Shift + U",
    );
    await driver.press("Escape");
    await driver.page.evaluate(() => (window.host.knobs.hotkeys["parts:key"] = []));
    await noted();
    await driver.press("Control+Shift+U");
    expect(await noted()).toEqual([]);
  });

  test("for phones are there on a phone, and the device is what was set", async () => {
    await open({ knobs: { platform: "tablet", system: "ios", apiVersion: "1.9.0" } });
    expect(await driver.page.evaluate(() => window.host.runCommand("parts:phone"))).toBe(true);
    const seen = await driver.page.evaluate(() => {
      const { Platform, apiVersion, requireApiVersion } = window.parts.obsidian;
      return [Platform.isTablet, Platform.isIosApp, apiVersion, requireApiVersion("1.10.0")];
    });
    expect(seen).toEqual([true, true, "1.9.0", false]);
    expect(await driver.page.locator("body.is-mobile.is-tablet.is-ios").count()).toBe(1);
    expect(await driver.page.locator(".status-bar-item").count()).toBe(0);
    const refused = driver.page.evaluate(() => window.host.cli("parts:say", { word: "hi" }));
    await expect(refused).rejects.toThrow("desktop only");
    await driver.page.evaluate(() => window.host.setPlatform("desktop", "windows"));
    expect(await driver.page.locator("body.mod-windows:not(.is-mobile)").count()).toBe(1);
    expect(await driver.page.evaluate(() => window.host.runCommand("parts:phone"))).toBe(false);
  });
});

test("other programs reach a plugin by an address, once they may, and by the command line", async () => {
  await open();
  await noted();
  const told = driver.page.evaluate(() => window.host.uri("obsidian://parts?a=b%20c&flag"));
  await driver.page.getByRole("button", { name: "Cancel" }).click();
  expect(await told).toBe(false);
  expect(await noted()).toEqual([]);
  const again = driver.page.evaluate(() => window.host.uri("obsidian://parts?a=b%20c&flag"));
  await driver.page.locator(".modal-button-container button", { hasText: "Open" }).click();
  expect(await again).toBe(true);
  expect(await noted()).toEqual(['{"action":"parts","a":"b c","flag":"true"}']);
  expect(await driver.page.evaluate(() => window.host.uri("obsidian://nobody"))).toBe(false);
  const said = await driver.page.evaluate(() =>
    window.host.cli("parts:say", { word: "hi", loud: "true" }),
  );
  expect(said).toBe("HI");
});

test("icons are drawn by name, tooltips say labels, and no request leaves", async () => {
  await open();
  const seen = await driver.page.evaluate(async () => {
    const { obsidian, plugin } = window.parts;
    const classOf = (id: string): string | undefined =>
      obsidian.getIcon(id)?.getAttribute("class") ?? undefined;
    obsidian.addIcon("own", '<circle r="50" cx="50" cy="50" />');
    const icons = [classOf("puzzle"), classOf("lucide-puzzle"), classOf("own"), classOf("nope")];
    const isListed = obsidian.getIconIds().includes("lucide-puzzle");
    obsidian.removeIcon("own");
    const refused: unknown = await obsidian.requestUrl("https://example.com/").json.catch(String);
    plugin.app.saveLocalStorage("seen", { times: 2 });
    const kept: unknown = plugin.app.loadLocalStorage("seen");
    plugin.app.saveLocalStorage("seen", null);
    const target = document.querySelector<HTMLElement>(".side-dock-ribbon-action")!;
    obsidian.displayTooltip(target, "Look here", { classes: ["parts-tip"] });
    return {
      icons: [...icons, classOf("own")],
      isListed,
      refused: String(refused),
      kept: [kept, plugin.app.loadLocalStorage("seen")],
      language: obsidian.getLanguage(),
      date: obsidian.moment("2026-01-02").format("DD.MM."),
    };
  });
  const puzzle = "svg-icon lucide-puzzle";
  expect(seen.icons).toEqual([puzzle, puzzle, "svg-icon own", undefined, undefined]);
  expect(seen).toMatchObject({ isListed: true, kept: [{ times: 2 }, null], language: "en" });
  expect(seen.date).toBe("02.01.");
  expect(seen.refused).toContain("does not reach https://example.com/");
  expect(await driver.foreignRequests()).toEqual(["https://example.com/"]);
  expect(await driver.page.locator(".tooltip.parts-tip").innerText()).toBe("Look here");
  await driver.page.locator(".side-dock-ribbon-action[aria-label='Parts']").hover();
  await driver.page.locator(".tooltip", { hasText: "Parts" }).waitFor();
});
