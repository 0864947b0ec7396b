import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { UNSHOWN } from "../support/hostile-strings.ts";
import { hostileStoredData, writeHostileVault } from "../support/hostile-vault.ts";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";

// What specs with hostile notes share: the vault, and what to look for.

export interface HostileVault {
  readonly driver: Driver;
  /** Nothing ran, nothing left, and what is drawn is ours alone. */
  expectHarmless(): Promise<void>;
  /** Whatever lies over the views, as after a test that failed half-way. */
  closeAll(): Promise<void>;
  close(): Promise<void>;
}

export async function openHostileVault(options: OpenOptions = {}): Promise<HostileVault> {
  const vault = mkdtempSync(path.join(os.tmpdir(), "hostile-"));
  writeHostileVault(vault);
  const driver = await openVault(vault, { data: hostileStoredData(), ...options });
  // What does not come is told with its name, not as a test that took too long.
  driver.page.setDefaultTimeout(8_000);
  const opened: string[] = [];
  driver.page.on("dialog", (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  driver.page.context().on("page", (page) => opened.push(page.url()));
  return {
    driver,
    async expectHarmless() {
      expect(await findForeign(driver)).toEqual([]);
      expect(await hasRun(driver)).toBe(false);
      expect(await driver.foreignRequests()).toEqual([]);
      expect([...driver.errors, ...opened]).toEqual([]);
    },
    async closeAll() {
      const over = driver.find(".modal-container, .menu, .prompt");
      for (let i = 0; i < 5 && (await over.count()) > 0; i++) await driver.press("Escape");
    },
    async close() {
      await driver.close();
      rmSync(vault, { recursive: true, force: true });
    },
  };
}

function hasRun(driver: Driver): Promise<boolean> {
  return driver.inApp(() => "pwned" in window || "pwned" in Object.prototype);
}

/** Everything that Debrief draws, or has the app draw for it. */
const ROOTS =
  ".debrief-ui, .debrief-notice, .debrief-suggest, .debrief-inline, .modal-container, .prompt, .menu, .notice, .suggestion-container, .mod-settings";

/** The kinds of elements in them. */
const KINDS =
  "a article b bdi br button caption code col colgroup dd del div dl dt em fieldset form header h1 h2 h3 h4 h5 h6 hr i input ins kbd label legend li mark ol option p pre s section select small span strong table tbody td textarea th thead time tr ul svg g path line circle rect polyline polygon ellipse text title";

/**
 * What in the roots is not what Debrief draws: an element of another kind, an attribute that acts,
 * an address that leads elsewhere than to the web, a character that hides what is written.
 */
function findForeign(driver: Driver): Promise<readonly string[]> {
  return driver.inApp(
    (_app, [roots, kindList, unshown]) => {
      const kinds = new Set(kindList.split(" "));
      const acts = /^(?:on|src|action$|formaction$|data$|xlink:|background$|poster$)/u;
      const isRead = /^(?:aria-(?:label|description|valuetext)|title|alt|placeholder)$/u;
      const hidden = new RegExp(unshown, "u");
      const found = new Set<string>();
      const look = (element: Element): void => {
        const start = element.outerHTML.slice(0, 120);
        if (!kinds.has(element.localName)) found.add(`an element of another kind: ${start}`);
        for (const { name, value } of element.attributes) {
          if (acts.test(name)) found.add(`${name} acts: ${start}`);
          if (name === "href" && !/^(?:https?:|mailto:)/u.test(value))
            found.add(`leads to ${value}`);
          if (name === "style" && /url|expression|hostile/u.test(value))
            found.add(`style ${value}`);
          if (isRead.test(name) && hidden.test(value)) found.add(`${name} hides: ${start}`);
        }
        for (const child of element.childNodes) {
          const text = child.nodeType === Node.TEXT_NODE ? (child.nodeValue ?? "") : "";
          if (hidden.test(text)) found.add(`hides: ${JSON.stringify(text)} in ${start}`);
        }
      };
      for (const root of activeDocument.querySelectorAll(roots)) {
        [root, ...root.querySelectorAll("*")].forEach(look);
      }
      return [...found];
    },
    [ROOTS, KINDS, UNSHOWN.source] as const,
  );
}

/** The words of everything that a selector finds, blanks made one. */
export function wordsOf(driver: Driver, selector: string): Promise<string> {
  return driver.inApp((_app, css) => {
    const texts = [...activeDocument.querySelectorAll(css)].map(({ textContent }) => textContent);
    return texts.join("\n").replace(/\s+/gu, " ");
  }, selector);
}

/** Presses everything that a selector finds, and says how much that was. */
export function clickAll(driver: Driver, selector: string): Promise<number> {
  return driver.inApp((_app, css) => {
    const found = [...activeDocument.querySelectorAll<HTMLElement>(css)];
    for (const element of found) element.click();
    return found.length;
  }, selector);
}

/** Those of some texts that are not among the words, in this or another case. */
export function missingFrom(words: string, texts: readonly string[]): readonly string[] {
  const there = words.toLowerCase();
  return texts
    .map((text) => text.replace(new RegExp(UNSHOWN.source, "gu"), "").replace(/\s+/gu, " "))
    .filter((text) => !there.includes(text.toLowerCase()));
}
