import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026/2026-01-10 Refund for Sarah.md";
const DELIVERY = "Debriefs/2026/2026-02-11 Delivery.md";
const NOTES = {
  "People/Sarah Lind.md": "---\ntype: person\n---\n",
  [REFUND]:
    "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up. [[Sarah Lind]]\n",
  [DELIVERY]:
    "---\ndebrief: success\n---\n## Lessons\n- Before hanging up, write down what was agreed with Sarah.\n",
};
const TARGET = "Debriefs/Lessons that repeat.md";

async function opened(notes: Readonly<Record<string, string>> = NOTES) {
  const ports = testPorts(notes);
  const app = await createApp(ports);
  await app.start();
  const note = (path = TARGET) => ports.vault.snapshot()[path] ?? "";
  return { ports, app, note, commands: app.commands };
}

describe("to a note", () => {
  test("makes the note with one section, links to the evidence, and offers the way back", async () => {
    const { note, ports, commands } = await opened();
    expect((await commands.exportToNote(TARGET, { names: "names" })).ok).toBe(true);
    expect(note()).toContain("# Lessons that repeat\n");
    expect(note()).toContain("[[Debriefs/2026/2026-01-10 Refund for Sarah|");
    expect(ports.said.at(-1)?.message).toBe("Rollup exported to “Lessons that repeat”.");
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()[TARGET]).toBeUndefined();
  });

  test("a second time changes nothing and says so", async () => {
    const { app, note, ports, commands } = await opened();
    await commands.exportToNote(TARGET, { names: "names" });
    await app.settle();
    const before = note();
    const { writes } = ports.vault;
    expect((await commands.exportToNote(TARGET, { names: "names" })).ok).toBe(true);
    expect([note(), ports.vault.writes]).toEqual([before, writes]);
    expect(ports.said.at(-1)?.message).toContain("is as it is now already");
  });

  test("replaces its own section and keeps what was written around it", async () => {
    const { app, note, ports, commands } = await opened();
    await commands.exportToNote(TARGET, { names: "names" });
    await ports.vault.apply(TARGET, (text) => ({
      ok: true,
      edits: [
        { span: { start: 0, end: 0 }, expected: "", text: "Mine, above.\n\n" },
        { span: { start: text.length, end: text.length }, expected: "", text: "\nMine, below.\n" },
      ],
    }));
    await app.settle();
    await commands.exportToNote(TARGET, { names: "letters" });
    expect(note()).toMatch(/^Mine, above\.\n\n%% debrief rollup:/u);
    expect(note()).toMatch(/%% debrief rollup ends %%\n\nMine, below\.\n$/u);
    expect(note().match(/# Lessons that repeat/gu)).toHaveLength(1);
    expect(note()).not.toContain("Sarah");
    ports.said.at(-1)?.undo?.();
    await expect.poll(note).toContain("Sarah");
    expect(note()).toContain("Mine, below.");
  });

  test.each(["../out.md", "Debriefs/note", ".obsidian/x.md"])(
    "refuses the path %s",
    async (path) => {
      const { ports, commands } = await opened();
      expect((await commands.exportToNote(path, { names: "names" })).ok).toBe(false);
      expect(ports.vault.writes).toBe(0);
    },
  );
});

describe("names", () => {
  test.each(["initials", "letters"] as const)("are nowhere in the file with %s", async (names) => {
    const { note, ports, commands } = await opened();
    await commands.exportToFile("csv", { names });
    await commands.exportToFile("json", { names });
    await commands.copyRollup({ names });
    await commands.exportToNote(TARGET, { names });
    const out = [...ports.outside.files.values(), ports.outside.copied ?? "", note()];
    expect(out).toHaveLength(4);
    for (const text of out) {
      expect(text).not.toMatch(/sarah|lind/iu);
      expect(text.toLowerCase()).toContain("write down what was agreed");
    }
  });

  test("with hidden names no link leads to a note that is not there", async () => {
    const { ports, commands } = await opened();
    await commands.copyRollup({ names: "initials" });
    expect(ports.outside.copied).not.toContain("[[");
  });
});

describe("to a file", () => {
  test("is saved under the day, never over another, and Undo takes that one away", async () => {
    const { ports, commands } = await opened();
    await commands.exportToFile("csv", { names: "names" });
    await commands.exportToFile("csv", { names: "names" });
    expect([...ports.outside.files.keys()]).toEqual([
      "Lessons that repeat 2026-05-16.csv",
      "Lessons that repeat 2026-05-16 1.csv",
    ]);
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.outside.files.size).toBe(1);
    expect(ports.vault.writes).toBe(0);
  });

  test("JSON says what it is", async () => {
    const { ports, commands } = await opened();
    await commands.exportToFile("json", { names: "names" });
    const value: unknown = JSON.parse([...ports.outside.files.values()][0] ?? "");
    expect(value).toMatchObject({ format: "debrief-rollup", version: 1, exported: "2026-05-16" });
  });

  test("what cannot be saved is said", async () => {
    const { ports, commands } = await opened();
    ports.outside.fault = "The disk is full.";
    expect(await commands.exportToFile("csv", { names: "names" })).toEqual({
      ok: false,
      reason: "The disk is full.",
    });
    expect((await commands.copyRollup({ names: "names" })).ok).toBe(false);
    expect(ports.said.map(({ message }) => message)).toEqual([
      "The disk is full.",
      "The disk is full.",
    ]);
  });
});

test("where nothing repeats there is nothing to export", async () => {
  const { ports, commands } = await opened({ [REFUND]: "## Lessons\n- Ask first.\n" });
  expect((await commands.copyRollup({ names: "names" })).ok).toBe(false);
  expect(ports.said.at(-1)?.message).toBe(
    "No lesson has come back yet, so there is nothing to export.",
  );
});
