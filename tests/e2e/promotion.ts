import type { AppDriver, Shown } from "./driver/app-driver.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// What specs about changes of notes do again and again: promote the one repeat of the sample vault
// that has no lesson note yet and stands in four notes.

export const LESSON = "Tell the customer the bad news first and the reasons after";
export const TITLE = "Bad news first";
export const NOTE = `Lessons/${TITLE}.md`;
export const INVOICE = "Debriefs/2025/2025-02-20 The invoice Mrs Ayre did not expect.md";
export const BOILER = "Debriefs/2025/2025-09-11 Millgate Court boiler room.md";
export const NEWBORN = "Debriefs/2025/2025-12-18 Heating out with a newborn in the house.md";
export const TEAM = "Debriefs/2026/2026-04-14 Spring team debrief.md";
/** Every note that the promotion writes, in order of path. */
export const PROMOTED = [INVOICE, BOILER, NEWBORN, TEAM, NOTE].sort();

export async function openRollup(options: OpenOptions = {}): Promise<Driver> {
  const driver = await openVault("tests/fixtures/vaults/sample", options);
  await driver.setTheme(options.theme ?? "light");
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  return driver;
}

export const DIALOG = ".modal.debrief-modal";

export function dialog(driver: AppDriver): Shown {
  return driver.find(DIALOG);
}

/** What a selector finds in the dialog. */
export function part(driver: AppDriver, css: string): Shown {
  return driver.find({ css, inside: DIALOG });
}

/** A field of the dialog, by its label. */
export function field(driver: AppDriver, label: string): Shown {
  return driver.find({ label, inside: DIALOG });
}

/** A button of the dialog. */
export function button(driver: AppDriver, name: string | RegExp): Shown {
  return driver.find({ role: "button", name, exact: typeof name === "string", inside: DIALOG });
}

/** The box of a note in the preview. */
export function box(driver: AppDriver, name: string): Shown {
  return driver.find({ role: "checkbox", name, inside: DIALOG });
}

/** Opens the row and asks for a lesson note; ends in the preview. */
export async function promote(driver: AppDriver, title = TITLE): Promise<void> {
  await driver.click({ role: "button", name: LESSON });
  await driver.click({ role: "button", name: "Promote to lesson note" });
  await field(driver, "Short title").fill(title);
  await button(driver, "Preview").click();
  await driver.find(".debrief-files").waitFor();
}

export async function apply(driver: AppDriver): Promise<void> {
  await button(driver, /^Apply to/).click();
  await driver.waitForNotice(/notes? changed/);
}

export async function undoLast(driver: AppDriver): Promise<void> {
  await driver.runCommand("Debrief: Undo last change");
  await driver.waitForNotice(/^Undone/);
}

/** Paths that differ on disk from what the vault began with. */
export function changed(driver: AppDriver): string[] {
  return Object.keys(driver.diff()).sort();
}
