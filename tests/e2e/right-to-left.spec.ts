import { afterEach, beforeEach, expect, test } from "vitest";
import { openVault, type Driver } from "./driver.ts";
import { findCut } from "./layout.ts";
import { eachSurface } from "./surfaces.ts";

// Hebrew and Arabic notes, in a window that reads from the right and in one that does not.

let driver: Driver;

const LESSONS = [
  ["2026-03-02 שיחה על הדוד", "כשהלקוח כועס, לשאול מה הוא מבקש לפני שמציעים פתרון. [[שרה לוי]]"],
  ["2026-04-02 שיחה שנייה", "לפני שמציעים פתרון ללקוח כועס, לשאול מה הוא מבקש. [[שרה לוי]]"],
  ["2026-05-12 مكالمة", "عندما يغضب العميل، اسأل ماذا يريد قبل أن تقترح حلاً. [[محمد علي]]"],
  ["2026-05-14 مكالمة ثانية", "اسأل العميل الغاضب ماذا يريد قبل أن تقترح حلاً (Elif). [[محمد علي]]"],
] as const;
const JUDGED = { a: "לשאול מה הוא מבקש.", b: "להקשיב קודם.", same: false, date: "2026-05-01" };

beforeEach(async () => {
  const data = { judgements: [JUDGED] };
  driver = await openVault("tests/fixtures/vaults/sample", { data });
  driver.page.setDefaultTimeout(8_000);
  for (const name of ["שרה לוי", "محمد علي"]) {
    await driver.writeOutside(`People/${name}.md`, "---\ntype: person\naliases: [שרי]\n---\n");
  }
  for (const [index, [name, lesson]] of LESSONS.entries()) {
    await driver.writeOutside(`Debriefs/${name}.md`, debrief(index, lesson));
  }
});
afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

function debrief(index: number, lesson: string): string {
  return `---
debrief: ${index % 2 === 0 ? "setback" : "success"}
people: ["[[שרה לוי]]", "[[محمد علي]]"]
setbacks: ["הלקוח כעס: 3 פעמים"]
---
## Lessons
- ${lesson}
  - cue:: הלקוח כועס
  - move:: לשאול מה הוא מבקש

## Promises
- [ ] promise:: לשלוח הצעה, by 2026-05-20 [[שרה לוי]]
`;
}

async function turn(): Promise<void> {
  await driver.inApp((app) => {
    activeDocument.documentElement.dir = "rtl";
    activeDocument.body.dir = "rtl";
    activeDocument.body.classList.add("mod-rtl");
    app.workspace.leftSplit.collapse();
  });
}

test("in a window that reads from the right", { timeout: 120_000 }, async () => {
  await turn();
  const found: Record<string, readonly string[]> = {};
  await eachSurface(driver, async ({ name, root }) => {
    const cut = await findCut(driver, root);
    if (cut.length > 0) found[name] = cut;
  });
  expect(found).toEqual({});
  await driver.runCommand("Debrief: Open rollup");
  const places = await driver.inApp(() => {
    const row = activeDocument.querySelector(".mod-active .debrief-row");
    const at = (css: string) => row?.querySelector(css)?.getBoundingClientRect().left ?? NaN;
    const sentence = row?.querySelector(".debrief-lesson");
    const range = activeDocument.createRange();
    if (sentence) range.selectNodeContents(sentence);
    const { right } = range.getBoundingClientRect();
    return {
      chevron: at(".debrief-chevron"),
      lesson: at(".debrief-lesson"),
      strip: at(".debrief-strip"),
      status: at(".debrief-status"),
      gap: at(".debrief-chevron") - right,
    };
  });
  // The columns go the other way, and the sentence begins beside its chevron.
  expect(places.chevron).toBeGreaterThan(places.lesson);
  expect(places.lesson).toBeGreaterThan(places.strip);
  expect(places.strip).toBeGreaterThan(places.status);
  expect(places.gap).toBeLessThan(24);
});

test("what notes say never turns the words around it", { timeout: 120_000 }, async () => {
  const found: Record<string, readonly string[]> = {};
  await eachSurface(driver, async ({ name, root }) => {
    if (name === "people") {
      const row = driver.find({ css: ".debrief-who-name", hasText: "שרה לוי" });
      await row.click();
      await driver.find(".mod-active .debrief-person-header").waitFor();
      const faults = await findMingled(root);
      if (faults.length > 0) found["a person’s page"] = faults;
      await driver.click({ role: "button", name: "All people" });
    }
    const faults = await findMingled(root);
    if (faults.length > 0) found[name] = faults;
  });
  expect(found).toEqual({});
});

/** Texts of both directions that stand in one run: the one could move parts of the other. */
function findMingled(root: string): Promise<readonly string[]> {
  return driver.inApp((_app, css) => {
    const mingled = new Set<string>();
    for (const place of activeDocument.querySelectorAll(css)) {
      const walker = activeDocument.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.nodeValue ?? "";
        const parent = node.parentElement;
        if (parent === null || !/[\u0590-\u06FF]/u.test(text)) continue;
        let block: Element | null = parent;
        while (block !== null && getComputedStyle(block).display === "inline") {
          block = block.parentElement;
        }
        const isAlone = !/[a-z0-9]/iu.test(block?.textContent ?? "");
        const isApart = parent.closest("bdi, [dir], svg title, option, [hidden]") !== null;
        if (!isAlone && !isApart)
          mingled.add(`${parent.localName}.${parent.className}: ${text.slice(0, 80)}`);
      }
    }
    return [...mingled];
  }, root);
}
