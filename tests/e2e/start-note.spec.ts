import { afterEach, beforeEach, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// The first use: a debrief from its template, in the debrief folder or in the note that is open.

let driver: AppDriver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

/** Runs a command that asks for the kind, and answers. */
async function choose(command: string, kind: string): Promise<void> {
  await driver.runCommand(command);
  const input = driver.find({ placeholder: "What kind of debrief?" });
  await input.fill(kind);
  await input.press("Enter");
}

test("a new debrief is created in its folder, the cursor in its first section", async () => {
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ placeholder: "What kind of debrief?" }).fill("went wrong");
  expect(await driver.find(".suggestion-item.is-selected .suggestion-title").innerText()).toBe(
    "Setback",
  );
  await driver.press("Enter");
  const path = "Debriefs/2026/2026-05-16 Setback.md";
  await expect.poll(() => driver.cursor()).toEqual({ path, line: 12, column: 1 });
  await driver.type("The boiler went out twice.");
  await driver.save();
  const diff = driver.diff();
  expect(Object.keys(diff)).toEqual([path]);
  expect(diff[path]?.slice(0, 14)).toEqual([
    "new file",
    "+---",
    "+debrief: setback",
    "+date: 2026-05-16",
    "+people: []",
    "+setbacks: []",
    "+successes: []",
    "+level:",
    "+outcome:",
    "+---",
    "+## What happened",
    "+%% Who said and did what, in which order. Only what a camera would have seen. %%",
    "+The boiler went out twice.",
    "+",
  ]);
});

test("each of the six kinds has its own questions, and never overwrites another note", async () => {
  const kinds = ["Setback", "Success", "Observed", "Engagement", "Conversation", "Team"];
  for (const name of [...kinds, "Team 2"]) {
    await choose("Debrief: Start a new note", name.replace(" 2", ""));
    await expect.poll(() => driver.activeNote()).toBe(`Debriefs/2026/2026-05-16 ${name}.md`);
  }
  expect(Object.keys(driver.diff())).toEqual(
    [...kinds, "Team 2"].map((name) => `Debriefs/2026/2026-05-16 ${name}.md`).sort(),
  );
});

test("Escape leaves everything as it was", async () => {
  await driver.runCommand("Debrief: Start a new note");
  await driver.press("Escape");
  expect(await driver.find(".prompt").count()).toBe(0);
  expect(driver.diff()).toEqual({});
});

test("a template goes into the open note: properties merged, nothing overwritten", async () => {
  const path = "Meeting.md";
  await driver.writeOutside(path, "---\ndate: 2026-05-01\ntags: [work]\n---\nTalked with Ruth.\n");
  await driver.openNote(path, 5);
  await choose("Debrief: Insert template", "success");
  await driver.waitForNotice("Success template inserted.");
  await driver.type("She laughed.");
  await driver.save();
  const lines = driver.readFile(path).split("\n");
  expect(lines.slice(0, 12)).toEqual([
    "---",
    "date: 2026-05-01",
    "tags: [work]",
    "debrief: success",
    "people: []",
    "successes: []",
    "level:",
    "outcome:",
    "---",
    "Talked with Ruth.",
    "",
    expect.stringMatching(/^## /),
  ]);
  expect(lines[13]).toBe("She laughed.");
  expect(lines).toContain("## Lessons");
});

test("an inserted template can be taken back from its notice", async () => {
  const path = "Meeting.md";
  const text = "Talked with Ruth.\n";
  await driver.writeOutside(path, text);
  await driver.openNote(path, 1);
  await choose("Debrief: Insert template", "setback");
  await driver.click({ role: "button", name: "Undo" });
  await driver.waitForNotice("Undone: template in “Meeting”.");
  await driver.save();
  expect(driver.readFile(path)).toBe(text);
});

test("a note whose properties cannot be read is left alone, and the reason is said", async () => {
  const path = "Broken.md";
  const text = "---\na: 1\na: 2\n---\nText.\n";
  await driver.writeOutside(path, text);
  await driver.openNote(path, 5);
  await choose("Debrief: Insert template", "setback");
  await driver.waitForNotice(/line 3/);
  await driver.save();
  expect(driver.readFile(path)).toBe(text);
});
