import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// One line, two keystrokes: a lesson is saved before it is forgotten.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const TODAY = "2026-05-16.md";
const PROMPT = ".debrief-prompt.mod-quick";

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  // Until the vault was read once, nobody can say who has a note.
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

async function capture(typed = ""): Promise<void> {
  await driver.runCommand("Debrief: Capture a lesson");
  await driver.find({ placeholder: "What did you learn?" }).waitFor();
  await driver.type(typed);
}

const facts = () => driver.find(`${PROMPT} .debrief-fact`).allInnerTexts();

describe("a quick lesson", () => {
  test("is saved to today's note by keyboard alone, after showing what was understood", async () => {
    await open();
    await capture("Ask for the exact message before guessing @Elif -");
    await expect.poll(facts).toEqual(["Setback", "ED\nElif Demir", "2026-05-16, under Lessons"]);
    await driver.press("Enter");
    await driver.waitForNotice("Lesson saved in “2026-05-16”.");
    expect(await driver.find(PROMPT).count()).toBe(0);
    expect(driver.diff()).toEqual({
      [TODAY]: [
        "new file",
        "+## Lessons",
        "+- Ask for the exact message before guessing [[Elif Demir]] #lesson/setback",
      ],
    });
    await driver.click({ role: "button", name: "Undo", inside: ".notice" });
    await driver.waitForNotice(/^Undone/);
    expect(driver.diff()).toEqual({});
  });

  test("goes where the app's own daily notes are, into the list that is there", async () => {
    await open({ now: "2026-02-03T18:00:00+01:00" });
    const config = path.join(driver.vaultFolder, ".obsidian/daily-notes.json");
    fs.writeFileSync(config, JSON.stringify({ folder: "Daily", format: "YYYY-MM-DD" }));
    await capture("Let people look at the floor +");
    await expect.poll(facts).toEqual(["Success", "2026-02-03, under Lessons"]);
    await driver.press("Enter");
    await driver.waitForNotice("Lesson saved in “2026-02-03”.");
    expect(driver.diff()).toEqual({
      "Daily/2026-02-03.md": [
        "+",
        "+## Lessons",
        "+- Let people look at the floor #lesson/success",
      ],
    });
  });

  test("goes to the inbox note where the settings say so", async () => {
    await open({ data: { quickLessonTarget: "inbox" } });
    await capture("Ask first");
    await driver.press("Enter");
    await driver.waitForNotice("Lesson saved in “Inbox”.");
    expect(driver.diff()).toEqual({
      "Debriefs/Inbox.md": ["new file", "+## Lessons", "+- Ask first"],
    });
  });

  test("asks which of two people is meant, and saves nothing before", async () => {
    await open();
    await capture("Bring a thermometer to @Sarah");
    const rows = driver.find(`${PROMPT} .suggestion-title`);
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual(["Sarah Lind", "Sarah Okafor", "Leave “Sarah” as text"]);
    await driver.press("ArrowDown", "Enter");
    await expect.poll(facts).toEqual(["SO\nSarah Okafor", "2026-05-16, under Lessons"]);
    expect(driver.diff()).toEqual({});
    await driver.press("Enter");
    await driver.waitForNotice(/^Lesson saved/);
    expect(driver.diff()).toEqual({
      [TODAY]: ["new file", "+## Lessons", "+- Bring a thermometer to [[Sarah Okafor]]"],
    });
  });

  test("leaves a name that nobody has as it is typed, and offers a note for it", async () => {
    await open();
    await capture("Ask @Priya first");
    const create = { role: "button", name: "Create a note for Priya", inside: PROMPT } as const;
    await driver.find(create).waitFor();
    await driver.press("Tab");
    expect(await driver.focusedText()).toBe("Create a note for Priya");
    await driver.press("Enter");
    await driver.waitForNotice(/Created a note for Priya/);
    await expect.poll(facts).toEqual(["P\nPriya", "2026-05-16, under Lessons"]);
    await driver.press("Enter");
    await driver.waitForNotice(/^Lesson saved/);
    expect(driver.diff()).toEqual({
      [TODAY]: ["new file", "+## Lessons", "+- Ask [[Priya]] first"],
      "People/Priya.md": ["new file", "+---", "+type: person", "+---"],
    });
  });

  test("tells what was learned before; Tab joins it on saving", async () => {
    await open();
    await capture("Before hanging up, repeat the day and the time");
    const learned = driver.find(`${PROMPT} .debrief-learned-text`);
    await learned.waitFor();
    expect(await learned.innerText()).toMatch(/^Learned 5× before: [^]*Before hanging up, repeat/);
    const input = driver.find({ placeholder: "What did you learn?" });
    await input.fill("Bring a thermometer");
    await learned.waitFor({ state: "detached" });
    await input.fill("Before hanging up, repeat the day and the time");
    await learned.waitFor();
    await driver.press("Tab");
    await driver.find({ css: `${PROMPT} [aria-pressed="true"]` }).waitFor();
    await driver.press("Enter");
    await driver.waitForNotice(/^Joined/);
    await expect
      .poll(() => driver.diff())
      .toEqual({
        [TODAY]: [
          "new file",
          "+## Lessons",
          "+- Before hanging up, repeat the day and the time [[Repeat the day and the time]]",
        ],
      });
  });

  test("is kept when it is closed, and there again the next time", async () => {
    await open();
    await capture("Half a thought");
    await driver.press("Escape");
    expect(driver.diff()).toEqual({});
    await driver.reload();
    await driver.runCommand("Debrief: Capture a lesson");
    const input = driver.find({ placeholder: "What did you learn?" });
    await expect.poll(() => input.inputValue()).toBe("Half a thought");
    await driver.press("Enter");
    await driver.waitForNotice(/^Lesson saved/);
    await driver.runCommand("Debrief: Capture a lesson");
    expect(await input.inputValue()).toBe("");
  });

  test("is kept when the note cannot take it, with the reason", async () => {
    await open();
    await driver.writeOutside(TODAY, "---\nlesson: A day is no lesson.\n---\n");
    await capture("Ask first");
    await driver.press("Enter");
    await driver.waitForNotice(/stands for one lesson itself/);
    expect(await driver.find({ placeholder: "What did you learn?" }).inputValue()).toBe(
      "Ask first",
    );
  });

  test("goes on in the form with Shift and Enter, with its people", async () => {
    await open();
    await capture("Ask first @Elif +");
    await driver.press("Shift+Enter");
    const form = ".debrief-modal.mod-form";
    await driver.find(form).waitFor();
    expect(await driver.find(`${form} .modal-title`).innerText()).toContain("Success");
    await driver.press("Control+Enter");
    const note = "Debriefs/2026/2026-05-16 Success.md";
    await expect.poll(() => Object.keys(driver.diff())).toEqual([note]);
    expect(driver.readFile(note)).toContain("\n- Ask first [[Elif Demir]]\n");
    expect(driver.readFile(note)).toContain('\npeople: ["[[Elif Demir]]"]\n');
  });

  test("goes on as a note with Shift and Enter where the settings say so", async () => {
    await open({ data: { openForm: false } });
    await capture("Ask first @Elif +");
    await driver.press("Shift+Enter");
    const note = "Debriefs/2026/2026-05-16 Success.md";
    await expect.poll(() => driver.activeNote()).toBe(note);
    await expect.poll(() => driver.readFile(note)).toContain("- Ask first [[Elif Demir]]\n");
    await driver.press("Escape");
    await driver.runCommand("Debrief: Capture a lesson");
    expect(await driver.find({ placeholder: "What did you learn?" }).inputValue()).toBe("");
  });
});

describe("its prompt", () => {
  test.each(["light", "dark"] as const)("can be used by everyone, in %s", async (theme) => {
    await open({ theme });
    await driver.setTheme(theme);
    await capture("Before hanging up, repeat the day and the time @Elif -");
    await driver.find(`${PROMPT} .debrief-learned-text`).waitFor();
    expect(await violations(driver, PROMPT)).toEqual([]);
  });

  test("fits a touch screen, with targets for a finger", async () => {
    await open(PHONE);
    await capture("Before hanging up, repeat the day and the time @Elif -");
    await driver.find(`${PROMPT} .debrief-learned-text`).waitFor();
    expect(await measureOverflow(driver, PROMPT)).toBe(0);
    for (const button of await driver.find(`${PROMPT} button`).all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    await driver.click({ role: "button", name: /^Same/, inside: PROMPT });
    await driver.find({ css: `${PROMPT} [aria-pressed="true"]` }).waitFor();
    await driver.click({ role: "button", name: "Save", inside: PROMPT });
    await driver.waitForNotice(/^Joined/);
  });
});
