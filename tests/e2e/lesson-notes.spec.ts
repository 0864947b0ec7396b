import { afterEach, describe, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import {
  apply,
  BOILER,
  box,
  button,
  changed,
  DIALOG,
  field,
  LESSON,
  openRollup,
  part,
  undoLast,
} from "./promotion.ts";

// What is done with lesson notes that are there.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

describe("lesson notes", () => {
  const ASK = "Lessons/Are you asking me to do something.md";
  const DREAM = "Lessons/Restore the dream first.md";
  const DAY = "Lessons/Repeat the day and the time.md";
  const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";
  const STATION = "Debriefs/2025/2025-11-06 The caller from Station Road.md";

  async function openMenu(lesson: RegExp, item: string): Promise<void> {
    await driver.click({ role: "button", name: lesson });
    await driver.click({ role: "button", name: "More actions" });
    await driver.click({ css: ".menu-item", hasText: item });
  }

  async function mergeInto(lesson: RegExp, other: string): Promise<void> {
    await openMenu(lesson, "Merge into…");
    await driver.find(".prompt input").waitFor();
    await driver.type(other);
    await driver.press("Enter");
    await driver.find(".debrief-files").waitFor();
  }

  test("are merged: every link leads to the one that stays, the other goes to the trash, undo brings all back", async () => {
    driver = await openRollup();
    const gone = driver.readFile(DAY);
    await mergeInto(/^Before hanging up/, "restore");
    expect(await part(driver, ".debrief-file").last().innerText()).toContain("To the trash");
    expect(driver.diff()).toEqual({});
    await apply(driver);
    expect(driver.files()).not.toContain(DAY);
    expect(driver.readFile(DREAM)).toContain("six visits at Millgate Court");
    expect(driver.readFile(FLATS)).toContain("[[Restore the dream first");
    for (const path of driver.files()) {
      if (path.endsWith(".md")) expect(driver.readFile(path)).not.toContain("[[Repeat the day");
    }
    await undoLast(driver);
    expect(driver.readFile(DAY)).toBe(gone);
    expect(driver.diff()).toEqual({});
  });

  test("one that would be merged stays while a lesson is left out", async () => {
    driver = await openRollup();
    await mergeInto(/^Before hanging up/, "restore");
    await box(driver, "Three cold flats").click();
    await driver.waitForText("This note stays while another one is left out.");
    expect(await driver.find({ role: "checkbox", inside: DIALOG }).last().isChecked()).toBe(false);
    await apply(driver);
    expect(driver.files()).toContain(DAY);
    expect(driver.diff()[FLATS]).toBe(undefined);
  });

  test("one with more in it than its lesson stays, and the preview says so", async () => {
    driver = await openRollup();
    await mergeInto(/caller keeps escalating/, "restore");
    expect(await part(driver, ".debrief-left").innerText()).toContain(
      "Are you asking me to do something",
    );
    await apply(driver);
    expect(driver.files()).toContain(ASK);
    expect(driver.diff()[ASK]).toBe(undefined);
  });

  test("are renamed at once, and the links follow", async () => {
    driver = await openRollup();
    await openMenu(/caller keeps escalating/, "Rename…");
    await field(driver, "Short title").fill("Ask what they want");
    await button(driver, "Rename").click();
    await driver.waitForNotice("Renamed to “Ask what they want”.");
    expect(driver.files()).toContain("Lessons/Ask what they want.md");
    expect(driver.files()).not.toContain(ASK);
    expect(driver.readFile(STATION)).toContain("[[Ask what they want");
    await undoLast(driver);
    expect(driver.diff()).toEqual({});
  });

  test("get a single lesson linked at once, on its own line", async () => {
    driver = await openRollup();
    await driver.click({ role: "button", name: LESSON });
    const quote = { css: ".debrief-quote", hasText: "Bad news goes first" };
    await driver.find(quote).hover();
    await driver.click({ role: "button", name: "More with this lesson", inside: quote });
    await driver.click({ css: ".menu-item", hasText: "Link to lesson note…" });
    await driver.find(".prompt input").waitFor();
    await driver.type("restore");
    await driver.press("Enter");
    await driver.waitForNotice("Linked to “Restore the dream first”.");
    expect(changed(driver)).toEqual([BOILER]);
  });
});
