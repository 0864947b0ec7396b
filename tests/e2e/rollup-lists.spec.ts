import { afterEach, describe, expect, test } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";
import { chooseFrom } from "./layout.ts";

// Every filter, order and grouping of the rollup, chosen as a person would, in a vault so small that
// the answers can be read off its notes.

const ASK = "Ask for the exact error first.";
const NAME = "When my shift ends → name one owner for every job → nobody rings me";
const REHEARSE = "Rehearse the demo on their own data.";
const CHARGER = "Bring a second charger.";
const ALL = [ASK, NAME, REHEARSE];

let driver: Driver;

async function openRollup(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/filters", options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(driver.diff()).toEqual({});
  await driver.close();
});

const lessons = () => driver.find(".debrief-item .debrief-lesson").allInnerTexts();
const pressItem = (hasText: string) => driver.click({ css: ".menu-item", hasText });
const filter = async (facet: string, value: string): Promise<void> => {
  await chooseFrom(driver, /^Filter$/u, facet);
  await pressItem(value);
};

describe("the list is filtered", () => {
  test("by everything that the menu offers, one after the other", async () => {
    await openRollup();
    const answers: readonly (readonly [string, string, readonly string[]])[] = [
      ["People…", "Owen Reed", [ASK]],
      ["Kind…", "Team", [NAME]],
      ["Kind…", "Observed", [REHEARSE]],
      ["Outcome…", "made right", [REHEARSE]],
      ["Outcome…", "unresolved", [ASK]],
      ["Level…", "Organization", [NAME]],
      ["Period…", "Last 30 days", [ASK, NAME]],
      ["Folder…", "Work/Shows", [REHEARSE]],
      ["Tag…", "#phone", [ASK]],
      ["Repeats…", "3 or more", [ASK]],
      ["Status…", "New", ALL],
    ];
    for (const [facet, value, expected] of answers) {
      await filter(facet, value);
      await expect.poll(lessons, { message: `${facet} ${value}` }).toEqual(expected);
      if (facet === "Repeats…") await driver.click({ role: "button", name: "2 or more" });
      else await driver.click({ role: "button", name: /^Clear / });
      await expect.poll(lessons).toEqual(ALL);
    }
    await driver.click({ role: "button", name: "Clean structure" });
    await expect.poll(lessons).toEqual([NAME]);
  });

  test("by several at once: of one kind any is enough, of different kinds all must be met", async () => {
    await openRollup();
    await filter("Kind…", "Team");
    await expect.poll(lessons).toEqual([NAME]);
    await chooseFrom(driver, /^Team$/u, "Observed");
    await expect.poll(lessons).toEqual([NAME, REHEARSE]);
    await filter("Folder…", "Work/Shows");
    await expect.poll(lessons).toEqual([REHEARSE]);
  });

  test("by what is typed, live", async () => {
    await openRollup();
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    for (const [query, expected] of [
      ["err", [ASK]],
      ['"exact error"', [ASK]],
      ['"xact error"', []],
      ["shift owner", [NAME]],
      ["-exact", [NAME, REHEARSE]],
      ["person:owen", [ASK]],
      ['person:"Elif Demir" kind:setback', [ASK]],
      ["kind:team", [NAME]],
      ["status:new", ALL],
      ["status:holding", []],
      ["folder:shows", [REHEARSE]],
      ["tag:show", [REHEARSE]],
      ["trade", [REHEARSE]],
      ['"exact', [ASK]],
      ["charger", []],
    ] as const) {
      await search.fill(query);
      await expect.poll(lessons, { message: query }).toEqual(expected);
    }
    await driver.click({ role: "button", name: "Search every lesson" });
    await expect.poll(lessons).toEqual([CHARGER]);
  });
});

describe("the list is put in order", () => {
  test("by each order, and the other way round", async () => {
    await openRollup();
    for (const [order, expected] of [
      ["Latest", [NAME, ASK, REHEARSE]],
      ["Most notes", ALL],
      ["Momentum", ALL],
      ["Most people", ALL],
      ["Lesson", [ASK, REHEARSE, NAME]],
      ["Status", ALL],
      ["Most repeats", ALL],
      ["Other way round", [NAME, REHEARSE, ASK]],
    ] as const) {
      await chooseFrom(driver, /^Sort/u, order);
      await expect.poll(lessons, { message: order }).toEqual(expected);
    }
  });

  test("under headings of every grouping", async () => {
    await openRollup();
    const list = (): Promise<readonly string[]> =>
      driver.find(".debrief-group .debrief-group-header").allInnerTexts();
    for (const [group, expected] of [
      ["Person", ["Elif Demir\n1", "Owen Reed\n1", "Nobody\n2"]],
      ["Level", ["Organization\n1", "Process\n1", "Performer\n1", "No level\n1"]],
      ["Kind", ["Conversation\n1", "Observed\n1", "Setback\n1", "Success\n2", "Team\n1"]],
      ["Status", ["New\n3"]],
      ["Month", ["May 2026\n2", "Mar 2025\n1"]],
    ] as const) {
      await chooseFrom(driver, /^Group/u, group);
      await expect.poll(list, { message: group }).toEqual(expected);
    }
    await chooseFrom(driver, /^Group/u, "None");
    await expect.poll(list).toEqual([]);
    await expect.poll(lessons).toEqual(ALL);
  });
});

test("a tag that the app reads later than the lesson is found without a reload", async () => {
  await openRollup({ cacheDelay: 400 });
  const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
  await search.fill("tag:late");
  await expect.poll(lessons).toEqual([]);
  const path = "Work/2026-05-01 Round.md";
  const text = driver.readFile(path);
  await driver.writeOutside(path, text.replace("debrief: team", "debrief: team\ntags: [late]"));
  await expect.poll(lessons).toEqual([NAME]);
  await driver.writeOutside(path, text);
  await expect.poll(lessons).toEqual([]);
});
