import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import type { Earlier } from "../../src/app/earlier";
import { testPorts } from "../support/ports";

const REFUND = "Debriefs/2026/2026-01-10 Refund.md";
const DELIVERY = "Debriefs/2026/2026-02-11 Delivery.md";
const TODAY = "Debriefs/2026/2026-05-16 Call.md";
const NOTES = {
  [REFUND]:
    "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up. [[Ann Lee]]\n- Bring cake.\n",
  [DELIVERY]:
    "---\ndebrief: success\n---\n## Lessons\n- Before hanging up, write down what was agreed.\n",
  [TODAY]: "---\ndebrief: setback\n---\n## Lessons\n- Breathe.\n",
  "People/Ann Lee.md": "",
};
const ASKED = "Write down what was agreed before you hang up.";

async function opened(notes: Readonly<Record<string, string>> = NOTES, stored: unknown = null) {
  const ports = testPorts(notes, stored);
  const app = await createApp(ports);
  await app.start();
  const find = (text: string, more: { path?: string | null; lessonId?: string } = {}) =>
    app.learnedBefore.find({ text, path: TODAY, ...more }, new AbortController().signal);
  const idOf = (path: string, at = 0) =>
    app.snapshot().notes.find((note) => note.path === path)?.lessons[at]?.id ?? "";
  return { ports, app, find, idOf };
}

function judgement(a: string, b: string, same: boolean, withdrawn = false) {
  const [first, second] = [a, b].map((text) => text.toLowerCase()).sort();
  return { a: first, b: second, same, date: "2026-03-01", withdrawn };
}

test("tells the repeat that says the same, with its days, kinds and people, newest first", async () => {
  const { find, app } = await opened();
  const earlier = await find(ASKED);
  expect(earlier).toMatchObject({ seen: 2, notes: 2, lessonNote: null });
  expect(earlier?.repeatId).toBe(app.store.get().rollup?.rows[0]?.id);
  expect(
    earlier?.members.map(({ path, line, date, kind, people }) => [path, line, date, kind, people]),
  ).toEqual([
    [DELIVERY, 5, "2026-02-11", "success", []],
    [REFUND, 5, "2026-01-10", "setback", ["Ann Lee"]],
  ]);
  expect(earlier?.members[0]?.words.length).toBeGreaterThan(0);
  expect(earlier?.status.status).toBe("new");
});

test("a lesson of one note was learned before, too, and has no repeat yet", async () => {
  const { find } = await opened();
  expect(await find("Bring cake.")).toMatchObject({
    seen: 1,
    repeatId: null,
    sentence: "Bring cake.",
  });
});

test("nothing is told where nothing says the same", async () => {
  const { find } = await opened();
  expect(await find("Charge the batteries of the drone.")).toBeNull();
  expect(await find("   ")).toBeNull();
});

test("neither lessons of the same note nor later ones are earlier", async () => {
  const { find } = await opened();
  const before = await find(ASKED, { path: DELIVERY });
  expect(before?.members.map(({ path }) => path)).toEqual([REFUND]);
  expect(await find(ASKED, { path: REFUND })).toBeNull();
  expect(await find(ASKED, { path: null })).toMatchObject({ seen: 2 });
});

test("a lesson that is in the vault is found with its group", async () => {
  const { find, idOf } = await opened();
  const earlier = await find("Before hanging up, write down what was agreed.", {
    path: DELIVERY,
    lessonId: idOf(DELIVERY),
  });
  expect(earlier).toMatchObject({ seen: 1, members: [{ path: REFUND }] });
});

describe("what was judged", () => {
  const GROUP = [
    "Write down what was agreed before hanging up.",
    "Before hanging up, write down what was agreed.",
  ];
  const about = (same: boolean, withdrawn = false) => ({
    judgements: GROUP.map((text) => judgement(ASKED, text, same, withdrawn)),
  });

  test("not the same is never told again", async () => {
    const { find } = await opened(NOTES, about(false));
    expect(await find(ASKED)).toBeNull();
  });

  test("the same is told only to whoever asks for what is joined already", async () => {
    const { find, app } = await opened(NOTES, about(true));
    expect(await find(ASKED)).toBeNull();
    const asked = { text: ASKED, path: TODAY, withJoined: true };
    const earlier = await app.learnedBefore.find(asked, new AbortController().signal);
    expect(earlier?.seen).toBe(2);
  });

  test("and withdrawn is open again", async () => {
    const { find } = await opened(NOTES, about(false, true));
    expect(await find(ASKED)).not.toBeNull();
  });
});

describe("with a lesson note", () => {
  const NOTE = "Lessons/Write it down.md";
  const linked = (more: string) => ({
    ...NOTES,
    [REFUND]:
      "---\ndebrief: setback\n---\n## Lessons\n- Write down what was agreed before hanging up. [[Write it down]]\n",
    [NOTE]: `---\nlesson: Write down what was agreed.\n${more}---\n## History\n- 2026-03-01 held: no second call\n`,
  });

  test("its wording and where it stands are told, and that a setback makes it relapse", async () => {
    const { find } = await opened(linked(""));
    expect(await find(ASKED)).toMatchObject({
      lessonNote: NOTE,
      sentence: "Write down what was agreed.",
      status: { status: "holding", since: "2026-03-01" },
      relapses: true,
    });
    expect(await find(ASKED, { path: null })).toMatchObject({ relapses: false });
  });

  test("a lesson that links to it is joined", async () => {
    const { find } = await opened(linked(""));
    expect(await find(`${ASKED} [[Write it down]]`)).toBeNull();
  });

  test("a text that it names under `not` is another lesson", async () => {
    const { find } = await opened(linked(`not:\n  - ${ASKED}\n`));
    expect(await find(ASKED)).toBeNull();
  });
});

test("links and emphasis in the lesson do not hide what it says", async () => {
  const { find } = await opened();
  expect(
    await find("**Write down** what was agreed before you hang up. [[Ann Lee]]"),
  ).toMatchObject({
    seen: 2,
  });
});

test("an answer that nobody waits for any more, and a broken engine, tell nothing", async () => {
  const { app, ports } = await opened();
  const over = new AbortController();
  const asked = app.learnedBefore.find({ text: ASKED, path: TODAY }, over.signal);
  over.abort();
  expect(await asked).toBeNull();
  ports.engine.dispose();
  const find = app.learnedBefore.find({ text: ASKED, path: TODAY }, new AbortController().signal);
  expect(await find).toBeNull();
});

test("before the first rollup nobody can tell", async () => {
  const app = await createApp(testPorts(NOTES));
  await app.read();
  const earlier: Earlier | null = await app.learnedBefore.find(
    { text: ASKED, path: TODAY },
    new AbortController().signal,
  );
  expect(earlier).toBeNull();
});
