import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { violations } from "./accessibility.ts";
import { openVault, PHONE, type Driver, type OpenOptions } from "./driver.ts";

// While writing: `@` finds people, `held::` finds lesson notes, and nothing else is disturbed.

let driver: Driver;

const FLATS = "Debriefs/2025/2025-01-17 Three cold flats at Millgate Court.md";
const PUT = "- Put the answer in the subject line of the email.";
const LIST = ".suggestion-container .suggestion-item";
const TODAY = "Debriefs/2026/2026-05-16 Call.md";

async function open(options: OpenOptions = {}): Promise<void> {
  driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

/** Each suggestion in one line. */
async function rows(): Promise<string[]> {
  await driver.find(LIST).first().waitFor();
  const texts = await driver.find(`${LIST} .suggestion-content`).allInnerTexts();
  return texts.map((text) => text.replace(/\n+/g, " · "));
}

async function writeAt(note: string, line: number, text: string): Promise<void> {
  await driver.openNote(note, line);
  await driver.press("End");
  await driver.type(text);
}

describe("an @ in a debrief", () => {
  test("finds a person by the beginning of a name, and writes the link as the vault does", async () => {
    await open();
    await writeAt(FLATS, 33, " @eli");
    expect(await rows()).toEqual([
      "Elif Demir · People",
      "Create “eli” as a person",
      "Keep as plain text",
    ]);
    await driver.press("Enter");
    await driver.save();
    expect(driver.diff()).toEqual({ [FLATS]: [`-${PUT}`, `+${PUT} [[Elif Demir]]`] });
    await driver.type(" agreed");
    expect(await driver.editorText()).toContain("[[Elif Demir]] agreed");
  });

  test("always says who is who, and takes whom the person picked", async () => {
    await open();
    await writeAt(FLATS, 18, " @sarah");
    const found = await rows();
    expect(found.slice(0, 2)).toEqual(["Sarah Lind · People", "Sarah Okafor · Customers"]);
    await driver.press("ArrowDown", "Enter");
    await driver.save();
    expect(driver.diff()[FLATS]?.at(-1)).toMatch(/\[\[Sarah Okafor\]\]$/);
  });

  test("creates a note for someone new when asked, and Undo takes the note away", async () => {
    await open();
    await writeAt(FLATS, 33, " @Priya Nair");
    expect(await rows()).toEqual(["Create “Priya Nair” as a person", "Keep as plain text"]);
    await driver.press("Enter");
    await driver.waitForNotice("Created a note for Priya Nair.");
    await expect.poll(() => driver.editorText()).toContain(`${PUT} [[Priya Nair]]`);
    await driver.save();
    expect(driver.diff()).toEqual({
      [FLATS]: [`-${PUT}`, `+${PUT} [[Priya Nair]]`],
      "People/Priya Nair.md": ["new file", "+---", "+type: person", "+---"],
    });
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.files()).not.toContain("People/Priya Nair.md");
  });

  test("fills the chosen template for someone new", async () => {
    const data = { personTemplate: "Templates/Person" };
    await open({ data });
    await driver.writeOutside(
      "Templates/Person.md",
      "---\ntype: person\nmet: {{date}}\n---\n# {{title}}\n",
    );
    await writeAt(FLATS, 33, " @Priya");
    await rows();
    await driver.press("Enter");
    await driver.waitForNotice("Created a note for Priya.");
    await expect
      .poll(() => driver.files().includes("People/Priya.md") && driver.readFile("People/Priya.md"))
      .toBe("---\ntype: person\nmet: 2026-05-16\n---\n# Priya\n");
  });

  test("stays what it is when it is kept, and asks no more", async () => {
    await open();
    await writeAt(FLATS, 33, " @home");
    expect(await rows()).toEqual(["Create “home” as a person", "Keep as plain text"]);
    await driver.press("ArrowDown", "Enter");
    await driver.type("work at five.");
    await driver.settle();
    expect(await driver.find(LIST).count()).toBe(0);
    await driver.save();
    expect(driver.diff()).toEqual({ [FLATS]: [`-${PUT}`, `+${PUT} @homework at five.`] });
  });

  test("goes away with Escape, and Enter is a new line again", async () => {
    await open();
    await writeAt(FLATS, 33, " @eli");
    await rows();
    await driver.press("Escape", "Enter");
    await driver.save();
    expect(driver.diff()).toEqual({ [FLATS]: [`-${PUT}`, `+${PUT} @eli`, "+- "] });
  });

  test.each([
    ["an address", 18, " Write to office@eli"],
    ["inline code", 18, " Type `git @eli"],
    ["a comment", 18, " %% ask @eli"],
    ["the middle of a word", 18, " foo@eli"],
  ])("is left alone in %s", async (_, line, text) => {
    await open();
    await writeAt(FLATS, line, text);
    await driver.settle();
    expect(await driver.find(LIST).count()).toBe(0);
  });

  test("in a note that is no debrief is offered on lessons alone", async () => {
    await open();
    await driver.writeOutside("Office/Day.md", "Text\n\n- Ask first #lesson\n");
    await writeAt("Office/Day.md", 1, " @eli");
    await driver.settle();
    expect(await driver.find(LIST).count()).toBe(0);
    await driver.openNote("Office/Day.md", 3);
    await driver.press("Home");
    await driver.press("ArrowRight", "ArrowRight");
    await driver.type("@eli");
    expect((await rows())[0]).toBe("Elif Demir · People");
  });

  test("is left to a plugin that was there first", async () => {
    const here = path.dirname(fileURLToPath(import.meta.url));
    const root = path.resolve(here, "../..");
    await open({ plugins: [root, path.join(root, "tests/host/fixtures/editor-plugin")] });
    // The app asks in the order in which they came.
    await driver.unloadPlugin("debrief");
    await driver.loadPlugin("debrief");
    await driver.openNote(FLATS, 33);
    await driver.press("End");
    await driver.type(" @a");
    await driver.find(LIST).first().waitFor();
    expect(await driver.find(".suggestion-container").count()).toBe(1);
    expect(await driver.find(`${LIST}.debrief-suggest`).count()).toBe(0);
  });
});

describe("in properties", () => {
  test("a person is written as a link in quotes", async () => {
    await open();
    await driver.writeOutside(TODAY, "---\ndebrief: setback\npeople:\n  - \n---\nText\n");
    await driver.openNote(TODAY, 4);
    await driver.press("End");
    await driver.type("@dar");
    expect((await rows())[0]).toContain("Darren Cole");
    await driver.press("Enter");
    await driver.save();
    expect(driver.readFile(TODAY)).toBe(
      '---\ndebrief: setback\npeople:\n  - "[[Darren Cole]]"\n---\nText\n',
    );
  });
});

describe("behind a verdict", () => {
  test("the lesson notes are offered, and the remark goes on behind the link", async () => {
    await open();
    await driver.writeOutside(TODAY, "---\ndebrief: setback\n---\n## Lessons tested\n- \n");
    await driver.openNote(TODAY, 5);
    await driver.press("End");
    await driver.type("held:: dream");
    expect(await rows()).toEqual([expect.stringMatching(/^Restore the dream first · /)]);
    await driver.press("Enter");
    await driver.type("indecision was gone");
    await driver.save();
    expect(driver.readFile(TODAY)).toBe(
      "---\ndebrief: setback\n---\n## Lessons tested\n- held:: [[Restore the dream first]] indecision was gone\n",
    );
  });
});

describe("on a touch screen", () => {
  test("each suggestion is big enough for a finger, and a tap takes it", async () => {
    await open(PHONE);
    await driver.writeOutside(TODAY, "---\ndebrief: setback\n---\nMet\n");
    await writeAt(TODAY, 4, " @eli");
    await rows();
    for (const item of await driver.find(LIST).all()) {
      const box = await item.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    }
    await driver.find(LIST).first().click();
    await driver.save();
    expect(driver.readFile(TODAY)).toBe("---\ndebrief: setback\n---\nMet [[Elif Demir]]\n");
  });
});

test("axe finds nothing in the list, light or dark", async () => {
  await open();
  await writeAt(FLATS, 33, " @sarah");
  await rows();
  for (const theme of ["light", "dark"] as const) {
    await driver.setTheme(theme);
    expect(await violations(driver, ".suggestion-item.debrief-suggest")).toEqual([]);
    await driver.screenshot(`suggest-${theme}`);
  }
});
