import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver } from "./driver.ts";
import { countListed } from "./layout.ts";

// What is done with a row of the rollup, and what the vault says afterwards.

const DATA = ".obsidian/plugins/debrief/data.json";
const ASK = "Lessons/Are you asking me to do something.md";

let driver: Driver;

async function openRollup(): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

interface Stored {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  readonly withdrawn: boolean;
}

function judgements(): readonly Stored[] {
  const data = JSON.parse(driver.readFile(DATA)) as { judgements?: readonly Stored[] };
  return data.judgements ?? [];
}

describe("the status of a lesson note", () => {
  test("set by hand is a dated line of its history, and can be undone", async () => {
    await openRollup();
    const row = { css: ".debrief-item", hasText: "caller keeps escalating" };
    await driver.find({ css: ".debrief-status.is-relapsed", inside: row }).click();
    await driver.click({ css: ".menu-item", hasText: "Holding" });
    await driver.waitForNotice(/holding from today/);
    await expect.poll(() => driver.diff()).toEqual({ [ASK]: ["+- 2026-05-16 held:"] });
    await driver.find({ css: ".debrief-status.is-holding", inside: row }).waitFor();
    await driver.click({ css: ".debrief-notice-undo" });
    await expect.poll(() => driver.diff()).toEqual({});
    await driver.find({ css: ".debrief-status.is-relapsed", inside: row }).waitFor();
  });

  test("retired by keyboard is a property, and the sentence steps back", async () => {
    await openRollup();
    await driver.press("/");
    await driver.type("escalating");
    await driver.press("ArrowDown", "s");
    await driver.click({ css: ".menu-item", hasText: "Retired" });
    await expect.poll(() => driver.diff()).toEqual({ [ASK]: ["+retired: true"] });
    await driver.find(".debrief-item.is-retired").waitFor();
  });
});

describe("not the same", () => {
  test("in a repeat without a lesson note is kept as a decision, and undone", async () => {
    await openRollup();
    await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill("praise");
    await driver.click({ role: "button", name: /praise/i });
    await driver.find(".debrief-quote").first().hover();
    const before = await driver.find(".debrief-quote").count();
    await driver.find({ role: "button", name: "Not the same" }).first().click();
    await driver.waitForNotice("Remembered as different.");
    await expect.poll(() => judgements().filter(({ same }) => !same).length).toBeGreaterThan(0);
    expect(driver.diff()).toEqual({});
    await driver.click({ css: ".debrief-notice-undo" });
    await driver.waitForNotice("Undone: the decision is open again.");
    await expect.poll(() => judgements().every(({ withdrawn }) => withdrawn)).toBe(true);
    await expect.poll(() => driver.find(".debrief-quote").count()).toBe(before);
  });

  test("as a lesson note’s is written there, where it stays readable", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    const quote = { css: ".debrief-quote", hasText: "Sarah asks a caller" };
    await driver.find(quote).hover();
    await driver.click({ role: "button", name: "Not the same", inside: quote });
    await driver.waitForNotice("Remembered as different.");
    await expect.poll(() => Object.keys(driver.diff())).toEqual([ASK]);
    expect(driver.diff()[ASK]?.[0]).toBe("+not:");
    expect(driver.diff()[ASK]?.[1]).toMatch(/^\+ {2}- Sarah asks a caller who keeps escalating/);
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.diff()).toEqual({});
  });
});

describe("not the same about a lesson that links to the lesson note", () => {
  test("takes the link away as well, shown before; the lesson leaves the repeat", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    const quote = { css: ".debrief-quote", hasText: "as soon as the" };
    await driver.find(quote).hover();
    const before = await driver.find(".debrief-quote").count();
    await driver.click({ role: "button", name: "Not the same", inside: quote });
    await driver.find({ role: "dialog", name: "2 notes will change" }).waitFor();
    expect(driver.diff()).toEqual({});
    await driver.click({ role: "button", name: "Apply to 2 notes" });
    await driver.waitForNotice("2 notes changed.");
    const calmer = "Debriefs/2025/2025-02-11 Darren again, calmer.md";
    expect(driver.diff()).toEqual({
      [ASK]: [
        "+not:",
        '+  - "Ask “are you asking me to do something?” as soon as the caller keeps escalating."',
      ],
      [calmer]: [
        "-- Ask “[[Are you asking me to do something|are you asking me to do something?]]” as soon as the caller keeps escalating. #lesson",
        "+- Ask “are you asking me to do something?” as soon as the caller keeps escalating. #lesson",
      ],
    });
    await driver.find(quote).waitFor({ state: "detached" });
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.diff()).toEqual({});
    await expect.poll(() => driver.find(".debrief-quote").count()).toBe(before);
  });
});

describe("possible repeats", () => {
  test("are joined with one press; skipped ones wait for the next time", async () => {
    await openRollup();
    const pairs = driver.find(".debrief-pair");
    await pairs.first().waitFor();
    const first = await driver.find(".debrief-pair .debrief-text").first().innerText();
    const skip = driver.find({ role: "button", name: "Skip" }).first();
    // Rows that come into sight push what stands below them.
    await skip.scrollIntoViewIfNeeded();
    await skip.click();
    await expect
      .poll(() => driver.find(".debrief-pair .debrief-text").first().innerText())
      .not.toBe(first);
    await driver.find({ role: "button", name: "Same", exact: true }).first().click();
    await driver.waitForNotice("Remembered as the same.");
    await expect.poll(() => judgements()).toMatchObject([{ same: true }]);
    expect(driver.diff()).toEqual({});
    await driver.click({ css: ".debrief-notice-undo" });
    await expect.poll(() => judgements()).toMatchObject([{ same: true, withdrawn: true }]);
  });
});

describe("merge into", () => {
  test("links the lessons of a repeat to a lesson note after a preview of each line", async () => {
    await openRollup();
    await driver.find({ role: "searchbox", name: "Search lessons and quotes" }).fill("praise");
    await driver.click({ role: "button", name: /praise/i });
    const count = await driver.find(".debrief-quote").count();
    await driver.click({ role: "button", name: "Merge into…" });
    await driver.find({ placeholder: "Merge into which lesson?" }).waitFor();
    await driver.type("restore");
    await driver.press("Enter");
    await driver.find(".debrief-files").waitFor();
    expect(driver.diff()).toEqual({});
    await driver.click({ role: "button", name: /^Apply to/ });
    const added = () =>
      Object.values(driver.diff())
        .flat()
        .filter((line) => line.startsWith("+"));
    await expect.poll(added).toHaveLength(count);
    for (const line of added()) expect(line).toMatch(/\[\[Restore the dream first\]\]$/);
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.diff()).toEqual({});
  });

  test("makes one of two repeats without a lesson note by a decision, and parts them again", async () => {
    await openRollup();
    await driver.click({ role: "button", name: /^Photo of the data plate/ });
    const count = await driver.find(".debrief-quote").count();
    const rows = await countListed(driver);
    await driver.click({ role: "button", name: "Merge into…" });
    const prompt = driver.find({ placeholder: "Merge into which lesson?" });
    await prompt.waitFor();
    const other = { css: ".suggestion-item", hasText: "Every open job needs one name" };
    expect(await driver.find(other).locator(".suggestion-flair").innerText()).toMatch(/^\d×$/u);
    expect(await violations(driver, ".prompt")).toEqual([]);
    await driver.screenshot("merge");
    await driver.click(other);
    await driver.waitForNotice("Remembered as the same.");
    await expect.poll(() => countListed(driver)).toBe(rows - 1);
    expect(driver.diff()).toEqual({});
    await driver.find(".debrief-notice-undo").last().click();
    await expect.poll(() => countListed(driver)).toBe(rows);
    await expect.poll(() => driver.find(".debrief-quote").count()).toBe(count);
  });
});

describe("a quote", () => {
  test("is copied with the link to its note, and shows the note beside it when hovered", async () => {
    await openRollup();
    await driver.inApp((app) => {
      // The app's own page preview listens to the same word.
      const note = (told: unknown) => {
        const { source, linktext, state } = told as Record<string, unknown>;
        activeDocument.body.dataset["told"] = JSON.stringify({ source, linktext, state });
      };
      app.workspace.on("hover-link" as "quit", note);
    });
    await driver.click({ role: "button", name: /caller keeps escalating/ });
    const quote = { css: ".debrief-quote", hasText: "kept escalating" };
    await driver.find({ css: ".debrief-note", inside: quote }).hover();
    const path = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";
    await expect
      .poll(() => driver.inApp(() => activeDocument.body.dataset["told"]))
      .toBe(JSON.stringify({ source: "debrief-rollup", linktext: path, state: { scroll: 22 } }));
    await driver.click({ role: "button", name: "More with this lesson", inside: quote });
    await driver.click({ css: ".menu-item", hasText: "Copy as quote" });
    await driver.waitForNotice("The quote is copied.");
    expect(await driver.clipboard()).toMatch(
      /^> The caller kept escalating .*\n>\n> \[\[2026-03-09 Darren at twenty to nine\]\]\n$/,
    );
  });
});
