import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// Every view on a screen that others look at: initials for names, in all that a view says.

const SAMPLE = "tests/fixtures/vaults/sample";
const ELIF = "People/Elif Demir.md";
const LEAF = ".workspace-leaf.mod-active .workspace-leaf-content";
const SIDE = ".mod-right-split .debrief-panel";

let driver: Driver;

async function open(command: string, drawn: string, options: OpenOptions = {}): Promise<void> {
  driver = await openVault(SAMPLE, options);
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find(drawn).first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

/** Everyone of the sample vault, by the words of their names and of what else they are called. */
const NAMES =
  /\b(?:Ayre|Batty|Colin|Cole|Darren|Demir|Elif|Jonas|Keller|Lind|Margaret|Okafor|Pennick|Ruth|Sarah|Tomasz|Tomek|Wrona)/iu;

/** What stands in a part of the page for an eye, an ear or whoever looks into it, attributes and all. */
function everything(root = LEAF): Promise<string> {
  return driver.inApp((_app, css) => {
    const place = activeDocument.querySelector<HTMLElement>(css);
    const fields = [...(place?.querySelectorAll("input") ?? [])].map(({ value }) => value);
    return [place?.outerHTML ?? "", ...fields].join("\n");
  }, root);
}

async function findNames(root = LEAF): Promise<readonly string[]> {
  const all = await everything(root);
  expect(all).not.toBe("");
  return [...all.matchAll(new RegExp(`.{0,60}(?:${NAMES.source})`, "giu"))].map(([found]) => found);
}

const hide = () => driver.click({ role: "button", name: "Hide names", inside: LEAF });
const show = () => driver.click({ role: "button", name: "Show names", inside: LEAF });
const hidden = (root = LEAF) => driver.find({ role: "button", name: "Show names", inside: root });

async function pressAll(css: string): Promise<void> {
  const all = driver.find(css);
  for (let i = (await all.count()) - 1; i >= 0; i--) await all.nth(i).click();
}

const stored = {
  judgements: [
    { a: "ask sarah lind first.", b: "let elif decide.", same: false, date: "2026-05-01" },
    { a: "let the caller finish.", b: "wait for tomek.", same: true, date: "2026-04-01" },
  ],
};

const nothing = () => Promise.resolve();
const openElif = async () => {
  await driver.find(".debrief-who-name").first().click();
  await driver.find(".debrief-person-header").waitFor();
};

/** Each with what is there once it is drawn, and what can be opened in it if it is not open yet. */
const VIEWS = [
  {
    name: "people",
    command: "Open people",
    drawn: ".debrief-people-row",
    unfold: () => pressAll(".debrief-proposals-toggle[aria-expanded=false]"),
  },
  {
    name: "review",
    command: "Review lessons",
    drawn: ".debrief-review-card",
    unfold: () => driver.click({ role: "button", name: /^Without people/u }),
  },
  {
    name: "insights",
    command: "Open insights",
    drawn: ".debrief-figure",
    unfold: () =>
      pressAll(".debrief-insight-part:nth-of-type(3) .debrief-figure[aria-expanded=false]"),
  },
  {
    name: "setbacks and successes",
    command: "Open setbacks and successes",
    drawn: ".debrief-happening",
    unfold: nothing,
  },
  { name: "decisions", command: "Open decisions", drawn: ".debrief-decision", unfold: nothing },
] as const;

describe("names are hidden by the eye in the header of", () => {
  test.each(VIEWS)("$name, over a reload, until they are shown again", async (view) => {
    await open(view.command, view.drawn, { data: stored });
    await view.unfold();
    await expect.poll(() => findNames()).not.toEqual([]);
    const before = await driver.find(`${LEAF} ${view.drawn}`).count();
    await hide();
    await hidden().waitFor();
    expect(await findNames()).toEqual([]);
    expect(await driver.find(`${LEAF} ${view.drawn}`).count()).toBe(before);
    await driver.screenshot(`hidden-${view.name}`);
    await driver.reload();
    await driver.find(view.drawn).first().waitFor();
    await hidden().waitFor();
    await view.unfold();
    expect(await findNames()).toEqual([]);
    await show();
    await expect.poll(() => findNames()).not.toEqual([]);
  });

  test.each(VIEWS)("$name, where axe finds nothing, light and dark", async (view) => {
    await open(view.command, view.drawn, { data: stored });
    await view.unfold();
    await hide();
    await hidden().waitFor();
    for (const theme of ["light", "dark"] as const) {
      await driver.setTheme(theme);
      expect(await violations(driver, LEAF)).toEqual([]);
    }
  });

  test("the matrix, whose cells are walked and opened as before", async () => {
    await open("Open people", ".debrief-people-row");
    await driver.click({ role: "button", name: "Matrix" });
    const heads = () => driver.find(".debrief-matrix thead .debrief-unseen").allInnerTexts();
    const named = await heads();
    await hide();
    await hidden().waitFor();
    const initials = named.map((name) => name.replace(/(\p{Lu})\p{L}*\s*/gu, "$1"));
    expect(await heads()).toEqual(initials);
    await driver.find(".debrief-matrix [role=gridcell]").first().focus();
    await driver.press("ArrowRight", "ArrowDown", "ArrowDown", "Home", "ArrowUp");
    const label = () => driver.inApp(() => activeDocument.activeElement?.ariaLabel ?? "");
    expect(await label()).toMatch(new RegExp(`, ${initials[0] ?? ""}: `, "u"));
    await driver.find(".debrief-matrix .is-level-1").first().click();
    await driver.find(".debrief-crossing-detail").waitFor();
    expect(await findNames()).toEqual([]);
    await driver.screenshot("hidden-matrix");
    for (const theme of ["light", "dark"] as const) {
      await driver.setTheme(theme);
      expect(await violations(driver, LEAF)).toEqual([]);
    }
    await driver.reload();
    await hidden().waitFor();
    await driver.find(".debrief-matrix").waitFor();
    expect(await findNames()).toEqual([]);
  });

  test("the page of a person, with all that is opened in it", async () => {
    await open("Open people", ".debrief-people-row");
    await openElif();
    await expect.poll(() => findNames()).not.toEqual([]);
    await hide();
    await hidden().waitFor();
    expect(await findNames()).toEqual([]);
    await driver.screenshot("hidden-person");
    for (const text of await driver.find(".debrief-mini .debrief-text").all()) await text.click();
    await pressAll(".debrief-proposals-toggle");
    await driver.find(".debrief-mini-detail").first().waitFor();
    expect(await findNames()).toEqual([]);
    for (const theme of ["light", "dark"] as const) {
      await driver.setTheme(theme);
      expect(await violations(driver, LEAF)).toEqual([]);
    }
    await driver.reload();
    await driver.find(".debrief-person-header").waitFor();
    await hidden().waitFor();
    expect(await findNames()).toEqual([]);
    await show();
    await driver.find({ css: ".debrief-person-name", hasText: "Elif Demir" }).waitFor();
  });
});

describe("while names are hidden", () => {
  test("the list keeps its order, and the search its words, but not on the screen", async () => {
    await open("Open people", ".debrief-people-row");
    const called = () => driver.find(".debrief-who-name").allInnerTexts();
    const field = driver.find({ role: "searchbox", name: "Search people" });
    await driver.click({ role: "button", name: /^Sort:/u });
    await driver.click({ css: ".menu-item", hasText: "Name" });
    await expect.poll(async () => (await called())[0]).toBe("Colin Batty");
    await hide();
    await expect.poll(called).toEqual(["CB", "DC", "ED", "JK", "MA", "RP", "SL", "SO", "TW"]);
    await field.fill("elif");
    await expect.poll(called).toEqual(["ED"]);
    expect(await field.inputValue()).toBe("elif");
    await driver.press("ArrowDown");
    await expect.poll(() => field.inputValue()).toBe("ED");
    expect(await findNames()).toEqual([]);
    await driver.press("Enter");
    await driver.find(".debrief-person-header").waitFor();
    await driver.press("Escape");
    await expect.poll(called).toEqual(["ED"]);
    await show();
    await expect.poll(() => field.inputValue()).toBe("elif");
  });

  test("menus have initials in the order of the names, and so has the filter that is set", async () => {
    await open("Open setbacks and successes", ".debrief-happening");
    await hide();
    await driver.click({ role: "button", name: /^Person$/u });
    await driver.find(".menu .menu-item").first().waitFor();
    const items = await driver.find(".menu .menu-item").allInnerTexts();
    expect(items.map((text) => text.trim())).toEqual([
      "Anyone",
      ...["CB", "DC", "ED", "JK", "MA", "RP", "SL", "SO", "TW"],
    ]);
    await driver.click({ css: ".menu-item", hasText: "SL" });
    await driver.find({ role: "button", name: "Clear person" }).waitFor();
    expect(await driver.find(".debrief-chip.is-active").first().innerText()).toBe("SL");
    expect(await findNames()).toEqual([]);
  });

  test("whatever else is opened hides them as well, and the command does what the eye does", async () => {
    await open("Open people", ".debrief-people-row");
    await driver.runCommand("Debrief: Hide or show names");
    await hidden().waitFor();
    await driver.runCommand("Debrief: Open setbacks and successes");
    await driver.find(".debrief-happening").first().waitFor();
    await hidden().waitFor();
    expect(await findNames()).toEqual([]);
    await driver.runCommand("Debrief: Hide or show names");
    await expect.poll(() => findNames()).not.toEqual([]);
    // Each view has its own: the other one goes on hiding them.
    await driver.runCommand("Debrief: Open people");
    await hidden().waitFor();
    expect(await findNames()).toEqual([]);
  });
});

describe("where the app shows no header", () => {
  test("the panel in the sidebar has the eye itself, and follows notes with names hidden", async () => {
    driver = await openVault(SAMPLE);
    await driver.openNote(ELIF);
    await driver.runCommand("Debrief: Show person panel");
    await driver.find(`${SIDE} .debrief-person-header`).waitFor();
    await driver.click({ role: "button", name: "Hide names", inside: SIDE });
    await hidden(SIDE).waitFor();
    expect(await findNames(SIDE)).toEqual([]);
    await driver.screenshot("hidden-sidebar");
    for (const theme of ["light", "dark"] as const) {
      await driver.setTheme(theme);
      expect(await violations(driver, SIDE)).toEqual([]);
    }
    await driver.openNote("People/Tomasz Wrona.md");
    await driver.find({ css: `${SIDE} .debrief-person-name`, hasText: "TW" }).waitFor();
    expect(await findNames(SIDE)).toEqual([]);
    await driver.openNote("Debriefs/2025/2025-07-14 Watching Elif hand over a house.md");
    await driver.waitForText("People in this note");
    expect(await findNames(SIDE)).toEqual([]);
    await driver.openNote(ELIF);
    await driver.reload();
    await driver.find({ css: `${SIDE} .debrief-person-name`, hasText: "ED" }).waitFor();
    expect(await findNames(SIDE)).toEqual([]);
    await driver.click({ role: "button", name: "Show names", inside: SIDE });
    await driver.find({ css: `${SIDE} .debrief-person-name`, hasText: "Elif Demir" }).waitFor();
  });

  test("a code block says it in a line of its own", async () => {
    driver = await openVault(SAMPLE);
    const block = (body: string) => `\n\`\`\`debrief-person\n${body}\n\`\`\`\n`;
    await driver.writeOutside(
      "Board.md",
      ["names: hidden\nTomek", "names: x\nElif Demir", "Quentin\nnames: hidden"]
        .map(block)
        .join(""),
    );
    await driver.openNote("Board.md");
    await driver.runCommand("Toggle reading view");
    const panel = ".markdown-rendered .debrief-panel";
    await expect
      .poll(() => driver.find(`${panel} .debrief-person-name`).allInnerTexts())
      .toEqual(["TW", "Elif Demir"]);
    expect(await findNames(panel)).toEqual([]);
    expect(await driver.find(panel).nth(2).innerText()).toContain("Nobody goes by this name");
    expect(await driver.find(".debrief-block-problems").allInnerTexts()).toEqual([
      "Line 1: “names” can be hidden or shown, not “x”.",
    ]);
    expect(await violations(driver, ".markdown-rendered")).toEqual([]);
  });
});
