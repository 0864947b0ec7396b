/**
 * How quick the views beside the rollup are in a browser with 100,000 lessons and 2,000 people: until
 * one is painted, what somebody does in it, scrolling, and the size of its page.
 *
 * `npm run bench -- other-views [VIEW…]` for some of them alone.
 */
import type { Page } from "playwright-core";
import type { ViewName } from "./other-views-page";
import { printTable, type Row } from "./table.mts";
import { openViewBrowser, timesRow, tookRows } from "./view-browser.mts";
import type { Took } from "./view-page";

const FRESH_PAGES = 5;
const OPENINGS = 10;
const FRAMES = 120;
/** Odd, so that what opens and closes is open in the end. */
const STEPS = 21;

interface Gesture {
  readonly name: string;
  readonly run: (page: Page) => Promise<readonly Took[]>;
}

interface Plan {
  readonly view: ViewName;
  readonly gestures: readonly Gesture[];
  readonly scrolls: boolean;
}

const PLANS: readonly Plan[] = [
  {
    view: "review",
    gestures: [
      { name: "the next question", run: (page) => press(page, "[data-debrief-card]", " ") },
      {
        name: "another kind of question",
        run: (page) => click(page, ".debrief-choice:nth-of-type(3)"),
      },
      { name: "the next of that kind", run: (page) => press(page, "[data-debrief-card]", " ") },
    ],
    scrolls: false,
  },
  {
    view: "insights",
    gestures: [
      { name: "a month, opened or closed", run: (page) => mark(page, ".debrief-month") },
      { name: "a week, opened or closed", run: (page) => mark(page, ".debrief-cell") },
    ],
    scrolls: true,
  },
  {
    view: "happenings",
    gestures: [
      {
        name: "successes, setbacks",
        run: async (page) => [
          ...(await click(page, ".debrief-segment:nth-of-type(2)")),
          ...(await click(page, ".debrief-segment:nth-of-type(3)")),
        ],
      },
    ],
    scrolls: true,
  },
  {
    view: "decisions",
    gestures: [{ name: "a key in the search", run: (page) => type(page, ["before", "same e"]) }],
    scrolls: true,
  },
  {
    view: "people",
    gestures: [{ name: "a key in the search", run: (page) => type(page, ["hana", "name19", "e"]) }],
    scrolls: true,
  },
  {
    view: "matrix",
    gestures: [
      { name: "a key in the search", run: (page) => type(page, ["before", "customer call", "e"]) },
    ],
    scrolls: true,
  },
  {
    view: "person",
    gestures: [
      { name: "a lesson, opened or closed", run: (page) => click(page, ".debrief-mini button") },
    ],
    scrolls: true,
  },
];

const turns: number[] = [];
const asked = process.argv.slice(2);
const browser = await openViewBrowser("tests/bench/other-views-page.ts");
for (const plan of PLANS) {
  if (asked.length === 0 || asked.includes(plan.view)) await measure(plan);
}
await browser.close();
printTable([timesRow("a turn of making them ready ahead", turns)]);

async function measure({ view, gestures, scrolls }: Plan): Promise<void> {
  const unready: Took[] = [];
  const ready: Took[] = [];
  for (let i = 1; i < FRESH_PAGES; i++) {
    const fresh = await browser.openPage();
    unready.push(await fresh.evaluate((name) => window.otherViews.open(name), view));
    await fresh.context().close();
    const other = await openReady();
    ready.push(await other.evaluate((name) => window.otherViews.open(name), view));
    await other.context().close();
  }
  const page = await openReady();
  ready.push(await page.evaluate((name) => window.otherViews.open(name), view));
  const nodes = [await page.evaluate(() => window.otherViews.nodes())];
  const rows: Row[] = [
    ...tookRows(`${view}: first opening of a page`, ready),
    ...tookRows(`${view}: the same before anything is ready`, unready),
  ];
  const frames = scrolls
    ? await page.evaluate((count) => window.otherViews.scroll(count), FRAMES)
    : [];
  nodes.push(await page.evaluate(() => window.otherViews.nodes()));
  for (const { name, run } of gestures) {
    rows.push(...tookRows(`${view}: ${name}`, await run(page)));
    nodes.push(await page.evaluate(() => window.otherViews.nodes()));
  }
  if (scrolls) rows.push(timesRow(`${view}: a frame of scrolling`, frames));
  const again: Took[] = [];
  for (let i = 0; i < OPENINGS; i++) {
    await page.evaluate(() => window.otherViews.close());
    again.push(await page.evaluate((name) => window.otherViews.open(name), view));
  }
  rows.push(...tookRows(`${view}: opening again`, again));
  await page.context().close();
  printTable(rows);
  console.log(`${view}: at most ${Math.max(...nodes)} elements (aim: under 800).\n`);
}

async function openReady(): Promise<Page> {
  const page = await browser.openPage();
  turns.push(...(await page.evaluate(() => window.otherViews.makeReady())));
  return page;
}

function press(page: Page, selector: string, key: string): Promise<readonly Took[]> {
  return repeat(() =>
    page.evaluate(([where, what]) => window.otherViews.press(where, what), [
      selector,
      key,
    ] as const),
  );
}

function click(page: Page, selector: string): Promise<readonly Took[]> {
  return repeat(() => page.evaluate((where) => window.otherViews.click(where), selector));
}

function mark(page: Page, selector: string): Promise<readonly Took[]> {
  return repeat(() => page.evaluate((where) => window.otherViews.mark(where), selector));
}

async function type(page: Page, texts: readonly string[]): Promise<readonly Took[]> {
  const times: Took[] = [];
  for (const text of texts) {
    const took = await page.evaluate((one) => window.otherViews.type(one), text);
    times.push(...took.slice(1));
    await page.evaluate(() => window.otherViews.type(""));
  }
  return times;
}

async function repeat(once: () => Promise<Took>): Promise<readonly Took[]> {
  const times: Took[] = [];
  for (let i = 0; i < STEPS; i++) times.push(await once());
  return times;
}
