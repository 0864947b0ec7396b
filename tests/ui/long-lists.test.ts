// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { mountHappenings, mountJudgements } from "../../src/ui/mount-lists";
import { mountWorld, type PanelWorld } from "./panels-fixture";

// Lists of any length stay small on the screen: what cannot be seen is not drawn.

/** As many as a page may have at any time. */
const MOST_NODES = 800;

const DAY = (i: number) =>
  `2025-${String((i % 12) + 1).padStart(2, "0")}-${String((i % 28) + 1).padStart(2, "0")}`;

function nodesOf({ root }: { readonly root: HTMLElement }): number {
  return root.querySelectorAll("*").length;
}

/** Debriefs of a setback each, with three people, lessons, and words to read. */
function manyHappenings(count: number): PanelWorld {
  const notes = Array.from({ length: count }, (_, i) => [
    `Debriefs/${DAY(i)} Call ${i}.md`,
    `---\ndebrief: ${i % 2 === 0 ? "setback" : "success"}\npeople: ["[[Person ${i % 97}]]", "[[Person ${i % 89}]]", "[[Person ${i % 83}]]"]\n---\n## Lessons\n- Ask **first** about ${i}.\n- Then listen to ${i}.\n`,
  ]);
  return { notes: Object.fromEntries(notes) as Record<string, string> };
}

describe("5,000 setbacks and successes", () => {
  const view = mountWorld(mountHappenings, manyHappenings(5000));

  test("are counted whole, and drawn as far as they can be seen", () => {
    expect(view.texts(".debrief-showing")).toEqual(["Showing all 5,000"]);
    const drawn = view.root.querySelectorAll(".debrief-happening");
    expect(drawn.length).toBeGreaterThan(5);
    expect(drawn[0]?.getAttribute("aria-setsize")).toBe("5000");
    expect(nodesOf(view)).toBeLessThan(MOST_NODES);
  });
});

test("2,000 decisions are drawn as far as they can be seen", () => {
  const judgements = Array.from({ length: 2000 }, (_, i) => {
    return {
      a: `ask ${i}.`,
      b: `begin with a question ${i}.`,
      same: i % 2 === 0,
      date: DAY(i),
      withdrawn: false,
    };
  });
  const view = mountWorld(mountJudgements, { judgements });
  expect(view.texts(".debrief-showing")).toEqual(["Showing all 2,000"]);
  expect(view.root.querySelector(".debrief-decision")?.getAttribute("aria-setsize")).toBe("2000");
  expect(nodesOf(view)).toBeLessThan(MOST_NODES);
});
