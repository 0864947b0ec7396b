import type { Locator, Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import type { Driver, OpenOptions } from "./driver.ts";
import { findRow, finish, openParts, stored, takeNotes, waitUntilStored } from "./parts.ts";

// Settings as plugins declare and draw them: each test fails when a part that it uses is taken away.

let driver: Driver;

const open = async (options?: OpenOptions): Promise<void> => {
  driver = await openParts(options);
};
const noted = (): Promise<string[]> => takeNotes(driver);
const row = (name: string, page: Page = driver.page): Locator => findRow(page, name);
const becomes = (key: string, value: unknown): Promise<void> => waitUntilStored(driver, key, value);

afterEach(async () => {
  await driver.close();
});

async function openSettings(options: OpenOptions = {}): Promise<void> {
  await open(options);
  await driver.press("Control+,");
  await row("Word").waitFor();
}

function names(within: string): Promise<string[]> {
  return driver.page.locator(`${within} .setting-items .setting-item-name`).allInnerTexts();
}

describe("settings that are declared", () => {
  test("have a control of each type, which shows what is stored and saves what is changed", async () => {
    await openSettings({
      data: { folders: [], word: "not one", lines: "a\nb", volume: 7, mode: "read" },
    });
    expect(await row("Word").locator(".setting-item-error").innerText()).toBe("No spaces, please.");
    expect(stored(driver)["word"]).toBe("not one");
    await row("Word").getByRole("textbox").fill("one");
    await becomes("word", "one");
    await row("Word").locator(".setting-item-error").waitFor({ state: "detached" });
    await row("Word").getByRole("textbox").fill("two words");
    await row("Word").locator(".setting-item-error").waitFor();
    expect(stored(driver)["word"]).toBe("one");

    expect(await row("Lines").locator("textarea").inputValue()).toBe("a\nb");
    expect(await row("Lines").locator("textarea").getAttribute("rows")).toBe("3");
    await row("Lines").locator("textarea").fill("c");
    await becomes("lines", "c");

    const size = row("Size").getByRole("spinbutton");
    expect(await size.inputValue()).toBe("5");
    await size.fill("12");
    await size.press("Enter");
    expect(await row("Size").locator(".setting-item-error").innerText()).toContain("at most 9");
    await size.fill("7");
    expect(stored(driver)["size"]).toBeUndefined();
    await size.press("Enter");
    await becomes("size", 7);

    expect(await row("Mode").locator("select.dropdown").inputValue()).toBe("read");
    await row("Mode").locator("select").selectOption({ label: "Editing" });
    await becomes("mode", "edit");

    expect(await row("Volume").innerText()).toContain("7");
    await row("Volume").getByRole("button", { name: "Restore default" }).click();
    await becomes("volume", 4);
    await row("Volume").getByRole("button").waitFor({ state: "detached" });
    await row("Ink").locator("input").fill("#445566");
    await becomes("ink", "#445566");

    await row("Template").getByRole("textbox").fill("bet");
    await driver.page.locator(".suggestion-item", { hasText: "Folder/Beta.md" }).click();
    await becomes("template", "Folder/Beta.md");
    await row("Output").getByRole("textbox").fill("fold");
    await driver.press("Enter");
    await becomes("output", "Folder");

    expect(await row("Only then").isVisible()).toBe(false);
    await row("Do it").click({ force: true });
    expect(await noted()).not.toContain("action setting-item mod-action,0");
    await row("Advanced").locator(".checkbox-container").click();
    await becomes("advanced", true);
    await expect.poll(() => row("Only then").isVisible()).toBe(true);
    await row("Do it").click();
    expect(await noted()).toContain("action setting-item mod-action,11");
    await driver.page.evaluate(() => (window.host.knobs.settingActionGetsElement = false));
    await row("Do it").press("Enter");
    expect(await noted()).toContain("action 11");
  });

  test("have lists that grow, shrink and change their order", async () => {
    await openSettings();
    expect(await names(".mod-list")).toEqual(["alpha", "beta", "gamma"]);
    await driver.page.getByRole("button", { name: "Add folder" }).click();
    await becomes("folders", ["alpha", "beta", "gamma", "f3"]);
    const handle = row("f3").locator(".setting-drag-handle");
    await handle.scrollIntoViewIfNeeded();
    await handle.hover();
    await driver.page.mouse.down();
    const { y } = (await row("alpha").boundingBox()) ?? { y: 0 };
    await driver.page.mouse.move(400, y + 2, { steps: 3 });
    await driver.page.mouse.up();
    await becomes("folders", ["f3", "alpha", "beta", "gamma"]);
    await expect.poll(() => names(".mod-list")).toEqual(["f3", "alpha", "beta", "gamma"]);
    await row("alpha").getByRole("button", { name: "Delete" }).click();
    await becomes("folders", ["f3", "beta", "gamma"]);
    for (const name of ["f3", "beta", "gamma"]) await row(name).press("Delete");
    await becomes("folders", []);
    expect(await driver.page.locator(".mod-list .setting-list-empty").innerText()).toBe(
      "No folders yet.",
    );
  });

  test("have groups with a search and buttons, and pages that lead to pages", async () => {
    await openSettings();
    const colours = ".parts-colours.wide";
    await driver.page.getByRole("button", { name: "Star" }).click();
    await driver.page.locator(`${colours} input`).fill("gre");
    await expect.poll(() => row("Red").isVisible()).toBe(false);
    expect(await row("Grey").isVisible()).toBe(true);
    await driver.page.evaluate(() => window.host.app.setting.activeTab?.update());
    expect(await driver.page.locator(`${colours} input`).inputValue()).toBe("gre");
    expect(await row("Red").isVisible()).toBe(false);

    expect(await row("More").locator(".setting-display-value").innerText()).toBe("flat");
    await row("More").click();
    await driver.page.locator(".setting-page-title", { hasText: "More" }).waitFor();
    expect(await row("Word").count()).toBe(0);
    await row("Deep").locator(".checkbox-container").click();
    await becomes("deep", true);
    await row("Even more").press("Enter");
    await row("Bottom").waitFor();
    await driver.page.evaluate(() => window.host.app.setting.activeTab?.update());
    await row("Bottom").waitFor();
    await driver.page.getByRole("button", { name: "Back", exact: true }).click();
    await driver.page.getByRole("button", { name: "Back", exact: true }).click();
    expect(await row("More").locator(".setting-display-value").innerText()).toBe("deep");
    expect(await row("More").locator(".mod-warning svg").count()).toBe(1);

    await row("Status").click();
    await driver.waitForText("All is well.");
    await driver.waitForText("How it stands");
    await driver.press("Escape");
    expect(await noted()).toEqual(expect.arrayContaining(["starred", "row gone", "page hidden"]));
    expect(driver.errors).toEqual([]);
  });

  test("are found by a search that leads to the row, on whichever page it is", async () => {
    await openSettings();
    const search = driver.page.getByRole("searchbox", { name: "Search settings" });
    await search.fill("alpha");
    await driver.waitForText("No settings found.");
    await search.fill("abyss");
    const result = driver.page.locator(".setting-search-result");
    expect(await result.innerText()).toBe("Deep\nParts › More");
    await result.click();
    await row("Deep").waitFor();
    expect(await search.inputValue()).toBe("");
    await search.fill("word");
    expect(await result.allInnerTexts()).toEqual(["Word\nParts", "Slow word\nParts"]);
    await driver.page.getByRole("button", { name: "Clear search" }).first().click();
    await row("Word").waitFor();
  });
});

test("a row drawn by hand has every other control", async () => {
  await open();
  await driver.page.evaluate(() => window.host.app.secretStorage.setSecret("key-one", "hush"));
  await driver.press("Control+,");
  const drawn = row("By hand");
  await drawn.scrollIntoViewIfNeeded();
  expect(await drawn.locator(".parts-sample").innerText()).toBe("2026-05-16");
  await drawn.getByRole("textbox").fill("YYYY");
  expect(await drawn.locator(".parts-sample").innerText()).toBe("2026");
  await drawn.getByRole("searchbox").fill("x");
  await drawn.getByRole("button", { name: "Clear search" }).click();
  expect(await drawn.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("100");
  await drawn.getByRole("button", { name: "Extra" }).press("Enter");
  expect(await drawn.locator("select").inputValue()).toBe("key-one");
  const button = drawn.getByRole("button", { name: "Wait" });
  expect(await button.getAttribute("class")).toBe("mod-destructive");
  await button.click();
  await button.click({ force: true });
  expect(await button.getAttribute("aria-busy")).toBe("true");
  await finish(driver);
  await expect.poll(() => button.getAttribute("aria-busy")).toBeNull();
  expect(await noted()).toEqual(["loaded", "sought x", "sought ", "extra", "waiting"]);
});

test("settings are in a window of their own, with a document of its own", async () => {
  await open({ knobs: { settingsPopoutWindow: true } });
  const opened = driver.page.waitForEvent("popup");
  await driver.press("Control+,");
  const own = await opened;
  await row("Word", own).waitFor();
  expect(await row("Word").count()).toBe(0);
  expect(await own.locator("body.is-popout-window.theme-light").count()).toBe(1);
  await row("Word", own).getByRole("textbox").fill("elsewhere");
  await becomes("word", "elsewhere");
  await row("Template", own).getByRole("textbox").fill("alp");
  await own.locator(".suggestion-item", { hasText: "Alpha.md" }).click();
  await becomes("template", "Alpha.md");
  await row("More", own).click();
  await row("Deep", own).waitFor();
  await own.keyboard.press("Control+p");
  await own.locator(".prompt input").fill("Parts: Ask");
  await own.keyboard.press("Enter");
  await own.locator(".modal.mod-confirmation").getByRole("button", { name: "Cancel" }).click();
  expect(await noted()).toEqual(["loaded", "row gone", "closed"]);
  await own.getByRole("button", { name: "Back", exact: true }).click();
  await row("Word", own).waitFor();
  const closed = own.waitForEvent("close");
  // The window is gone before the key is up.
  own.keyboard.press("Escape").catch(() => undefined);
  await closed;
  expect(await noted()).toEqual(["row gone"]);
  const again = driver.page.waitForEvent("popup");
  await driver.press("Control+,");
  await row("Word", await again).waitFor();
  await driver.page.evaluate(() => window.host.unloadPlugin("parts"));
  expect(await (await again).locator(".setting-item").count()).toBe(0);
  await driver.page.evaluate(() => {
    const { setting, vault } = window.host.app;
    setting.close();
    vault.setConfig("settingsPopoutWindow", false);
  });
  await driver.press("Control+,");
  await driver.waitForText("No plugin has settings.");
  expect(driver.errors).toEqual([]);
});
