import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const specs = fileURLToPath(new URL("../e2e", import.meta.url));

test("the interface for end-to-end specs names nothing of what they run on", () => {
  const text = fs.readFileSync(`${specs}/driver/app-driver.ts`, "utf8");
  expect(text).not.toMatch(/playwright|workbench|window\.host|locator|page\./i);
  expect(text.match(/from ".*"/g)).toEqual(['from "obsidian"']);
});

test("specs of the plugin keep to the interface, but for what only a driven browser can show", () => {
  const reaching = fs
    .readdirSync(specs)
    .filter((name) => name.endsWith(".spec.ts") && !name.startsWith("workbench"))
    .filter((name) => fs.readFileSync(`${specs}/${name}`, "utf8").includes("driver.page"));
  expect(reaching).toEqual([
    "access-states.spec.ts",
    "earlier.spec.ts",
    "engine.spec.ts",
    "journal.spec.ts",
    "popout.spec.ts",
    "right-to-left.spec.ts",
    "rollup-places.spec.ts",
    "settings.spec.ts",
    "zoom.spec.ts",
  ]);
});
