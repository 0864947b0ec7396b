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

describe("linking all names, line by line", () => {
  const four =
    "## Lessons\n- Ask Elif first.\n- Elif knows.\n- Call Elif\n  back.\n- Ask Elif Demir and Sarah Lind.\n";

  test("each line can be left out by itself, and Undo takes back what was written", async () => {
    const { app, ports, read } = await started({ [CALL]: four, [VISIT]: visitOf(1) });
    ports.asker.choose = ({ notes }) => ({
      paths: new Set(notes.map(({ path }) => path)),
      without: new Map([[CALL, new Set([2, 6])]]),
    });
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    const [preview] = ports.asker.previews;
    expect([...(preview?.divisible ?? [])]).toEqual([CALL, VISIT]);
    expect(read(CALL)).toBe(four.replace("back.", "back. [[Elif Demir]]"));
    expect(read(VISIT)).toContain("[[Elif Demir]]");
    await app.commands.undoLast();
    expect([read(CALL), read(VISIT)]).toEqual([four, visitOf(1)]);
  });

  test("a note of which every line is left out stays as it is", async () => {
    const { app, ports, read, said } = await started({ [CALL]: four });
    ports.asker.choose = () => ({
      paths: new Set([CALL]),
      without: new Map([[CALL, new Set([2, 5, 6])]]),
    });
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: false });
    expect(said()).toBe("Nothing was changed.");
    expect(read(CALL)).toBe(four);
    expect(ports.journal.rows()).toEqual([]);
  });

  test("a note that has changed since is left and named once, whether or not lines are left out", async () => {
    const { app, ports, read, said } = await started({ [CALL]: four, [VISIT]: visitOf(1) });
    ports.asker.choose = ({ notes }) => {
      ports.vault.writeOutside(CALL, `${four}More.\n`);
      return {
        paths: new Set(notes.map(({ path }) => path)),
        without: new Map([[CALL, new Set([2])]]),
      };
    };
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    expect(read(CALL)).toBe(`${four}More.\n`);
    expect(said()).toBe(
      "1 note changed. “2026-05-09 Call” has changed since, so it stays as it is.",
    );
  });

  test("of more notes than one action may touch the first part is taken, and the rest comes next", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 502 }, (_, at) => [`Debriefs/N${at}.md`, visitOf(at)]),
    );
    const { app, ports, said } = await started(many);
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    expect(ports.asker.previews[0]?.notes).toHaveLength(500);
    expect(ports.asker.previews[0]?.label).toBe(
      "links to people in 500 lessons: the first 500 of 502 notes, the rest comes next",
    );
    expect(said()).toBe("500 notes changed. 2 notes come next: link all again.");
    await app.settle();
    expect(await app.commands.linkProposals(null)).toMatchObject({ ok: true });
    expect(ports.asker.previews[1]?.notes).toHaveLength(2);
    expect(said()).toBe("2 notes changed.");
  });
});

const visitOf = (number: number) => `## Lessons\n- In visit ${number}, ask Elif.\n`;

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

  test("leaves words that the lesson needs, and says so", async () => {
    const needed = "## Lessons\n- Before calling the bank, ask [[Sarah Lind]]\n";
    const { app, read, lessonId, said } = await started({ [CALL]: needed });
    const lesson = { path: CALL, lessonId: lessonId(CALL) };
    await app.commands.unlinkPerson(lesson, { key: LIND, name: "Sarah Lind" });
    expect(read(CALL)).toBe("## Lessons\n- Before calling the bank, ask Sarah Lind\n");
    expect(said()).toBe("Unlinked Sarah Lind. The words stay in the lesson.");
  });

  test.each([
    ["a note", { kind: "note", path: LIND } as const, LIND, "Sarah Lind"],
    ["a name", { kind: "name", name: "Jonah" } as const, "name:jonah", "Jonah"],
  ])("takes back what linked %s, full stop or not", async (_, choice, key, name) => {
    const plain = "---\npeople: [Jonah]\n---\n## Lessons\n- Ask first\n- Wait [[Elif Demir]]\n";
    const { app, read, lessonId, said } = await started({ [CALL]: plain });
    for (const index of [0, 1]) {
      await app.commands.linkPerson({ path: CALL, lessonId: lessonId(CALL, index) }, choice);
      await app.settle();
    }
    expect(read(CALL)).toContain(`- Ask first [[${name}]]\n- Wait [[Elif Demir]] [[${name}]]\n`);
    for (const index of [0, 1]) {
      const lesson = { path: CALL, lessonId: lessonId(CALL, index) };
      await app.commands.unlinkPerson(lesson, { key, name });
      await app.settle();
    }
    expect(said()).toBe(`Unlinked ${name}.`);
    expect(read(CALL)).toBe(plain);
  });

  test("takes back what a new person was linked with, and what was linked in bulk", async () => {
    const plain = "## Lessons\n- Ask first\n- Elif asks first\n- Ask Elif Demir before noon\n";
    const { app, read, lessonId } = await started({ [CALL]: plain });
    await app.commands.linkNewPerson({ path: CALL, lessonId: lessonId(CALL) }, "Jonah Ray");
    await app.commands.linkProposals(null);
    await app.settle();
    expect(read(CALL)).toContain("- Ask first [[Jonah Ray]]\n");
    expect(read(CALL)).toContain("- Ask Elif Demir before noon [[Elif Demir]]\n");
    const jonah = { key: "People/Jonah Ray.md", name: "Jonah Ray" };
    await app.commands.unlinkPerson({ path: CALL, lessonId: lessonId(CALL, 0) }, jonah);
    await app.settle();
    const elif = { key: ELIF, name: "Elif Demir" };
    await app.commands.unlinkPerson({ path: CALL, lessonId: lessonId(CALL, 2) }, elif);
    expect(read(CALL)).toBe(plain);
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
