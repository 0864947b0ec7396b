import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, type OpenOptions } from "./driver.ts";

// The app's own templates, and a plugin that runs tags in a note as soon as it is there, work on the
// same files: nobody writes over what another one wrote.

let driver: AppDriver;

const repository = fileURLToPath(new URL("../..", import.meta.url));
const rewriter = path.join(repository, "tests/host/fixtures/foreign/rewriter");
const OWN = "Templates/My setback.md";
const TODAY = "2026-05-16.md";
const CALL = "Debriefs/2026/2026-05-16 Setback.md";
const FORM = ".debrief-modal.mod-form";
const TEMPLATE = [
  "---",
  "debrief-template: setback",
  "date: {{date:YYYY-MM-DD}}",
  "weather: <% weather %>",
  "---",
  "Written on {{date}} at {{time}}.",
  "## What happened",
  "<% unknown.tag %>",
  "",
  "## Sky",
  "<% weather %>",
  "",
  "## Lessons",
  "- ",
  "",
];

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", {
    plugins: [repository, rewriter],
    ...options,
  });
  const config = path.join(driver.vaultFolder, ".obsidian/templates.json");
  const formats = { folder: "Templates", dateFormat: "D MMMM YYYY", timeFormat: "HH.mm" };
  fs.writeFileSync(config, JSON.stringify(formats));
  await driver.writeOutside(OWN, TEMPLATE.join("\n"));
  await driver.reload();
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

async function choose(kind: string): Promise<void> {
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ placeholder: "What kind of debrief?" }).fill(kind);
  await driver.press("Enter");
}

const HEAD = [
  "new file",
  "+---",
  "+debrief: setback",
  "+date: 2026-05-16",
  "+weather: Rain all day",
  "+---",
  "+Written on 16 May 2026 at 10.00.",
];

test("a new note is ours, then theirs, and what is typed then stays", async () => {
  await open({ data: { openForm: false } });
  await choose("setback");
  await expect.poll(() => driver.activeNote()).toBe(CALL);
  await expect.poll(() => driver.editorText()).toContain("## Sky\nRain all day");
  await driver.openNote(CALL, 9);
  await driver.type("It broke.");
  await driver.save();
  expect(driver.diff()[CALL]).toEqual([
    ...HEAD,
    "+## What happened",
    "+<% unknown.tag %>",
    "+It broke.",
    "+## Sky",
    "+Rain all day",
    "+",
    "+## Lessons",
    "+- ",
  ]);
});

test("a form is saved with the tags in it, and Undo spares what they became", async () => {
  await open();
  await choose("setback");
  const area = (label: string) =>
    driver.find(`${FORM} [data-debrief-field="${label}"] textarea`).first();
  await area("What happened").waitFor();
  expect(await area("What happened").inputValue()).toBe("");
  await area("What happened").fill("It broke.");
  await area("Lessons").fill("Ask first.");
  await driver.press("Control+Enter");
  await driver.waitForNotice(/^Saved/);
  await expect.poll(() => driver.readFile(CALL)).toContain("Rain all day");
  const written = [
    ...HEAD,
    "+## What happened",
    "+<% unknown.tag %>",
    "+It broke.",
    "+",
    "+## Sky",
    "+Rain all day",
    "+",
    "+## Lessons",
    "+- Ask first.",
  ];
  expect(driver.diff()[CALL]).toEqual(written);
  await driver.click({ role: "button", name: "Undo" });
  await driver.waitForNotice(/changed since/);
  expect(driver.diff()[CALL]).toEqual(written);
});

test("a quick lesson makes today's note, they fill it, and “same” links the line that is there by then", async () => {
  await open();
  const daily = path.join(driver.vaultFolder, ".obsidian/daily-notes.json");
  fs.writeFileSync(daily, JSON.stringify({ template: "Templates/Day" }));
  await driver.writeOutside("Templates/Day.md", "# {{date}}\nSky: <% weather %>\n");
  await driver.runCommand("Debrief: Capture a lesson");
  await driver.find({ placeholder: "What did you learn?" }).waitFor();
  await driver.type("Before hanging up, repeat the day and the time");
  await driver.find(".debrief-prompt.mod-quick .debrief-learned-text").waitFor();
  await driver.press("Tab");
  await driver.find({ css: '.debrief-prompt.mod-quick [aria-pressed="true"]' }).waitFor();
  await driver.press("Enter");
  await driver.waitForNotice(/^Joined/);
  await expect
    .poll(() => driver.diff()[TODAY])
    .toEqual([
      "new file",
      "+# 16 May 2026",
      "+Sky: Rain all day",
      "+",
      "+## Lessons",
      "+- Before hanging up, repeat the day and the time [[Repeat the day and the time]]",
    ]);
});
