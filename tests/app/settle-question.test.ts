import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const NOTES = { "Won.md": "---\ndebrief: success\n---\n" };

async function opened(stored: unknown) {
  const ports = testPorts(NOTES, stored);
  const app = await createApp(ports);
  await app.start();
  return { ports, app, commands: app.commands };
}

describe("a question that needs no answer in a note", () => {
  const QUESTION = { id: "success Won.md", kind: "success", text: "Won" } as const;
  const SETTLED = { ...QUESTION, date: "2026-05-16" };
  const stored = {
    version: 1,
    settled: ["of a later version", { ...SETTLED, id: "success Old.md", date: "2026-01-01" }],
  };
  const keptIn = (ports: { readonly settings: { readonly stored: unknown } }): unknown =>
    Reflect.get(Object(ports.settings.stored), "settled");

  test("is kept with what is stored, read again by the next life, and followed", async () => {
    const { app, ports, commands } = await opened(stored);
    const heard: number[] = [];
    app.decisions.subscribe(() => heard.push(app.decisions.get().settled.length));
    await commands.settleQuestion(QUESTION);
    expect(keptIn(ports)).toEqual([...stored.settled, SETTLED]);
    expect(heard).toEqual([2]);
    expect(ports.vault.writes).toBe(0);
    const again = await createApp(testPorts(NOTES, ports.settings.stored));
    expect(again.decisions.get().settled).toContainEqual(SETTLED);
  });

  test("is open again after Undo, in the notice or by the answer, whichever comes first", async () => {
    const { app, ports, commands } = await opened(stored);
    const settled = await commands.settleQuestion(QUESTION);
    if (!settled.ok) throw new Error(settled.reason);
    ports.said.at(-1)?.undo?.();
    await settled.value.whenUndone;
    await settled.value.undo();
    expect(keptIn(ports)).toEqual(stored.settled);
    expect(app.decisions.get().settled).toHaveLength(1);
    expect(ports.said.map(({ message }) => message)).toEqual([
      "Remembered: nothing to keep.",
      "Undone: the question is open again.",
    ]);
  });

  test("is withdrawn in the list of decisions once, and holds again by Undo", async () => {
    const { app, ports, commands } = await opened(stored);
    const [old] = app.decisions.get().settled;
    if (old === undefined) throw new Error("nothing was decided");
    await commands.reopenQuestion(old);
    expect(app.decisions.get().settled).toEqual([]);
    expect((await commands.reopenQuestion(old)).ok).toBe(false);
    ports.said[0]?.undo?.();
    await expect.poll(() => app.decisions.get().settled).toEqual([old]);
  });

  test("that cannot be stored is refused, and can be taken back when that is mended", async () => {
    const { ports, commands } = await opened({ settled: "damaged" });
    expect((await commands.settleQuestion(QUESTION)).ok).toBe(false);
    expect(ports.said.at(-1)?.message).toContain("could not be read");
    ports.settings.stored = stored;
    const settled = await commands.settleQuestion(QUESTION);
    if (!settled.ok) throw new Error(settled.reason);
    ports.settings.writeFault = "The disk is full.";
    expect((await settled.value.undo()).ok).toBe(false);
    ports.settings.writeFault = null;
    expect((await settled.value.undo()).ok).toBe(true);
    expect(keptIn(ports)).toEqual(stored.settled);
  });
});
