import { afterEach, describe, expect, test } from "vitest";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, type OpenOptions } from "./driver.ts";
import { focusShown } from "./layout.ts";

// Whatever is done by keyboard, what comes next has the focus: never nothing.

const VIEW = ".workspace-leaf.mod-active .debrief-view";
const ELIF = "People/Elif Demir.md";
const HOUSE = "Debriefs/2025/2025-07-14 Watching Elif hand over a house.md";

/** Many steps to a start, because a start takes longer than a step. */
const SLOW = { timeout: 90_000 };

let driver: AppDriver;

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
}

async function openView(command: string, drawn: string): Promise<void> {
  await driver.runCommand(`Debrief: ${command}`);
  await driver.find(`${VIEW} ${drawn}`).first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

/** Tag, class and words of what has the focus, which is seen; empty for the window as a whole. */
async function focused(): Promise<string> {
  return (await focusShown(driver)).words;
}

/** Waits for what should have the focus, and that anybody can see that it has. */
async function expectFocus(words: RegExp): Promise<void> {
  await expect.poll(focused).toMatch(words);
  expect((await focusShown(driver)).isShown).toBe(true);
}

async function press(name: string | RegExp, css?: string): Promise<void> {
  const button =
    css === undefined
      ? driver.find({ role: "button", name, exact: typeof name === "string", inside: VIEW })
      : driver.find({ css: `${VIEW} ${css}`, hasText: name });
  await button.first().focus();
  await driver.press("Enter");
}

/** The entry of the menu that is so many steps down. */
async function chooseAt(step: number): Promise<void> {
  await driver.find(".menu").waitFor();
  for (let i = 0; i < step; i++) await driver.press("ArrowDown");
  await driver.press("Enter");
}

const CHOSEN = /^button\.debrief-chip is-active: \S/u;

describe("a filter that is chosen keeps the focus, and so does one that is cleared", () => {
  test("in the rollup", SLOW, async () => {
    await open();
    await openView("Open rollup", ".debrief-row");
    for (const chip of ["Status", "Kind", "Period"]) {
      await press(chip);
      await chooseAt(2);
      await expectFocus(CHOSEN);
    }
    await driver.press("Tab");
    await expectFocus(/: Clear /u);
    await driver.press("Enter");
    await expectFocus(/^button\.debrief-chip: /u);
  });

  test("in the rollup where there is no room for chips that are set to nothing", SLOW, async () => {
    await open({ size: { width: 420, height: 800 } });
    await openView("Open rollup", ".debrief-row");
    await press("Filter");
    await driver.click({ css: ".menu-item", hasText: "Status…" });
    await driver.find({ css: ".menu-item", hasText: "Relapsed" }).waitFor();
    await chooseAt(1);
    await driver.find(`${VIEW} .debrief-chip.is-active`).first().waitFor();
    await driver.press("Tab");
    await expectFocus(CHOSEN);
    await driver.press("Enter");
    await chooseAt(1);
    await driver.find(`${VIEW} .debrief-chip.is-active`).waitFor({ state: "detached" });
    await expectFocus(/^button\.debrief-chip/u);
  });

  test("in the matrix", SLOW, async () => {
    await open();
    await openView("Open people", ".debrief-people-row");
    await press("Matrix");
    await driver.find(`${VIEW} [role=gridcell]`).first().waitFor();
    for (const chip of ["Period", "Status"]) {
      await press(chip);
      await chooseAt(2);
      await expectFocus(CHOSEN);
      await driver.press("Tab", "Enter");
      await expectFocus(new RegExp(`^button\\.debrief-chip: ${chip}$`, "u"));
    }
  });

  test("among setbacks and successes, from a menu and from a list to search in", SLOW, async () => {
    await open();
    const guests = Array.from({ length: 20 }, (_, i) => `  - Guest ${String(i + 10)}`);
    await driver.writeOutside(
      "Debriefs/2026/2026-05-01 Party.md",
      `---\ndebrief: success\npeople:\n${guests.join("\n")}\n---\n`,
    );
    await openView("Open setbacks and successes", ".debrief-happening");
    await press("Level");
    await chooseAt(2);
    await expectFocus(CHOSEN);
    await driver.press("Tab", "Enter");
    await expectFocus(/^button\.debrief-chip: Level$/u);
    await press("Person");
    await driver.find(".prompt input").waitFor();
    await driver.type("Guest 17");
    await driver.press("Enter");
    await expectFocus(/is-active: Guest 17$/u);
    await press("Level");
    await chooseAt(2);
    await driver.waitForText("Nothing matches");
    await press("Clear filters");
    await driver.find(`${VIEW} .debrief-happening`).first().waitFor();
    await expectFocus(/^button/u);
  });
});

describe("what is decided or taken back", () => {
  const IN_NOTE = "Before hanging up, repeat the day and the time and wait for a yes.";
  const judgements = ["a", "b", "c"].map((letter, i) => {
    return { a: `${letter} one.`, b: `${letter} two.`, same: true, date: `2026-05-0${9 - i}` };
  });

  test(
    "a decision that is withdrawn gives the focus to the next one, the last to the list",
    SLOW,
    async () => {
      await open({ data: { judgements } });
      await openView("Open decisions", ".debrief-decision");
      const inRow = (): Promise<string> =>
        driver.inApp(
          () =>
            activeDocument.activeElement
              ?.closest(".debrief-decision")
              ?.querySelector("p")
              ?.textContent.trim() ?? "",
        );
      await driver.press("/");
      await expectFocus(/^input/u);
      await driver.press("ArrowDown");
      await expect.poll(inRow).toBe("a one.");
      await driver.press("ArrowDown", "Enter");
      await expect.poll(inRow).toBe("c one.");
      await driver.press("Enter");
      await expect.poll(inRow).toBe(IN_NOTE);
      await driver.press("Enter");
      await expect.poll(inRow).toBe("a one.");
      await driver.press("Enter");
      await driver.waitForText("No decisions yet");
      await driver.settle();
      expect(await focused()).not.toBe("");
      await driver.runCommand("Debrief: Undo last change");
      await expect.poll(() => driver.find(`${VIEW} .debrief-decision`).count()).toBe(1);
      expect(await focused()).not.toBe("");
    },
  );

  test("names that are linked together leave it on what follows in their place", SLOW, async () => {
    await open();
    await driver.writeOutside(
      "Debriefs/2026/2026-05-10 Names.md",
      "---\ndebrief: setback\n---\n## Lessons\n- Ask Elif Demir before the offer.\n- Tell Elif Demir about the day.\n",
    );
    await openView("Open people", ".debrief-people-row");
    await press(/could be (?:a link|links)$/u, ".debrief-proposals-toggle");
    await press(/^Link all/u, "button");
    await driver.find(".modal .mod-cta").waitFor();
    await driver.find(".modal .mod-cta").focus();
    await driver.press("Enter");
    await driver.waitForNotice(/changed\./u);
    await driver.find(".modal").waitFor({ state: "detached" });
    await driver.settle();
    await expectFocus(/^(?:button|a|input)/u);
  });
});

describe("what is opened", () => {
  test("the last “Show more” gives it to the first item that it showed", SLOW, async () => {
    await open();
    await openView("Open people", ".debrief-people-row");
    await press("Elif Demir");
    await driver.find(`${VIEW} .debrief-person-header`).waitFor();
    const more = { css: `${VIEW} .mod-more button`, hasText: /^Show \d+ more$/u };
    const before = await driver.inApp(() => {
      const list = activeDocument.querySelector(".mod-more")?.previousElementSibling;
      return list?.children.length ?? 0;
    });
    await driver.find(more).first().focus();
    await driver.press("Enter");
    const place = (): Promise<number> =>
      driver.inApp(() => {
        const item = activeDocument.activeElement?.closest("li");
        return item === null || item === undefined
          ? -1
          : [...(item.parentElement?.children ?? [])].indexOf(item);
      });
    await expect.poll(place).toBe(before);
  });

  test("somebody who is picked in the panel of a note", SLOW, async () => {
    await open();
    await driver.openNote(HOUSE);
    await driver.runCommand("Debrief: Show person panel");
    const pick = { css: ".mod-right-split .debrief-state button", hasText: "Elif Demir" };
    await driver.find(pick).waitFor();
    await driver.find(pick).focus();
    await driver.press("Enter");
    await expectFocus(/^div\.debrief-person-name: Elif Demir$/u);
  });

  test("the page of somebody whose note goes keeps it", SLOW, async () => {
    await open();
    await openView("Open people", ".debrief-people-row");
    await press("Elif Demir");
    await driver.find(`${VIEW} .debrief-person-name button`).focus();
    await driver.removeOutside(ELIF);
    await driver.settle();
    await expect.poll(focused).toMatch(/^button/u);
  });

  test("a banner whose button is gone", SLOW, async () => {
    await open();
    await driver.writeOutside("Big.md", "x".repeat(5 * 1024 * 1024 + 1));
    await openView("Open insights", ".debrief-banner");
    await driver.waitForText("1 note skipped, the rest is counted.");
    await press("Show");
    await press("Read again");
    await driver.settle();
    await expectFocus(/: Read again$/u);
    await driver.removeOutside("Big.md");
    await driver.find(`${VIEW} .debrief-banner`).waitFor({ state: "detached" });
    await expect.poll(focused).not.toBe("");
  });
});

test(
  "Ctrl with Enter opens the note of a person beside the list, as a click with Ctrl does",
  SLOW,
  async () => {
    await open();
    await openView("Open people", ".debrief-people-row");
    await driver.find({ role: "button", name: "Elif Demir", exact: true, inside: VIEW }).focus();
    await driver.press("Control+Enter");
    await expect.poll(() => driver.activeNote()).toBe(ELIF);
    expect(await driver.find(".debrief-people-row").count()).toBeGreaterThan(0);
    expect(driver.diff()).toEqual({});
  },
);
