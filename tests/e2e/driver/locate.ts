import type { Locator, Page } from "playwright-core";
import type { Target } from "./app-driver.ts";

/** A target, as Playwright finds it. */
export function locate(page: Page, target: Target): Locator {
  if (typeof target === "string") return page.locator(target);
  const root = target.inside === undefined ? page : locate(page, target.inside);
  if ("role" in target) {
    const { role, name, exact } = target;
    return root.getByRole(role, {
      ...(name === undefined ? {} : { name }),
      ...(exact === undefined ? {} : { exact }),
    });
  }
  if ("label" in target) return root.getByLabel(target.label);
  if ("placeholder" in target) return root.getByPlaceholder(target.placeholder);
  if ("text" in target) return root.getByText(target.text);
  const { css, hasText } = target;
  return root.locator(css, hasText === undefined ? {} : { hasText });
}
