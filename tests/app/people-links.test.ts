import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

const ELIF = "People/Elif Demir.md";
const LIND = "People/Sarah Lind.md";
const OKAFOR = "Customers/Sarah Okafor.md";
const PERSON = "---\ntype: person\n---\n";
const CALL = "Debriefs/2026-05-09 Call.md";
const VISIT = "Debriefs/2026-05-10 Visit.md";

async function started(notes: Readonly<Record<string, string>>) {
  const ports = testPorts({ [ELIF]: PERSON, [LIND]: PERSON, [OKAFOR]: PERSON, ...notes });
  const app = await createApp(ports);
  await app.start();
  const read = (path: string) => ports.vault.snapshot()[path];
  const lessonId = (path: string, index = 0) =>
    app.snapshot().notes.find((note) => note.path === path)?.lessons[index]?.id ?? "";
  return { ports, app, read, lessonId, said: () => ports.said.at(-1)?.message };
}

describe("linking all names", () => {
  const call = "## Lessons\n- Ask Elif first.\n- Ask Sarah twice.\n- Call Elif\n- Call Elif\n";
  const visit = "## Lessons\n- Elif Demir and Sarah Lind decide together.\n";

  test("links each name that can mean one person, after a look, and goes back with Undo", async () => {
    const { app, ports, read, said } = await started({ [CALL]: call, [VISIT]: visit });
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    const [preview] = ports.asker.previews;
    expect(preview?.label).toBe("links to people in 5 lessons");
    expect(preview?.notes.map(({ path }) => path)).toEqual([CALL, VISIT]);
    expect(read(CALL)).toBe(
      "## Lessons\n- Ask Elif first. [[Elif Demir]]\n- Ask Sarah twice.\n- Call Elif [[Elif Demir]]\n- Call Elif [[Elif Demir]]\n",
    );
    expect(read(VISIT)).toBe(
      "## Lessons\n- Elif Demir and Sarah Lind decide together. [[Elif Demir]] [[Sarah Lind]]\n",
    );
    expect(said()).toBe("2 notes changed.");
    await app.commands.undoLast();
    expect([read(CALL), read(VISIT)]).toEqual([call, visit]);
  });

  test("links one person alone where it is asked for one", async () => {
    const { app, read } = await started({ [VISIT]: visit });
    await app.commands.linkProposals(LIND);
    expect(read(VISIT)).toBe(
      "## Lessons\n- Elif Demir and Sarah Lind decide together. [[Sarah Lind]]\n",
    );
  });

  test("never links a name that two people go by", async () => {
    const { app, read, ports, said } = await started({
      [CALL]: "## Lessons\n- Ask Sarah twice.\n",
    });
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: false });
    expect(await app.commands.linkProposals(LIND)).toMatchObject({ ok: false });
    expect(said()).toBe("No name is left that can only mean one person.");
    expect(ports.asker.previews).toEqual([]);
    expect(read(CALL)).toBe("## Lessons\n- Ask Sarah twice.\n");
  });

  test("writes nothing when the preview is closed, and leaves notes that were unticked", async () => {
    const { app, ports, read } = await started({ [CALL]: call, [VISIT]: visit });
    ports.asker.choose = () => null;
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: false });
    expect([read(CALL), read(VISIT)]).toEqual([call, visit]);
    ports.asker.choose = () => new Set([VISIT]);
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    expect(read(CALL)).toBe(call);
    expect(read(VISIT)).toContain("[[Elif Demir]]");
  });
});

describe("unlinking a person", () => {
  const before = "## Lessons\n- Ask first. [[Sarah Lind]] [[Customers/Sarah Okafor]]\n- Wait.\n";

  test("takes that one link out of that one lesson, and goes back with Undo", async () => {
    const { app, read, lessonId, said } = await started({ [CALL]: before });
    const lesson = { path: CALL, lessonId: lessonId(CALL) };
    const person = { key: OKAFOR, name: "Sarah Okafor" };
    expect(await app.commands.unlinkPerson(lesson, person)).toMatchObject({ ok: true });
    expect(read(CALL)).toBe("## Lessons\n- Ask first. [[Sarah Lind]]\n- Wait.\n");
    expect(said()).toBe("Unlinked Sarah Okafor.");
    await app.commands.undoLast();
    expect(read(CALL)).toBe(before);
  });

  test("of two notes of one name takes the one that was meant", async () => {
    const twin = "Customers/Elif Demir.md";
    const both = "## Lessons\n- Ask. [[People/Elif Demir]] [[Customers/Elif Demir]]\n";
    const { app, read, lessonId } = await started({ [twin]: PERSON, [CALL]: both });
    const lesson = { path: CALL, lessonId: lessonId(CALL) };
    await app.commands.unlinkPerson(lesson, { key: twin, name: "Elif Demir" });
    expect(read(CALL)).toBe("## Lessons\n- Ask. [[People/Elif Demir]]\n");
  });

  test("says so when the person is not linked there", async () => {
    const { app, read, lessonId, said } = await started({ [CALL]: before });
    const lesson = { path: CALL, lessonId: lessonId(CALL, 1) };
    await app.commands.unlinkPerson(lesson, { key: LIND, name: "Sarah Lind" });
    expect(said()).toBe("Sarah Lind is not linked in this lesson.");
    expect(read(CALL)).toBe(before);
  });
});
