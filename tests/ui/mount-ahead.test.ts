// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { createLinkResolver } from "../../src/core/link-resolver";
import type { Rollup } from "../../src/core/rollup/model";
import { mountAhead } from "../../src/ui/mount-ahead";
import {
  countWaiting,
  describedRows,
  listedEntries,
  sortedRows,
} from "../../src/ui/rollup/described-rows";
import { DEFAULT_ROLLUP_VIEW_STATE as VIEW } from "../../src/ui/rollup-contract";
import { aMember, aRepeat, aRollup, TODAY } from "./rollup-fixture";

const LOCALE = "en-GB";

function aRollupOf(...counts: readonly number[]): Rollup {
  return aRollup(
    counts.map((count, row) =>
      aRepeat({
        id: `row-${row}`,
        members: Array.from({ length: count }, (_, i) => aMember({ id: `${row}-${i}` })),
      }),
    ),
  );
}

function makeReady() {
  const store = createStore<AppState>(INITIAL_STATE);
  const timers = new Set<() => void>();
  let asked = 0;
  const facts = () => {
    asked++;
    return { notes: [], links: createLinkResolver([]) };
  };
  const ahead = mountAhead({
    store,
    facts,
    today: () => TODAY,
    locale: () => LOCALE,
    clock: {
      after(_, run) {
        timers.add(run);
        return { dispose: () => timers.delete(run) };
      },
    },
  });
  return {
    ahead,
    timers,
    facts,
    asked: () => asked,
    set: (rollup: Rollup | null) => store.set({ ...store.get(), rollup }),
    pass: () => {
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
    },
  };
}

describe("what is made ready before a rollup is opened", () => {
  it("is the list that a view begins with, and the numbers above it", () => {
    const { set, pass, asked, facts } = makeReady();
    const rollup = aRollupOf(2, 4, 3);
    set(rollup);
    expect(asked()).toBe(0);
    pass();
    const before = asked();
    expect(before).toBeGreaterThan(0);
    const rows = sortedRows(describedRows(rollup, TODAY, facts), VIEW, LOCALE);
    expect(rows.map(({ repeat }) => repeat.count)).toEqual([4, 3, 2]);
    const none = () => {
      throw new Error("The list was not ready.");
    };
    const entries = listedEntries(rows, VIEW, { today: TODAY, locale: LOCALE }, none);
    expect(entries.rows).toBe(3);
    expect(countWaiting(describedRows(rollup, TODAY, facts), none)).toEqual({
      successes: 0,
      relapses: 0,
    });
    expect(asked()).toBe(before);
  });

  it("is the newest alone, and made again for no other change", () => {
    const { set, pass, timers, asked } = makeReady();
    set(aRollupOf(2));
    const newest = aRollupOf(3);
    set(newest);
    expect(timers.size).toBe(1);
    pass();
    expect(asked()).toBeGreaterThan(0);
    set(newest);
    expect(timers.size).toBe(0);
    set(null);
    expect(timers.size).toBe(0);
  });

  it("is nothing once it is over", () => {
    const { ahead, set, timers } = makeReady();
    set(aRollupOf(2));
    ahead.dispose();
    expect(timers.size).toBe(0);
    set(aRollupOf(3));
    expect(timers.size).toBe(0);
  });
});

describe("a list of a rollup", () => {
  it("is worked out once for a question, and anew for another, another day or another language", () => {
    const rollup = aRollupOf(2, 4, 3);
    const facts = () => ({ notes: [], links: createLinkResolver([]) });
    const rows = sortedRows(describedRows(rollup, TODAY, facts), VIEW, LOCALE);
    const when = { today: TODAY, locale: LOCALE };
    const first = listedEntries(rows, VIEW, when);
    expect(listedEntries(rows, { ...VIEW, expanded: ["row-1"] }, when)).toBe(first);
    expect(listedEntries(rows, { ...VIEW, least: 4 }, when).rows).toBe(1);
    expect(listedEntries(rows, VIEW, { ...when, today: "2026-05-17" })).not.toBe(first);
    expect(describedRows(rollup, "2026-05-17", facts)).not.toBe(
      describedRows(rollup, TODAY, facts),
    );
    const turned = sortedRows(rows, { sort: "repeats", direction: "up" }, LOCALE);
    expect(turned.map(({ repeat }) => repeat.count)).toEqual([2, 3, 4]);
  });
});
