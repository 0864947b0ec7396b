import { describe, expect, it, test } from "vitest";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { parseNote } from "../../../src/core/parse/parse-note";
import { eventsOf, verdictsByLessonNote } from "../../../src/core/rollup/events";
import { standingOf } from "../../../src/core/rollup/status";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

const DREAM = "Lessons/Dream first.md";

/** What happened to a lesson note with this history, when debriefs of these days say this of it. */
function eventsWith(history: string, debriefs: Readonly<Record<string, string>>) {
  const head = "---\nlesson: Restore the dream first.\n---\n## History\n";
  const notes = Object.entries({ [DREAM]: head + history, ...debriefs }).map(([path, text]) =>
    parseNote(path, text, DEFAULT_SETTINGS),
  );
  const [note] = notes;
  if (note === undefined) throw new Error("no lesson note");
  const links = createLinkResolver(notes.map(({ path }) => path));
  const events = eventsOf(note, [], verdictsByLessonNote(notes, links).get(DREAM) ?? []);
  return { events, status: standingOf(note, events).status };
}

/** `2026-02-01 held (Call): gone` */
function told(history: string, debriefs: Readonly<Record<string, string>>): readonly string[] {
  return eventsWith(history, debriefs).events.map(({ date, event, path, remark }) =>
    `${date} ${event} (${path === DREAM ? "history" : path.slice(11, -3)}): ${remark}`.trim(),
  );
}

const verdict = (line: string) => `---\ndebrief: setback\n---\n- ${line}\n`;

describe("a verdict that stands in a debrief and in the history", () => {
  it.each([
    // Word for word, in other letters, with more words, with none, in other words.
    ["held: gone at once", "held:: [[Dream first]] gone at once"],
    ["held: Gone  at once", "held:: [[Dream first]] gone at once"],
    ["held: gone at once, twice", "held:: [[Dream first]] gone at once"],
    ["held", "held:: [[Dream first]] gone at once"],
    ["held: at the counter", "held:: [[Dream first]] gone at once"],
  ])("is one event: %j and %j", (line, said) => {
    expect(told(`- 2026-02-01 ${line}\n`, { "2026-02-01 Call.md": verdict(said) })).toEqual([
      "2026-02-01 held (Call): gone at once",
    ]);
  });

  test("has the words of the history where the debrief has none", () => {
    const debriefs = { "2026-02-01 Call.md": verdict("held:: [[Dream first]]") };
    expect(told("- 2026-02-01 held: gone at once\n", debriefs)).toEqual([
      "2026-02-01 held (Call): gone at once",
    ]);
  });

  it.each([
    ["on another day", "2026-02-02 held: gone"],
    ["with another verdict", "2026-02-01 refined: gone"],
  ])("is two events %s", (_, line) => {
    const debriefs = { "2026-02-01 Call.md": verdict("held:: [[Dream first]] gone") };
    expect(told(`- ${line}\n`, debriefs)).toHaveLength(2);
  });

  test("takes one line of the history with it, not every one, and so does that line", () => {
    const one = verdict("held:: [[Dream first]]");
    const line = "- 2026-02-01 held\n";
    expect(told(line + line, { "2026-02-01 Call.md": one })).toHaveLength(2);
    const two = { "2026-02-01 Call.md": one, "2026-02-01 Visit.md": one };
    expect(told(line, two)).toHaveLength(2);
  });

  test("is, of several of one day, the one in the words of its line", () => {
    const debriefs = {
      "2026-02-01 Call.md": verdict("held:: [[Dream first]] gone"),
      "2026-02-01 Visit.md": verdict("held:: [[Dream first]] at the counter"),
    };
    expect(told("- 2026-02-01 held: at the counter\n", debriefs)).toEqual([
      "2026-02-01 held (Call): gone",
      "2026-02-01 held (Visit): at the counter",
    ]);
    expect(told("- 2026-02-01 held: gone\n", debriefs)).toEqual([
      "2026-02-01 held (Visit): at the counter",
      "2026-02-01 held (Call): gone",
    ]);
  });

  test("comes when its line comes, so that the history has the last word of its day", () => {
    const debriefs = {
      "2026-02-01 Call.md": verdict("held:: [[Dream first]] gone"),
      "2026-02-01 Visit.md": verdict("dropped:: [[Dream first]] no use"),
    };
    const { events, status } = eventsWith("- 2026-02-01 held: gone\n", debriefs);
    expect(events.map(({ event }) => event)).toEqual(["dropped", "held"]);
    expect(status).toBe("holding");
    const early = "- 2026-02-01 held: gone\n- 2026-02-01 promoted: 2 times\n";
    const call = { "2026-02-01 Call.md": verdict("held:: [[Dream first]] gone") };
    expect(eventsWith(early, call).events.map(({ event }) => event)).toEqual(["promoted", "held"]);
  });

  test("keeps its place among the lines of the history", () => {
    const history = "- 2026-02-01 changed: no\n- 2026-02-01 held: gone\n- 2026-02-01 refined: so\n";
    const debriefs = { "2026-02-01 Call.md": verdict("held:: [[Dream first]] gone") };
    expect(eventsWith(history, debriefs).status).toBe("trying");
    expect(told(history, debriefs)).toEqual([
      "2026-02-01 changed (history): no",
      "2026-02-01 held (Call): gone",
      "2026-02-01 refined (history): so",
    ]);
  });
});
