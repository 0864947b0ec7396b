import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver } from "./driver.ts";

// The evidence as it was written: what is marked in a line, where its links lead, and the link to it.

const DARREN = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";
const ONE = "Debriefs/2026/2026-05-10 Lease.md";
const TWO = "Debriefs/2026/2026-05-12 Car.md";
const HEAD = "---\ndebrief: setback\n---\n\n## Lessons\n\n";
const LESSON =
  "- Read the **whole** contract in `docs` *before* signing, see " +
  "[[2026-03-09 Darren at twenty to nine#What happened|the call]], [[Nobody wrote this]] and " +
  "[the law](https://example.org/law). #contracts <img src=x onerror=pwned=1>\n";

let driver: Driver;

beforeEach(async () => {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.writeOutside(ONE, `${HEAD}${LESSON}`);
  await driver.writeOutside(
    TWO,
    `${HEAD}- Read the whole contract in docs before signing, see the call.\n`,
  );
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
});
afterEach(async () => {
  expect(await driver.inApp(() => "pwned" in window)).toBe(false);
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const quote = { css: ".debrief-quote", hasText: "Nobody wrote" };

async function openQuotes(): Promise<void> {
  await driver.openUri("obsidian://debrief?view=rollup&period=2026-05-10%20to%202026-05-12");
  await driver.click({ role: "button", name: /whole contract/ });
  await driver.find(quote).waitFor();
}

describe("a quote", () => {
  test("shows emphasis, code, links and tags of its line, and nothing of HTML", async () => {
    await openQuotes();
    const text = { css: ".debrief-text", inside: quote };
    expect(await driver.find(text).innerText()).toBe(
      "Read the whole contract in docs before signing, see the call, Nobody wrote this and the law. #contracts",
    );
    const words = (css: string) => driver.find({ css, inside: text }).allInnerTexts();
    expect(await words("strong")).toEqual(["whole"]);
    expect(await words("em")).toEqual(["before"]);
    expect(await words("code")).toEqual(["docs"]);
    expect(await words(".debrief-tag")).toEqual(["#contracts"]);
    expect(await words(".debrief-text-link:not(.mod-external)")).toEqual([
      "the call",
      "Nobody wrote this",
    ]);
    const law = driver.find({ css: ".mod-external", inside: text });
    expect(await law.getAttribute("href")).toBe("https://example.org/law");
    // The words that tie it to the other one are marked inside of what is marked already.
    await expect.poll(() => words("strong .debrief-match")).toEqual(["whole"]);
    await driver.screenshot("rollup-quote-marks");
    expect(await violations(driver, ".debrief-view")).toEqual([]);
  });

  test("leads where its links lead, with the page beside them when hovered", async () => {
    await openQuotes();
    await driver.inApp((app) => {
      // The app's own page preview listens to the same word.
      const note = (told: unknown) => {
        const { source, linktext, sourcePath } = told as Record<string, unknown>;
        activeDocument.body.dataset["told"] = JSON.stringify({ source, linktext, sourcePath });
      };
      app.workspace.on("hover-link" as "quit", note);
    });
    const link = driver.find({ role: "link", name: "the call", inside: quote });
    await link.hover();
    const linktext = "2026-03-09 Darren at twenty to nine#What happened";
    await expect
      .poll(() => driver.inApp(() => activeDocument.body.dataset["told"]))
      .toBe(JSON.stringify({ source: "debrief-rollup", linktext, sourcePath: ONE }));
    await driver.click({ role: "link", name: "Nobody wrote this", inside: quote });
    await driver.waitForNotice("There is no note “Nobody wrote this” yet.");
    await link.click();
    await expect.poll(() => driver.activeNote()).toBe(DARREN);
    expect(Object.keys(driver.diff()).sort()).toEqual([ONE, TWO]);
  });
});

describe("a link to a lesson", () => {
  test("is copied, and leads to its line also after lines above it were added", async () => {
    await openQuotes();
    await driver.find(quote).hover();
    await driver.click({ role: "button", name: "More with this lesson", inside: quote });
    await driver.click({ css: ".menu-item", hasText: "Copy as link" });
    await driver.waitForNotice("The link is copied.");
    const link = await driver.clipboard();
    expect(link).toMatch(
      /^obsidian:\/\/debrief\?vault=[^&]+&view=lesson&path=Debriefs%2F2026%2F2026-05-10%20Lease\.md&line=7&lesson=[\w-]+$/u,
    );
    await driver.openUri(link);
    await expect.poll(async () => (await driver.cursor())?.path).toBe(ONE);
    await expect.poll(async () => (await driver.cursor())?.line).toBe(7);
    await driver.openNote(DARREN);
    await driver.writeOutside(
      ONE,
      `${HEAD}- Something else was learned here.\n- And this.\n${LESSON}`,
    );
    // Known as soon as the rollup says so.
    await driver.openUri("obsidian://debrief?view=rollup&least=1&query=learned%20here");
    await driver.find({ role: "button", name: "Something else was learned here." }).waitFor();
    await driver.openUri(link);
    await expect.poll(async () => (await driver.cursor())?.path).toBe(ONE);
    await expect.poll(async () => (await driver.cursor())?.line).toBe(9);
    // Nothing was written into the note to be found again.
    expect(driver.readFile(ONE)).not.toMatch(/\^\w+\s*$/mu);
  });

  test("that makes no sense, or to a note that is gone, opens nothing and says so", async () => {
    await openQuotes();
    await driver.openUri("obsidian://debrief?view=lesson&path=A.md&line=0");
    await driver.waitForNotice("The link cannot be followed: “line” is not as it should be.");
    await driver.openUri("obsidian://debrief?view=lesson&path=Gone.md&line=3");
    await driver.waitForNotice("“Gone.md” is not there any more.");
    expect(await driver.find(".debrief-quote").count()).toBeGreaterThan(0);
  });
});
