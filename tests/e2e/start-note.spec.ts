import { afterEach, beforeEach, expect, test } from "vitest";
import { type Driver, openVault } from "./driver.ts";

// The first use: a debrief from its template, in the debrief folder or in the note that is open.

let driver: Driver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample", { data: { openForm: false } });
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

/** Until the vault was read once, nobody can say who has a note. */
async function waitUntilRead(): Promise<void> {
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

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

const KINDS = [
  ["setback", "Setback", "setbacks: []|successes: []|level:|outcome:"],
  ["success", "Success", "successes: []|level:|outcome:"],
  ["observed", "Observed", "successes: []|level:"],
  ["engagement", "Engagement", "setbacks: []|successes: []|level:|outcome:"],
  ["conversation", "Conversation", "setbacks: []|successes: []|outcome:"],
  ["review", "Weekly review", "setbacks: []|successes: []"],
] as const;

test.each(KINDS)("the kind %s has a command and questions of its own", async (id, name, rest) => {
  await driver.runCommand(`Debrief: New ${name.toLowerCase()}`);
  const path = `Debriefs/2026/2026-05-16 ${name}.md`;
  await expect.poll(() => driver.activeNote()).toBe(path);
  const properties = [`debrief: ${id}`, "date: 2026-05-16", "people: []", ...rest.split("|")];
  const [head, ...lines] = driver.diff()[path] ?? [];
  expect(head).toBe("new file");
  expect(lines.slice(0, properties.length + 2)).toEqual(
    ["---", ...properties, "---"].map((line) => `+${line}`),
  );
  const body = lines.slice(properties.length + 2).map((line) => line.slice(1));
  const headings = body.flatMap((line, at) => (line.startsWith("## ") ? [at] : []));
  expect(headings.length).toBeGreaterThanOrEqual(4);
  for (const at of headings) expect(body[at + 1]).toMatch(/^%% .{20,160} %%$/u);
  expect(body[2]).toBe("");
  expect(body).toContain("## Lessons");
  expect(Object.keys(driver.diff())).toEqual([path]);
});

test("a name that is taken gets a number, and no note is overwritten", async () => {
  for (const name of ["Success", "Success 2", "Success 3"]) {
    await choose("Debrief: Start a new note", "success");
    await expect.poll(() => driver.activeNote()).toBe(`Debriefs/2026/2026-05-16 ${name}.md`);
  }
  expect(Object.keys(driver.diff())).toHaveLength(3);
});

test("a team debrief gives everyone who was there a section, and their names to people", async () => {
  await waitUntilRead();
  await driver.runCommand("Debrief: New team");
  const input = driver.find(".prompt input");
  const chosen = ["Elif Demir", "Ruth Pennick", "Jo Visitor"];
  for (const [at, name] of chosen.entries()) {
    await expect.poll(() => input.getAttribute("placeholder")).toContain(chosen[at - 1] ?? "Who");
    await input.fill(name);
    await input.press("Enter");
  }
  await expect.poll(() => input.getAttribute("placeholder")).toContain("Jo Visitor. Who else?");
  await driver.find({ css: ".suggestion-item", hasText: "That is everyone" }).waitFor();
  await driver.press("Enter");
  const path = "Debriefs/2026/2026-05-16 Team.md";
  await expect.poll(() => driver.activeNote()).toBe(path);
  const lines = driver.readFile(path).split("\n");
  const people = /^people: \[(.*)\]$/u.exec(lines[3] ?? "")?.[1] ?? "";
  expect(people.split(", ")).toHaveLength(3);
  expect(people).toContain('"[[Elif Demir]]"');
  expect(people).toContain("Jo Visitor");
  const sections = lines.filter((line) => line.startsWith("### ")).map((line) => line.slice(4));
  expect(sections.sort()).toEqual([...chosen].sort());
});

test("the ribbon offers the kinds, with icon and one line each, and the quick lesson", async () => {
  await driver.click({ role: "button", name: "Start a new note" });
  await driver.find({ placeholder: "What kind of debrief?" }).waitFor();
  const titles = await driver.find(".suggestion-title").allInnerTexts();
  expect(titles).toEqual([
    "Setback",
    "Success",
    "Observed",
    "Engagement",
    "Conversation",
    "Team",
    "Weekly review",
    "Quick lesson",
  ]);
  expect(await driver.find(".suggestion-item svg").count()).toBe(titles.length);
  for (const note of await driver.find(".suggestion-note").allInnerTexts()) {
    expect(note.length).toBeGreaterThan(10);
    expect(note.length).toBeLessThan(60);
  }
  await driver.find({ placeholder: "What kind of debrief?" }).fill("quick");
  await driver.press("Enter");
  await driver.find({ placeholder: "What did you learn?" }).waitFor();
});

test("the menu of a folder begins a debrief in that folder", async () => {
  await driver.find('.nav-folder-title[data-path="People"]').click({ button: "right" });
  await driver.find({ css: ".menu-item", hasText: "New debrief" }).click();
  await driver.find({ placeholder: "What kind of debrief?" }).fill("observed");
  await driver.press("Enter");
  await expect.poll(() => driver.activeNote()).toBe("People/2026-05-16 Observed.md");
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

test("a debrief section goes into a daily note, below what was written, properties untouched", async () => {
  const path = "2026-05-16.md";
  const daily =
    "---\ntags: [daily]\n---\n# Saturday\n\n## Log\n- walked\n- cooked\n\n## Tasks\n- bread\n";
  await driver.writeOutside(path, daily);
  await driver.openNote(path, 7);
  await choose("Debrief: Insert template as section", "success");
  await driver.waitForNotice("Success section inserted.");
  await driver.type("It rained and we went all the same.");
  await driver.save();
  const text = driver.readFile(path);
  const [before = "", after = ""] = text.split("### Success\n");
  expect(before).toBe(daily.slice(0, daily.indexOf("## Tasks")));
  expect(after.split("\n").filter((line) => line.startsWith("#"))).toEqual([
    "#### What happened",
    "#### Why it worked",
    "#### How to repeat it",
    "#### Who made it possible",
    "#### Lessons",
    "#### Lessons tested",
    "## Tasks",
  ]);
  expect(after).toContain("\nIt rained and we went all the same.\n");
  expect(after.endsWith("\n## Tasks\n- bread\n")).toBe(true);
});
