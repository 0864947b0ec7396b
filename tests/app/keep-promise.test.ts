import { expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const PATH = "Debriefs/2026/2026-05-09 Refund.md";
const TEXT =
  "---\ndebrief: setback\n---\n## Promises\n- [ ] promise:: the invoice, by 2026-05-18 [[Elif]]\n- [ ] promise:: the invoice, by 2026-05-18 [[Owen]]\n";

async function started() {
  const ports = testPorts({ [PATH]: TEXT });
  const app = await createApp(ports);
  await app.start();
  const promises = () => app.snapshot().notes.flatMap((note) => note.promises);
  const promise = promises()[1];
  if (promise === undefined) throw new Error("no promise");
  const keep = () => app.commands.keepPromise({ path: PATH, promise });
  return { ports, app, keep, promises, text: () => ports.vault.snapshot()[PATH] };
}

test("a promise that is kept has its own box ticked, is not open any more, and goes back", async () => {
  const { ports, app, keep, promises, text } = await started();
  expect(await keep()).toEqual({ ok: true, value: undefined });
  expect(text()).toBe(
    TEXT.replace(
      "- [ ] promise:: the invoice, by 2026-05-18 [[Owen]]",
      "- [x] promise:: the invoice, by 2026-05-18 [[Owen]]",
    ),
  );
  expect(ports.said.at(-1)?.message).toBe("Kept: “the invoice”.");
  await app.settle();
  expect(promises().map(({ isKept }) => isKept)).toEqual([false, true]);
  ports.said.at(-1)?.undo?.();
  await expect.poll(text).toBe(TEXT);
  expect(ports.said.at(-1)?.message).toBe("Undone: promise kept in “2026-05-09 Refund”.");
});

test("thirty promises of one note can be ticked one after the other, and each goes back", async () => {
  const lines = Array.from({ length: 30 }, (_, at) => `- [ ] promise:: letter ${at}\n`).join("");
  const text = `---\ndebrief: setback\n---\n## Promises\n${lines}`;
  const ports = testPorts({ [PATH]: text });
  const app = await createApp(ports);
  await app.start();
  for (const promise of app.snapshot().notes.flatMap((note) => note.promises)) {
    expect(await app.commands.keepPromise({ path: PATH, promise })).toMatchObject({ ok: true });
  }
  const read = () => ports.vault.snapshot()[PATH];
  expect(read()).toBe(text.replaceAll("[ ]", "[x]"));
  for (const { undo } of ports.said.slice(10).reverse()) {
    const before = read();
    undo?.();
    await expect.poll(read).not.toBe(before);
  }
  expect(read()?.split("[x]")).toHaveLength(11);
});

test("a promise that nobody finds any more is refused, and the note stays", async () => {
  const { ports, keep, text } = await started();
  const after = TEXT.replace("[[Owen]]", "[[Owen]] at once").replaceAll("invoice", "bill");
  ports.vault.writeOutside(PATH, after);
  expect((await keep()).ok).toBe(false);
  expect(text()).toBe(after);
  expect(ports.said.at(-1)?.message).toContain("the note has changed");
});
