import { afterEach, describe, expect, test } from "vitest";
import type { Route } from "playwright-core";
import { violations } from "./accessibility.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// States that the specs of the views do not come by: each is looked at in light and in dark. One
// start for many of them, because a start takes longer than a look.

const SAMPLE = "tests/fixtures/vaults/sample";
const NO_DEBRIEFS = "tests/host/fixtures/vault";
const VIEW = ".workspace-leaf.mod-active .debrief-view";
const OVER = ".menu, .modal-container, .suggestion-container";
const ELIF = "People/Elif Demir.md";

/** Axe takes its time on a busy machine, and there are many states to a start. */
const SLOW = { timeout: 120_000 };

let driver: Driver;

async function open(vault = SAMPLE, options: OpenOptions = {}): Promise<void> {
  driver = await openVault(vault, options);
  driver.page.setDefaultTimeout(8_000);
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

/** Looks at a state in both themes; what is wrong is told with the name of the state. */
async function look(state: string, root = VIEW): Promise<void> {
  await driver.find(root).first().waitFor();
  await driver.setTheme("light");
  expect([state, await violations(driver, root)]).toEqual([state, []]);
  // Another theme changes colours, and nothing else.
  await driver.setTheme("dark");
  const dark = await violations(driver, root, ["color-contrast"]);
  expect([`${state}, dark`, dark]).toEqual([`${state}, dark`, []]);
}

async function openView(command: string, drawn: string): Promise<void> {
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find(`${VIEW} ${drawn}`).first().waitFor();
}

/** By keyboard: what is under the pointer changes what can be pressed. */
async function press(name: string | RegExp): Promise<void> {
  await driver.find({ role: "button", name, inside: VIEW }).first().focus();
  await driver.press("Enter");
}

/** What a button opens over the view, looked at and closed again. */
async function lookOver(state: string, ...names: readonly (string | RegExp)[]): Promise<void> {
  for (const name of names) {
    const item = driver.find({ css: ".menu-item", hasText: name });
    if ((await item.count()) > 0) await item.first().click();
    else await press(name);
  }
  await look(state, OVER);
  await driver.press("Escape");
  await driver.find(OVER).first().waitFor({ state: "detached" });
}

describe("the rollup", () => {
  test("grouped, filtered, searched for nothing, and its menus", SLOW, async () => {
    await open();
    await openView("Open rollup", ".debrief-row");
    await lookOver("menu of groups", /^Group: /u);
    await lookOver("menu of orders", /^Sort: /u);
    await lookOver("menu of people", "People");
    await lookOver("menu of all filters", "Filter");
    await lookOver("saved filters", "Filters and sharing");
    await lookOver("a name for filters", "Filters and sharing", "Save these filters…");
    await press(/^Group: /u);
    await driver.click({ css: ".menu-item", hasText: "Month" });
    await driver.find(`${VIEW} .debrief-group`).first().waitFor();
    await look("grouped");
    await press(/^Status$/u);
    await driver.click({ css: ".menu-item", hasText: "Relapsed" });
    await driver.find(`${VIEW} .debrief-chip.is-active`).first().waitFor();
    await look("filtered");
    const search = driver.find({ role: "searchbox", name: "Search lessons and quotes" });
    await search.fill("nobody ever wrote this");
    await driver.waitForText("No lesson matches");
    await look("nothing matches");
  });

  test("an opened row with a menu, prompts and a notice", SLOW, async () => {
    await open();
    await openView("Open rollup", ".debrief-row");
    await driver.find({ role: "button", name: /caller keeps escalating/u }).click();
    await driver.find(".debrief-quote").first().hover();
    await lookOver("menu of a row", "More actions");
    await lookOver("menu of a quote", "More with this lesson");
    await lookOver("menu of a status", /^Relapsed/u);
    await lookOver("prompt for a person", "Link person");
    await lookOver("prompt to merge", "Merge into…");
    await lookOver("prompt for a lesson note", "More with this lesson", "Link to lesson note…");
    await lookOver("a new name", "More actions", "Rename…");
    await lookOver("what changes when a linked lesson is not the same", "Not the same");
    const inside = { css: ".debrief-quote", hasText: "Sarah asks a caller" };
    await driver.find({ role: "button", name: "Not the same", inside }).focus();
    await driver.press("Enter");
    await driver.waitForNotice("Remembered as different.");
    await look("notice", ".notice");
    await look("possible repeats");
  });
});

test("prompts of commands", SLOW, async () => {
  await open();
  await openView("Open rollup", ".debrief-row");
  await driver.runCommand("Debrief: Export rollup to a note");
  await look("names in an export", OVER);
  await driver.press("Enter");
  await driver.find({ placeholder: "Which note gets the rollup?" }).waitFor();
  await look("note of an export", OVER);
  await driver.press("Escape");
  await driver.runCommand("Debrief: Customise a template");
  await look("templates", OVER);
  await driver.press("Escape");
  await driver.runCommand("Debrief: New team");
  await look("participants", OVER);
  await driver.press("Escape");
  await driver.runCommand("Debrief: Capture a lesson");
  await driver.find({ placeholder: "What did you learn?" }).fill("Ask @Sarah first");
  await look("whom a quick lesson means", OVER);
  await driver.press("Escape");
});

test("a form that was begun, is closed, and comes back", SLOW, async () => {
  await open();
  await openView("Open rollup", ".debrief-row");
  await driver.runCommand("Debrief: New setback");
  const form = ".debrief-modal.mod-form";
  await driver.find(`${form} textarea`).first().waitFor();
  await look("empty form", form);
  await driver.find(`${form} textarea`).first().fill("Darren never listens.");
  const lesson = `${form} [data-debrief-field="Lessons"] textarea`;
  await driver.find(lesson).first().fill("Before hanging up, repeat the day and the time.");
  await driver.find(`${form} .debrief-before`).first().waitFor();
  await look("form with an earlier lesson", form);
  await driver.find(lesson).first().fill("Darren never listens.");
  await driver.find(`${form} .debrief-remark`).first().waitFor();
  await look("form with a remark", form);
  await driver.press("Escape");
  await driver.find({ role: "button", name: "Go on writing" }).waitFor();
  await look("form before it closes", form);
  await driver.press("Escape");
  await driver.runCommand("Debrief: New setback");
  await driver.waitForText(/is here again/u);
  await look("form with a draft", form);
});

test("panels and blocks in notes", SLOW, async () => {
  await open();
  await driver.writeOutside("People/Nobody Yet.md", "---\ntype: person\n---\n");
  await driver.writeOutside(
    "Board.md",
    "```debrief-rollup\nmood: x\ngroup: person\n```\n\n```debrief-person\nElif Demir\n```\n\n```debrief-person\nNobody here\n```\n",
  );
  await driver.openNote("Board.md");
  await driver.runCommand("Toggle reading view");
  await driver.find(".markdown-rendered .debrief-row").first().waitFor();
  await look("code blocks", ".markdown-rendered");
  await driver.runCommand("Debrief: Show person panel");
  const side = ".mod-right-split .debrief-panel";
  for (const [note, text] of [
    ["People/Nobody Yet.md", "Nothing learned with Nobody yet"],
    ["Shopping list.md", "No person here"],
    ["Debriefs/2025/2025-07-14 Watching Elif hand over a house.md", "People in this note"],
    [ELIF, "Elif Demir"],
  ] as const) {
    await driver.openNote(note);
    await driver.find({ css: side, hasText: text }).waitFor();
    await look(`panel of ${note}`, side);
  }
});

test("people nobody finds, and a review that is done", SLOW, async () => {
  await open();
  await openView("Open people", ".debrief-people-row");
  await driver.find(`${VIEW} input`).first().fill("nobody ever called so");
  await driver.waitForText("Nobody found");
  await look("nobody found");
  await openView("Review lessons", ".debrief-review-card");
  await press(/Relapsed/u);
  for (let i = 0; i < 4; i++) {
    const card = driver.find(`${VIEW} .debrief-review-card`);
    if ((await card.count()) === 0) break;
    await driver.find(`${VIEW} [data-debrief-card]`).focus();
    await driver.press("s");
    await driver.settle();
  }
  await look("review further on");
  await openView("Open setbacks and successes", ".debrief-happening");
  await press("Without a lesson");
  await look("setbacks without a lesson");
  await openView("Open decisions", ".debrief-decision");
  await look("decisions");
  await driver.find({ role: "searchbox", name: /decisions/iu }).fill("nothing says this");
  await driver.waitForText("No decision matches");
  await look("no decision matches");
});

const VIEWS = [
  "Open rollup",
  "Open people",
  "Review lessons",
  "Open insights",
  "Open setbacks and successes",
  "Open decisions",
  "Show person panel",
];

test("first steps in an empty vault", SLOW, async () => {
  await open(NO_DEBRIEFS);
  for (const command of VIEWS) {
    await driver.runCommand(`Debrief: ${command}`);
    const root = ".workspace-leaf.mod-active .debrief-ui";
    await driver.find(`${root} .debrief-state`).first().waitFor();
    await look(`empty: ${command}`, root);
  }
});

/** The panel in the sidebar is shown, and the view that was active stays so. */
function rootOf(command: string): string {
  const isPanel = command === "Show person panel";
  return isPanel ? ".mod-right-split .debrief-ui" : ".workspace-leaf.mod-active .debrief-ui";
}

const READS = /\/api\/readEach\b/u;

/** Lets the disk refuse some of the notes that are asked for. */
async function answer(route: Route, refused: RegExp): Promise<void> {
  const { asked } = route.request().postDataJSON() as { asked: { path: string }[] };
  const response = await route.fetch();
  const answers = (await response.json()) as unknown[];
  const json = asked.map(({ path }, i) =>
    refused.test(path) ? { error: { code: "EIO", message: "It is locked." } } : answers[i],
  );
  await route.fulfill({ response, json });
}

test("while notes are read, and when some cannot be", SLOW, async () => {
  await open();
  let isHeld = true;
  const held: (() => Promise<void>)[] = [];
  await driver.page.route(READS, async (route) => {
    const go = () => answer(route, /Ruth|Millgate/u);
    if (isHeld && route.request().postData()?.includes(".md") === true) held.push(go);
    else await go();
  });
  await driver.reload();
  for (const command of VIEWS) {
    await driver.runCommand(`Debrief: ${command}`);
    const root = ".workspace-leaf.mod-active .debrief-ui";
    await driver.find(`${root} .debrief-progress`).first().waitFor();
    await look(`reading: ${command}`, root);
  }
  isHeld = false;
  for (const go of held) await go();
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(`${VIEW} .debrief-row`).first().waitFor();
  await press("Show");
  await driver.find(`${VIEW} .debrief-skip-list`).waitFor();
  await look("skipped notes");
  for (const command of VIEWS) {
    await driver.runCommand(`Debrief: ${command}`);
    await driver
      .find({
        css: `${rootOf(command)} .debrief-banner`,
        hasText: /\d+ notes skipped, the rest is counted\./u,
      })
      .waitFor();
  }
  await driver.page.unroute(READS);
  await openView("Open insights", ".debrief-banner");
  await press("Show");
  await press("Read again");
  await driver.find(`${VIEW} .debrief-banner`).waitFor({ state: "detached" });
});

test(
  "where no note can be read, every view says so, and none takes it for an empty vault",
  SLOW,
  async () => {
    await open();
    await driver.page.route(READS, (route) => answer(route, /\.md$/u));
    await driver.reload();
    for (const command of VIEWS) {
      await driver.runCommand(`Debrief: ${command}`);
      const root = rootOf(command);
      await driver
        .find({ css: `${root} .debrief-banner`, hasText: /\d+ notes skipped\./u })
        .waitFor();
      const words = await driver.find(root).first().innerText();
      expect([command, /Your notes cannot be read/u.test(words)]).toEqual([
        command,
        // What is kept in the plugin's data is there without a note.
        command !== "Open decisions",
      ]);
      expect(words).not.toMatch(/No debriefs yet|Nobody appears|No person here/u);
    }
    await driver.runCommand("Debrief: Open people");
    await look("nothing can be read");
    await driver.page.unroute(READS);
    await press("Read again");
    await driver.find(`${VIEW} .debrief-people-row`).first().waitFor();
  },
);
