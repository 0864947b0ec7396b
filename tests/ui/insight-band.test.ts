// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { NoteIndex } from "../../src/app/note-index";
import { parseNote } from "../../src/core/parse/parse-note";
import { buildRollup } from "../../src/core/rollup/rollup";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import { button, click, mountView, texts, toggles, type MountedView } from "./rollup-fixture";

const RELAPSED = {
  "Lessons/Dream first.md":
    "---\nlesson: Restore the dream first.\n---\n## History\n- 2026-02-01 held\n",
  "Debriefs/A.md":
    "---\ndebrief: setback\ndate: 2026-03-10\n---\n## Lessons\n- Restore it. [[Dream first]]\n",
};
const WON = "---\ndebrief: success\ndate: 2026-03-01\n---\n";
const LEARNED = `${WON}## Lessons\n- Ask for the list first.\n`;

function open(notes: Readonly<Record<string, string>>): MountedView {
  const index = new NoteIndex();
  for (const [path, text] of Object.entries(notes)) {
    index.set(parseNote(path, text, DEFAULT_SETTINGS));
  }
  const vault = index.snapshot();
  const rollup = buildRollup(vault, { groups: [], possible: [] }, vault.people);
  return mountView({ phase: "ready", rollup }, { query: "list" }, vault);
}

const ways = (view: MountedView) => texts(view, ".debrief-insights > button");

describe("above the list", () => {
  test("successes without a lesson are counted, and lead to their review", () => {
    const view = open({ "A.md": WON, "B.md": WON, "C.md": LEARNED });
    expect(ways(view)).toEqual(["Successes without a lesson2"]);
    click(button(view, "Successes without a lesson2"));
    expect(view.actions.reviewSuccesses).toHaveBeenCalledOnce();
  });

  test("relapses are counted, also those of a single note, and lead to just these rows", () => {
    const view = open({ ...RELAPSED, "C.md": LEARNED });
    expect(ways(view)).toEqual(["Relapses1"]);
    click(button(view, "Relapses1"));
    expect(toggles(view).map(({ textContent }) => textContent)).toEqual([
      "Restore the dream first.",
    ]);
    expect(view.states.at(-1)).toMatchObject({ query: "", least: 1, statuses: ["relapsed"] });
  });

  test("what does not wait is not there", () => {
    expect(ways(open({ "C.md": LEARNED }))).toEqual([]);
  });
});
