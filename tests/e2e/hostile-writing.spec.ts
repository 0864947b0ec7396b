import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HOSTILE_STRINGS } from "../support/hostile-strings.ts";
import { debriefPath, lessonOf, PEOPLE, wordOf } from "../support/hostile-vault.ts";
import type { Driver } from "./driver.ts";
import { clickAll, type HostileVault, missingFrom, openHostileVault, wordsOf } from "./hostile.ts";

// The same vault where one writes in it: dialogs, prompts, suggestions, forms, settings, notices.

let hostile: HostileVault;
let driver: Driver;

beforeAll(async () => {
  hostile = await openHostileVault({ size: { width: 1400, height: 1400 } });
  ({ driver } = hostile);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.click({ role: "button", name: "Every lesson" });
});
beforeEach(() => hostile.closeAll());
afterEach(() => hostile.expectHarmless());
afterAll(() => hostile.close());

const PROMPT = ".prompt";
const DIALOG = ".modal.debrief-modal";
const TEXTS = HOSTILE_STRINGS.map(({ text }) => text.replace(/\s+/gu, " "));
/** Those that change how what stands around them is read, and some of the others. */
const SOME = [...TEXTS.slice(0, 4), ...TEXTS.slice(-9)];

/** The prompt, whole: it shows the first ones only until it is searched in. */
async function searchPrompt(texts: readonly string[]): Promise<void> {
  const input = driver.find(`${PROMPT} input`);
  await input.waitFor();
  await hostile.expectHarmless();
  for (const text of texts) {
    await input.fill(text.slice(0, 40));
    await driver.settle();
    await hostile.expectHarmless();
  }
}

describe("from a row of the rollup", () => {
  async function openRow(index: number): Promise<void> {
    await driver.runCommand("Debrief: Open rollup");
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    await search.fill(`"${wordOf(index + 30)}"`);
    const toggle = driver.find(".debrief-row-toggle[aria-expanded='false']");
    await driver.find(".debrief-lesson .debrief-hit").first().waitFor();
    if ((await toggle.count()) > 0) await toggle.first().click();
    await driver.find(".debrief-quote").first().waitFor();
  }

  test("a lesson note is proposed, named and shown before it is written", async () => {
    for (const index of [57, 60]) {
      await openRow(index);
      await driver.find({ role: "button", name: "Promote to lesson note" }).first().click();
      await driver.find(`${DIALOG} input`).first().waitFor();
      await hostile.expectHarmless();
      await driver.find({ label: "Short title", inside: DIALOG }).fill(`Title ${wordOf(index)}`);
      await driver.click({ role: "button", name: "Preview", inside: DIALOG });
      await driver.find(".debrief-files").waitFor();
      await hostile.expectHarmless();
      await driver.press("Escape");
    }
  });

  test("people and lesson notes are chosen from prompts", async () => {
    await openRow(3);
    await driver.find(".debrief-quote").first().hover();
    await driver.find({ role: "button", name: "Link person" }).first().click();
    await searchPrompt(SOME);
    await driver.press("Escape");
    await driver.find({ role: "button", name: "More with this lesson" }).first().click();
    await driver.click({ css: ".menu-item", hasText: "Link to lesson note…" });
    await searchPrompt(SOME);
    await driver.press("Escape");
    await driver.find({ role: "button", name: "Merge into…" }).first().click();
    await searchPrompt(SOME);
  });

  test("a person is linked, and the notice says whom", async () => {
    await openRow(62);
    await driver.find(".debrief-quote").first().hover();
    await driver.find({ role: "button", name: "Link person" }).first().click();
    await driver.find(`${PROMPT} input`).fill("img src");
    await driver
      .find({ css: `${PROMPT} .suggestion-item`, hasText: "<img" })
      .first()
      .click();
    await driver.waitForNotice(/^Linked to.*<img src=x/u);
    await hostile.expectHarmless();
    await driver.runCommand("Debrief: Undo last change");
    await driver.waitForNotice(/^Undone/u);
  });
});

describe("a new debrief", () => {
  test("is chosen among kinds of templates, and asked by their questions", async () => {
    await driver.runCommand("Debrief: Start a new note");
    await searchPrompt(SOME);
    await driver.find(`${PROMPT} input`).fill("From your template");
    await driver.press("Enter");
    await driver.find(`${DIALOG} textarea`).first().waitFor();
    expect(missingFrom(await wordsOf(driver, DIALOG), TEXTS.slice(7, 9))).toEqual([]);
    const fields = await driver.find(`${DIALOG} textarea`).all();
    for (const [i, field] of fields.entries()) await field.fill(TEXTS[i] ?? "");
    await hostile.expectHarmless();
    const people = driver.find(`${DIALOG} [data-debrief-field="People"] input`);
    for (const text of ["<", "read", "open", "pay"]) {
      await people.fill(text);
      await driver.find(`${DIALOG} [role="option"]`).first().waitFor();
      await hostile.expectHarmless();
    }
    await driver.press("Enter");
    await hostile.expectHarmless();
    await driver.press("Control+Enter");
    await driver.waitForNotice(/^Saved/u);
  });

  test("that is there already opens as a form", async () => {
    for (const index of [0, 61, 62]) {
      await driver.openNote(debriefPath(index, 0), 1);
      await driver.runCommand("Debrief: Edit this note as a form");
      await driver.find(`${DIALOG} textarea`).first().waitFor();
      await hostile.expectHarmless();
      await driver.press("Escape");
    }
  });
});

test("a quick lesson tells what was learned before, and asks who is meant", async () => {
  await driver.runCommand("Debrief: Capture a lesson");
  const input = driver.find({ placeholder: "What did you learn?" });
  for (const index of [61, 62]) {
    const { text, shown } = HOSTILE_STRINGS[index] ?? { text: "", shown: "" };
    await input.fill(lessonOf(index, 0, shown ?? text));
    await driver.find(`${PROMPT} .debrief-learned-text`).waitFor();
    await hostile.expectHarmless();
  }
  for (const text of SOME) {
    await input.fill(`Ask @${text}`);
    await driver.settle();
    await hostile.expectHarmless();
  }
  await input.fill("");
});

describe("in the editor", () => {
  const NOTE = "Debriefs/2026-05-16 Now.md";

  async function write(text: string): Promise<void> {
    await driver.writeOutside(NOTE, "---\ndebrief: setback\n---\n## Lessons\n- \n");
    await driver.openNote(NOTE, 5);
    await driver.press("End");
    await driver.type(text);
  }

  test("people and lesson notes are suggested", async () => {
    for (const text of ["@read", "@open", "@ring"]) {
      await write(`Ask ${text}`);
      await driver.find(".suggestion-container .suggestion-item").first().waitFor();
      await hostile.expectHarmless();
      await driver.press("Escape");
      await driver.save();
    }
    await write("held:: ");
    await driver.find(".suggestion-container .suggestion-item").first().waitFor();
    await hostile.expectHarmless();
    await driver.press("Escape");
    await driver.save();
  });

  test("what was learned before is shown at the line", async () => {
    for (const index of [61, 62]) {
      const { text, shown } = HOSTILE_STRINGS[index] ?? { text: "", shown: "" };
      await write(lessonOf(index, 0, shown ?? text));
      await driver.find(".debrief-inline .debrief-pill").click();
      await driver.find(".debrief-popover").waitFor();
      await clickAll(driver, ".debrief-popover .mod-more button");
      await hostile.expectHarmless();
      await driver.press("Escape");
      await driver.save();
    }
  });

  test("verdicts and what a lesson lacks are asked in dialogs", async () => {
    await driver.openNote(debriefPath(61, 0), 1);
    await driver.runCommand("Debrief: Lessons to test");
    await driver.find(DIALOG).waitFor();
    await hostile.expectHarmless();
    await driver.press("Escape");
    for (const index of [0, 61, 62]) {
      await driver.openNote(debriefPath(index, 0), 1);
      const lines = driver.readFile(debriefPath(index, 0)).split("\n");
      const line = lines.findIndex((one) => one.startsWith("- Ask the")) + 1;
      await driver.openNote(debriefPath(index, 0), line);
      await driver.runCommand("Debrief: Complete this lesson");
      await driver.find(".modal, .notice").first().waitFor();
      await hostile.expectHarmless();
      await driver.press("Escape");
    }
  });
});

test("the rollup is exported as text, and the note of it is one of text", async () => {
  await driver.runCommand("Debrief: Export rollup to a note");
  await driver.find(PROMPT).waitFor();
  await driver.press("Enter");
  await searchPrompt(SOME);
  await driver.find(`${PROMPT} input`).fill("");
  await driver.press("Enter");
  await driver.waitForNotice("Rollup exported to “Lessons that repeat”.");
  await driver.openNote("Debriefs/Lessons that repeat.md");
  await driver.runCommand("Toggle reading view");
  await driver.find(".markdown-rendered h2, .markdown-rendered h3").first().waitFor();
  const words = await wordsOf(driver, ".markdown-rendered");
  expect(words).toContain("<script>pwned=1</script>");
  expect(PEOPLE.length).toBeGreaterThan(10);
});
