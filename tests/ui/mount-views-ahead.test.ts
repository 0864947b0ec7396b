// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { NoteIndex } from "../../src/app/note-index";
import { type AppState, INITIAL_STATE } from "../../src/app/state";
import { createStore } from "../../src/app/store";
import { insightsOf } from "../../src/core/insights/insights";
import { listReviewItems } from "../../src/core/insights/review-queue";
import { parseNote } from "../../src/core/parse/parse-note";
import { buildRollup } from "../../src/core/rollup/rollup";
import { describeRows } from "../../src/core/rollup/rows";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { mountViewsAhead } from "../../src/ui/mount-views-ahead";

const TODAY = "2026-05-16";

function makeReady() {
  const index = new NoteIndex();
  const text = "---\ndebrief: success\n---\n## Lessons\n- Elif Demir asks first.\n";
  index.set(parseNote("Debriefs/2026-03-01 Call.md", text, DEFAULT_SETTINGS));
  index.set(parseNote("People/Elif Demir.md", "", DEFAULT_SETTINGS));
  const snapshot = index.snapshot();
  const rollup = buildRollup(snapshot, { groups: [], possible: [] }, snapshot.people);
  const store = createStore<AppState>(INITIAL_STATE);
  let waiting: (() => void) | null = null;
  let asked = 0;
  const ahead = mountViewsAhead({
    panels: {
      store,
      decisions: createStore({ judgements: [], settled: [] }),
      snapshot: () => snapshot,
      today: () => TODAY,
    },
    people: {
      vault: () => null,
      proposals: () => {
        asked++;
        return [];
      },
    },
    clock: {
      after(_, run) {
        waiting = run;
        return { dispose: () => void (waiting = null) };
      },
    },
  });
  return {
    ahead,
    snapshot,
    rollup,
    asked: () => asked,
    isWaiting: () => waiting !== null,
    set: (next: AppState["rollup"]) => store.set({ ...store.get(), rollup: next }),
    turn: () => {
      const run = waiting;
      waiting = null;
      run?.();
    },
  };
}

describe("what is made ready before another view is opened", () => {
  it("is kept for whoever asks for it, part by part", () => {
    const { set, turn, isWaiting, rollup, snapshot } = makeReady();
    expect(isWaiting()).toBe(false);
    set(rollup);
    let turns = 0;
    for (; isWaiting(); turns++) turn();
    expect(turns).toBeGreaterThan(5);
    const { notes, people, links } = snapshot;
    const rows = describeRows(rollup.rows, { notes, links, today: TODAY });
    const { possible } = rollup;
    const items = listReviewItems({ notes, people, possible, rows });
    expect(items).toHaveLength(1);
    expect(listReviewItems({ notes, people, possible, rows })).toBe(items);
    expect(insightsOf({ rows, notes, today: TODAY }).months).toHaveLength(12);
  });

  it("begins anew with a newer rollup, and is nothing once it is over", () => {
    const { ahead, set, turn, isWaiting, rollup } = makeReady();
    set(rollup);
    turn();
    expect(isWaiting()).toBe(true);
    set(null);
    expect(isWaiting()).toBe(false);
    set({ ...rollup });
    expect(isWaiting()).toBe(true);
    ahead.dispose();
    expect(isWaiting()).toBe(false);
    set(rollup);
    expect(isWaiting()).toBe(false);
  });
});
