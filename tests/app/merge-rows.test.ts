import { expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const CALL = "Write down what was agreed.";
const SHIFT = "Name one owner for every job.";
const lessons = (text: string) => `## Lessons\n- ${text}\n`;
const NOTES = {
  "A.md": lessons(CALL),
  "B.md": lessons(CALL),
  "C.md": lessons(SHIFT),
  "D.md": lessons(SHIFT),
};
const NOTE = { "Lessons/Owners.md": `---\nlesson: ${SHIFT}\n---\n` };

async function opened(more: Readonly<Record<string, string>> = {}) {
  const ports = testPorts({ ...NOTES, ...more }, null);
  const app = await createApp(ports);
  await app.start();
  const rows = () => app.store.get().rollup?.rows ?? [];
  const row = (text: string) => {
    const found = rows().find(({ members }) => members.some((one) => one.sentence === text));
    if (found === undefined) throw new Error(`no row says ${text}`);
    return found;
  };
  const merge = async (from: string, into: string) => {
    await app.commands.mergeRows(row(from), row(into));
    await app.settle();
  };
  return { ports, app, rows, merge };
}

test("two repeats without a lesson note become one by a decision, and part again", async () => {
  const { ports, app, rows, merge } = await opened();
  expect(rows().map(({ count }) => count)).toEqual([2, 2]);
  await merge(CALL, SHIFT);
  expect(rows().map(({ count }) => count)).toEqual([4]);
  expect(ports.vault.writes).toBe(0);
  ports.said.at(-1)?.undo?.();
  await app.settle();
  expect(rows().map(({ count }) => count)).toEqual([2, 2]);
});

test.each([
  ["into the one that has it", CALL, SHIFT],
  ["into the other one", SHIFT, CALL],
])(
  "where one has a lesson note the other's lessons are linked to it: %s",
  async (_, from, into) => {
    const linked = {
      "C.md": lessons(`${SHIFT} [[Owners]]`),
      "D.md": lessons(`${SHIFT} [[Owners]]`),
    };
    const { ports, rows, merge } = await opened({ ...NOTE, ...linked });
    await merge(from, into);
    expect(ports.vault.snapshot()["A.md"]).toBe(lessons(`${CALL} [[Owners]]`));
    expect(ports.vault.snapshot()["B.md"]).toBe(lessons(`${CALL} [[Owners]]`));
    expect(rows().map(({ count, lessonNote }) => [count, lessonNote])).toEqual([
      [4, "Lessons/Owners.md"],
    ]);
  },
);
