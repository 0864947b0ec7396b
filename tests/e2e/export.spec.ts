import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openVault, type Driver } from "./driver.ts";

// The rollup leaves its view: as a section of a note, as files, as what is copied.

let driver: Driver;

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

const NOTE = "Debriefs/Lessons that repeat.md";
const NAMES = /Sarah|Lind|Okafor|Elif|Demir|Ruth|Pennick|Darren|Tomasz/u;

/** Which names are shown: the first letters of the choice, none for names as they are. */
async function exportAs(command: string, names = ""): Promise<void> {
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find({ placeholder: "How are people called in it?" }).waitFor();
  await driver.type(names);
  await driver.press("Enter");
}

async function exportToNote(names = ""): Promise<void> {
  await exportAs("Export rollup to a note", names);
  await driver.find({ placeholder: "Which note gets the rollup?" }).waitFor();
  await driver.press("Enter");
}

describe("to a note", () => {
  test("makes the note that is offered, and Undo takes it away", async () => {
    await exportToNote();
    await driver.waitForNotice("Rollup exported to “Lessons that repeat”.");
    await expect.poll(() => Object.keys(driver.diff())).toEqual([NOTE]);
    const text = driver.readFile(NOTE);
    expect(text).toContain("# Lessons that repeat\n");
    expect(text.match(/^## /gmu)).toHaveLength(13);
    expect(text).toContain("2026-03-09 Darren at twenty to nine]]");
    await driver.click({ role: "button", name: "Undo" });
    await expect.poll(() => driver.diff()).toEqual({});
  });

  test("a second time replaces its own section alone, and nothing where all is the same", async () => {
    await exportToNote();
    await driver.waitForNotice("Rollup exported to “Lessons that repeat”.");
    await driver.waitForCache(NOTE);
    const first = driver.readFile(NOTE);
    const mine = `My own words.\n\n${first}\nAnd below.\n`;
    await driver.writeOutside(NOTE, mine);
    await driver.waitForCache(NOTE);
    await exportToNote();
    await driver.waitForNotice("The rollup in “Lessons that repeat” is as it is now already.");
    expect(driver.readFile(NOTE)).toBe(mine);
    await exportToNote("letters");
    await expect.poll(() => driver.readFile(NOTE)).not.toMatch(NAMES);
    const hidden = driver.readFile(NOTE);
    expect(hidden.startsWith("My own words.\n\n%% debrief rollup")).toBe(true);
    expect(hidden.endsWith("%% debrief rollup ends %%\n\nAnd below.\n")).toBe(true);
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.readFile(NOTE)).toBe(mine);
  });

  test("goes into any note that is chosen, below what is there", async () => {
    const target = "Shopping list.md";
    const before = driver.readFile(target);
    await exportAs("Export rollup to a note");
    await driver.find({ placeholder: "Which note gets the rollup?" }).waitFor();
    await driver.type("shopping");
    await driver.press("Enter");
    await driver.waitForNotice("Rollup exported to “Shopping list”.");
    await expect.poll(() => driver.readFile(target).startsWith(before)).toBe(true);
    expect(driver.diff()[target]?.filter((line) => line.startsWith("-"))).toEqual([]);
  });
});

describe("to a file", () => {
  test("CSV is saved beside the notes, never over another file, and Undo takes it away", async () => {
    const file = "Lessons that repeat 2026-05-16.csv";
    await exportAs("Export rollup as CSV");
    await driver.waitForNotice(`Rollup saved as “${file}”.`);
    const lines = driver.readFile(file).split("\r\n");
    expect(lines[0]).toMatch(/^repeat,lesson,cue,move,check,status,/u);
    expect(lines.length).toBeGreaterThan(40);
    await exportAs("Export rollup as CSV");
    await driver.waitForNotice("Rollup saved as “Lessons that repeat 2026-05-16 1.csv”.");
    expect(driver.files().filter((name) => name.endsWith(".csv"))).toHaveLength(2);
    await driver.find({ role: "button", name: "Undo" }).last().click();
    await expect.poll(() => driver.files().filter((name) => name.endsWith(".csv"))).toEqual([file]);
  });

  test("JSON with initials has no name in it", async () => {
    const file = "Lessons that repeat 2026-05-16.json";
    await exportAs("Export rollup as JSON", "initials");
    await driver.waitForNotice(`Rollup saved as “${file}”.`);
    const text = driver.readFile(file);
    expect(text).not.toMatch(NAMES);
    expect(JSON.parse(text)).toMatchObject({ format: "debrief-rollup", version: 1 });
    expect(Object.keys(driver.diff())).toEqual([file]);
  });
});

test("with letters, short names and what links call somebody are gone as well", async () => {
  const lesson = "Feed the parrot before [[Sarah Lind|Sally]] and Jo sing; check: Jo smiles";
  await driver.writeOutside("People/Jo Smith.md", "");
  for (const title of ["Refund with Jo", "Des O'Connor rang"]) {
    const note = `---\ndebrief: setback\npeople: ["[[Jo Smith]]", "[[Des O'Connor]]"]\n---\n## Lessons\n- ${lesson}\n`;
    await driver.writeOutside(`Debriefs/2026/2026-05-15 ${title}.md`, note);
  }
  await driver.waitForText("14 repeat");
  await exportAs("Export rollup as CSV", "letters");
  await driver.waitForNotice(/^Rollup saved as/u);
  const text = driver.readFile("Lessons that repeat 2026-05-16.csv");
  expect(text).toMatch(/2026-05-15 Refund with [A-Z]+/u);
  expect(text).not.toMatch(/\b(?:Sally|Jo|Smith|Des|Connor|Sarah)\b/u);
});

test("is copied as markdown, and no note changes", async () => {
  await exportAs("Copy rollup as Markdown");
  await driver.waitForNotice("13 lessons copied as Markdown.");
  expect(await driver.clipboard()).toMatch(/^# Lessons that repeat\n\n## /u);
  expect(driver.diff()).toEqual({});
});

test("closing the question exports nothing", async () => {
  await driver.runCommand("Debrief: Export rollup as CSV");
  await driver.find({ placeholder: "How are people called in it?" }).waitFor();
  await driver.press("Escape");
  await driver.settle();
  expect(driver.diff()).toEqual({});
});
