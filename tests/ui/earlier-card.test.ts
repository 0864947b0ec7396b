import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Earlier, EarlierMember } from "../../src/app/earlier";
import type { EarlierActions } from "../../src/ui/earlier/earlier-contract";
import { mountEarlier } from "../../src/ui/earlier/mount-earlier";

function aMember(id: string, more: Partial<EarlierMember> = {}): EarlierMember {
  const text = more.text ?? "Write down what was agreed.";
  return {
    id,
    path: `Debriefs/2026/2026-01-25 Race ${id}.md`,
    line: 5,
    text,
    sentence: text,
    date: "2026-01-25",
    kind: "setback",
    outcome: null,
    people: [],
    words: [],
    ...more,
  };
}

function anEarlier(more: Partial<Earlier> = {}): Earlier {
  const members = more.members ?? [aMember("a"), aMember("b", { date: "2025-09-14" })];
  return {
    sentence: "Write down what was agreed.",
    repeatId: "r1",
    lessonNote: null,
    seen: members.length,
    notes: members.length,
    members,
    closest: "Write down what was agreed.",
    status: { status: "new", since: null, reason: "", because: null },
    relapses: false,
    ...more,
  };
}

const disposals: (() => void)[] = [];

afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

function show(earlier: Earlier, more: Partial<EarlierActions> = {}) {
  const parent = document.body.appendChild(document.createElement("div"));
  const undone = vi.fn(() => Promise.resolve({ ok: true, value: undefined } as const));
  const decided: (string | null)[] = [];
  const actions = {
    same: vi.fn(() => Promise.resolve({ undo: undone })),
    different: vi.fn(() => Promise.resolve({ undo: undone })),
    open: vi.fn(),
    openRollup: vi.fn(),
    later: vi.fn(),
    promote: vi.fn(),
    ...more,
  };
  let mounted = { dispose: () => {} };
  void act(() => {
    mounted = mountEarlier(parent, {
      earlier,
      actions,
      keys: { same: "1", different: "2" },
      icons: { draw: () => {} },
      locale: "en-GB",
      today: "2026-05-16",
      onDecided: (kind) => decided.push(kind),
    });
  });
  disposals.push(() => {
    mounted.dispose();
    parent.remove();
  });
  const press = async (words: string) => {
    const button = [...parent.querySelectorAll("button")].find(({ textContent }) =>
      textContent.startsWith(words),
    );
    if (button === undefined) throw new Error(`no button “${words}” in ${parent.textContent}`);
    await act(async () => {
      button.click();
      await Promise.resolve();
    });
  };
  return { parent, actions, press, undone, decided, text: () => parent.textContent };
}

test("says what was learned, how often, when, and with whom", () => {
  const { parent, text } = show(
    anEarlier({
      members: [
        aMember("a", { people: ["Sarah Lind", "Ann Lee"], words: ["agreed"] }),
        aMember("b", { date: null, kind: null }),
      ],
    }),
  );
  expect(text()).toContain("2× in 2 notes");
  const [first, second] = parent.querySelectorAll(".debrief-before-quote");
  expect(first?.textContent).toContain("Sarah Lind");
  expect(first?.textContent).toContain("Race a");
  expect(first?.textContent).toContain("25 Jan");
  expect(first?.querySelector("mark")?.textContent).toBe("agreed");
  expect(first?.querySelector("[role=img]")?.getAttribute("aria-label")).toBe("Setback");
  expect(second?.textContent).toContain("no date");
  expect(parent.querySelector("[role=group]")?.getAttribute("aria-label")).toBe(
    "You have learned this before",
  );
});

test("shows three times at first, and all of them when asked", async () => {
  const members = ["a", "b", "c", "d", "e"].map((id) => aMember(id));
  const { parent, press } = show(anEarlier({ members }));
  expect(parent.querySelectorAll(".debrief-before-quote")).toHaveLength(3);
  await press("Show 2 more");
  expect(parent.querySelectorAll(".debrief-before-quote")).toHaveLength(5);
});

test("what was long ago has no strip, but its last day", () => {
  const { parent, text } = show(anEarlier({ members: [aMember("a", { date: "2021-02-01" })] }));
  expect(parent.querySelector(".debrief-strip")).toBeNull();
  expect(text()).toContain("last 1 Feb 2021");
});

test("a relapse is announced before it is one", () => {
  const holding = { status: "holding", since: "2026-02-12", reason: "", because: null } as const;
  expect(show(anEarlier({ status: holding, relapses: true })).text()).toContain(
    "Marked holding 12 Feb. “Same” makes this a relapse.",
  );
  expect(show(anEarlier({ status: holding })).text()).not.toContain("relapse");
});

describe("what was said", () => {
  test("folds to one line with the way back, which opens it again", async () => {
    const { press, text, undone, decided, actions } = show(anEarlier());
    await press("Same");
    expect(text()).toBe("Joined “Write down what was agreed.”.Promote to lesson noteUndo");
    await press("Undo");
    expect(undone).toHaveBeenCalledOnce();
    expect(text()).toContain("Different");
    expect(decided).toEqual(["same", null]);
    expect(actions.same).toHaveBeenCalledOnce();
  });

  test("different offers no lesson note, and neither does a repeat that has one", async () => {
    const different = show(anEarlier());
    await different.press("Different");
    expect(different.text()).toBe("Remembered as different.Undo");
    const promoted = show(anEarlier(), { promote: null });
    await promoted.press("Same");
    expect(promoted.text()).not.toContain("Promote");
  });

  test("is not shown as said when it was not kept", async () => {
    const { press, text, decided } = show(anEarlier(), { same: () => Promise.resolve(null) });
    await press("Same");
    expect(text()).toContain("Different");
    expect(decided).toEqual([]);
  });
});

test("leads to the lesson, to the rollup, and away", async () => {
  const earlier = anEarlier();
  const { press, actions } = show(earlier);
  await press("Race a");
  expect(actions.open).toHaveBeenCalledWith(earlier.members[0], false);
  await press("Open in rollup");
  await press("Later");
  expect(actions.openRollup).toHaveBeenCalledOnce();
  expect(actions.later).toHaveBeenCalledOnce();
  expect(show(earlier, { openRollup: null }).text()).not.toContain("Open in rollup");
});

test("days and counts keep their order where everything else reads from right to left", () => {
  const { parent } = show(anEarlier());
  for (const place of [".debrief-before-date", ".debrief-before-count"]) {
    const found = [...parent.querySelectorAll(place)];
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(({ tagName }) => tagName)).toEqual(found.map(() => "BDI"));
  }
});
