import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// A lesson is tested the next time: its verdict is one key, and one line of the note.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const CALL = "Debriefs/2026/2026-05-16 Call.md";
const DREAM = "[[Restore the dream first]]";
const DIALOG = ".debrief-modal.mod-verdicts";

/** Opens a debrief of today with these lines below its properties, the cursor on one of them. */
async function openCall(body: string, line: number, options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  const head = '---\ndebrief: conversation\npeople:\n  - "[[Elif Demir]]"\n---\n';
  await driver.writeOutside(CALL, head + body);
  await driver.waitForCache(CALL);
  await driver.openNote(CALL, 5 + line);
}

/** What the note says below its properties. */
const body = () => driver.readFile(CALL).split("---\n").slice(2).join("---\n");

describe("lessons to test", () => {
  const titles = () => driver.find(`${DIALOG} .debrief-test-title`).allInnerTexts();

  test("are those about the people of the debrief, then those that are due", async () => {
    await openCall("## What happened\nIt did.\n", 2);
    await driver.runCommand("Debrief: Lessons to test");
    await expect
      .poll(titles)
      .toEqual([
        "Restore the dream first",
        "Repeat the day and the time",
        "Are you asking me to do something",
      ]);
    expect(await driver.find(`${DIALOG} .debrief-meta`).allInnerTexts()).toEqual([
      "From Elif Demir",
      "Not tested since 11 Sep 2025",
      "Not tested since 6 Nov 2025",
    ]);
  });

  test("get their verdict by one key, each a line of its own that can be undone", async () => {
    await openCall("## What happened\nIt did.\n", 2);
    await driver.runCommand("Debrief: Lessons to test");
    await driver.find(DIALOG).waitFor();
    await driver.press("h");
    await driver.waitForNotice("Held: “Restore the dream first”.");
    // The next row has the focus by then; a remark goes before its verdict.
    await expect.poll(() => driver.find(`${DIALOG} .is-given`).count()).toBe(1);
    await driver.press("Tab");
    await driver.type("she rang back, have we moved");
    await driver.press("Enter", "r");
    await driver.waitForNotice("Refined: “Repeat the day and the time”.");
    await driver.press("Escape");
    await driver.save();
    expect(body()).toBe(
      `## What happened\nIt did.\n\n## Lessons tested\n- held:: ${DREAM}\n- refined:: [[Repeat the day and the time]] she rang back, have we moved\n`,
    );
    await driver.runCommand("Debrief: Undo last change");
    await driver.waitForNotice(/^Undone/);
    await driver.runCommand("Debrief: Undo last change");
    await driver.save();
    await expect.poll(body).toBe("## What happened\nIt did.\n");
  });

  test("take the lines that wait for them, and are not offered again", async () => {
    await openCall(
      `## Lessons tested\n- ${DREAM}\n- dropped:: [[Repeat the day and the time]]\n`,
      2,
    );
    await driver.runCommand("Debrief: Lessons to test");
    await expect
      .poll(titles)
      .toEqual(["Restore the dream first", "Are you asking me to do something"]);
    await driver.click({ role: "button", name: "Dropped", inside: `${DIALOG} li:first-child` });
    await driver.waitForNotice(/^Dropped/);
    await driver.press("Escape");
    await driver.save();
    expect(body()).toBe(
      `## Lessons tested\n- dropped:: ${DREAM}\n- dropped:: [[Repeat the day and the time]]\n`,
    );
  });

  test.each(["light", "dark"] as const)("can be used by everyone, in %s", async (theme) => {
    await openCall("## What happened\n", 1, { theme });
    await driver.setTheme(theme);
    await driver.runCommand("Debrief: Lessons to test");
    await driver.find(DIALOG).waitFor();
    expect(await violations(driver, DIALOG)).toEqual([]);
  });

  test("fit a touch screen, with targets for a finger", async () => {
    await openCall("## What happened\n", 1, PHONE);
    await driver.runCommand("Debrief: Lessons to test");
    await driver.find(DIALOG).waitFor();
    expect(await measureOverflow(driver, DIALOG)).toBe(0);
    const buttons = await driver.find(`${DIALOG} .debrief-verdict`).all();
    for (const button of buttons) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await buttons[0]?.click();
    await driver.waitForNotice(/^Held/);
  });
});

describe("verdicts at the ends of tested lines", () => {
  const LINES = `## Lessons tested\n- held:: ${DREAM} gone at once\n- [[Repeat the day and the time]]\n- dropped:: [[Are you asking me to do something]]\n`;
  const pills = () => driver.find(".debrief-inline .debrief-verdict").allInnerTexts();
  const CHOICE = ["Held", "Refined", "Changed my mind", "Dropped"];

  test("show the answer, and the choice on the line of the cursor", async () => {
    await openCall(LINES, 1);
    await expect.poll(pills).toEqual(["Held", "Dropped"]);
    await driver.openNote(CALL, 8);
    await expect.poll(pills).toEqual(["Held", ...CHOICE, "Dropped"]);
    expect(body()).toBe(LINES);
  });

  test("are set, changed and cleared by keyboard, and undone", async () => {
    await openCall(LINES, 3);
    await expect.poll(pills).toEqual(["Held", ...CHOICE, "Dropped"]);
    await driver.runCommand("Debrief: Set the verdict of this line");
    expect(await driver.focusedText()).toBe("Held");
    await driver.press("ArrowRight", "ArrowRight", "Space");
    await driver.waitForNotice("Changed my mind: “Repeat the day and the time”.");
    await driver.save();
    expect(body()).toBe(LINES.replace("- [[Rep", "- changed:: [[Rep"));

    await driver.runCommand("Debrief: Set the verdict of this line");
    expect(await driver.focusedText()).toBe("Changed my mind");
    await driver.press("Backspace");
    await driver.waitForNotice(/^Verdict taken away/);
    await driver.save();
    expect(body()).toBe(LINES);

    await driver.runCommand("Debrief: Undo last change");
    await driver.waitForNotice(/^Undone/);
    await driver.save();
    expect(body()).toBe(LINES.replace("- [[Rep", "- changed:: [[Rep"));
  });

  test("are set by a click, where words that were typed a moment ago stay", async () => {
    await openCall(LINES, 3);
    await driver.press("End");
    await driver.type(" twice");
    await driver.find({ role: "radio", name: "Refined" }).click();
    await driver.waitForNotice(/^Refined/);
    await driver.save();
    expect(body()).toBe(
      LINES.replace(
        "- [[Repeat the day and the time]]",
        "- refined:: [[Repeat the day and the time]] twice",
      ),
    );
  });

  test("say so where there is no tested lesson", async () => {
    await openCall(LINES, 1);
    await driver.runCommand("Debrief: Set the verdict of this line");
    await driver.waitForNotice(/There is no tested lesson in this line/);
    expect(body()).toBe(LINES);
  });

  test("fit a touch screen, with targets for a finger", async () => {
    await openCall(LINES, 3, PHONE);
    const radios = driver.find({ role: "radio", name: /./ });
    await expect.poll(() => radios.count()).toBe(4);
    expect(await measureOverflow(driver, ".cm-scroller")).toBe(0);
    for (const radio of await radios.all()) {
      expect((await radio.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await violations(driver, ".debrief-verdicts")).toEqual([]);
  });
});
