import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026/2026-01-10 Refund.md";
const DELIVERY = "Debriefs/2026/2026-02-11 Delivery.md";
const TODAY = "Debriefs/2026/2026-05-16 Call.md";
const NOTE = "Lessons/Write it down.md";
const SAID = "Get the promise on paper while they are on the line.";
const NOTES = {
  [REFUND]: "## Lessons\n- Write down what was agreed before hanging up.\n",
  [DELIVERY]: "## Lessons\n- Before hanging up, write down what was agreed.\n",
  [TODAY]: `## Lessons\n- ${SAID}\n`,
};
const PROMOTED = {
  ...NOTES,
  [REFUND]: "## Lessons\n- Write down what was agreed before hanging up. [[Write it down]]\n",
  [NOTE]: "---\nlesson: Write down what was agreed.\n---\n",
};

async function opened(notes: Readonly<Record<string, string>> = NOTES, stored: unknown = null) {
  const ports = testPorts(notes, stored);
  const app = await createApp(ports);
  await app.start();
  const find = async () => {
    const asked = { text: "Write down what was agreed before you hang up.", path: TODAY };
    const earlier = await app.learnedBefore.find(asked, new AbortController().signal);
    if (earlier === null) throw new Error("nothing was learned before");
    return earlier;
  };
  const lessonId = app.snapshot().notes.find(({ path }) => path === TODAY)?.lessons[0]?.id ?? "";
  const kept = () => {
    const { stored: value } = ports.settings;
    const list: unknown = Reflect.get(Object(value), "judgements");
    return Array.isArray(list) ? (list as readonly Record<string, unknown>[]) : [];
  };
  return { ports, app, find, kept, address: { path: TODAY, lessonId } };
}

describe("same", () => {
  test("is a judgement about the closest earlier lesson, and joins the two", async () => {
    const { app, ports, find, kept, address } = await opened();
    const earlier = await find();
    expect((await app.commands.sameAsEarlier(SAID, earlier, address)).ok).toBe(true);
    expect(kept()).toEqual([
      {
        a: earlier.closest.toLowerCase(),
        b: SAID.toLowerCase(),
        same: true,
        date: "2026-05-16",
      },
    ]);
    expect(ports.said.at(-1)?.message).toMatch(/^Joined “.*write down what was agreed.*”\.$/iu);
    expect(ports.vault.writes).toBe(0);
    await app.settle();
    expect(app.store.get().rollup?.rows[0]?.count).toBe(3);
  });

  test("taken back stays as withdrawn, so that no older copy brings it back", async () => {
    const { app, ports, find, kept, address } = await opened();
    const done = await app.commands.sameAsEarlier(SAID, await find(), address);
    if (!done.ok) throw new Error(done.reason);
    await done.value.undo();
    expect(kept()).toEqual([expect.objectContaining({ same: true, withdrawn: true })]);
    await app.settle();
    expect(app.store.get().rollup?.rows[0]?.count).toBe(2);
    expect(ports.said.at(-1)?.message).toBe("Undone: the two lessons are not joined any more.");
  });

  test("with a lesson note the line is linked too, and one Undo takes both back", async () => {
    const { app, ports, find, kept, address } = await opened(PROMOTED);
    await app.commands.sameAsEarlier(SAID, await find(), address);
    expect(ports.vault.snapshot()[TODAY]).toBe(`## Lessons\n- ${SAID} [[Write it down]]\n`);
    expect(kept()).toHaveLength(1);
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()[TODAY]).toBe(PROMOTED[TODAY]);
    expect(kept()).toEqual([expect.objectContaining({ withdrawn: true })]);
  });

  test("where the line is gone the judgement stays, and the reason is said", async () => {
    const { app, ports, find, kept } = await opened(PROMOTED);
    const gone = { path: TODAY, lessonId: `${TODAY}#gone-1` };
    await app.commands.sameAsEarlier(SAID, await find(), gone);
    expect(kept()).toHaveLength(1);
    expect(ports.vault.writes).toBe(0);
    expect(ports.said.at(-1)?.message).toContain(
      "The line was not linked: This lesson is not there",
    );
  });

  test("without a note of its own nothing is linked", async () => {
    const { app, ports, find, kept } = await opened(PROMOTED);
    await app.commands.sameAsEarlier(SAID, await find(), null);
    expect(kept()).toHaveLength(1);
    expect(ports.vault.writes).toBe(0);
  });
});

describe("different", () => {
  test("is remembered about every lesson of the repeat, and not told again", async () => {
    const { app, ports, find, kept } = await opened();
    await app.commands.notSame("Write down what was agreed before you hang up.", await find());
    expect(kept().map(({ same }) => same)).toEqual([false, false]);
    expect(ports.said.at(-1)?.message).toBe("Remembered as different.");
    await expect(find()).rejects.toThrow();
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => kept().map(({ withdrawn }) => withdrawn)).toEqual([true, true]);
    expect((await find()).seen).toBe(2);
  });

  test("with a lesson note stands under `not` in that note, and can be undone", async () => {
    const { app, ports, find, kept } = await opened(PROMOTED);
    const done = await app.commands.notSame(SAID, await find());
    expect(ports.vault.snapshot()[NOTE]).toBe(
      `---\nlesson: Write down what was agreed.\nnot:\n  - ${SAID}\n---\n`,
    );
    expect(kept()).toEqual([]);
    if (!done.ok) throw new Error(done.reason);
    await done.value.undo();
    expect(ports.vault.snapshot()[NOTE]).toBe(PROMOTED[NOTE]);
  });
});

describe("what is stored", () => {
  const PAIR = { a: "breathe", b: "count to ten", same: true, date: "2026-01-01" };

  test("keeps judgements about others, settings, and entries that nobody can read", async () => {
    const stored = { strictness: 0.5, judgements: [PAIR, { a: "half an entry" }], later: 1 };
    const { app, ports, find } = await opened(NOTES, stored);
    await app.commands.sameAsEarlier(SAID, await find(), null);
    expect(ports.settings.stored).toMatchObject({
      strictness: 0.5,
      later: 1,
      judgements: [PAIR, { a: "half an entry" }, { same: true }],
    });
  });

  test("a judgement takes the place of the one about its pair, and is never older than it", async () => {
    const { app, find, kept } = await opened();
    const earlier = await find();
    const [a = "", b = ""] = [SAID, earlier.closest].map((text) => text.toLowerCase()).sort();
    const ahead = await opened(NOTES, { judgements: [{ a, b, same: false, date: "2027-01-01" }] });
    const done = await ahead.app.commands.sameAsEarlier(SAID, earlier, null);
    expect(ahead.kept()).toEqual([{ a, b, same: true, date: "2027-01-01" }]);
    if (!done.ok) throw new Error(done.reason);
    await done.value.undo();
    expect(ahead.kept()).toEqual([{ a, b, same: false, date: "2027-01-01" }]);
    expect(kept()).toEqual([]);
    app.dispose();
  });

  test("what is no list, and what cannot be written, is refused with a sentence", async () => {
    const damaged = await opened(NOTES, { judgements: "gone" });
    const earlier = await damaged.find();
    expect((await damaged.app.commands.sameAsEarlier(SAID, earlier, null)).ok).toBe(false);
    expect(damaged.ports.settings.stored).toEqual({ judgements: "gone" });
    expect(damaged.ports.said.at(-1)?.message).toContain("could not be read");

    const full = await opened();
    full.ports.settings.writeFault = "The disk is full.";
    expect(await full.app.commands.notSame(SAID, earlier)).toEqual({
      ok: false,
      reason: "The disk is full.",
    });
    expect(full.ports.said.at(-1)?.message).toBe("The disk is full.");
  });
});
