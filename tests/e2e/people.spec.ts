import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver, Target } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";

// Everyone who appears in debriefs: a list, a matrix, a page each, and the links between them.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const SAMPLE = "tests/fixtures/vaults/sample";
const HOUSE = "Debriefs/2025/2025-07-14 Watching Elif hand over a house.md";
const TEAM = "Debriefs/2025/2025-09-26 Team debrief, first cold morning.md";
const MORNING = "Debriefs/2024/2024-12-04 A morning beside Sarah.md";
const ELIF = "People/Elif Demir.md";
const FROM_ELIF =
  "- Elif only leaves when the customer has set the controls alone. (from:: [[Elif Demir]])";
const TO_COLIN =
  "- Order the part when the photo of the data plate is on the screen; check: nothing goes back to Colin.";
const VIEW = ".debrief-view";
const SIDE = ".mod-right-split .debrief-panel";

async function openPeople(options: OpenOptions = {}): Promise<void> {
  driver = await openVault(SAMPLE, options);
  await driver.runCommand("Debrief: Open people");
  await driver.find(".debrief-people-row").first().waitFor();
}

const button = (name: string | RegExp): Target => ({ role: "button", name });

function names(): Promise<readonly string[]> {
  return driver.find(".debrief-who-name").allInnerTexts();
}

/** The place of the vault that has the focus, by its label or its words. */
function focusedName(): Promise<string> {
  return driver.inApp(() => {
    const focused = activeDocument.activeElement;
    return focused?.getAttribute("aria-label") ?? focused?.textContent ?? "";
  });
}

async function openElif(): Promise<void> {
  await driver.click(button("Elif Demir"));
  await driver.find(".debrief-person-header").waitFor();
}

describe("the list", () => {
  test("has everyone by the last debrief, sorts by name, and finds by alias", async () => {
    await openPeople();
    expect(await names()).toHaveLength(9);
    expect((await names()).at(-1)).toBe("Colin Batty");
    await driver.click(button(/^Sort:/));
    await driver.find(".menu-item").first().waitFor();
    await driver.click({ css: ".menu-item", hasText: "Name" });
    await expect.poll(async () => (await names())[0]).toBe("Colin Batty");
    await driver.find({ role: "searchbox", name: "Search people" }).fill("mrs");
    await expect.poll(names).toEqual(["Margaret Ayre"]);
  });

  test("is used by keyboard alone: search, a person, a lesson, its note, and back", async () => {
    await openPeople();
    await driver.press("/");
    await driver.type("elif");
    await expect.poll(names).toEqual(["Elif Demir"]);
    await driver.press("ArrowDown", "Enter");
    await driver.find(".debrief-person-header").waitFor();
    expect(await focusedName()).toContain("All people");
    await driver.press("Escape");
    await expect.poll(focusedName).toBe("Elif Demir");
    await driver.press("Enter");
    await driver.find({ css: ".debrief-mini .debrief-text", hasText: "only leaves" }).focus();
    await driver.press("Enter", "Tab");
    await driver.press("Enter");
    await expect.poll(() => driver.activeNote()).toBe(HOUSE);
    expect(driver.diff()).toEqual({});
  });

  test("keeps layout and person over a restart", async () => {
    await openPeople();
    await openElif();
    await driver.reload();
    await driver.find(".debrief-person-header").waitFor();
    expect(await driver.find(".debrief-person-name").first().innerText()).toBe("Elif Demir");
  });
});

describe("the matrix", () => {
  test("is walked with arrows; Enter lists the notes behind a cell", async () => {
    await openPeople();
    await driver.click(button("Matrix"));
    const cell = driver.find(".debrief-matrix [tabindex='0']").first();
    await cell.focus();
    const first = await focusedName();
    await driver.press("ArrowRight", "ArrowDown");
    expect(await focusedName()).not.toBe(first);
    await driver.press("Control+Home");
    expect(await focusedName()).toBe(first);
    await driver.press("ArrowDown", "ArrowRight");
    expect(await focusedName()).toMatch(/, Elif Demir: 1 time$/);
    await driver.press("Enter");
    await driver.find(".debrief-crossing-detail").waitFor();
    await driver.press("Tab", "Enter");
    await expect.poll(() => driver.activeNote()).toMatch(/^Debriefs\//);
  });
});

describe("the matrix, filtered", () => {
  const lessons = () => driver.find(".debrief-matrix tbody tr").count();
  const showing = () => driver.find(".debrief-toolbar .debrief-showing").innerText();

  test("counts what chips and words leave, keeps them over a restart, and is cleared", async () => {
    await openPeople();
    await driver.click(button("Matrix"));
    await driver.find(".debrief-matrix").waitFor();
    const all = await lessons();
    await driver.click(button("Kind"));
    await driver.click({ css: ".menu-item", hasText: "Observed" });
    await expect.poll(lessons).toBeLessThan(all);
    const observed = await lessons();
    expect(await showing()).toBe(`Showing ${observed} of ${all} lessons`);
    await driver.click(button("Status"));
    await driver.click({ css: ".menu-item", hasText: "New" });
    await driver.click(button("Period"));
    await driver.click({ css: ".menu-item", hasText: "Last 12 months" });
    await expect.poll(lessons).toBe(1);
    expect(await driver.find(".debrief-matrix tbody .debrief-total").innerText()).toBe("1");
    await driver.reload();
    await expect.poll(lessons).toBe(1);
    expect(await driver.find(".debrief-chip.is-active bdi").allInnerTexts()).toEqual([
      "Last 12 months",
      "New",
      "Observed",
    ]);
    await driver.click(button("Clear period"));
    await driver.click(button("Clear status"));
    await expect.poll(lessons).toBe(observed);
    await driver.press("/");
    await driver.type("nothing like it");
    await driver.waitForText("Nothing to count");
    await driver.click(button("Clear filters"));
    await expect.poll(lessons).toBe(all);
    expect(driver.diff()).toEqual({});
  });

  test("is filtered by keyboard alone, from the search to a cell", async () => {
    await openPeople();
    await driver.click(button("Matrix"));
    await driver.press("/");
    await driver.type("controls alone");
    await expect.poll(lessons).toBe(1);
    await driver.press("ArrowDown");
    expect(await focusedName()).toMatch(/controls alone\., Elif Demir: 1 time$/);
    await driver.press("Enter");
    await driver.find(".debrief-crossing-detail").waitFor();
  });
});

describe("a promise", () => {
  const LABELS = "- [ ] promise:: new labels for the cylinder shelf, by 2026-05-18 [[Elif Demir]]";
  const SPRING = "Debriefs/2026/2026-04-14 Spring team debrief.md";
  const DARREN = "Debriefs/2026/2026-03-09 Darren at twenty to nine.md";

  test("is ticked where it is kept: one letter of its own line, and back with Undo", async () => {
    await openPeople();
    await openElif();
    const box = { role: "checkbox", name: "Kept: new labels for the cylinder shelf" } as const;
    await driver.click(box);
    await driver.waitForNotice("Kept: “new labels for the cylinder shelf”.");
    await expect
      .poll(() => driver.diff())
      .toEqual({ [SPRING]: [`-${LABELS}`, `+${LABELS.replace("[ ]", "[x]")}`] });
    await driver.find(box).waitFor({ state: "detached" });
    await driver.click(button("Undo"));
    await expect.poll(() => driver.diff()).toEqual({});
    await driver.find(box).waitFor();
    expect(await driver.find(box).isChecked()).toBe(false);
  });

  test("is ticked by keyboard, one after the other, also of what is owed to the writer", async () => {
    await openPeople();
    await driver.click(button("Darren Cole"));
    await driver.find(".debrief-kept input").first().focus();
    await driver.press("Space");
    await driver.waitForNotice(/^Kept: “one page/u);
    // What was ticked is gone from the list; the next one has the focus.
    await expect.poll(focusedName).toBe("Kept: the tenants’ new phone numbers");
    await driver.press("Space");
    await driver.waitForNotice(/^Kept: “the tenants/u);
    await expect
      .poll(() => driver.diff()[DARREN]?.map((line) => line.slice(0, 22)))
      .toEqual([
        "-- [ ] promise:: one p",
        "-- [ ] to me:: the ten",
        "+- [x] promise:: one p",
        "+- [x] to me:: the ten",
      ]);
  });
});

describe("a promise that names nobody in particular", () => {
  const LINE = "- [ ] promise:: send the [[Datasheet]], by 2026-05-18";

  test("is that of the one who was there; of several it is counted, shown apart, and ticked", async () => {
    await openPeople();
    const [before] = /\d+ promises? open/u.exec(await driver.find(VIEW).first().innerText()) ?? [
      "",
    ];
    const note = (people: string) =>
      `---\ndebrief: engagement\npeople: [${people}]\n---\n${LINE}\n`;
    await driver.writeOutside("Debriefs/2026/2026-05-15 Alone.md", note('"[[Colin Batty]]"'));
    const both = "Debriefs/2026/2026-05-15 Both.md";
    await driver.writeOutside(both, note('"[[Colin Batty]]", "[[Elif Demir]]"'));
    await driver.waitForText(`${Number.parseInt(before, 10) + 2} promises open`);
    await driver.click(button("1 promise names nobody"));
    await driver.waitForText("You to somebody");
    await driver.click({ role: "checkbox", name: "Kept: send the Datasheet" });
    await driver.waitForNotice("Kept: “send the Datasheet”.");
    await expect.poll(() => driver.readFile(both)).toContain(LINE.replace("[ ]", "[x]"));
    await driver.click(button("Colin Batty"));
    await driver.find({ role: "checkbox", name: "Kept: send the Datasheet" }).waitFor();
  });
});

test("a page follows the note that is renamed", async () => {
  await openPeople();
  await openElif();
  await driver.inApp(async (app, path) => {
    const file = app.vault.getFileByPath(path);
    if (file !== null) await app.fileManager.renameFile(file, "People/Elif D.md");
  }, ELIF);
  await driver.find({ css: ".debrief-person-header", hasText: "Elif D" }).waitFor();
  await driver.waitForText("Lessons from Elif");
  await driver.click(button("All people"));
  await driver.find(".debrief-people-row").first().waitFor();
  await expect.poll(names).toContain("Elif D");
});

test("a verdict that a debrief and the lesson note’s history tell stands there once", async () => {
  await openPeople();
  await openElif();
  const tested = driver.find({ css: ".debrief-entry", hasText: /^(Held|Refined):/ });
  const days = async () =>
    (await tested.allInnerTexts()).map((text) => text.trim().split("\n").at(-1)?.trim());
  expect(await days()).toEqual(["26 Mar", "29 Jan", "24 Oct 2025"]);
});

describe("names that could be links", () => {
  test("one is linked at once, in its own line, and goes back with Undo", async () => {
    await openPeople();
    await driver.click(button("2 names could be links"));
    await driver.click(button("Link Colin Batty"));
    await driver.waitForNotice("Linked to Colin Batty.");
    await expect
      .poll(() => driver.diff())
      .toEqual({ [TEAM]: [`-${TO_COLIN}`, `+${TO_COLIN} [[Colin Batty]]`] });
    await driver.find(button("1 name could be a link")).waitFor();
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.diff()).toEqual({});
  });

  test("of two people of one name the one who is meant is chosen", async () => {
    await openPeople();
    await driver.click(button("2 names could be links"));
    await driver.click(button("Link Sarah Lind"));
    await driver.waitForNotice("Linked to Sarah Lind.");
    // What was linked is gone from the list; the next one has the focus.
    await expect.poll(focusedName).toBe("Link Colin Batty");
    await expect.poll(() => Object.keys(driver.diff())).toEqual([MORNING]);
    expect(driver.diff()[MORNING]?.at(-1)).toMatch(/^\+Sarah asks a caller .*\[\[Sarah Lind\]\]$/);
  });

  test("all of them are shown before they are written, never one that two people go by", async () => {
    driver = await openVault(SAMPLE);
    const path = "Debriefs/2026/2026-05-01 Names.md";
    const text = "---\ndebrief: setback\n---\n## Lessons\n- Ask Ruth first.\n- Ask Sarah twice.\n";
    await driver.writeOutside(path, text);
    await driver.runCommand("Debrief: Open people");
    await driver.click(button("4 names could be links"));
    expect(await driver.find(".debrief-proposals").innerText()).toContain(
      "2 names are asked about one by one: several people go by each.",
    );
    await driver.click(button("Link all 2…"));
    const dialog = ".debrief-modal";
    await driver.find({ css: `${dialog} .modal-title`, hasText: "2 notes will change" }).waitFor();
    expect(await driver.find(dialog).innerText()).toContain("Links to people in 2 lessons");
    expect(driver.diff()).toEqual({ [path]: expect.anything() as unknown });
    await driver.click(button("Apply to 2 notes"));
    await driver.waitForNotice("2 notes changed.");
    await expect
      .poll(() => driver.readFile(path))
      .toBe(text.replace("Ask Ruth first.", "Ask Ruth first. [[Ruth Pennick]]"));
    await expect
      .poll(() => driver.diff()[TEAM])
      .toEqual([`-${TO_COLIN}`, `+${TO_COLIN} [[Colin Batty]]`]);
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.readFile(path)).toBe(text);
    await expect.poll(() => Object.keys(driver.diff())).toEqual([path]);
  });
});

describe("a lesson of a person", () => {
  test("is drawn as it was written, and a link in it leads to its note", async () => {
    await openPeople();
    await driver.writeOutside(
      "Debriefs/2026-05-10 List.md",
      "---\ndebrief: setback\n---\n## Lessons\n- **Look** at the [[Shopping list]] first. [[Elif Demir]]\n",
    );
    await openElif();
    await driver.click({ css: ".debrief-mini .debrief-text", hasText: "Look at the Shopping" });
    const quote = ".debrief-mini-detail .debrief-entry";
    await driver.find(`${quote} strong`).waitFor();
    await driver.find(`${quote} a`).click();
    await expect.poll(() => driver.activeNote()).toBe("Shopping list.md");
  });
});

describe("unlinking a person", () => {
  test("takes the link out of that lesson’s own line, by keyboard, and back with Undo", async () => {
    await openPeople();
    await openElif();
    await driver.find({ css: ".debrief-mini .debrief-text", hasText: "only leaves" }).focus();
    await driver.press("Enter", "Tab", "Tab");
    expect(await focusedName()).toBe("Unlink Elif Demir");
    await driver.press("Enter");
    await driver.waitForNotice("Unlinked Elif Demir.");
    await expect
      .poll(() => driver.diff())
      .toEqual({
        [HOUSE]: [
          `-${FROM_ELIF}`,
          "+- Elif only leaves when the customer has set the controls alone.",
        ],
      });
    await driver.click(button("Undo"));
    await expect.poll(() => driver.diff()).toEqual({});
  });
});

describe("the panel", () => {
  test("comes into the sidebar with the first person’s note, and follows the note", async () => {
    driver = await openVault(SAMPLE);
    await driver.runCommand("Debrief: Open rollup");
    await driver.find(".debrief-row").first().waitFor();
    await driver.openNote(ELIF);
    await expect
      .poll(() => driver.inApp((app) => app.workspace.getLeavesOfType("debrief-person").length))
      .toBe(1);
    await driver.runCommand("Debrief: Show person panel");
    const name = driver.find(`${SIDE} .debrief-person-name`);
    await expect.poll(() => name.innerText()).toBe("Elif Demir");
    await driver.openNote("People/Tomasz Wrona.md");
    await expect.poll(() => name.innerText()).toBe("Tomasz Wrona");
    await driver.openNote("Shopping list.md");
    await driver.find({ css: SIDE, hasText: "No person here" }).waitFor();
    await driver.openNote(HOUSE);
    await driver.find({ css: SIDE, hasText: "People in this note" }).waitFor();
    expect(driver.diff()).toEqual({});
  });

  test("stays away once it was closed, until it is asked for", async () => {
    driver = await openVault(SAMPLE);
    await driver.runCommand("Debrief: Open rollup");
    await driver.find(".debrief-row").first().waitFor();
    const count = () =>
      driver.inApp((app) => app.workspace.getLeavesOfType("debrief-person").length);
    await driver.openNote(ELIF);
    await expect.poll(count).toBe(1);
    await driver.inApp((app) => {
      app.workspace.detachLeavesOfType("debrief-person");
    });
    await driver.openNote("People/Tomasz Wrona.md");
    await driver.settle();
    expect(await count()).toBe(0);
    await driver.runCommand("Debrief: Show person panel");
    await expect.poll(count).toBe(1);
  });

  test("is a code block, of the note’s own person or of whoever it names", async () => {
    driver = await openVault(SAMPLE);
    const own = driver.readFile(ELIF);
    await driver.writeOutside(
      ELIF,
      `${own}\n\`\`\`debrief-person\n\`\`\`\n\n\`\`\`debrief-person\nTomek\n\`\`\`\n\n\`\`\`debrief-person\nNobody\n\`\`\`\n`,
    );
    await driver.openNote(ELIF);
    await driver.runCommand("Toggle reading view");
    const block = ".markdown-rendered .debrief-panel";
    await expect
      .poll(() => driver.find(`${block} .debrief-person-name`).allInnerTexts())
      .toEqual(["Elif Demir", "Tomasz Wrona"]);
    expect(await driver.find(block).nth(2).innerText()).toContain("Nobody is called “Nobody”");
    expect(await violations(driver, ".markdown-rendered")).toEqual([]);
  });
});

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  test("axe finds nothing in list, proposals, matrix and panel", async () => {
    await openPeople({ theme });
    await driver.setTheme(theme);
    await driver.click(button("2 names could be links"));
    expect(await violations(driver, VIEW)).toEqual([]);
    await driver.click(button("Matrix"));
    await driver.find(".debrief-matrix .is-level-1").first().click();
    await driver.find(".debrief-crossing-detail").waitFor();
    expect(await violations(driver, VIEW)).toEqual([]);
    await driver.click(button("Kind"));
    await driver.click({ css: ".menu-item", hasText: "Observed" });
    await driver.find(".debrief-chip.is-active").first().waitFor();
    expect(await violations(driver, VIEW)).toEqual([]);
    await driver.click(button("List"));
    await openElif();
    await driver.find({ css: ".debrief-mini .debrief-text", hasText: "only leaves" }).click();
    expect(await violations(driver, VIEW)).toEqual([]);
    await driver.openNote(ELIF);
    await driver.runCommand("Debrief: Show person panel");
    await driver.find(`${SIDE} .debrief-person-header`).waitFor();
    expect(await violations(driver, SIDE)).toEqual([]);
  });
});

test("on a phone everything is reached by a thumb, and only the matrix scrolls sideways", async () => {
  await openPeople(PHONE);
  expect(await measureOverflow(driver, VIEW)).toBe(0);
  const small = () =>
    driver.inApp(() =>
      [...activeDocument.querySelectorAll<HTMLElement>(".debrief-view button, .debrief-view input")]
        .filter((one) => one.offsetParent !== null && !one.matches(".debrief-who-name"))
        // A box is pressed by its label.
        .map((one) => one.closest("label") ?? one)
        .filter((one) => one.offsetHeight < 44 || one.offsetWidth < 44)
        .map((one) => one.outerHTML.slice(0, 90)),
    );
  await driver.click(button("2 names could be links"));
  expect(await small()).toEqual([]);
  const row = await driver.find(".debrief-people-row").first().boundingBox();
  expect(row?.height).toBeGreaterThanOrEqual(44);
  await driver.click(button("Matrix"));
  expect(await measureOverflow(driver, VIEW)).toBe(0);
  expect(await measureOverflow(driver, ".debrief-matrix-wrap")).toBeGreaterThan(0);
  expect(await small()).toEqual([]);
  await driver.click(button("List"));
  await openElif();
  expect(await driver.find(".debrief-kept input").isVisible()).toBe(true);
  await driver.find({ css: ".debrief-mini .debrief-text", hasText: "only leaves" }).click();
  expect(await small()).toEqual([]);
  expect(await measureOverflow(driver, VIEW)).toBe(0);
  expect(await violations(driver, VIEW)).toEqual([]);
});
