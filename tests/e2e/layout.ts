import type { AppDriver } from "./driver/app-driver.ts";

// What specs of access ask of a layout.

/**
 * Texts and controls in an element that a person cannot see whole: beyond its edges, or cut by
 * something around them. What scrolls in a box of its own may; a name may end in an ellipsis.
 */
export function findCut(driver: AppDriver, root: string): Promise<readonly string[]> {
  return driver.inApp((_app, css) => {
    const cut: string[] = [];
    for (const place of activeDocument.querySelectorAll<HTMLElement>(css)) {
      const edge = place.getBoundingClientRect();
      if (place.scrollWidth > place.clientWidth) cut.push(`scrolls sideways: ${place.className}`);
      for (const element of place.querySelectorAll<HTMLElement>("*")) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        const isSmall = box.width < 2 || box.height < 2;
        const scrolls = element.closest(".debrief-matrix-wrap, .debrief-wide") !== null;
        const hidden = element.closest(".debrief-unseen, svg, [hidden]") !== null;
        if (isSmall || scrolls || hidden || style.visibility === "hidden") continue;
        const words = `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`;
        if (box.right > edge.right + 1 || box.left < edge.left - 1) cut.push(`beyond: ${words}`);
        const isClipped = style.overflowY === "hidden" || style.overflowY === "clip";
        if (isClipped && element.scrollHeight > element.clientHeight + 2) cut.push(`cut: ${words}`);
      }
    }
    return [...new Set(cut)];
  }, root);
}

/** Presses a button that opens a menu, and an entry of it. */
export async function chooseFrom(
  driver: AppDriver,
  name: string | RegExp,
  item: string,
): Promise<void> {
  await driver.click({ role: "button", name });
  await driver.click({ css: ".menu-item", hasText: item });
}

/** How many a list has: only those that can be seen are drawn. Does not wait for one. */
export function countListed(driver: AppDriver, entry = ".debrief-item"): Promise<number> {
  return driver.inApp((_app, css) => {
    const first = activeDocument.querySelector(css);
    return Number(first?.getAttribute("aria-setsize") ?? 0);
  }, entry);
}

/** What would change little by little, by class: every spec asks for reduced motion. */
export function findMoving(driver: AppDriver, root: string): Promise<readonly string[]> {
  return driver.inApp((_app, css) => {
    const moving = new Set<string>();
    for (const place of activeDocument.querySelectorAll(css)) {
      for (const element of [place, ...place.querySelectorAll("[class*='debrief-']")]) {
        const { transitionDuration, animationName } = getComputedStyle(element);
        const isStill = /^0s(, 0s)*$/u.test(transitionDuration) && animationName === "none";
        if (!isStill) moving.add(element.getAttribute("class") ?? element.tagName);
      }
    }
    return [...moving];
  }, root);
}

/** Controls of an element that a finger cannot hit in 44 pixels each way. */
export function findSmall(driver: AppDriver, root: string): Promise<readonly string[]> {
  return driver.inApp((_app, css) => {
    const controls = "button, input, select, textarea, a, summary, [role='button'], [tabindex='0']";
    const small: string[] = [];
    for (const place of activeDocument.querySelectorAll(css)) {
      for (const control of place.querySelectorAll<HTMLElement>(controls)) {
        if (control.offsetParent === null || control.closest(".debrief-unseen") !== null) continue;
        // A link in a sentence is as high as the sentence.
        if (control.matches(".debrief-text-link, .debrief-link, a")) continue;
        const after = getComputedStyle(control, "::after");
        const coversParent = after.content !== "none" && after.position === "absolute";
        const target = coversParent ? control.offsetParent : (control.closest("label") ?? control);
        const { left, right, top, bottom } = target.getBoundingClientRect();
        if (right - left >= 44 && bottom - top >= 44) continue;
        // What is drawn smaller may still take the finger around it.
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const reach = (dx: number, dy: number): boolean => {
          const hit = activeDocument.elementFromPoint(x + dx, y + dy);
          return hit !== null && (control.contains(hit) || hit.contains(control));
        };
        const missed = [
          bottom - top >= 44 || (reach(0, -21) && reach(0, 21)),
          right - left >= 44 || (reach(-21, 0) && reach(21, 0)),
        ].includes(false);
        const size = `${Math.round(right - left)} × ${Math.round(bottom - top)}`;
        if (missed) small.push(`${size}: ${control.outerHTML.slice(0, 110)}`);
      }
    }
    return small;
  }, root);
}

/** What has the focus, and whether anybody can see that it has. */
export function focusShown(driver: AppDriver): Promise<{ words: string; isShown: boolean }> {
  return driver.inApp(() => {
    const focused = activeDocument.activeElement;
    if (focused === null || focused === activeDocument.body) return { words: "", isShown: false };
    const isRing = (style: CSSStyleDeclaration): boolean =>
      (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) ||
      style.boxShadow !== "none";
    const around = [
      focused,
      focused.parentElement,
      focused.closest(".debrief-row, .debrief-rule-box, li, label"),
    ];
    const isShown = around.some(
      (element) =>
        element !== null &&
        (isRing(getComputedStyle(element)) ||
          isRing(getComputedStyle(element, "::after")) ||
          isRing(getComputedStyle(element, "::before"))),
    );
    const name = focused.getAttribute("aria-label") ?? focused.textContent;
    return {
      words: `${focused.localName}.${focused.className}: ${name.trim().slice(0, 50)}`,
      isShown,
    };
  });
}
