import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import type { Earlier } from "../../src/app/earlier";
import { testPorts } from "../support/ports";

// A decision names lessons by what they say: it has to follow when they say it in other words.

const CALL = "Debriefs/2026/2026-05-16 Call.md";
const FLIGHT = "Debriefs/2026/2026-02-11 Flight.md";
const OTHER = "Debriefs/2026/2026-03-01 Other.md";
const CHARGE = "Charge the drone on Sundays.";
const BETTER = "Charge the drone and its spare batteries on Sundays.";
const SPARE = "Keep spare power with the aircraft.";
const NOTES = { [CALL]: note(CHARGE), [FLIGHT]: note(SPARE) };

function note(...lessons: readonly string[]): string {
  return `## Lessons\n${lessons.map((lesson) => `- ${lesson}\n`).join("")}`;
}

function decision(a: string, b: string, more: Record<string, unknown> = {}) {
  const [first, second] = [a, b].map((text) => text.toLowerCase()).sort();
  return { a: first, b: second, same: true, date: "2026-03-01", ...more };
}

const WITHDRAWN = { withdrawn: true, date: "2026-05-16" };

async function opened(
  notes: Readonly<Record<string, string>> = NOTES,
  judgements: readonly object[] = [decision(CHARGE, SPARE)],
) {
  const ports = testPorts(notes, { judgements, mine: 7 });
  const app = await createApp(ports);
  await app.start();
  return {
    app,
    ports,
    kept: () => Reflect.get(Object(ports.settings.stored), "judgements") as unknown,
    rows: () => app.store.get().rollup?.rows.map(({ count }) => count),
    write: async (text: string, path = CALL) => {
      ports.vault.writeOutside(path, text);
      await app.settle();
    },
  };
}

describe("a lesson that is said in other words", () => {
  test("keeps what was decided about it, and is told once, with a way back", async () => {
    const { kept, ports, rows, write } = await opened();
    expect(rows()).toEqual([2]);
    await write(note(BETTER));
    expect(kept()).toEqual([decision(CHARGE, SPARE, WITHDRAWN), decision(BETTER, SPARE)]);
    expect(rows()).toEqual([2]);
    expect(ports.settings.stored).toMatchObject({ mine: 7 });
    expect(ports.vault.writes).toBe(0);
    await write(note(`${BETTER} Each one.`));
    expect(ports.said.map(({ message }) => message)).toEqual([
      "What you decided about this lesson follows its new wording.",
    ]);
  });

  test("is another one after all: Undo, and the decision stays with the old wording", async () => {
    const { app, kept, ports, rows, write } = await opened();
    await write(note(BETTER));
    ports.said[0]?.undo?.();
    await app.settle();
    expect(kept()).toEqual([decision(CHARGE, SPARE, { date: "2026-05-16" })]);
    expect(rows()).toEqual([1, 1]);
    await write(note(`${BETTER} Each one.`));
    expect(kept()).toEqual([decision(CHARGE, SPARE, { date: "2026-05-16" })]);
  });

  test("leaves nothing of the halves that were saved while it was typed", async () => {
    const { kept, rows, write } = await opened();
    await write("## Lessons\n- \n");
    await write(note("Charge the dr"));
    await write(note("Charge the drone and its sp"));
    await write(note("Charge the drone and its spare batteries on Sund"));
    await write(note(BETTER));
    expect(kept()).toEqual([decision(CHARGE, SPARE, WITHDRAWN), decision(BETTER, SPARE)]);
    expect(rows()).toEqual([2]);
  });

  test("takes back what followed when it turns out to be another one", async () => {
    const { kept, write } = await opened();
    await write(note("Charge the drone"));
    await write(note("Charge the customer for parts"));
    expect(kept()).toEqual([decision(CHARGE, SPARE, { date: "2026-05-16" })]);
  });

  test("is decided about as before when it is what it was again", async () => {
    const { kept, rows, write } = await opened();
    await write(note(BETTER));
    await write(NOTES[CALL]);
    expect(kept()).toEqual([decision(CHARGE, SPARE, { date: "2026-05-16" })]);
    expect(rows()).toEqual([2]);
  });

  test("stands for itself after a rest, and is followed from there", async () => {
    const { kept, ports, rows, write } = await opened();
    await write(note("Charge the drone, always on Sundays, in the shed behind the house"));
    ports.clock.runAll();
    const third = "Charge in the shed behind the house";
    await write(note(third));
    expect(rows()).toEqual([2]);
    expect(kept()).toContainEqual(decision(third, SPARE));
  });

  test("that another note says still keeps its decision there too", async () => {
    const { kept, rows, write } = await opened({ ...NOTES, [OTHER]: note(CHARGE) });
    expect(rows()).toEqual([3]);
    await write(note(BETTER));
    expect(kept()).toEqual([decision(CHARGE, SPARE), decision(BETTER, SPARE)]);
    expect(rows()).toEqual([3]);
  });

  test("gets a link to a person, and stays joined", async () => {
    const bare = "Charge the drone on Sundays";
    const { kept, rows, write } = await opened({ ...NOTES, [CALL]: note(bare) }, [
      decision(bare, SPARE),
    ]);
    await write(note(`${bare} with [[Elif Demir]]`));
    expect(kept()).toContainEqual(decision(`${bare} with elif demir`, SPARE));
    expect(rows()).toEqual([2]);
  });

  test("and was judged a moment ago, after it had been reworded already", async () => {
    const { app, kept, write } = await opened(NOTES, []);
    await write(note(`${CHARGE} Each one.`));
    await app.commands.notSame(`${CHARGE} Each one.`, {
      ...EARLIER,
      closest: SPARE,
    });
    await write(note("Charge each drone on Sundays."));
    expect(kept()).toContainEqual(
      decision("Charge each drone on Sundays.", SPARE, { same: false, date: "2026-05-16" }),
    );
  });
});

const EARLIER: Earlier = {
  sentence: SPARE,
  repeatId: null,
  lessonNote: null,
  seen: 1,
  notes: 1,
  members: [],
  closest: SPARE,
  status: { status: "new", since: null, reason: "", because: null },
  relapses: false,
};

describe("nothing follows", () => {
  test.each([
    ["a lesson that replaces another", note("Ask Ruth first.")],
    ["one of two that could be it", note(BETTER, "Charge the drone on Sundays at noon.")],
    ["a lesson that says the opposite", note("Never charge the drone on Sundays.")],
    ["a note that is gone", null],
  ])("%s", async (_, text) => {
    const { app, kept, ports } = await opened();
    if (text === null) ports.vault.removeOutside(CALL);
    else ports.vault.writeOutside(CALL, text);
    await app.settle();
    expect(kept()).toEqual([decision(CHARGE, SPARE)]);
    expect(ports.settings.saves).toBe(0);
    expect(ports.said).toEqual([]);
  });

  test("where nothing was decided, and nothing is stored", async () => {
    const { ports, write } = await opened(NOTES, []);
    await write(note(BETTER));
    expect(ports.settings.saves).toBe(0);
    expect(ports.said).toEqual([]);
  });

  test("while the plugin's data cannot be written; the next change tries again", async () => {
    const { kept, ports, write } = await opened();
    ports.settings.writeFault = "The disk is full.";
    await write(note(BETTER));
    expect(kept()).toEqual([decision(CHARGE, SPARE)]);
    ports.settings.writeFault = null;
    await write(note(`${BETTER} Each one.`));
    expect(kept()).toContainEqual(decision(`${BETTER} Each one.`, SPARE));
  });

  test("after the app has let go of the vault", async () => {
    const { app, kept, ports } = await opened();
    app.dispose();
    ports.vault.writeOutside(CALL, note(BETTER));
    await app.settle();
    expect(kept()).toEqual([decision(CHARGE, SPARE)]);
  });
});
