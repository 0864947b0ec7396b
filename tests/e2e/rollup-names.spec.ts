import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";
import { chooseFrom } from "./layout.ts";

// The rollup on a screen that others look at: initials for names, in all that it says.

const NAMES = /Sarah|Lind\b|Okafor|Elif|Demir|Ruth|Pennick|Darren|Tomasz/u;

const leaf = (type: string) => ({ css: `.workspace-leaf-content[data-type="${type}"]` });
const ROLLUP = leaf("debrief-rollup");
const REVIEW = leaf("debrief-review");

let driver: Driver;

async function openRollup(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  expect(driver.diff()).toEqual({});
  await driver.close();
});

const choose = (name: string | RegExp, item: string) => chooseFrom(driver, name, item);

/** Everything that the view says to an eye or an ear. */
function everyWord(): Promise<string> {
  return driver.inApp(() => {
    const view = activeDocument.querySelector<HTMLElement>(".debrief-view");
    const labels = [...(view?.querySelectorAll("[aria-label], [title]") ?? [])].flatMap((one) => [
      one.getAttribute("aria-label") ?? "",
      one.getAttribute("title") ?? "",
    ]);
    return [view?.innerText ?? "", ...labels].join("\n");
  });
}

describe("names", () => {
  test("are hidden by the eye in the header, and in the view that is opened next", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    await driver.click({ role: "button", name: "Hide names" });
    const chip = driver.find({ role: "button", name: "Names hidden" });
    await chip.waitFor();
    expect(await everyWord()).not.toMatch(NAMES);
    await driver.runCommand("Debrief: Review lessons");
    await driver.find(".debrief-review-card").waitFor();
    await driver.find({ role: "button", name: "Show names", inside: REVIEW }).waitFor();
    await driver.runCommand("Debrief: Open rollup");
    await chip.click();
    await driver.find({ role: "button", name: "Hide names", inside: ROLLUP }).waitFor();
    expect(await everyWord()).toMatch(NAMES);
    await driver.runCommand("Debrief: Hide or show names");
    await chip.waitFor();
  });

  test("are hidden from the menu, over a reload, until the chip shows them again", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    await driver.find(".debrief-quote").first().waitFor();
    expect(await everyWord()).toMatch(NAMES);
    await choose("Filters and sharing", "Hide names");
    await driver.find({ role: "button", name: "Names hidden" }).waitFor();
    expect(await everyWord()).not.toMatch(NAMES);
    expect(await driver.find(".debrief-quote .debrief-note").allInnerTexts()).toContain(
      "DC at twenty to nine",
    );
    await choose(/^Group: /u, "Person");
    await driver.find(".debrief-group").first().waitFor();
    expect(await everyWord()).not.toMatch(NAMES);
    await driver.click({ role: "button", name: "People" });
    await driver.find(".menu").waitFor();
    expect((await driver.find(".menu .menu-item").allInnerTexts()).join()).not.toMatch(NAMES);
    await driver.press("Escape");
    await driver.screenshot("rollup-names-hidden");
    expect(await violations(driver, ".debrief-view")).toEqual([]);
    await driver.reload();
    await driver.find(".debrief-row").first().waitFor();
    await driver.find({ role: "button", name: "Names hidden" }).waitFor();
    expect(await everyWord()).not.toMatch(NAMES);
    await driver.click({ role: "button", name: "Names hidden" });
    await expect.poll(everyWord).toMatch(NAMES);
  });

  test("stay hidden in what is shared, and whatever link is followed", async () => {
    await openRollup();
    await choose("Filters and sharing", "Hide names");
    await choose("Filters and sharing", "Copy as code block");
    await driver.waitForNotice("The code block is copied.");
    expect(await driver.clipboard()).toBe("```debrief-rollup\nnames: hidden\n```\n");
    await choose("Filters and sharing", "Copy as link");
    await driver.waitForNotice("The link is copied.");
    expect(await driver.clipboard()).toMatch(/&names=hidden$/u);
    await driver.openUri("obsidian://debrief?view=rollup&status=relapsed");
    await driver.find({ role: "button", name: "Clear status" }).waitFor();
    await driver.find({ role: "button", name: "Names hidden" }).waitFor();
    expect(await everyWord()).not.toMatch(NAMES);
  });
});
