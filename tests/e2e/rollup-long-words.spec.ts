import { afterEach, expect, test } from "vitest";
import { measureOverflow } from "./accessibility.ts";
import { openVault, type Driver } from "./driver.ts";

// Words without a place to break: a person's name in a heading, in a row, in the evidence. From a
// phone's width to that of a tablet, and on to a wide window.

const NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(2);
const LESSON = `Ask [[${NAME}]] before the van leaves the yard.`;

let driver: Driver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

test("a name of any length makes the rollup no wider than its place", async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.writeOutside(`People/${NAME}.md`, "A person.\n");
  for (const day of ["2026-05-01", "2026-05-02"]) {
    const head = `---\ndate: ${day}\ndebrief: setback\n---\n`;
    await driver.writeOutside(`Debriefs/${day} Van.md`, `${head}\n## Lessons\n- ${LESSON}\n`);
  }
  await driver.runCommand("Debrief: Open rollup");
  const row = { css: ".debrief-item", hasText: NAME };
  await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill(NAME);
  await driver.find(row).first().waitFor();
  await driver.click({ role: "button", name: /^Group: / });
  await driver.click({ css: ".menu-item", hasText: "Person" });
  await driver.find({ css: ".debrief-group-header", hasText: NAME }).first().waitFor();
  await driver.find({ css: ".debrief-row-toggle", inside: row }).first().click();
  await driver.find(".debrief-quote").first().waitFor();
  for (const width of [320, 390, 480, 590, 700, 820, 1000, 1400]) {
    await driver.setSize(width, 800);
    const overflow = await measureOverflow(driver, ".debrief-view");
    expect([width, overflow]).toEqual([width, 0]);
  }
});
