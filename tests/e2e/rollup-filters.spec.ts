import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";
import { chooseFrom, countListed } from "./layout.ts";

// Finding what one is looking for in the rollup, keeping the way there, and handing it on.

const DATA = ".obsidian/plugins/debrief/data.json";

let driver: Driver;

async function openRollup(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const countRows = () => countListed(driver);

const choose = (name: string | RegExp, item: string) => chooseFrom(driver, name, item);

describe("the rollup is filtered", () => {
  test("by kind and status, shown as chips that can be cleared, and stays so over a reload", async () => {
    await openRollup();
    await choose(/^Status$/, "Relapsed");
    await expect.poll(countRows).toBe(2);
    await driver.reload();
    await expect.poll(countRows).toBe(2);
    await driver.click({ role: "button", name: "Clear status" });
    await expect.poll(countRows).toBe(13);
    expect(driver.diff()).toEqual({});
  });

  test("by person, from the menu and in words", async () => {
    await openRollup();
    await choose("People", "Sarah Lind");
    await expect.poll(countRows).toBeLessThan(13);
    const found = await driver.find(".debrief-lesson").allInnerTexts();
    await driver.click({ role: "button", name: "Clear people" });
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    await search.fill('person:"Sarah Lind"');
    await expect.poll(() => driver.find(".debrief-lesson").allInnerTexts()).toEqual(found);
    await search.fill("status:relapsed hanging");
    await expect.poll(countRows).toBe(1);
    expect(await driver.find(".debrief-lesson .debrief-hit").allInnerTexts()).toEqual(["hanging"]);
  });

  test("by days of one's own, by keyboard, with what is wrong with them said", async () => {
    await openRollup();
    const all = await countRows();
    await driver.find({ role: "button", name: /^Period$/u }).focus();
    await driver.press("Enter", "ArrowUp", "Enter");
    const problem = { css: ".debrief-field-problem", inside: ".modal" };
    await driver.find({ role: "dialog", name: "Which days?" }).waitFor();
    await driver.press("Enter");
    await expect.poll(() => driver.find(problem).innerText()).toBe("Choose at least one day.");
    await driver.find({ label: "First day" }).fill("2026-03-31");
    await driver.find({ label: "Last day" }).fill("2026-03-01");
    await driver.press("Enter");
    await expect
      .poll(() => driver.find(problem).innerText())
      .toBe("The last day lies before the first.");
    await driver.screenshot("rollup-days");
    expect(await violations(driver, ".modal")).toEqual([]);
    await driver.find({ label: "First day" }).fill("2026-03-01");
    await driver.find({ label: "Last day" }).fill("2026-03-31");
    await driver.press("Enter");
    await driver.find({ role: "button", name: "1 Mar to 31 Mar" }).waitFor();
    await expect.poll(countRows).toBeLessThan(all);
    await driver.reload();
    await driver.find({ role: "button", name: "1 Mar to 31 Mar" }).waitFor();
    await driver.click({ role: "button", name: "Clear period" });
    await expect.poll(countRows).toBe(all);
    expect(driver.diff()).toEqual({});
  });

  test("by any least number of repeats", async () => {
    await openRollup();
    const all = await countRows();
    await choose(/^Filter$/u, "Least repeats…");
    await driver.click({ css: ".menu-item", hasText: "Another number…" });
    await driver.find({ role: "dialog", name: "How many repeats at least?" }).waitFor();
    await driver.press("Control+a");
    await driver.type("0");
    await driver.press("Enter");
    await driver.waitForText("Write a whole number from 1 to 99.");
    await driver.press("Control+a");
    await driver.type("5");
    await driver.press("Enter");
    await driver.find({ role: "button", name: "5 or more" }).waitFor();
    await expect.poll(countRows).toBeLessThan(all);
    const counts = await driver.find(".debrief-count b").allInnerTexts();
    expect(Math.min(...counts.map((text) => Number.parseInt(text, 10)))).toBe(5);
    await driver.click({ role: "button", name: "Clear least repeats" });
    await expect.poll(countRows).toBe(all);
    expect(driver.diff()).toEqual({});
  });

  test("and grouped by status, with headings that stay while their rows pass", async () => {
    await openRollup();
    await choose(/^Group: /, "Status");
    const headings = driver.find(".debrief-group bdi");
    await expect.poll(async () => (await headings.allInnerTexts())[0]).toBe("Relapsed");
    await driver.inApp(() => {
      const view = activeDocument.querySelector(".debrief-view");
      if (view !== null) view.scrollTop = 900;
    });
    await expect
      .poll(() =>
        driver.inApp(() => {
          const view = activeDocument.querySelector(".debrief-view");
          const tops = [...activeDocument.querySelectorAll(".debrief-group")].map((heading) =>
            Math.round(
              heading.getBoundingClientRect().top - (view?.getBoundingClientRect().top ?? 0),
            ),
          );
          return tops.includes(0);
        }),
      )
      .toBe(true);
  });
});

describe("a filter is kept", () => {
  test("under a name, chosen again, and removed; undo brings it back", async () => {
    await openRollup();
    await choose(/^Status$/, "Relapsed");
    await choose("Filters and sharing", "Save these filters…");
    await driver.find({ css: ".modal input" }).waitFor();
    await driver.find({ css: ".modal input" }).fill("What came back");
    await driver.press("Enter");
    await driver.waitForNotice("Saved as “What came back”.");
    const saved = () =>
      (JSON.parse(driver.readFile(DATA)) as { filters: readonly unknown[] }).filters;
    expect(saved()).toEqual([{ name: "What came back", state: { statuses: ["relapsed"] } }]);
    await driver.click({ role: "button", name: "Clear status" });
    await choose("Filters and sharing", "What came back");
    await expect.poll(countRows).toBe(2);
    await choose("Filters and sharing", "Remove a saved filter…");
    await driver.click({ css: ".menu-item", hasText: "What came back" });
    await expect.poll(saved).toEqual([]);
    await driver.waitForNotice("“What came back” is removed.");
    await driver.find(".debrief-notice-undo").last().click();
    await expect.poll(() => saved().length).toBe(1);
  });
});

describe("a view of the rollup is shared", () => {
  test("as a link that opens it; one that makes no sense opens nothing and says so", async () => {
    await openRollup();
    await choose(/^Status$/, "Relapsed");
    await choose("Filters and sharing", "Copy as link");
    await driver.waitForNotice("The link is copied.");
    expect(await driver.clipboard()).toMatch(
      /^obsidian:\/\/debrief\?vault=[^&]+&view=rollup&status=relapsed$/,
    );
    await driver.click({ role: "button", name: "Clear status" });
    await expect.poll(countRows).toBe(13);
    await driver.openUri(await driver.clipboard());
    await expect.poll(countRows).toBe(2);
    await driver.openUri("obsidian://debrief?view=rollup&status=lost");
    await driver.waitForNotice("The link cannot be followed: “status” is not as it should be.");
    await expect.poll(countRows).toBe(2);
  });

  test("as a code block that draws it in a note, and names a line that it cannot read", async () => {
    await openRollup();
    await choose(/^Status$/, "Relapsed");
    await choose("Filters and sharing", "Copy as code block");
    await driver.waitForNotice("The code block is copied.");
    const block = "```debrief-rollup\nstatus: relapsed\n```\n";
    expect(await driver.clipboard()).toBe(block);
    await driver.writeOutside(
      "Board.md",
      `# Board\n\n${block.replace("status", "mood: x\nstatus")}`,
    );
    await driver.openNote("Board.md");
    await driver.inApp(async (app) => {
      const leaf = app.workspace.getLeaf(false);
      const view = leaf.getViewState();
      await leaf.setViewState({ ...view, state: { ...view.state, mode: "preview" } });
    });
    const panel = driver.find(".debrief-view.mod-panel .debrief-row");
    await expect.poll(() => panel.count()).toBe(2);
    expect(await driver.find(".debrief-block-problems li").innerText()).toMatch(
      /^Line 1: “mood” is no setting of a rollup\./,
    );
    expect(await violations(driver, ".debrief-view.mod-panel")).toEqual([]);
  });
});
