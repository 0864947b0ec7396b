import { afterEach, expect, test } from "vitest";
import { openVault, type Driver, type OpenOptions } from "./driver.ts";
import { eachSurface, type Surface } from "./surfaces.ts";
import { findCut, findMoving, findSmall, focusShown } from "./layout.ts";

// Everybody can see and reach everything: at 200 %, at the width of a small phone, with more room
// between letters, by keyboard alone, with the colours of the system, and with a finger.

let driver: Driver;
const JUDGED = [
  { a: "ask for the date.", b: "put the date in the file.", same: false, date: "2026-05-01" },
];

async function open(options: OpenOptions): Promise<void> {
  const data = { judgements: JUDGED };
  driver = await openVault("tests/fixtures/vaults/sample", { data, ...options });
  driver.page.setDefaultTimeout(8_000);
}

afterEach(async () => {
  expect(driver.errors).toEqual([]);
  await driver.close();
});

/** What a look at each surface finds, by its name; nothing where all is well. */
async function lookAtAll(
  look: (surface: Surface) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  await eachSurface(driver, async (surface) => {
    const faults = await look(surface);
    if (faults.length > 0) found[surface.name] = faults;
  });
  return found;
}

const LOOK_FOR_CUTS = ({ root }: Surface): Promise<readonly string[]> => findCut(driver, root);

/** WCAG 1.4.12, without its space below paragraphs: there are none. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }";

test(
  "at 200 % nothing is cut off, and nothing scrolls sideways",
  { timeout: 120_000 },
  async () => {
    await open({ size: { width: 640, height: 400 } });
    expect(await lookAtAll(LOOK_FOR_CUTS)).toEqual({});
  },
);

test("nor at 320 pixels with room between the letters", { timeout: 120_000 }, async () => {
  await open({ size: { width: 320, height: 640 } });
  await driver.page.addStyleTag({ content: SPACED });
  expect(await lookAtAll(LOOK_FOR_CUTS)).toEqual({});
});

test("nothing moves for whoever wants it still", { timeout: 120_000 }, async () => {
  await open({});
  expect(await lookAtAll(({ root }) => findMoving(driver, root))).toEqual({});
});

test("on a phone every control takes a finger", { timeout: 120_000 }, async () => {
  await open({ size: { width: 390, height: 3000 } });
  expect(await lookAtAll(({ root }) => findSmall(driver, root))).toEqual({});
});

test("the focus can be seen wherever Tab leads", { timeout: 120_000 }, async () => {
  await open({});
  const hidden = await lookAtAll(async () => {
    const lost: string[] = [];
    for (let i = 0; i < 20; i++) {
      await driver.press("Tab");
      const { words, isShown } = await focusShown(driver);
      if (!isShown && words !== "") lost.push(words);
    }
    return [...new Set(lost)];
  });
  // The field of a prompt is the app's: it is the only one, and the cursor stands in it.
  const isPrompt = ([, words]: [string, readonly string[]]) =>
    words.every((one) => one.startsWith("input.prompt-input"));
  expect(Object.entries(hidden).filter((entry) => !isPrompt(entry))).toEqual([]);
});

test("with the colours of the system marks are drawn and the focus is seen", async () => {
  await open({});
  await driver.page.emulateMedia({ forcedColors: "active" });
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  const colours = await driver.inApp(() => {
    const background = getComputedStyle(activeDocument.body).backgroundColor;
    const marks = activeDocument.querySelectorAll(".debrief-strip :is(circle, path, rect)");
    const drawn = [...marks].map((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return { fill, stroke };
    });
    return { background, drawn };
  });
  expect(colours.drawn.length).toBeGreaterThan(5);
  const unseen = new Set(["none", colours.background, "rgba(0, 0, 0, 0)"]);
  const lost = colours.drawn.filter(({ fill, stroke }) => unseen.has(fill) && unseen.has(stroke));
  expect(lost).toEqual([]);
  await driver.find(".debrief-row-toggle").first().focus();
  await driver.press("ArrowDown");
  expect((await focusShown(driver)).isShown).toBe(true);
});

test("and what can be pressed has an edge, where it is no sentence", async () => {
  await open({});
  await driver.page.emulateMedia({ forcedColors: "active" });
  const edgeless = (): Promise<readonly string[]> =>
    driver.inApp(() =>
      [...activeDocument.querySelectorAll(".debrief-ui button")]
        .filter(
          (one) =>
            !one.matches(".debrief-bare, .clickable-icon, .debrief-insight, .debrief-unseen *"),
        )
        .filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) === 0)
        .map((one) => one.outerHTML.slice(0, 90)),
    );
  await driver.runCommand("Debrief: Open rollup");
  await driver.find(".debrief-row").first().waitFor();
  expect(await edgeless()).toEqual([]);
  await driver.runCommand("Debrief: Review lessons");
  await driver.find(".debrief-answers").first().waitFor();
  expect(await edgeless()).toEqual([]);
});
