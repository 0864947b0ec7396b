import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { HOSTILE_STRINGS, UNSHOWN } from "../support/hostile-strings.ts";
import { BOARD, hostileSettings, lessonOf, PEOPLE, wordOf } from "../support/hostile-vault.ts";
import type { Target } from "./driver/app-driver.ts";
import type { Driver } from "./driver.ts";
import { clickAll, type HostileVault, missingFrom, openHostileVault, wordsOf } from "./hostile.ts";

// A vault from a stranger, full of texts that try to be more: every view shows them as the texts
// they are. One window for all of it: what one view lets through, the next one would show too.

let hostile: HostileVault;
let driver: Driver;
let noticesAtStart: readonly string[];

beforeAll(async () => {
  // High enough to draw the whole of most lists.
  const size = { width: 1400, height: 6000 };
  hostile = await openHostileVault({ size, data: hostileSettings() });
  ({ driver } = hostile);
  noticesAtStart = await driver.notices();
});
beforeEach(() => hostile.closeAll());
afterEach(() => hostile.expectHarmless());
afterAll(() => hostile.close());

const button = (name: string | RegExp): Target => ({ role: "button", name });
const VIEW = ".workspace-leaf.mod-active .debrief-view";
const TEXTS = HOSTILE_STRINGS.map(({ text }) => text);
/** Every lesson of the vault, as people read it. */
const LESSONS = ([0, 1] as const).flatMap((half) =>
  HOSTILE_STRINGS.map(({ text, shown }, index) => lessonOf(index, half, shown ?? text)),
);

async function open(command: string, drawn: string): Promise<void> {
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find(`${VIEW} ${drawn}`).first().waitFor();
}

/** Chooses in each menu that these buttons open, and looks at what the menu shows. */
async function lookAtMenu(name: string | RegExp): Promise<void> {
  await driver.find({ role: "button", name, inside: VIEW }).first().click();
  await driver.find(".menu, .prompt").first().waitFor();
  await hostile.expectHarmless();
  await driver.press("Escape");
  await driver.find(".menu, .prompt").first().waitFor({ state: "detached" });
}

test("what is stored and cannot be read is told of, and hides nothing", () => {
  expect(noticesAtStart).toHaveLength(4);
  expect(noticesAtStart.at(-1)).toMatch(/^And \d+ more of what is stored could not be read\.$/u);
});

describe("the rollup", () => {
  test("shows every lesson with its rule, quotes and people", { timeout: 90_000 }, async () => {
    await open("Open rollup", ".debrief-row");
    await driver.click(button("Every lesson"));
    const seen: string[] = [];
    // What is open takes room, so some at a time.
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    for (const syllable of ["bar", "kor", "lir", "mur", "ner", "rar", "sor", "zur"]) {
      await search.fill(syllable);
      await driver.find(`${VIEW} .debrief-lesson .debrief-hit`).first().waitFor();
      await clickAll(driver, `${VIEW} .debrief-row-toggle[aria-expanded='false']`);
      await driver.find(`${VIEW} .debrief-quote`).first().waitFor();
      seen.push(await wordsOf(driver, VIEW));
      await hostile.expectHarmless();
    }
    expect(missingFrom(seen.join("\n"), LESSONS)).toEqual([]);
    const linked = PEOPLE.filter((_, index) => index % 3 > 0);
    expect(missingFrom(seen.join("\n"), linked)).toEqual([]);
    await search.fill("");
  });

  test("has groups and menus with them", async () => {
    await driver.setSize(1400, 1400);
    for (const group of ["Person", "Level", "Kind", "Status", "Month"]) {
      await driver.click(button(/^Group: /u));
      await driver.click({ css: ".menu-item", hasText: group });
      await driver.find(`${VIEW} .debrief-group`).first().waitFor();
      await hostile.expectHarmless();
    }
    for (const facet of ["People", "Kind", "Status", "Filters and sharing", "Sort: "]) {
      await lookAtMenu(new RegExp(`^${facet}`, "u"));
    }
    for (const facet of ["Outcome", "Level", "Folder", "Tag"]) {
      await driver.click(button(/^Filter$/u));
      await driver.click({ css: ".menu-item", hasText: facet });
      await driver.find(".menu, .prompt").first().waitFor();
      await hostile.expectHarmless();
      await driver.press("Escape");
    }
  });

  test("says what was searched for, and what can be read from a link", async () => {
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    for (const text of TEXTS.filter((_, index) => index % 6 === 1)) {
      await search.fill(`zzz ${text}`);
      await driver.waitForText("No lesson matches");
      await hostile.expectHarmless();
    }
    await search.fill("");
    for (const text of [...TEXTS.slice(0, 2), ...TEXTS.filter((one) => UNSHOWN.test(one))]) {
      const word = encodeURIComponent(text);
      await driver.openUri(`obsidian://debrief?view=rollup&query=zzz&person=${word}&tag=${word}`);
      await driver.waitForText("No lesson matches");
      await driver.openUri(`obsidian://debrief?view=rollup&${word}=x`);
      await driver.waitForNotice(/^The link cannot be followed/u);
      await hostile.expectHarmless();
    }
  });
});

test("the review asks about them", async () => {
  await open("Review lessons", ".debrief-review-card");
  const seen: string[] = [];
  for (const queue of [/Possible/u, /Without people/u, /Relapsed/u, /Successes/u]) {
    await driver.find({ role: "button", name: queue, inside: VIEW }).click();
    for (let i = 0; i < 8; i++) {
      seen.push(await wordsOf(driver, VIEW));
      await hostile.expectHarmless();
      await driver.find(`${VIEW} [data-debrief-card]`).focus();
      await driver.press("Space");
    }
  }
  expect(missingFrom(seen.join("\n"), LESSONS).length).toBeLessThan(LESSONS.length);
});

test("insights open the notes behind each figure", async () => {
  await open("Open insights", ".debrief-weeks");
  const figures = await driver.find(`${VIEW} .debrief-figure`).count();
  expect(figures).toBeGreaterThan(8);
  for (const selector of [".debrief-figure", "svg [role='button']", ".debrief-week"]) {
    const found = await driver.find(`${VIEW} ${selector}`).count();
    for (let i = 0; i < Math.min(found, 12); i++) {
      await driver.inApp(
        (_app, [css, at]) => {
          const all = activeDocument.querySelectorAll(css);
          all[at]?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        },
        [`${VIEW} ${selector}`, i] as const,
      );
      await driver.settle();
      await hostile.expectHarmless();
    }
  }
});

test("setbacks and successes are listed, and can be filtered by them", async () => {
  await open("Open setbacks and successes", ".debrief-happening");
  await driver.click({ role: "button", name: "Successes", exact: true, inside: VIEW });
  // Only what can be seen is drawn.
  await driver.setSize(1400, 18_000);
  const found = HOSTILE_STRINGS.map(({ text, shown }, index) =>
    `Found the ${wordOf(index)}: ${shown ?? text}`.trim(),
  );
  await expect.poll(async () => missingFrom(await wordsOf(driver, VIEW), found)).toEqual([]);
  await driver.setSize(1400, 1400);
});

test("decisions are listed as they were stored", async () => {
  await driver.setSize(1400, 20_000);
  await open("Open decisions", ".debrief-decision");
  // Those that stand for themselves, and for no lesson.
  const odd = TEXTS.filter((_, index) => index % 2 === 1);
  await expect.poll(async () => missingFrom(await wordsOf(driver, VIEW), odd)).toEqual([]);
  await driver.setSize(1400, 1400);
});

describe("people", () => {
  test("are listed under the names they have, and could be linked by them", async () => {
    await open("Open people", ".debrief-people-row");
    await driver.setSize(1400, 4000);
    const words = () => wordsOf(driver, `${VIEW} .debrief-who`);
    await expect.poll(async () => missingFrom(await words(), PEOPLE)).toEqual([]);
    await driver.setSize(1400, 1400);
    await driver.find(`${VIEW} .debrief-proposals-toggle`).click();
    await driver.find(`${VIEW} .debrief-entries`).waitFor();
    await hostile.expectHarmless();
    await driver.find(`${VIEW} input`).fill("zzz <img src=x onerror=pwned=1> \u202Ezzz");
    await driver.waitForText("Nobody found");
    await hostile.expectHarmless();
    await driver.find(`${VIEW} input`).fill("");
  });

  test("cross with lessons in the matrix", async () => {
    await driver.click({ role: "button", name: "Matrix", inside: VIEW });
    const cells = `${VIEW} .debrief-matrix .is-level-1, ${VIEW} .debrief-matrix .is-level-2`;
    for (let i = 0; i < 6; i++) {
      await driver.find(cells).nth(i).click();
      await driver.find(`${VIEW} .debrief-crossing-detail`).waitFor();
      await hostile.expectHarmless();
    }
    await driver.click({ role: "button", name: "List", inside: VIEW });
  });

  test("have pages with lessons, verdicts, promises and debriefs", async () => {
    for (let i = 0; i < PEOPLE.length; i += 4) {
      await driver.find(`${VIEW} .debrief-who-name`).nth(i).click();
      await driver.find(`${VIEW} .debrief-person-header`).waitFor();
      await clickAll(driver, `${VIEW} [aria-expanded='false']`);
      await driver.settle();
      await hostile.expectHarmless();
      await driver.press("Escape");
      await driver.find(`${VIEW} .debrief-people-row`).first().waitFor();
    }
  });

  test("have a panel beside their note", async () => {
    await driver.runCommand("Debrief: Show person panel");
    for (const name of PEOPLE.slice(0, 6)) {
      await driver.openNote(`People/${name}.md`);
      const header = { css: ".mod-right-split .debrief-person-name", hasText: name };
      await driver.find(header).waitFor();
      await hostile.expectHarmless();
    }
  });
});

test("code blocks of a note draw what they can, and name what they cannot", async () => {
  await driver.openNote(BOARD);
  await driver.runCommand("Toggle reading view");
  await driver.find(".markdown-rendered .debrief-row").first().waitFor();
  const person = driver.find(".markdown-rendered .debrief-person-header");
  await person.first().waitFor();
  expect(await driver.find(".debrief-block-problems li").count()).toBeGreaterThan(40);
  expect(await wordsOf(driver, ".markdown-rendered .debrief-person-header")).toContain(PEOPLE[0]);
  expect(await wordsOf(driver, ".markdown-rendered .debrief-panel")).toContain(wordOf(0));
});

test("settings show what was stored, and refuse what cannot be", async () => {
  await driver.runCommand("Open settings");
  await driver.find({ css: ".setting-item", hasText: "Folder for debriefs" }).waitFor();
  await hostile.expectHarmless();
  await driver.find({ css: ".setting-item", hasText: "File names" }).first().click();
  await driver.find({ css: ".setting-item", hasText: "Today: " }).first().waitFor();
});
