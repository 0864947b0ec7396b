import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// A template is the form: a new debrief is answered question by question, and one that is there is
// changed where its answers changed.

let driver: AppDriver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const FORM = ".debrief-modal.mod-form";

async function startForm(kind: string): Promise<void> {
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ placeholder: "What kind of debrief?" }).fill(kind);
  await driver.press("Enter");
  await driver.find(`${FORM} textarea`).first().waitFor();
}

const field = (label: string) => `${FORM} [data-debrief-field="${label}"]`;

async function answer(label: string, text: string): Promise<void> {
  await driver
    .find(`${field(label)} :is(input, textarea)`)
    .first()
    .fill(text);
}

async function addPerson(letters: string): Promise<void> {
  await driver.find(`${field("People")} input`).focus();
  await driver.type(letters);
  await driver
    .find(`${field("People")} [role="option"]`)
    .first()
    .waitFor();
  await driver.press("Enter");
}

describe("a new debrief", () => {
  test("is written with its answers alone, by keyboard alone", async () => {
    await startForm("setback");
    await driver.type("Refund call");
    await driver.press("Tab");
    await driver.type("Elif called.");
    await driver.press("Enter");
    await driver.type("She was upset.");
    await driver.press("Tab", "Tab", "Tab", "Tab");
    await driver.type("eli");
    await driver
      .find(`${field("People")} [role="option"]`)
      .first()
      .waitFor();
    await driver.press("Enter", "Tab");
    await driver.type("Read the promise back before the call ends.");
    await driver.press("Tab");
    await driver.type("a call ends with a promise");
    expect(await driver.find(`${FORM} .debrief-modal-footer`).innerText()).toContain(
      "Debriefs/2026/2026-05-16 Refund call",
    );
    await driver.press("Control+Enter");
    await driver.waitForNotice("Saved “2026-05-16 Refund call”.");
    expect(driver.diff()).toEqual({
      "Debriefs/2026/2026-05-16 Refund call.md": [
        "new file",
        "+---",
        "+debrief: setback",
        "+date: 2026-05-16",
        '+people: ["[[Elif Demir]]"]',
        "+setbacks: []",
        "+successes: []",
        "+level:",
        "+outcome:",
        "+---",
        "+## What happened",
        "+Elif called.",
        "+She was upset.",
        "+",
        "+## Lessons",
        "+- Read the promise back before the call ends.",
        "+  - cue:: a call ends with a promise",
      ],
    });
    expect(await driver.activeNote()).toBe("Debriefs/2026/2026-05-16 Refund call.md");
    await driver.click({ role: "button", name: "Undo" });
    await expect.poll(() => driver.diff()).toEqual({});
  });

  test("takes pickers, roles, lists and promises", async () => {
    await startForm("engagement");
    await answer("Title", "Invoice");
    await answer("What is still to be made right", "send it, by 2026-05-18");
    await addPerson("elif");
    await driver.click({ role: "button", name: "Role of Elif Demir: with" });
    await driver.click({ css: ".menu-item", hasText: "From" });
    await answer("Lessons", "Ask before promising.");
    await answer("Setbacks", "The invoice was wrong");
    await driver.click({ role: "button", name: "Process" });
    await driver.click({ role: "button", name: "Made right" });
    await driver.click({ role: "button", name: "Save debrief" });
    await driver.waitForNotice("Saved “2026-05-16 Invoice”.");
    expect(driver.diff()["Debriefs/2026/2026-05-16 Invoice.md"]).toEqual([
      "new file",
      "+---",
      "+debrief: engagement",
      "+date: 2026-05-16",
      '+people: ["[[Elif Demir]]"]',
      "+setbacks: [The invoice was wrong]",
      "+successes: []",
      "+level: process",
      "+outcome: made right",
      "+---",
      "+## What is still to be made right",
      "+- [ ] promise:: send it, by 2026-05-18",
      "+",
      "+## Lessons",
      "+- Ask before promising.",
      "+  - from:: [[Elif Demir]]",
    ]);
  });

  test("has nothing that hinders", async () => {
    await startForm("setback");
    await addPerson("elif");
    await driver.type("sa");
    await driver
      .find(`${field("People")} [role="option"]`)
      .first()
      .waitFor();
    expect(await violations(driver, FORM)).toEqual([]);
  });
});

const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";

describe("a debrief that is there", () => {
  beforeEach(async () => {
    await driver.openNote(FLATS, 1);
    await driver.runCommand("Debrief: Edit this note as a form");
    await driver.find(`${FORM} textarea`).first().waitFor();
  });

  test("changes where its answers changed, and nowhere else", async () => {
    await driver.click({ role: "button", name: "Process" });
    await driver.find({ label: "Successes, one more" }).fill("Nobody gave up");
    await driver
      .find({ label: "Cue: When", inside: `${field("Lessons")} [aria-label="Lesson 2"]` })
      .fill("a call ends");
    await driver.press("Control+Enter");
    await driver.waitForNotice(/^Saved/);
    await driver.save();
    const diff = driver.diff();
    expect(Object.keys(diff)).toEqual([FLATS]);
    expect(diff[FLATS]).toEqual([
      "-level: organization",
      "+  - Nobody gave up",
      "+level: process",
      "+  - cue:: a call ends",
    ]);
  });

  test("leaves the heading of an answer that is taken out, with a line to write in", async () => {
    await driver.writeOutside(
      FLATS,
      driver
        .readFile(FLATS)
        .replace("## Lessons\n", "## What came of it\nAll is well.\n\n## Lessons\n"),
    );
    const before = driver.readFile(FLATS);
    await driver.press("Escape");
    await driver.runCommand("Debrief: Edit this note as a form");
    const area = driver.find(`${field("What came of it")} textarea`);
    await expect.poll(() => area.inputValue()).toBe("All is well.");
    await area.fill("");
    await driver.press("Control+Enter");
    await driver.waitForNotice(/^Saved/);
    await driver.save();
    expect(driver.readFile(FLATS)).toBe(before.replace("All is well.\n", "\n"));
  });

  test("keeps what was typed when another program changed the same answer", async () => {
    await answer("What came of it", "My own words.");
    const text = driver.readFile(FLATS);
    const theirs = text.replace("## Lessons\n", "## What came of it\nTheir words.\n\n## Lessons\n");
    await driver.writeOutside(FLATS, theirs);
    await driver.press("Control+Enter");
    await driver.waitForText(/“What came of it” was changed in the note/);
    expect(driver.readFile(FLATS)).toBe(theirs);
    await driver.press("Escape");
    await driver.find({ role: "button", name: "Go on writing" }).waitFor();
    await driver.press("Escape");
    await driver.find(FORM).waitFor({ state: "detached" });
    await driver.runCommand("Debrief: Edit this note as a form");
    const area = driver.find(`${field("What came of it")} textarea`);
    await expect.poll(() => area.inputValue()).toBe("My own words.\n\nTheir words.");
    await driver.press("Control+Enter");
    await driver.waitForNotice(/^Saved/);
    await driver.save();
    expect(driver.readFile(FLATS)).toBe(
      theirs.replace("Their words.", "My own words.\n\nTheir words."),
    );
  });
});

describe("what was written", () => {
  test("is there again after Escape, which asks once, and after the app was closed", async () => {
    await startForm("success");
    await answer("What happened", "It worked.");
    await driver.press("Escape");
    await driver.find({ role: "button", name: "Go on writing" }).waitFor();
    await driver.press("Escape");
    await driver.find(FORM).waitFor({ state: "detached" });
    expect(driver.diff()).toEqual({});
    await driver.settle();
    await driver.reload();
    await startForm("success");
    await driver.waitForText(/What you wrote on 16 May at 10:00 is here again/);
    const area = driver.find(`${field("What happened")} textarea`);
    expect(await area.inputValue()).toBe("It worked.");
    await driver.click({ role: "button", name: "Start over" });
    expect(await area.inputValue()).toBe("");
    await driver.click({ role: "button", name: "Bring it back" });
    expect(await area.inputValue()).toBe("It worked.");
  });

  test("is not asked about when nothing was", async () => {
    await startForm("success");
    await driver.press("Escape");
    await driver.find(FORM).waitFor({ state: "detached" });
  });

  test("stays when the note of a person is gone meanwhile", async () => {
    await startForm("setback");
    await addPerson("elif");
    await answer("Lessons", "Ask first.");
    await driver.removeOutside("People/Elif Demir.md");
    await driver.press("Control+Enter");
    await driver.waitForText(/The note of Elif Demir is not there any more/);
    expect(await driver.find(`${field("Lessons")} textarea`).inputValue()).toBe("Ask first.");
    expect(Object.keys(driver.diff())).toEqual(["People/Elif Demir.md"]);
  });
});
