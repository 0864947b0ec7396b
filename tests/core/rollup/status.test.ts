import { describe, expect, it, test } from "vitest";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { parseNote } from "../../../src/core/parse/parse-note";
import { isSetback, isSuccess } from "../../../src/core/rollup/tone";
import { listMembers } from "../../../src/core/rollup/members";
import { createStandings, type Standing } from "../../../src/core/rollup/status";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { peopleOf } from "./builders";

const DREAM = "Lessons/Dream first.md";

/** Where the lesson note stands in a vault of these notes. */
function standing(notes: Readonly<Record<string, string>>): Standing {
  const read = Object.entries(notes).map(([path, text]) => parseNote(path, text, DEFAULT_SETTINGS));
  const links = createLinkResolver(Object.keys(notes));
  const members = [...listMembers(read, peopleOf(read)).values()].filter(
    ({ lessonNote }) => lessonNote === DREAM,
  );
  return createStandings(read, links)(DREAM, members);
}

function lessonNote(history: string, properties = ""): string {
  return `---\nlesson: Restore the dream first.\n${properties}---\n## History\n${history}`;
}

function debrief(kind: string, body: string, more = ""): string {
  return `---\ndebrief: ${kind}\n${more}---\n${body}`;
}

const LESSON = "## Lessons\n- Restore the dream. [[Dream first]]\n";
const PROMOTED = "- 2026-01-01 promoted: 3 times\n";
const HELD = `${PROMOTED}- 2026-02-01 held: at the counter\n`;

describe("the status of a lesson note", () => {
  it.each([
    ["", "trying", null],
    [PROMOTED, "trying", "2026-01-01"],
    [HELD, "holding", "2026-02-01"],
    [`${HELD}- 2026-03-01 refined: shorter\n`, "trying", "2026-03-01"],
    [`${HELD}- 2026-03-01 changed: no\n`, "trying", "2026-03-01"],
    [`${HELD}- 2026-03-01 dropped: no use\n`, "retired", "2026-03-01"],
    [`${HELD}- 2026-03-01 dropped\n- 2026-04-01 held\n`, "holding", "2026-04-01"],
    // The latest day wins, wherever it stands; on one day the order in the file.
    ["- 2026-02-01 held\n- 2026-01-01 promoted\n", "holding", "2026-02-01"],
    ["- 2026-02-01 held\n- 2026-02-01 changed\n", "trying", "2026-02-01"],
    ["- 2026-02-01 changed\n- 2026-02-01 held\n", "holding", "2026-02-01"],
    // Other lines, other days, other words.
    [
      `${HELD}- was “Dream first.”\n- 2026-05-01 we met\n- 2026-13-40 dropped\n`,
      "holding",
      "2026-02-01",
    ],
  ])("with the history %j is %s since %s", (history, status, since) => {
    expect(standing({ [DREAM]: lessonNote(history) })).toMatchObject({ status, since });
  });

  it.each([
    ["held", "holding"],
    ["refined", "trying"],
    ["changed", "trying"],
    ["dropped", "retired"],
  ])("is changed by the verdict “%s” of a later debrief", (word, status) => {
    const body = `## Lessons tested\n- ${word}:: [[Dream first]] two brochures in the bin\n`;
    const found = standing({
      [DREAM]: lessonNote(HELD),
      "Debriefs/2026-03-05 Call.md": debrief("conversation", body),
    });
    expect(found).toMatchObject({ status, since: "2026-03-05" });
    expect(found.reason).toContain("5 Mar 2026, in “Call”.");
    expect(found.because).toMatchObject({ line: 5, remark: "two brochures in the bin" });
  });

  test("is not changed by the verdict of an earlier debrief, or of one without a day", () => {
    const body = "- dropped:: [[Dream first]]\n";
    const found = standing({
      [DREAM]: lessonNote(HELD),
      "2026-01-15 Call.md": debrief("setback", body),
      "Call.md": debrief("setback", body),
    });
    expect(found).toMatchObject({ status: "holding", since: "2026-02-01" });
  });

  test("relapses with a setback that repeats it after it held, and says both days", () => {
    const found = standing({
      [DREAM]: lessonNote(HELD),
      "2026-03-05 Call.md": debrief("setback", LESSON),
    });
    expect(found).toMatchObject({ status: "relapsed", since: "2026-03-05" });
    expect(found.reason).toBe("Marked holding 1 Feb 2026, happened again 5 Mar 2026 in “Call”.");
  });

  test("keeps the day it was marked holding when it happens once more", () => {
    const found = standing({
      [DREAM]: lessonNote(HELD),
      "2026-03-05 Call.md": debrief("setback", LESSON),
      "2026-04-05 Visit.md": debrief("conversation", LESSON, "outcome: unresolved\n"),
    });
    expect(found.reason).toBe("Marked holding 1 Feb 2026, happened again 5 Apr 2026 in “Visit”.");
  });

  it.each([
    ["a success that repeats it", HELD, debrief("success", LESSON), "holding"],
    [
      "a setback before it held",
      HELD.replace("02-01", "04-01"),
      debrief("setback", LESSON),
      "holding",
    ],
    ["a setback while it is only tried", PROMOTED, debrief("setback", LESSON), "trying"],
    [
      "a setback after it was dropped",
      `${HELD}- 2026-02-02 dropped\n`,
      debrief("setback", LESSON),
      "retired",
    ],
  ])("does not relapse with %s", (_says, history, text, status) => {
    const found = standing({ [DREAM]: lessonNote(history), "2026-03-05 Call.md": text });
    expect(found.status).toBe(status);
  });

  test("relapses with a lesson whose own line says that it came from a setback", () => {
    const found = standing({
      [DREAM]: lessonNote(HELD),
      "Daily/2026-03-05.md": "## Lessons\n- Restore the dream. [[Dream first]] #lesson/setback\n",
    });
    expect(found.status).toBe("relapsed");
  });

  test("on one day takes the order of a debrief's lines, then what was set by hand", () => {
    const both = (first: string, second: string) => ({
      "2026-03-05 Call.md": debrief("setback", `${first}\n${second}`),
    });
    const verdict = "## Lessons tested\n- held:: [[Dream first]]\n";
    const lastHeld = standing({ [DREAM]: lessonNote(HELD), ...both(LESSON, verdict) });
    expect(lastHeld.status).toBe("holding");
    const lastSetback = standing({ [DREAM]: lessonNote(HELD), ...both(verdict, LESSON) });
    expect(lastSetback.status).toBe("relapsed");
    const byHand = `${HELD}- 2026-03-05 changed:\n`;
    expect(standing({ [DREAM]: lessonNote(byHand), ...both(verdict, LESSON) }).status).toBe(
      "trying",
    );
    const promotedThen = "- 2026-03-05 promoted: twice\n";
    expect(standing({ [DREAM]: lessonNote(promotedThen), ...both(LESSON, verdict) }).status).toBe(
      "holding",
    );
  });

  test("is retired by its property, whatever happened", () => {
    expect(standing({ [DREAM]: lessonNote(HELD, "retired: true\n") })).toMatchObject({
      status: "retired",
      reason: "Its lesson note says that it is retired.",
    });
  });

  test("is new without a lesson note", () => {
    expect(createStandings([], createLinkResolver([]))(null, []).status).toBe("new");
  });
});

describe("what an event was", () => {
  it.each([
    ["setback", null, "setback"],
    ["Setback", "resolved", "setback"],
    ["conversation", "Unresolved", "setback"],
    ["success", "unresolved", "setback"],
    ["success", null, "success"],
    ["conversation", "resolved", "success"],
    ["engagement", "made right", "success"],
    ["observed", null, "neutral"],
    [null, null, "neutral"],
  ])("of kind %s with outcome %s is a %s", (kind, outcome, expected) => {
    const member = { debrief: kind, outcome };
    const was = isSetback(member) ? "setback" : isSuccess(member) ? "success" : "neutral";
    expect(was).toBe(expected);
  });
});
