import { afterEach, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// A lesson may be completed: when, I will, it worked if.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const NOTE = "Call.md";
const DIALOG = ".debrief-modal.mod-complete";

async function complete(lesson: string, options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.writeOutside(NOTE, `## Lessons\n- ${lesson}\n- Other.\n`);
  await driver.waitForCache(NOTE);
  await driver.openNote(NOTE, 2);
  await driver.runCommand("Debrief: Complete this lesson");
}

const text = () => driver.readFile(NOTE);

test("three fields become details of the lesson, in one change, by keyboard alone", async () => {
  await complete("Ask what was promised. [[Elif Demir]]");
  await driver.find({ label: "When" }).waitFor();
  await driver.type("a caller is angry");
  await driver.press("Tab", "Tab");
  await driver.type("they calm down");
  await driver.press("Enter");
  await driver.waitForNotice("Lesson completed.");
  await driver.save();
  expect(text()).toBe(
    "## Lessons\n- Ask what was promised. [[Elif Demir]]\n  - cue:: a caller is angry\n  - check:: they calm down\n- Other.\n",
  );
  await driver.click({ role: "button", name: "Undo", inside: ".notice" });
  await driver.waitForNotice(/^Undone/);
  await driver.save();
  expect(text()).toBe("## Lessons\n- Ask what was promised. [[Elif Demir]]\n- Other.\n");
});

test("only what the lesson does not say yet is asked", async () => {
  await complete("When a caller is angry, ask what was promised.");
  await driver.find({ label: "It worked if" }).waitFor();
  expect(await driver.find(`${DIALOG} .debrief-field-said`).allInnerTexts()).toEqual([
    "a caller is angry",
    "ask what was promised",
  ]);
  expect(await driver.find(`${DIALOG} input`).count()).toBe(1);
  await driver.press("Escape");
  expect(text()).toBe("## Lessons\n- When a caller is angry, ask what was promised.\n- Other.\n");
});

test("a gentle remark asks for what is missing", async () => {
  await complete("Darren never listens.");
  const remark = driver.find(`${DIALOG} .debrief-remark`);
  await remark.waitFor();
  expect(await remark.innerText()).toBe(
    "This says whose fault it was. What could you do when it comes up again?",
  );
});

test("remarks can be switched off", async () => {
  await complete("Darren never listens.", { data: { showRemarks: false } });
  await driver.find({ label: "When" }).waitFor();
  expect(await driver.find(`${DIALOG} .debrief-remark`).count()).toBe(0);
});

test.each(["light", "dark"] as const)("everyone can use it, in %s", async (theme) => {
  await complete("Darren never listens.", { theme });
  await driver.setTheme(theme);
  await driver.find({ label: "When" }).waitFor();
  expect(await violations(driver, DIALOG)).toEqual([]);
});

test("it fits a touch screen", async () => {
  await complete("Darren never listens.", PHONE);
  const field = driver.find({ label: "I will" });
  await field.waitFor();
  expect(await measureOverflow(driver, DIALOG)).toBe(0);
  expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await field.fill("ask what he heard");
  await driver.click({ role: "button", name: "Add to the lesson" });
  await driver.waitForNotice("Lesson completed.");
});
