import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// The third use: a lesson is linked to a person, on its own line and nowhere else.

let driver: AppDriver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";
const BEFORE = "- [[Repeat the day and the time]] before hanging up, also with busy people.";

/** Until the vault was read once, nobody can say who has a note. */
async function waitUntilRead(): Promise<void> {
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

async function pick(name: string): Promise<void> {
  await driver.find(".prompt input").waitFor();
  await driver.type(name);
  await driver.press("Enter");
}

describe("from the editor", () => {
  beforeEach(waitUntilRead);

  test("the lesson under the cursor gets the link, and only its line changes", async () => {
    await driver.openNote(FLATS, 32);
    await driver.runCommand("Debrief: Link lesson to person");
    await pick("elif");
    await driver.waitForNotice("Linked to Elif Demir.");
    await driver.save();
    expect(driver.diff()).toEqual({ [FLATS]: [`-${BEFORE}`, `+${BEFORE} [[Elif Demir]]`] });
  });

  test("words that were not saved yet are kept", async () => {
    await driver.openNote(FLATS, 32);
    await driver.press("End");
    await driver.type(" Always.");
    await driver.runCommand("Debrief: Link lesson to person");
    await pick("elif");
    await driver.waitForNotice("Linked to Elif Demir.");
    await driver.save();
    expect(driver.diff()).toEqual({ [FLATS]: [`-${BEFORE}`, `+${BEFORE} Always. [[Elif Demir]]`] });
  });

  test("the editor's own undo takes the link back in one step", async () => {
    await driver.openNote(FLATS, 32);
    await driver.runCommand("Debrief: Link lesson to person");
    await pick("elif");
    await driver.waitForNotice("Linked to Elif Demir.");
    await driver.press("Control+z");
    await driver.save();
    expect(driver.diff()).toEqual({});
  });

  test("someone new gets a note and the link", async () => {
    await driver.openNote(FLATS, 32);
    await driver.runCommand("Debrief: Link lesson to person");
    await pick("Priya Nair");
    await driver.waitForNotice("Linked to Priya Nair.");
    await driver.save();
    expect(driver.diff()).toEqual({
      [FLATS]: [`-${BEFORE}`, `+${BEFORE} [[Priya Nair]]`],
      "People/Priya Nair.md": ["new file", "+---", "+type: person", "+---"],
    });
  });

  test("two people who share a first name are told apart by where they are", async () => {
    await driver.openNote(FLATS, 32);
    await driver.runCommand("Debrief: Link lesson to person");
    await driver.find(".prompt input").waitFor();
    await driver.type("sarah");
    const rows = driver.find(".prompt .suggestion-content");
    await expect.poll(() => rows.count()).toBe(3);
    expect((await rows.allInnerTexts()).map((text) => text.replace(/\n+/g, " · "))).toEqual([
      expect.stringMatching(/^Sarah (Lind|Okafor) · .*In (People|Customers)/),
      expect.stringMatching(/^Sarah (Lind|Okafor) · .*In (People|Customers)/),
      "Create a note for “sarah” · Then link this lesson to it.",
    ]);
  });

  test("a line without a lesson says so and changes nothing", async () => {
    await driver.openNote(FLATS, 17);
    await driver.runCommand("Debrief: Link lesson to person");
    await driver.waitForNotice("There is no lesson in this line.");
    expect(driver.diff()).toEqual({});
  });
});

test("whoever is quicker than the first reading waits a moment, and finds everyone", async () => {
  await driver.openNote(FLATS, 32);
  await driver.runCommand("Debrief: Link lesson to person");
  await pick("elif");
  await driver.waitForNotice("Linked to Elif Demir.");
  await driver.save();
  expect(driver.diff()).toEqual({ [FLATS]: [`-${BEFORE}`, `+${BEFORE} [[Elif Demir]]`] });
});

describe("from a row of the rollup", () => {
  const QUOTE = "Pass praise on the same day, with the name of the person who earned it.";
  const LETTER = "Debriefs/2025/2025-06-03 A letter about Tomasz.md";

  test("that lesson's own line gets the link, though its note is not open", async () => {
    await driver.runCommand("Debrief: Open rollup");
    await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill("praise");
    await driver.click({ role: "button", name: /praise/i });
    const quote = { css: ".debrief-quote", hasText: QUOTE };
    await driver.find(quote).hover();
    await driver.click({ role: "button", name: "Link person", inside: quote });
    await pick("ruth");
    await driver.waitForNotice("Linked to Ruth Pennick.");
    await expect
      .poll(() => driver.diff())
      .toEqual({
        [LETTER]: [`-- ${QUOTE}`, `+- ${QUOTE} [[Ruth Pennick]]`],
      });
    await driver.find("[aria-label*='Ruth Pennick']").first().waitFor();
  });

  test("by keyboard alone, and taken back by the command", async () => {
    await driver.runCommand("Debrief: Open rollup");
    await driver.find(".debrief-row").first().waitFor();
    await driver.press("/");
    await driver.type("praise");
    await expect.poll(() => driver.find(".debrief-row").first().textContent()).toMatch(/praise/iu);
    await driver.press("ArrowDown", "ArrowRight", "ArrowDown", "p");
    await pick("ruth");
    await driver.waitForNotice("Linked to Ruth Pennick.");
    await expect.poll(() => Object.keys(driver.diff()).length).toBe(1);
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.diff()).toEqual({});
  });
});
