import { mkdirSync } from "node:fs";
import { test } from "vitest";
import { openVault } from "./driver.ts";

// No spec: draws the pictures that the README shows.

const FOLDER = ".github/pictures";

for (const theme of ["light", "dark"] as const) {
  test(theme, async () => {
    mkdirSync(FOLDER, { recursive: true });
    const size = { width: 1300, height: 940 };
    const driver = await openVault("tests/fixtures/vaults/sample", { theme, size, scale: 2 });
    await driver.setTheme(theme);
    await driver.runCommand("Debrief: Open rollup");
    await driver.find({ role: "button", name: /caller keeps escalating/ }).click();
    await driver.find(".debrief-quote").nth(1).hover();
    await driver.page.screenshot({ path: `${FOLDER}/rollup-${theme}.png` });
    await driver.close();
  });
}
