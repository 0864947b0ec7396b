import type { Locator } from "playwright-core";

/** What leads from one locator to others. */
const LEADS = new Set<PropertyKey>(["first", "last", "nth", "locator", "filter"]);

/**
 * The same element on a screen that is touched: its `click` is a finger's tap, which presses no
 * mouse button, and whatever it leads to is tapped as well. A right click stays one.
 */
export function withTaps(locator: Locator): Locator {
  return new Proxy(locator, {
    get(target, key) {
      if (key === "click") {
        return (options: Parameters<Locator["click"]>[0] = {}) => {
          const { button, force } = options;
          if (button !== undefined && button !== "left") return target.click(options);
          return target.tap(force === undefined ? {} : { force });
        };
      }
      if (key === "all") return async () => (await target.all()).map(withTaps);
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        const found: unknown = Reflect.apply(member, target, given);
        return LEADS.has(key) ? withTaps(found as Locator) : found;
      };
    },
  });
}
