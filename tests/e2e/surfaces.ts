import type { Driver } from "./driver.ts";

/** A view, or what lies over one, as it is open at the moment. */
export interface Surface {
  readonly name: string;
  /** The selector of what Debrief draws of it. */
  readonly root: string;
}

const VIEW = ".workspace-leaf.mod-active .debrief-view";
const MODAL = ".debrief-modal";
const PROMPT = ".debrief-prompt";

/** Opens everything that shows notes, one after the other; over the sample vault. */
export async function eachSurface(
  driver: Driver,
  look: (surface: Surface) => Promise<void>,
): Promise<void> {
  const view = async (name: string, command: string, drawn: string): Promise<void> => {
    await driver.runCommand(`Debrief: ${command}`);
    await driver.find(`${VIEW} ${drawn}`).first().waitFor();
    await show(name, VIEW);
  };
  const show = async (name: string, root: string): Promise<void> => {
    await driver.settle();
    await look({ name, root });
  };
  const over = async (name: string, command: string, drawn: string, root: string) => {
    await driver.runCommand(`Debrief: ${command}`);
    await driver.find(drawn).first().waitFor();
    await show(name, root);
    await driver.press("Escape");
    await driver.find(root).first().waitFor({ state: "detached" });
  };
  const press = async (name: string): Promise<void> => {
    // Whoever looked may have left the view by keyboard.
    await driver.runCommand("Debrief: Open people");
    await driver.click({ role: "button", name, inside: VIEW });
  };

  await driver.runCommand("Debrief: Open rollup");
  await driver.find(`${VIEW} .debrief-row`).first().waitFor();
  if ((await driver.find(`${VIEW} .debrief-detail`).count()) === 0) {
    await driver.find(`${VIEW} .debrief-row-toggle`).nth(1).click();
  }
  await driver.find(`${VIEW} .debrief-quote`).first().waitFor();
  await show("rollup", VIEW);
  await view("review", "Review lessons", ".debrief-review-card");
  await view("insights", "Open insights", ".debrief-weeks");
  await view("setbacks and successes", "Open setbacks and successes", ".debrief-happening");
  await view("decisions", "Open decisions", ".debrief-decision");
  await view("people", "Open people", ".debrief-people-row");
  await press("Matrix");
  await driver.find(`${VIEW} .debrief-matrix .is-level-1`).first().click();
  await show("matrix", VIEW);
  await press("List");
  await driver.find(`${VIEW} .debrief-who-name`).first().click();
  await driver.find(`${VIEW} .debrief-person-header`).waitFor();
  await show("person", VIEW);
  await press("All people");
  await over("form", "New setback", `${MODAL} textarea`, MODAL);
  await over("kinds", "Start a new note", `${PROMPT} .suggestion-item`, PROMPT);
  await over("quick lesson", "Capture a lesson", `${PROMPT} input`, PROMPT);
}
