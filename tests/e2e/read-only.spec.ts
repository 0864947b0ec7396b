import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// A note that may be read and not written: it is named, and nothing that was typed is lost.

let driver: AppDriver;

const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";
const TODAY = "2026-05-16.md";
const CALL = "Debriefs/2026/2026-05-16 Call.md";
const REPEATED = "Repeat the day and the time before hanging up.";
const FORM = ".debrief-modal.mod-form";

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
});
afterEach(async () => {
  // The app says on the console what it could not write; nothing else goes wrong.
  expect(driver.errors.filter((error) => !/EACCES|status of 403/u.test(error))).toEqual([]);
  await driver.close();
});

/** Takes the permission to write away, or gives it back. */
function lock(note: string, isLocked = true): void {
  const at = path.join(driver.vaultFolder, note);
  const bits = fs.statSync(at).isDirectory() ? [0o755, 0o555] : [0o644, 0o444];
  fs.chmodSync(at, bits[isLocked ? 1 : 0] ?? 0);
}

const field = (label: string) => `${FORM} [data-debrief-field="${label}"]`;
const answerOf = (label: string) => driver.find(`${field(label)} textarea`).first();

test("a form stays open with what was typed, and its draft outlives the app", async () => {
  await driver.openNote(FLATS, 1);
  const before = driver.readFile(FLATS);
  await driver.runCommand("Debrief: Edit this note as a form");
  await answerOf("What came of it").fill("They are warm by now.");
  lock(FLATS);
  await driver.press("Control+Enter");
  const problem = driver.find(`${FORM} .debrief-problem`);
  await problem.waitFor();
  expect(await problem.innerText()).toBe(
    `“${FLATS}” could not be saved, so nothing was changed. It may be read-only.`,
  );
  expect(await answerOf("What came of it").inputValue()).toBe("They are warm by now.");
  expect(driver.readFile(FLATS)).toBe(before);
  expect(await driver.editorText()).toBe(before);
  await driver.press("Escape");
  await driver.find({ role: "button", name: "Go on writing" }).waitFor();
  await driver.press("Escape");
  await driver.find(FORM).waitFor({ state: "detached" });
  await driver.settle();
  await driver.reload();
  lock(FLATS, false);
  await driver.openNote(FLATS, 1);
  await driver.runCommand("Debrief: Edit this note as a form");
  await expect.poll(() => answerOf("What came of it").inputValue()).toBe("They are warm by now.");
  await driver.press("Control+Enter");
  await driver.waitForNotice(/^Saved/);
  await driver.save();
  expect(driver.diff()).toEqual({
    [FLATS]: ["+## What came of it", "+They are warm by now.", "+"],
  });
});

test("a new debrief whose folder is locked stays a form", async () => {
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ placeholder: "What kind of debrief?" }).fill("success");
  await driver.press("Enter");
  await answerOf("What happened").fill("It worked.");
  lock("Debriefs/2026");
  await driver.press("Control+Enter");
  const problem = driver.find(`${FORM} .debrief-problem`);
  await problem.waitFor();
  expect(await problem.innerText()).toBe(
    "“Debriefs/2026/2026-05-16 Success.md” could not be created. It is read-only, or the app may not change it.",
  );
  expect(driver.diff()).toEqual({});
  lock("Debriefs/2026", false);
  await driver.press("Control+Enter");
  await driver.waitForNotice(/^Saved/);
  expect(Object.keys(driver.diff())).toEqual(["Debriefs/2026/2026-05-16 Success.md"]);
});

test("a quick lesson stays in its prompt", async () => {
  await driver.writeOutside(TODAY, "# Saturday\n");
  lock(TODAY);
  await driver.runCommand("Debrief: Capture a lesson");
  const input = driver.find({ placeholder: "What did you learn?" });
  await input.waitFor();
  await driver.type("Ask first");
  await driver.press("Enter");
  await driver.waitForNotice(
    `“${TODAY}” could not be written. It is read-only, or the app may not change it.`,
  );
  expect(await input.inputValue()).toBe("Ask first");
  await driver.press("Escape");
  await driver.runCommand("Debrief: Capture a lesson");
  expect(await input.inputValue()).toBe("Ask first");
  lock(TODAY, false);
  await driver.press("Enter");
  await driver.waitForNotice("Lesson saved in “2026-05-16”.");
  expect(driver.diff()).toEqual({
    [TODAY]: ["new file", "+# Saturday", "+", "+## Lessons", "+- Ask first"],
  });
});

test("a verdict is not given, and says so", async () => {
  const text = '---\ndebrief: conversation\npeople:\n  - "[[Elif Demir]]"\n---\n## What happened\n';
  await driver.writeOutside(CALL, text);
  await driver.waitForCache(CALL);
  await driver.openNote(CALL, 6);
  lock(CALL);
  await driver.runCommand("Debrief: Lessons to test");
  await driver.find(".debrief-modal.mod-verdicts").waitFor();
  await driver.press("h");
  await driver.waitForNotice(`“${CALL}” could not be saved, so nothing was changed.`);
  expect(await driver.find(".debrief-modal.mod-verdicts .is-given").count()).toBe(0);
  lock(CALL, false);
  await driver.press("h");
  await driver.waitForNotice("Held: “Restore the dream first”.");
  await driver.press("Escape");
  expect(driver.readFile(CALL)).toBe(
    `${text}\n## Lessons tested\n- held:: [[Restore the dream first]]\n`,
  );
});

test("“same” is remembered, and says that the line was not linked", async () => {
  const text = `---\ndebrief: setback\n---\n## Lessons\n- ${REPEATED}\n`;
  await driver.writeOutside(CALL, text);
  await driver.waitForCache(CALL);
  await driver.openNote(CALL, 5);
  lock(CALL);
  await driver.runCommand("Debrief: Show earlier lessons");
  await driver.find(".debrief-popover").waitFor();
  await driver.press("1");
  await driver.waitForNotice(
    /^Joined “Before hanging up.*The line was not linked: “Debriefs\/2026\/2026-05-16 Call.md” could not be saved/su,
  );
  expect(driver.readFile(CALL)).toBe(text);
  expect(await driver.editorText()).toBe(text);
});
