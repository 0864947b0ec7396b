import { expect, test, vi } from "vitest";
import { createApp } from "../../src/app/create-app";
import { isReading } from "../../src/app/state";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026-01-10 Refund.md";
const NOTES = {
  [REFUND]: "## Lessons\n- Ask who decides.\n",
  "Debriefs/2026-02-11 Delivery.md": "## Lessons\n- Call back the next day.\n",
};

async function opened(refused: "list" | "read") {
  const ports = testPorts(NOTES);
  const { vault } = ports;
  const [read, list] = [vault.read.bind(vault), vault.list.bind(vault)];
  const fault: { reason: string | null } = { reason: "It is locked." };
  const refusal = (isMeant: boolean) =>
    isMeant && fault.reason !== null ? ({ ok: false, reason: fault.reason } as const) : null;
  vi.spyOn(vault, "list").mockImplementation(async () => refusal(refused === "list") ?? list());
  vi.spyOn(vault, "read").mockImplementation(
    async (path) => refusal(refused === "read" && path === REFUND) ?? read(path),
  );
  const app = await createApp(ports);
  await app.start();
  return { app, fault };
}

test("a note that could not be read is counted once it is read again", async () => {
  const { app, fault } = await opened("read");
  expect(app.store.get().rollup?.skipped).toEqual([{ path: REFUND, reason: "It is locked." }]);
  fault.reason = null;
  await app.readAgain();
  expect(app.store.get().rollup?.skipped).toEqual([]);
});

test("a vault that could not be listed is read whole, and its problem is gone", async () => {
  const { app, fault } = await opened("list");
  fault.reason = null;
  await app.readAgain();
  const { problem, rollup, phase } = app.store.get();
  expect([problem, phase, rollup?.totals.notes]).toEqual([null, "ready", 2]);
});

test("one that still cannot be says why, and is read whole with its next change", async () => {
  const { app, fault } = await opened("list");
  fault.reason = "It is still locked.";
  await app.readAgain();
  expect(app.store.get()).toMatchObject({ problem: "It is still locked.", rollup: null });
  expect(isReading(app.store.get())).toBe(false);
  fault.reason = null;
  await app.readAgain();
  expect(app.store.get().rollup?.totals.notes).toBe(2);
});

test("how far it has come is told while it is read again, and what was shown stays", async () => {
  const { app } = await opened("read");
  const seen: boolean[] = [];
  app.store.subscribe(() => {
    const state = app.store.get();
    if (isReading(state)) seen.push(state.rollup !== null && state.phase === "ready");
  });
  await app.readAgain();
  expect(seen[0]).toBe(true);
  expect(isReading(app.store.get())).toBe(false);
});
