import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const CALL = "Debriefs/2026/2026-05-16 Call.md";
const DREAM = "Lessons/Dream first.md";
const NOTE = "---\nlesson: Restore the dream first.\n---\n";

async function started(call: string) {
  const ports = testPorts({ [CALL]: call, [DREAM]: NOTE });
  const app = await createApp(ports);
  await app.start();
  return {
    ports,
    app,
    call: () => ports.vault.snapshot()[CALL],
    said: () => ports.said.at(-1)?.message,
  };
}

describe("a verdict", () => {
  test("is a line where the kind's template has it, and goes back with Undo", async () => {
    const before = "---\ndebrief: setback\n---\n## What happened\nIt did.\n\n## Lessons\n- One.\n";
    const { app, call, said } = await started(before);
    const given = { verdict: "held", lessonNote: DREAM, remark: "gone in a minute" } as const;
    expect(await app.commands.addVerdict(CALL, given)).toMatchObject({ ok: true });
    expect(call()).toBe(
      `${before}\n## Lessons tested\n- held:: [[Dream first]] gone in a minute\n`,
    );
    expect(said()).toBe("Held: “Dream first”.");
    await app.commands.undoLast();
    expect(call()).toBe(before);
  });

  test("goes on the line that waits for it", async () => {
    const { app, call } = await started("## Lessons tested\n- [[Dream first]]\n");
    await app.commands.addVerdict(CALL, { verdict: "dropped", lessonNote: DREAM, remark: "" });
    expect(call()).toBe("## Lessons tested\n- dropped:: [[Dream first]]\n");
  });

  test("is not written twice", async () => {
    const { app, said } = await started("## Lessons tested\n- held:: [[Dream first]]\n");
    await app.commands.addVerdict(CALL, { verdict: "held", lessonNote: DREAM, remark: "" });
    expect(said()).toBe("“Dream first” has this verdict here already.");
  });

  test("of a line is set, changed, taken away and undone", async () => {
    const before = "## Lessons tested\n- [[Dream first]] we saw\n";
    const { app, call, said } = await started(before);
    const line = { target: "Dream first", ordinal: 0, among: 1 };
    await app.commands.setVerdict(CALL, line, "held");
    expect(call()).toBe("## Lessons tested\n- held:: [[Dream first]] we saw\n");
    await app.commands.setVerdict(CALL, line, "changed");
    expect(said()).toBe("Changed my mind: “Dream first”.");
    expect(call()).toBe("## Lessons tested\n- changed:: [[Dream first]] we saw\n");
    await app.commands.setVerdict(CALL, line, null);
    expect(call()).toBe(before);
    await app.commands.undoLast();
    expect(call()).toBe("## Lessons tested\n- changed:: [[Dream first]] we saw\n");
  });
});

describe("completing a lesson", () => {
  const TEXT = "## Lessons\n- Ask what was promised. [[Ann]]\n- Other.\n";

  test("adds the parts that were filled in as one change", async () => {
    const { app, call, said } = await started(TEXT);
    const [lesson] = app.snapshot().notes.find(({ path }) => path === CALL)?.lessons ?? [];
    const address = { path: CALL, lessonId: lesson?.id ?? "" };
    const parts = { cue: "a caller is angry", move: " ", check: "they calm down" };
    expect(await app.commands.completeLesson(address, parts)).toMatchObject({ ok: true });
    expect(call()).toBe(
      "## Lessons\n- Ask what was promised. [[Ann]]\n  - cue:: a caller is angry\n  - check:: they calm down\n- Other.\n",
    );
    expect(said()).toBe("Lesson completed.");
    await app.commands.undoLast();
    expect(call()).toBe(TEXT);
  });

  test("says so when nothing was filled in, or the lesson has changed", async () => {
    const { app, call, said } = await started(TEXT);
    const address = { path: CALL, lessonId: "gone" };
    await app.commands.completeLesson(address, { cue: "  " });
    expect(said()).toBe("Nothing was filled in, so the lesson stays as it is.");
    await app.commands.completeLesson(address, { cue: "x" });
    expect(said()).toMatch(/^This lesson is not there any more/);
    expect(call()).toBe(TEXT);
  });
});
