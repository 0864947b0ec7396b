import { afterEach, describe, expect, test } from "vitest";
import { measureOverflow, violations } from "./accessibility.ts";
import type { AppDriver } from "./driver/app-driver.ts";
import { openVault, PHONE, type OpenOptions } from "./driver.ts";
import { apply, box, button, dialog, DIALOG, part } from "./promotion.ts";

// Plain names become links in bulk: shown line by line, written where nothing has changed since.

let driver: AppDriver;

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  expect(await driver.foreignRequests()).toEqual([]);
  await driver.close();
});

const SAMPLE = "tests/fixtures/vaults/sample";
const PEOPLE = ["Elif Demir", "Ruth Pennick", "Darren Cole", "Tomasz Wrona"] as const;
const pathOf = (name: string) => `Debriefs/2026/2026-05-01 With ${name}.md`;
const HEAD = "---\ndebrief: setback\n---\n## Lessons\n";
const first = (name: string) => name.split(" ")[0] ?? "";

/** Four notes with a lesson each, and one with three. */
async function openProposals(options: OpenOptions = {}): Promise<void> {
  driver = await openVault(SAMPLE, options);
  for (const name of PEOPLE) {
    await driver.writeOutside(pathOf(name), `${HEAD}- In doubt, ask ${first(name)} before noon\n`);
  }
  await driver.runCommand("Debrief: Open people");
  await driver.find(".debrief-people-row").first().waitFor();
  await driver.click({ role: "button", name: /names could be links/ });
}

/** The lines that a note has more, and fewer, than it was given. */
const linkIn = (name: string) =>
  driver.readFile(pathOf(name)).includes(`ask ${first(name)} before noon [[${name}]]\n`);

describe("linking all names", () => {
  test("writes three of four notes when one has changed meanwhile, names it, and goes back", async () => {
    await openProposals();
    await driver.click({ role: "button", name: "Link all 5…" });
    await part(driver, ".debrief-files").waitFor();
    // One more is in the sample itself; it is left out here.
    await box(driver, "Team debrief, first cold morning").click();
    const [changed, ...others] = PEOPLE;
    const text = `${driver.readFile(pathOf(changed))}- One more line.\n`;
    await driver.writeOutside(pathOf(changed), text);
    await apply(driver);
    await driver.waitForNotice(
      `3 notes changed. “2026-05-01 With ${changed}” has changed since, so it stays as it is.`,
    );
    expect(others.map(linkIn)).toEqual([true, true, true]);
    expect(driver.readFile(pathOf(changed))).toBe(text);
    await driver.click({ role: "button", name: "Undo", inside: ".notice" });
    await driver.waitForNotice(/^Undone: links to people/);
    expect(others.map(linkIn)).toEqual([false, false, false]);
    expect(driver.readFile(pathOf(changed))).toBe(text);
  });

  test("leaves out the line whose box is cleared, by keyboard, and no other", async () => {
    await openProposals();
    const path = "Debriefs/2026/2026-05-02 Three.md";
    const three =
      "- In doubt, ask Elif first\n- Later, ask Ruth too\n- Then tell `Elif` and Elif\n- Elif knows\n";
    await driver.writeOutside(path, HEAD + three);
    // What may be a plain word, as any word where a sentence begins, is asked about by itself.
    await driver.waitForText(
      "2 names are asked about one by one: several people go by each, or each may be a plain word.",
    );
    await driver.click({ role: "button", name: "Link all 8…" });
    await part(driver, ".debrief-files").waitFor();
    await box(driver, "Change line 6").focus();
    await driver.press("Space");
    await expect.poll(() => box(driver, "Change line 6").isChecked()).toBe(false);
    expect(await box(driver, "Change line 5").isChecked()).toBe(true);
    expect(await violations(driver, DIALOG)).toEqual([]);
    await apply(driver);
    await driver.waitForNotice("6 notes changed.");
    expect(driver.readFile(path)).toBe(
      `${HEAD}- In doubt, ask Elif first [[Elif Demir]]\n- Later, ask Ruth too\n- Then tell \`Elif\` and Elif [[Elif Demir]]\n- Elif knows\n`,
    );
    await driver.runCommand("Debrief: Undo last change");
    await expect.poll(() => driver.readFile(path)).toBe(HEAD + three);
  });

  test("has boxes that a finger finds, and nothing beside the screen", async () => {
    await openProposals({ ...PHONE });
    const path = "Debriefs/2026/2026-05-02 Two.md";
    await driver.writeOutside(path, `${HEAD}- In doubt, ask Elif first\n- Later, ask Ruth too\n`);
    await driver.click({ role: "button", name: "Link all 7…" });
    await part(driver, ".debrief-diff-choice").first().waitFor();
    const sizes = await driver.inApp(() =>
      [...activeDocument.querySelectorAll(".debrief-diff-box")].map((label) => {
        const { width, height } = label.getBoundingClientRect();
        return Math.min(width, height);
      }),
    );
    expect(sizes).toHaveLength(2);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    expect(await measureOverflow(driver, DIALOG)).toBe(0);
    await button(driver, "Cancel").click();
    await dialog(driver).waitFor({ state: "detached" });
  });
});
