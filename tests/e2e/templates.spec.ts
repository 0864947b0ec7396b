import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import { type Driver, openVault, PHONE, type OpenOptions } from "./driver.ts";

// Own kinds and templates, the copies of built-in ones, and names by patterns: as files.

let driver: Driver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

async function open(data: object = {}, options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", {
    data: { openForm: false, ...data },
    ...options,
  });
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

const chooser = () => driver.find({ placeholder: "What kind of debrief?" });

async function choose(command: string, kind: string): Promise<void> {
  await driver.runCommand(command);
  await chooser().fill(kind);
  await driver.press("Enter");
}

/** Writes a template and waits until the chooser knows its kind. */
async function writeTemplate(path: string, lines: readonly string[]): Promise<void> {
  await driver.writeOutside(path, `${lines.join("\n")}\n`);
}

async function waitForKind(label: string): Promise<void> {
  await expect
    .poll(async () => {
      await driver.runCommand("Debrief: Start a new note");
      await chooser().waitFor();
      const titles = await driver.find(".suggestion-title").allInnerTexts();
      await driver.press("Escape");
      return titles;
    })
    .toContain(label);
}

const NEAR = "Templates/Near miss.md";

test("an own kind is a note in the template folder: in the chooser, with a command, and true to its text", async () => {
  await open();
  await writeTemplate(NEAR, [
    "---",
    "debrief-template: near miss",
    "date: {{date}}",
    "week: {{date:GGGG-[W]WW}}",
    "title: {{title}}",
    "people: {{people}}",
    "tags: [{{kind}}]",
    "---",
    "# {{title}} on {{date:dddd, D MMMM YYYY}} at {{time}}",
    "<% tp.file.creation_date() %> $& {{weather}}",
    "## What almost happened",
    "{{cursor}}",
    "",
    "## Lessons",
    "- ",
  ]);
  await waitForKind("Near miss");
  await driver.runCommand("Debrief: New near miss");
  const path = "Debriefs/2026/2026-05-16 Near miss.md";
  await expect.poll(() => driver.cursor()).toEqual({ path, line: 12, column: 1 });
  await driver.type("The ladder slipped.");
  await driver.save();
  expect(driver.diff()[path]).toEqual([
    "new file",
    "+---",
    "+debrief: near miss",
    "+date: 2026-05-16",
    "+week: 2026-W20",
    "+title: Near miss",
    "+people: []",
    "+tags: [near miss]",
    "+---",
    "+# Near miss on Saturday, 16 May 2026 at 10:00",
    "+<% tp.file.creation_date() %> $& {{weather}}",
    "+## What almost happened",
    "+The ladder slipped.",
    "+",
    "+## Lessons",
    "+- ",
  ]);
  await driver.removeOutside(NEAR);
  await expect
    .poll(async () => {
      await driver.runCommand("Debrief: Start a new note");
      await chooser().waitFor();
      const titles = await driver.find(".suggestion-title").allInnerTexts();
      await driver.press("Escape");
      return titles;
    })
    .not.toContain("Near miss");
});

test("a template with broken YAML is named, and nothing is written", async () => {
  await open();
  const lines = ["---", "debrief-template: setback", "a: 1", "a: 2", "---", "## What"];
  await writeTemplate("Templates/Bad day.md", lines);
  await expect
    .poll(async () => {
      await driver.runCommand("Debrief: Start a new note");
      await chooser().waitFor();
      const note = await driver.find(".suggestion-note").first().innerText();
      await driver.press("Escape");
      return note;
    })
    .toContain("cannot be used");
  await choose("Debrief: Start a new note", "setback");
  await driver.waitForNotice(/“Templates\/Bad day\.md” cannot be used.*line 4/u);
  await choose("Debrief: Insert template", "setback").catch(() => undefined);
  expect(Object.keys(driver.diff())).toEqual(["Templates/Bad day.md"]);
});

test("a built-in template is copied, changed, and followed; it is never copied over another note", async () => {
  await open();
  const taken = "Templates/Setback debrief.md";
  await driver.writeOutside(taken, "Something else.\n");
  await choose("Debrief: Customise a template", "setback");
  const path = "Templates/Setback debrief 2.md";
  await driver.waitForNotice(`Copied to “${path}”.`);
  await expect.poll(() => driver.activeNote()).toBe(path);
  expect(driver.readFile(taken)).toBe("Something else.\n");
  const copy = driver.readFile(path);
  expect(copy.startsWith("---\ndebrief-template: setback\ndebrief: {{kind}}\n")).toBe(true);
  await driver.writeOutside(path, copy.replace("## What happened", "## What I saw and heard"));
  // Read again as a whole: nothing on screen tells when one note more was read.
  await driver.reload();
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.runCommand("Debrief: New setback");
  await expect
    .poll(() => driver.diff()["Debriefs/2026/2026-05-16 Setback.md"])
    .toContain("+## What I saw and heard");
  const made = driver.files().filter((file) => file.includes("2026-05-16 Setback"));
  for (const file of made) expect(driver.readFile(file)).not.toContain("debrief-template");
});

test("names follow the pattern of their kind", async () => {
  await open({
    debriefNames: { review: "Reviews/{{date:YYYY}}/Week {{date:WW}}", success: "{{kind}}: no" },
  });
  await driver.runCommand("Debrief: New weekly review");
  await expect.poll(() => driver.activeNote()).toBe("Debriefs/Reviews/2026/Week 20.md");
  await driver.runCommand("Debrief: New success");
  await driver.waitForNotice("A file name cannot contain a colon.");
  expect(Object.keys(driver.diff())).toEqual(["Debriefs/Reviews/2026/Week 20.md"]);
});

describe("the chooser", () => {
  for (const theme of ["light", "dark"] as const) {
    for (const width of [1280, 390]) {
      test(`is for everyone in ${theme} at ${width}`, async () => {
        await open({ openForm: true }, { theme, size: { width, height: 844 } });
        await driver.setTheme(theme);
        await driver.runCommand("Debrief: Start a new note");
        await chooser().waitFor();
        await driver.screenshot(`kinds-${theme}-${width}`);
        expect(await violations(driver, ".debrief-prompt")).toEqual([]);
        expect(await measureOverflow(driver, ".debrief-prompt")).toBe(0);
        for (const item of await driver.find(".debrief-prompt .suggestion-item").all()) {
          expect((await item.boundingBox())?.height).toBeGreaterThanOrEqual(44);
        }
      });
    }
  }
});

test("on a phone a kind is chosen by a tap", async () => {
  await open({}, PHONE);
  await driver.runCommand("Debrief: Start a new note");
  await driver.find({ css: ".suggestion-item", hasText: "Weekly review" }).click();
  const path = "Debriefs/2026/2026-05-16 Weekly review.md";
  await expect.poll(() => driver.activeNote()).toBe(path);
  expect(driver.diff()[path]?.slice(0, 3)).toEqual(["new file", "+---", "+debrief: review"]);
});

test("Shift and Enter in the chooser give the empty note, where a form is usual", async () => {
  await open({ openForm: true });
  await driver.runCommand("Debrief: Start a new note");
  await chooser().fill("observed");
  expect(await driver.find(".prompt-instructions").innerText()).toContain("for an empty note");
  await driver.press("Shift+Enter");
  const path = "Debriefs/2026/2026-05-16 Observed.md";
  await expect.poll(() => driver.activeNote()).toBe(path);
  expect(Object.keys(driver.diff())).toEqual([path]);
});

test("lessons that may be tested stand in a new debrief, as links that are no verdicts yet", async () => {
  await open();
  await driver.writeOutside(
    "Lessons/Count to three.md",
    "---\nlesson: Count to three before answering\nreview: 2026-05-01\n---\n",
  );
  // Read again as a whole: nothing on screen tells when one note more was read.
  await driver.reload();
  await driver.find(".debrief-row").first().waitFor();
  await driver.runCommand("Debrief: New setback");
  const path = "Debriefs/2026/2026-05-16 Setback.md";
  await expect.poll(() => driver.activeNote()).toBe(path);
  const lines = driver.readFile(path).split("\n");
  const tested = lines.slice(lines.indexOf("## Lessons tested") + 3, -1);
  expect(tested).toContain("- [[Count to three]]");
  expect(tested.length).toBeLessThanOrEqual(5);
  for (const line of tested) expect(line).toMatch(/^- \[\[[^\]]+\]\]$/u);
});
