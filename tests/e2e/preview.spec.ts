import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import {
  apply,
  BOILER,
  box,
  button,
  changed,
  dialog,
  field,
  INVOICE,
  LESSON,
  NOTE,
  openRollup,
  part,
  promote,
  PROMOTED,
  TEAM,
  TITLE,
  undoLast,
} from "./promotion.ts";

// The fourth use: notes are changed, and nothing is lost on the way.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

describe("promoting a repeat", () => {
  test("shows every change first, makes those very changes, and takes them back byte for byte", async () => {
    driver = await openRollup();
    await promote(driver);
    expect(await part(driver, ".modal-title").innerText()).toBe("5 notes will change");
    await expect(button(driver, "Apply to 5 notes").count()).resolves.toBe(1);
    const marked = await part(driver, "ins").allInnerTexts();
    expect(marked.filter((text) => text.includes(`[[${TITLE}]]`)).length).toBe(4);
    expect(driver.diff()).toEqual({});

    await apply(driver);
    await driver.waitForNotice("5 notes changed");
    expect(changed(driver)).toEqual(PROMOTED);
    expect(driver.diff()[BOILER]).toEqual([
      "-- Bad news goes first, reasons after: customers stop reading at the second paragraph.",
      `+- Bad news goes first, reasons after: customers stop reading at the second paragraph. [[${TITLE}]]`,
    ]);
    expect(driver.readFile(NOTE)).toContain(LESSON);
    await driver.find({ role: "button", name: "Open lesson note" }).waitFor();

    await driver.click({ role: "button", name: "Undo", inside: ".notice" });
    await driver.waitForNotice(/^Undone/);
    expect(driver.diff()).toEqual({});
  });

  test("leaves a note alone that was unticked; the new note itself cannot be left out", async () => {
    driver = await openRollup();
    await promote(driver);
    await box(driver, "Spring team debrief").click();
    expect(await part(driver, ".modal-title").innerText()).toBe("4 notes will change");
    await box(driver, TITLE).click({ force: true });
    expect(await box(driver, TITLE).isChecked()).toBe(true);
    await driver.waitForText("The other notes lead to this one, so it comes with them.");
    await apply(driver);
    expect(changed(driver)).toEqual(PROMOTED.filter((path) => path !== TEAM));
  });

  for (const way of ["Cancel", "Escape", "Close", "outside"] as const) {
    test(`writes nothing when it is closed by: ${way}`, async () => {
      driver = await openRollup();
      await promote(driver);
      if (way === "Escape") await driver.press("Escape");
      else if (way === "outside") await driver.clickAt(5, 5);
      else if (way === "Close") await part(driver, ".modal-close-button").click();
      else await button(driver, "Cancel").click();
      await dialog(driver).waitFor({ state: "detached" });
      await driver.settle();
      expect(driver.diff()).toEqual({});
      expect(await driver.notices()).toEqual([]);
    });
  }

  test("skips and names a note that changed after the preview", async () => {
    driver = await openRollup();
    await promote(driver);
    await driver.writeOutside(BOILER, `${driver.readFile(BOILER)}One more line.\n`);
    await apply(driver);
    await driver.waitForNotice(/4 notes changed.*Millgate Court boiler room/);
    expect(changed(driver)).toEqual(PROMOTED);
    expect(driver.diff()[BOILER]).toEqual(["+One more line."]);
  });

  test("undo leaves everything when one of the notes has moved on, and names it", async () => {
    driver = await openRollup();
    await promote(driver);
    await apply(driver);
    await driver.writeOutside(BOILER, `${driver.readFile(BOILER)}One more line.\n`);
    await driver.runCommand("Debrief: Undo last change");
    await driver.waitForNotice(/Millgate Court boiler room.*nothing was undone/);
    expect(changed(driver)).toEqual(PROMOTED);
  });

  test("can be taken back after a restart of the app", async () => {
    driver = await openRollup();
    await promote(driver);
    await apply(driver);
    await driver.reload();
    await undoLast(driver);
    expect(driver.diff()).toEqual({});
  });

  test("asks for another title where a note of that name is there", async () => {
    driver = await openRollup();
    await driver.click({ role: "button", name: LESSON });
    await driver.click({ role: "button", name: "Promote to lesson note" });
    await field(driver, "Short title").fill("restore THE dream first");
    await driver.waitForText("There is a note “restore THE dream first” already.");
    expect(await button(driver, "Preview").isDisabled()).toBe(true);
    await field(driver, "Short title").fill("Bad news: first?");
    await driver.waitForText("The note will be “Lessons/Bad news first”.");
  });

  test("comes to nothing when the plugin is switched off while it asks", async () => {
    driver = await openRollup();
    await promote(driver);
    await driver.unloadPlugin("debrief");
    await dialog(driver).waitFor({ state: "detached" });
    expect(driver.diff()).toEqual({});
  });
});

describe("by keyboard alone", () => {
  test("from the row to the changed notes", async () => {
    driver = await openRollup();
    await driver.press("/");
    await driver.type("bad news");
    await expect.poll(() => driver.find(".debrief-row").count()).toBe(1);
    // Behind the row's status.
    await driver.press("ArrowDown", "ArrowRight", "Tab", "Tab");
    expect(await driver.focusedText()).toBe("Promote to lesson note");
    await driver.press("Enter");
    await dialog(driver).waitFor();
    await driver.type(TITLE);
    await driver.press("Enter");
    await driver.find(".debrief-files").waitFor();
    expect(await driver.focusedText()).toBe("Cancel");
    await driver.press("Tab");
    expect(await driver.focusedText()).toBe("Apply to 5 notes");
    await driver.press("Tab");
    expect(await driver.focusedText()).toContain(TITLE);
    await driver.press("Space", "Tab");
    expect(await driver.focusedText()).toContain("The invoice Mrs Ayre did not expect");
    await driver.press("Space");
    expect(await box(driver, "The invoice Mrs Ayre").isChecked()).toBe(false);
    await driver.press("Shift+Tab", "Shift+Tab");
    expect(await driver.focusedText()).toBe("Apply to 4 notes");
    await driver.press("Enter");
    await driver.waitForNotice("4 notes changed");
    expect(changed(driver)).toEqual(PROMOTED.filter((path) => path !== INVOICE));
  });

  test("Cancel and Escape give the focus back to where it came from", async () => {
    driver = await openRollup();
    await promote(driver);
    await driver.press("Escape");
    await dialog(driver).waitFor({ state: "detached" });
    expect(await driver.focusedText()).toBe("Promote to lesson note");
  });
});

describe("anyone can use it:", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      test(`no violation in ${theme} at ${width}`, async () => {
        driver = await openRollup({ theme, size: { width, height: 844 } });
        await driver.click({ role: "button", name: LESSON });
        await driver.click({ role: "button", name: "Promote to lesson note" });
        await field(driver, "Short title").fill(TITLE);
        await driver.screenshot(`promote-${theme}-${width}`);
        expect(await violations(driver, ".modal-container")).toEqual([]);
        await button(driver, "Preview").click();
        await driver.find(".debrief-files").waitFor();
        await box(driver, "Spring team debrief").click();
        await driver.screenshot(`preview-${theme}-${width}`);
        expect(await violations(driver, ".modal-container")).toEqual([]);
      });
    }
  }

  test("nothing scrolls sideways, down to a narrow window", async () => {
    driver = await openRollup();
    await promote(driver, "A title that is as long as a title may be ".repeat(4));
    for (const width of [320, 390, 700, 1000, 1400]) {
      await driver.setSize(width, 700);
      const overflow = await measureOverflow(driver, ".debrief-preview-body");
      expect([width, overflow]).toEqual([width, 0]);
      expect(await button(driver, "Cancel").isVisible()).toBe(true);
    }
  });
});
