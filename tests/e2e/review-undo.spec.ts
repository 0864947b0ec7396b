import { afterEach, describe, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// What was answered follows what is stored, wherever it is taken back.

let driver: AppDriver;
const DATA = ".obsidian/plugins/debrief/data.json";
const VIEW = ".debrief-review-view";

async function openReview(kind?: RegExp): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample");
  await driver.runCommand("Debrief: Review lessons");
  await driver.find(VIEW).waitFor();
  if (kind !== undefined) await only(kind);
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const only = (name: RegExp) => driver.click({ role: "button", name, inside: VIEW });
const question = () => driver.find(".debrief-review-question").innerText();
const card = () => driver.find(".debrief-review-card").innerText();
const counts = async (): Promise<readonly number[]> => {
  const words = await driver.find(`${VIEW} .debrief-counts > span`).allInnerTexts();
  return words.map((text) => Number.parseInt(text, 10));
};
const open = (type: string) =>
  driver.inApp(({ workspace }, name) => workspace.getLeavesOfType(name).length, type);
const stored = (key: string) =>
  (JSON.parse(driver.readFile(DATA)) as Record<string, Record<string, unknown>[]>)[key] ?? [];

/** Goes back to the review that is open. */
async function comeBack(): Promise<void> {
  await driver.runCommand("Debrief: Review lessons");
  await driver.find(".debrief-review-card").waitFor();
  await driver.find("[data-debrief-card]").focus();
}

describe("a pair that was decided", () => {
  test("is asked about again after Undo in the notice, and after a reload", async () => {
    await openReview();
    await expect.poll(question).toBe("Do these two say the same?");
    const [[left = 0], first] = [await counts(), await card()];
    await driver.press("s");
    await driver.waitForNotice("Remembered as the same.");
    await expect.poll(counts).toEqual([left - 1, 1]);
    await driver.click({ css: ".debrief-notice-undo" });
    await driver.waitForNotice("Undone: the two lessons are open again.");
    await expect.poll(counts).toEqual([left, 0]);
    expect(await card()).toBe(first);
    await driver.reload();
    await driver.find(".debrief-review-card").waitFor();
    await expect.poll(counts).toEqual([left, 0]);
  });

  test("is asked about again once it is withdrawn in the list of decisions", async () => {
    await openReview(/Possible repeats/u);
    await expect.poll(question).toBe("Do these two say the same?");
    const [[left = 0], first] = [await counts(), await card()];
    await driver.press("d");
    await driver.waitForNotice("Remembered as different.");
    await driver.runCommand("Debrief: Open decisions");
    await driver.find(".debrief-decision .debrief-quiet").first().click();
    await driver.waitForNotice(/^Decision withdrawn\./u);
    await comeBack();
    await expect.poll(counts).toEqual([left, 0]);
    expect(await card()).toBe(first);
  });
});

test("U takes the person who was chosen back, and leaves the pair before it", async () => {
  await openReview(/Possible repeats/u);
  await driver.press("s");
  await driver.waitForNotice("Remembered as the same.");
  await only(/Without people/u);
  await driver.find("[data-debrief-card]").focus();
  for (let i = 0; i < 80 && !(await question()).startsWith("Whom"); i++) {
    await driver.press("Space");
  }
  expect(await question()).toBe("Whom is this about?");
  const [[left = 0], asked] = [await counts(), await card()];
  await driver.press("s");
  await driver.find({ placeholder: "Who is this lesson about?" }).fill("Tomasz");
  await driver.press("Enter");
  await driver.waitForNotice(/^Linked to Tomasz/u);
  await expect.poll(counts).toEqual([left - 1, 1]);
  expect(Object.keys(driver.diff())).toHaveLength(1);
  await driver.press("u");
  await driver.waitForNotice(/^Undone: link to Tomasz/u);
  await expect.poll(() => driver.diff()).toEqual({});
  expect(stored("judgements")).toEqual([expect.not.objectContaining({ withdrawn: true })]);
  await expect.poll(counts).toEqual([left, 0]);
  await expect.poll(card).toBe(asked);
});

test("a lesson is written beside the review, and coming back there is the same place with U", async () => {
  await openReview(/Successes without/u);
  await only(/Without people/u);
  await driver.press("d");
  await driver.waitForNotice("Remembered: about nobody.");
  const [left = 0] = await counts();
  await only(/Successes without/u);
  await driver.press("s");
  await expect.poll(() => driver.activeNote()).toMatch(/^Debriefs\//u);
  expect(await open("debrief-review")).toBe(1);
  await comeBack();
  expect(await question()).toBe("What made this go well?");
  await only(/Without people/u);
  await expect.poll(counts).toEqual([left, 1]);
  await driver.press("u", "u");
  await driver.waitForNotice("Undone: the question is open again.");
  await expect.poll(counts).toEqual([left + 1, 0]);
});

test("“Nobody” outlives its tab, is listed among the decisions, and is taken back there", async () => {
  await openReview(/Without people/u);
  const [[left = 0], first] = [await counts(), await card()];
  await driver.press("d");
  await driver.waitForNotice("Remembered: about nobody.");
  await expect.poll(counts).toEqual([left - 1, 1]);
  expect(stored("settled")).toEqual([
    expect.objectContaining({ kind: "person", date: "2026-05-16" }),
  ]);
  await driver.inApp(({ workspace }) => workspace.detachLeavesOfType("debrief-review"));
  await driver.runCommand("Debrief: Review lessons");
  await only(/Without people/u);
  await expect.poll(counts).toEqual([left - 1, 0]);
  expect(await card()).not.toBe(first);
  await driver.runCommand("Debrief: Open decisions");
  await driver.find({ css: ".debrief-decision", hasText: "About nobody" }).waitFor();
  await driver.find(".debrief-decision .debrief-quiet").first().click();
  await driver.waitForNotice(/^Decision withdrawn\. The review asks again/u);
  await comeBack();
  await expect.poll(counts).toEqual([left, 0]);
  expect(await card()).toBe(first);
  expect(driver.diff()).toEqual({});
});

test("an answer that cannot be taken back stays one, until it can", async () => {
  await openReview(/Relapsed/u);
  const [left = 0] = await counts();
  await driver.press("s");
  await driver.waitForNotice(/trying from today/u);
  await expect.poll(counts).toEqual([left - 1, 1]);
  const [path = ""] = Object.keys(driver.diff());
  const written = driver.readFile(path);
  await driver.writeOutside(path, written.replace("changed:", "changed: somebody wrote on"));
  await driver.press("u");
  await driver.waitForNotice(/so nothing was undone/u);
  await expect.poll(counts).toEqual([left - 1, 1]);
  await driver.writeOutside(path, written);
  await driver.press("u");
  await driver.waitForNotice(/^Undone: trying/u);
  await expect.poll(counts).toEqual([left, 0]);
});

test("what is typed about a relapse stays with its question", async () => {
  await openReview(/Relapsed/u);
  const field = () => driver.find("[data-debrief-note]").inputValue();
  await driver.press("n");
  await driver.type("I was tired");
  await driver.press("Enter", "2");
  await driver.waitForNotice(/^Left as it is/u);
  await driver.press("u");
  await driver.waitForNotice("Undone: the question is open again.");
  await expect.poll(field).toBe("I was tired");
  await driver.reload();
  await driver.find(".debrief-review-card").waitFor();
  await expect.poll(field).toBe("I was tired");
  expect(driver.diff()).toEqual({});
});
