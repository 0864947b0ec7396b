import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// One question at a time, by keyboard alone.

let driver: AppDriver;
const NO_DEBRIEFS = "tests/host/fixtures/vault";
const DATA = ".obsidian/plugins/debrief/data.json";
const VIEW = ".debrief-review-view";

async function openReview(
  options: OpenOptions = {},
  vault = "tests/fixtures/vaults/sample",
): Promise<void> {
  driver = await openVault(vault, options);
  await driver.runCommand("Debrief: Review lessons");
  await driver.find(VIEW).waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const question = () => driver.find(".debrief-review-question").innerText();
const card = () => driver.find(".debrief-review-card").innerText();
const left = async () =>
  Number.parseInt(await driver.find(".debrief-counts > span").first().innerText(), 10);

/** Questions of one kind alone. */
async function only(name: RegExp): Promise<void> {
  await driver.click({ role: "button", name, inside: VIEW });
}

function judgements(): readonly Record<string, unknown>[] {
  const stored = JSON.parse(driver.readFile(DATA)) as { judgements: Record<string, unknown>[] };
  return stored.judgements;
}

describe("possible repeats", () => {
  test("S says the same, U takes it back, and no note changes", async () => {
    await openReview();
    await expect.poll(question).toBe("Do these two say the same?");
    const [before, first] = [await left(), await card()];
    await driver.press("s");
    await driver.waitForNotice("Remembered as the same.");
    expect(judgements()).toEqual([expect.objectContaining({ same: true, date: "2026-05-16" })]);
    await expect.poll(card).not.toBe(first);
    await driver.press("u");
    await driver.waitForNotice("Undone: the two lessons are open again.");
    expect(judgements()).toEqual([expect.objectContaining({ same: true, withdrawn: true })]);
    await expect.poll(card).toBe(first);
    await expect.poll(left).toBe(before);
    expect(driver.diff()).toEqual({});
  });

  test("D says different, and the pair does not come up again after a reload", async () => {
    await openReview();
    await only(/Possible repeats/u);
    const [before, first] = [await left(), await card()];
    await driver.press("d");
    await driver.waitForNotice("Remembered as different.");
    expect(judgements()).toEqual([expect.objectContaining({ same: false })]);
    await driver.reload();
    await driver.find(".debrief-review-card").waitFor();
    await expect.poll(left).toBeLessThan(before);
    expect(await card()).not.toBe(first);
  });

  test("the space bar puts a question to the end, and U brings it back", async () => {
    await openReview();
    await only(/Possible repeats/u);
    const [before, first] = [await left(), await card()];
    await driver.press("Space");
    await expect.poll(card).not.toBe(first);
    expect(await left()).toBe(before);
    await driver.press("u");
    await expect.poll(card).toBe(first);
  });
});

describe("lessons without people", () => {
  test("S links the one who is named, on that line alone, and U takes the link away", async () => {
    await openReview();
    await only(/Without people/u);
    await expect.poll(question).toMatch(/^(Does this have to do with|Whom is this about)/u);
    for (let i = 0; i < 80 && !(await question()).startsWith("Does"); i++) {
      await driver.press("Space");
    }
    const name = /with (.+)\?$/u.exec(await question())?.[1] ?? "";
    const before = await left();
    await driver.press("s");
    await driver.waitForNotice(`Linked to ${name}.`);
    await expect.poll(() => Object.keys(driver.diff())).toHaveLength(1);
    const [lines = []] = Object.values(driver.diff());
    expect(lines).toHaveLength(2);
    const [gone = "", added = ""] = lines;
    expect(added).toBe(`+${gone.slice(1)} [[${name}]]`);
    await expect.poll(left).toBe(before - 1);
    await driver.press("u");
    await expect.poll(() => driver.diff()).toEqual({});
    await expect.poll(left).toBe(before);
  });

  test("of several, the number says who; S asks, and chooses none unasked", async () => {
    await openReview();
    await only(/Without people/u);
    await expect.poll(question).toMatch(/^(Does this have to do with|Whom is this about)/u);
    for (let i = 0; i < 80 && !(await question()).startsWith("Whom"); i++) {
      await driver.press("Space");
    }
    expect(await question()).toBe("Whom is this about?");
    await driver.press("s");
    await driver.find({ placeholder: "Who is this lesson about?" }).waitFor();
    await driver.press("Escape");
    expect(driver.diff()).toEqual({});
    const second = await driver.find(".mod-offers bdi").nth(1).innerText();
    await driver.find("[data-debrief-card]").focus();
    await driver.press("2");
    await driver.waitForNotice(`Linked to ${second}.`);
    await expect.poll(() => Object.keys(driver.diff())).toHaveLength(1);
  });

  test("“Nobody” is not asked again, and writes nothing", async () => {
    await openReview();
    await only(/Without people/u);
    const before = await left();
    await driver.press("d");
    await expect.poll(left).toBe(before - 1);
    await driver.reload();
    await driver.find(".debrief-review-card").waitFor();
    await expect.poll(left).toBe(before - 1);
    expect(driver.diff()).toEqual({});
  });
});

describe("a lesson that held, and then happened again", () => {
  const ASK = "Lessons/Are you asking me to do something.md";
  const HELD = "- 2025-11-06 held: the man from Station Road wanted a name, nothing else";

  async function openRelapse(): Promise<void> {
    await openReview();
    await only(/Relapsed/u);
    await driver.find({ css: ".debrief-review-lesson", hasText: "keeps escalating" }).waitFor();
  }

  test("S tries it again: its history says so, with what happened, and U takes it back", async () => {
    await openRelapse();
    const before = await left();
    await driver.press("n");
    await driver.type("I was tired, and said so too late");
    await driver.press("Enter", "s");
    await driver.waitForNotice(/trying from today/u);
    const line = "- 2026-05-16 changed: I was tired, and said so too late";
    await expect.poll(() => driver.diff()).toEqual({ [ASK]: [`+${line}`] });
    expect(driver.readFile(ASK)).toContain(`${HELD}\n${line}\n`);
    await expect.poll(left).toBe(before - 1);
    await driver.press("u");
    await driver.waitForNotice(/^Undone: trying/u);
    await expect.poll(() => driver.diff()).toEqual({});
    await expect.poll(left).toBe(before);
  });

  test("D retires it in its own note, and it is not asked again after a reload", async () => {
    await openRelapse();
    const before = await left();
    await driver.press("d");
    await driver.waitForNotice(/retired from today/u);
    await expect.poll(() => driver.diff()).toEqual({ [ASK]: ["+retired: true"] });
    await driver.reload();
    await driver.find(".debrief-review-card").waitFor();
    await expect.poll(left).toBe(before - 1);
  });

  test("its evidence and its words are one key away, and nothing is written", async () => {
    await openRelapse();
    await driver.press("Enter");
    await expect.poll(() => driver.activeNote()).toMatch(/Darren at twenty to nine/u);
    await driver.runCommand("Debrief: Review lessons");
    await driver.find("[data-debrief-card]").focus();
    await driver.press("1");
    await expect.poll(() => driver.activeNote()).toBe(ASK);
    await driver.runCommand("Debrief: Review lessons");
    const before = await left();
    await driver.find("[data-debrief-card]").focus();
    await driver.press("2");
    await expect.poll(left).toBe(before - 1);
    expect(driver.diff()).toEqual({});
  });
});

test("a success without a lesson opens where the lesson is to be written", async () => {
  await openReview();
  await only(/Successes without/u);
  await expect.poll(question).toBe("What made this go well?");
  await driver.press("s");
  await expect.poll(() => driver.activeNote()).toMatch(/^Debriefs\//u);
  expect(driver.diff()).toEqual({});
});

describe("access", () => {
  test.each(["light", "dark"] as const)("axe finds nothing in %s", async (theme) => {
    await openReview({ theme });
    await driver.setTheme(theme);
    await driver.find(".debrief-review-card").waitFor();
    for (const kind of [/Possible/u, /Without people/u, /Relapsed/u, /Successes/u]) {
      await only(kind);
      expect(await violations(driver, VIEW)).toEqual([]);
    }
  });

  test("a phone scrolls in one direction and has targets for fingers", async () => {
    await openReview(PHONE);
    await driver.find(".debrief-review-card").waitFor();
    expect(await measureOverflow(driver, VIEW)).toBe(0);
    const targets = driver.find(".debrief-answers > button, .debrief-review-note input");
    for (const kind of [/Possible/u, /Relapsed/u]) {
      await only(kind);
      expect(await measureOverflow(driver, VIEW)).toBe(0);
      for (const target of await targets.all()) {
        expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      }
    }
  });

  test("a vault without debriefs says what to do first", async () => {
    await openReview({}, NO_DEBRIEFS);
    await driver.waitForText("No debriefs yet");
    expect(await violations(driver, VIEW)).toEqual([]);
  });
});
