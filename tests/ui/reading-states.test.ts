import { act } from "preact/test-utils";
import { describe, expect, test } from "vitest";
import type { AppState } from "../../src/app/state";
import type { WritableStore } from "../../src/app/store";
import { mountInsights } from "../../src/ui/mount-insights";
import { mountHappenings, mountJudgements } from "../../src/ui/mount-lists";
import { mountReview } from "../../src/ui/mount-review";
import { mountWorld } from "./panels-fixture";
import { ELIF, NOTES, showPanel, showView } from "./people-fixture";
import { aRollup, mountView } from "./rollup-fixture";

// What every view says of the notes it is drawn from, whatever else it shows.

interface Shown {
  readonly root: HTMLElement;
  readonly store: WritableStore<AppState>;
  readonly readAgain: () => number;
}

type Open = (notes: Readonly<Record<string, string>>) => Shown;

function ofPeople(shown: ReturnType<typeof showPanel> | ReturnType<typeof showView>): Shown {
  const readAgain = () => shown.actions.readAgain.mock.calls.length;
  return { root: shown.parent, store: shown.app, readAgain };
}

function panel(mount: typeof mountInsights): Open {
  return (notes) => {
    const { root, store, actions } = mountWorld(mount, { notes });
    return { root, store, readAgain: () => actions.readAgain.mock.calls.length };
  };
}

const VIEWS: readonly (readonly [string, Open])[] = [
  ["people", (notes) => ofPeople(showView(null, notes))],
  ["the page of one", (notes) => ofPeople(showView({ person: ELIF }, notes))],
  ["the panel", (notes) => ofPeople(showPanel({ path: ELIF, name: "" }, notes))],
  ["the panel of nobody", (notes) => ofPeople(showPanel({ path: null, name: "" }, notes))],
  ["review", panel(mountReview)],
  ["insights", panel(mountInsights)],
  ["happenings", panel(mountHappenings)],
  ["decisions", panel(mountJudgements)],
  [
    "the rollup",
    () => {
      const { root, store, actions } = mountView({ phase: "ready", rollup: aRollup([]) });
      return { root, store, readAgain: () => actions.readAgain.mock.calls.length };
    },
  ],
];

const SKIPPED = [
  { path: "Inbox/Elif.md", reason: "It is locked." },
  { path: "Inbox/Other.md", reason: "It is too large." },
];

function change({ store }: Shown, part: Partial<AppState>): void {
  void act(() => store.set({ ...store.get(), ...part }));
}

function rollupOf({ store }: Shown): NonNullable<AppState["rollup"]> {
  const { rollup } = store.get();
  if (rollup === null) throw new Error("no rollup");
  return rollup;
}

function press({ root }: Shown, words: string, at = 0): void {
  const buttons = [...root.querySelectorAll("button")];
  const found = buttons.filter((one) => one.textContent.trim() === words)[at];
  if (found === undefined) throw new Error(`no button ${words}: ${root.textContent}`);
  void act(() => found.click());
}

describe.each(VIEWS)("%s", (name, open) => {
  test("says which notes are skipped, and reads them again", () => {
    const view = open(NOTES);
    change(view, { rollup: { ...rollupOf(view), skipped: SKIPPED } });
    expect(view.root.querySelector(".debrief-banner")?.textContent).toContain(
      "2 notes skipped, the rest is counted.",
    );
    press(view, "Show");
    expect(
      [...view.root.querySelectorAll(".debrief-skip-list > li")].map((one) => one.textContent),
    ).toEqual(["Inbox/ElifIt is locked.", "Inbox/OtherIt is too large."]);
    press(view, "Read again");
    expect(view.readAgain()).toBe(1);
  });

  test("says what is wrong with the vault above what was read before", () => {
    const view = open(NOTES);
    const before = view.root.textContent;
    change(view, { problem: "The disk is gone." });
    expect(view.root.querySelector(".debrief-banner[role=alert]")?.textContent).toContain(
      "The disk is gone.",
    );
    expect(view.root.textContent.replace("The disk is gone.Read again", "")).toBe(before);
    press(view, "Read again");
    expect(view.readAgain()).toBe(1);
  });

  test("says what is wrong with it where nothing was read, too", () => {
    const view = open(NOTES);
    change(view, { rollup: null, problem: "The disk is gone." });
    expect(view.root.textContent).toContain("Your notes cannot be read");
    press(view, "Read again");
    expect(view.readAgain()).toBe(1);
  });

  test("tells how far reading has come, also once more", () => {
    const view = open(NOTES);
    expect(view.root.querySelector(".debrief-loading")).toBeNull();
    change(view, { read: 2, total: 9 });
    expect(view.root.querySelector(".debrief-loading")).not.toBeNull();
    change(view, { read: 9, total: 9 });
    expect(view.root.querySelector(".debrief-loading")).toBeNull();
  });

  test("does not take a vault that cannot be read for an empty one", () => {
    const view = open({});
    const rollup = rollupOf(view);
    const totals = { ...rollup.totals, notes: 0, skipped: 2, debriefs: new Map() };
    change(view, { rollup: { ...rollup, skipped: SKIPPED, totals } });
    expect(view.root.querySelector(".debrief-banner")?.textContent).toContain("2 notes skipped.");
    expect(view.root.textContent).not.toMatch(/No debriefs yet|Nobody|No person/u);
    // Decisions stand without a debrief.
    if (name === "decisions") return;
    expect(view.root.textContent).toContain("Your notes cannot be read");
    press(view, "Read again");
    expect(view.readAgain()).toBe(1);
  });
});
