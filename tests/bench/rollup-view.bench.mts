/**
 * How quick the rollup is in a browser with 5,000 repeats of 100,000 lessons: until it is painted, a
 * key in its search, scrolling, the size of its page, and what is left after 500 openings.
 */
import { printTable } from "./table.mts";
import { openViewBrowser, timesRow, tookRows } from "./view-browser.mts";
import type { Took } from "./view-page";

const FRESH_PAGES = 7;
const OPENINGS = 15;
const CYCLES = 500;
/** What is kept once shows in the first round alone, what is lost again and again in each. */
const ROUNDS = 2;
const FRAMES = 240;
const TYPED = ["before", "customer call", "person:person", "e"];

const browser = await openViewBrowser("tests/bench/rollup-view-page.ts");
const unready: Took[] = [];
const ready: Took[] = [];
const ahead: number[] = [];
for (let i = 0; i < FRESH_PAGES; i++) {
  const fresh = await browser.openPage();
  unready.push(await fresh.evaluate(() => window.viewBench.open()));
  await fresh.context().close();
  const other = await browser.openPage();
  ahead.push(await other.evaluate(() => window.viewBench.makeReady()));
  ready.push(await other.evaluate(() => window.viewBench.open()));
  await other.context().close();
}
const page = await browser.openPage();
await page.evaluate(() => window.viewBench.open());

const typed: number[] = [];
await page.waitForTimeout(3000);
for (const text of TYPED) {
  const times = await page.evaluate((one) => window.viewBench.type(one), text);
  typed.push(...times.slice(1));
  await page.evaluate(() => window.viewBench.type(""));
}
const atTop = await page.evaluate(() => window.viewBench.nodes());
const frames = await page.evaluate((count) => window.viewBench.scroll(count), FRAMES);
const further = await page.evaluate(() => window.viewBench.nodes());
await page.evaluate(() => window.viewBench.close());

const again: Took[] = [];
for (let i = 0; i < OPENINGS; i++) {
  again.push(await page.evaluate(() => window.viewBench.open()));
  await page.evaluate(() => window.viewBench.close());
}

printTable([
  ...tookRows("first opening of a page", ready),
  ...tookRows("the same before anything is ready", unready),
  ...tookRows("opening again", again),
  timesRow("made ready ahead", ahead),
  timesRow("a key to what it shows", typed),
  timesRow("a frame of scrolling", frames),
]);
console.log(`\nNodes of the view: ${atTop} at the top, ${further} further down (aim: under 800).`);

const heap = async (): Promise<number> => {
  const client = await page.context().newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize } = await client.send("Runtime.getHeapUsage");
  await client.detach();
  return usedSize / 1e6;
};
const heaps = [await heap()];
for (let round = 0; round < ROUNDS; round++) {
  for (let i = 0; i < CYCLES / 50; i++) {
    await page.evaluate(async () => {
      for (let n = 0; n < 50; n++) {
        await window.viewBench.open();
        window.viewBench.close();
      }
    });
  }
  heaps.push(await heap());
}
const [before, ...after] = heaps.map((megabytes) => `${megabytes.toFixed(2)} MB`);
console.log(
  `Heap: ${before ?? ""} before, ${after.join(" and ")} after ${CYCLES} openings each time.`,
);
await browser.close();
