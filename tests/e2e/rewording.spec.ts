import { afterEach, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault } from "./driver.ts";

// What was decided about a lesson follows it when the line is written in other words.

let driver: AppDriver;

const CALL = "Debriefs/2026/2026-05-16 Call.md";
const FLIGHT = "Debriefs/2026/2026-05-15 Flight.md";
const DATA = ".obsidian/plugins/debrief/data.json";
const CHARGE = "Charge the drone on Sundays.";
const BETTER = "Charge the drone and its spare batteries on Sundays.";
const SPARE = "Keep spare power with the aircraft.";
const DECIDED = {
  a: CHARGE.toLowerCase(),
  b: SPARE.toLowerCase(),
  same: true,
  date: "2026-05-15",
};

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

async function open(): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", { data: { judgements: [DECIDED] } });
  await driver.writeOutside(CALL, `## Lessons\n- ${CHARGE}\n`);
  await driver.writeOutside(FLIGHT, `## Lessons\n- ${SPARE}\n`);
  await search();
  await expect.poll(counts).toEqual(["2"]);
}

/** The rollup, narrowed to what this is about. */
async function search(): Promise<void> {
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  await driver.find({ role: "searchbox", name: /lessons/i }).fill("drone");
}

async function counts(): Promise<readonly string[]> {
  const rows = await driver.find(".debrief-row .debrief-count").allInnerTexts();
  return rows.map((row) => /\d+/u.exec(row)?.[0] ?? row);
}

const judgements = () =>
  (JSON.parse(driver.readFile(DATA)) as { judgements: unknown[] }).judgements;

test("two lessons that were called the same stay so while one of them is reworded", async () => {
  await open();
  await driver.openNote(CALL, 2);
  await driver.press("End");
  for (let i = 0; i < " on Sundays.".length; i++) await driver.press("Backspace");
  await driver.type(" and its sp");
  await driver.save();
  await driver.type("are batteries on Sundays.");
  await driver.save();
  await driver.waitForNotice("What you decided about this lesson follows its new wording.");
  await expect.poll(judgements).toEqual([
    { ...DECIDED, withdrawn: true, date: "2026-05-16" },
    { ...DECIDED, a: BETTER.toLowerCase() },
  ]);
  // The notes say what was typed, and nothing else.
  expect(driver.diff()).toEqual({
    [CALL]: ["new file", "+## Lessons", `+- ${BETTER}`],
    [FLIGHT]: ["new file", "+## Lessons", `+- ${SPARE}`],
  });
  await search();
  await expect.poll(counts).toEqual(["2"]);
});

test("Undo keeps the decision with the old wording", async () => {
  await open();
  await driver.writeOutside(CALL, `## Lessons\n- ${BETTER}\n`);
  await driver.waitForNotice(/follows its new wording/);
  await driver.click({ role: "button", name: "Undo", inside: ".notice" });
  await driver.waitForNotice("Undone: the decision stays with the old wording.");
  await expect.poll(judgements).toEqual([{ ...DECIDED, date: "2026-05-16" }]);
  // Alone they are no repeats any more.
  await expect.poll(counts).toEqual([]);
});
