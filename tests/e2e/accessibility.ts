import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { AppDriver } from "./driver/app-driver.ts";

declare global {
  interface Window {
    /** Once its script ran. */
    axe: { run(root: string, options: RunOptions): Promise<AxeResults> };
  }
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");

/**
 * What axe finds in the part of the page that `root` selects: rule and element of each. The contrast
 * of the app's own main button is the app's, and left to it.
 *
 * @param rules those that are looked at; all where none is named
 */
export async function violations(
  driver: Pick<AppDriver, "runScript" | "inApp">,
  root: string,
  rules: readonly string[] = [],
): Promise<readonly string[]> {
  await driver.runScript(axe);
  const results = await driver.inApp(
    async (_app, [selector, only]) => {
      const { violations: found } = await window.axe.run(selector, {
        resultTypes: ["violations"],
        ...(only.length === 0 ? {} : { runOnly: { type: "rule", values: [...only] } }),
      });
      return found.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
    },
    [root, rules] as const,
  );
  return results
    .flatMap(({ id, nodes }) => nodes.map((html) => ({ id, html })))
    .filter(({ id, html }) => id !== "color-contrast" || !html.includes('class="mod-cta"'))
    .map(({ id, html }) => `${id}: ${html}`);
}

/** By how many pixels what is in an element is wider than the element; it could be scrolled then. */
export function measureOverflow(driver: AppDriver, selector: string): Promise<number> {
  return driver.inApp((_app, css) => {
    const element = activeDocument.querySelector(css);
    return element === null ? NaN : element.scrollWidth - element.clientWidth;
  }, selector);
}
