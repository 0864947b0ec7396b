import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Driver } from "./driver.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/**
 * What axe finds in the part of the page that `root` selects: rule and element of each. The contrast
 * of the app's own main button is the app's, and left to it.
 */
export async function violations(driver: Driver, root: string): Promise<readonly string[]> {
  await driver.page.evaluate(axe);
  const results = await driver.page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as {
      axe: { run(root: string, options: RunOptions): Promise<AxeResults> };
    };
    return checker.run(selector, { resultTypes: ["violations"] });
  }, root);
  return results.violations
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
    .filter(({ id, html }) => id !== "color-contrast" || !html.includes('class="mod-cta"'))
    .map(({ id, html }) => `${id}: ${html}`);
}
