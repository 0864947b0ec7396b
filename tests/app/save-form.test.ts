import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app/create-app";
import { EMPTY_LESSON, type FormValues } from "../../src/core/form/model";
import { testPorts } from "../support/ports";

const NOTE = "Debriefs/2026/2026-03-09 Darren.md";
const TEXT = `---
debrief: setback
date: 2026-03-09
people: []
---
## What happened
He called.

## Lessons
- Ask first.
`;

async function started(notes: Readonly<Record<string, string>>) {
  const ports = testPorts(notes);
  const app = await createApp(ports);
  await app.start();
  const kind = app.kinds().find(({ id }) => id === "setback")!;
  return { ports, app, kind };
}

async function newForm(notes: Readonly<Record<string, string>> = {}) {
  const { ports, app, kind } = await started(notes);
  const opened = app.commands.startForm(kind, {});
  if (!opened.ok) throw new Error(opened.reason);
  const { model, base, seed } = opened.value;
  const save = (answers: FormValues, joined: ReadonlyMap<string, string | null> = new Map()) =>
    app.commands.createFromForm(
      { kind, title: "Refund call", seed },
      {
        model,
        values: { ...base, ...answers },
        joined,
      },
    );
  return { ports, app, save, base };
}

const LESSON: FormValues = {
  "section:lessons": { kind: "lessons", lessons: [{ ...EMPTY_LESSON, text: "Ask first." }] },
};

describe("a form for a new debrief", () => {
  it("creates the note where its pattern says, opens it, and can be taken back", async () => {
    const { ports, save } = await newForm();
    const path = "Debriefs/2026/2026-05-16 Refund call.md";
    expect(await save(LESSON)).toEqual({ ok: true, value: { path } });
    expect(ports.vault.snapshot()[path]).toContain("## Lessons\n- Ask first.\n");
    expect(ports.opened).toEqual([`${path}:1`]);
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()).toEqual({});
  });

  it("goes where its own day says, and never over another note", async () => {
    const other = "Debriefs/2026/2026-04-01 Refund call.md";
    const { ports, save } = await newForm({ [other]: "There already." });
    await save({ ...LESSON, "property:date": { kind: "text", text: "2026-04-01" } });
    expect(ports.vault.snapshot()[other]).toBe("There already.");
    expect(ports.vault.snapshot()["Debriefs/2026/2026-04-01 Refund call 2.md"]).toContain(
      "date: 2026-04-01\n",
    );
  });

  it("says why it was not saved, and writes nothing", async () => {
    const { ports, save } = await newForm();
    const people = [{ item: "[[Elif]]", role: "with", path: "People/Elif.md" } as const];
    expect(await save({ ...LESSON, "property:people": { kind: "people", people } })).toEqual({
      ok: false,
      reason:
        "The note of Elif is not there any more. Take this person out of the form, or create the note again.",
    });
    expect((await save({})).ok).toBe(false);
    expect(ports.vault.snapshot()).toEqual({});
    expect(ports.said).toEqual([]);
  });

  it("links a lesson to the lesson note that it was joined with", async () => {
    const { ports, save } = await newForm({ "Lessons/Ask.md": "---\nlesson: Ask.\n---\n" });
    await save(LESSON, new Map([["ask first.", "Lessons/Ask.md"]]));
    const text = ports.vault.snapshot()["Debriefs/2026/2026-05-16 Refund call.md"];
    expect(text).toContain("- Ask first. [[Ask]]\n");
  });

  it("links it also where it was said in better words since", async () => {
    const { ports, save } = await newForm({ "Lessons/Ask.md": "---\nlesson: Ask.\n---\n" });
    await save(LESSON, new Map([["Ask first, before you guess.", "Lessons/Ask.md"]]));
    const text = ports.vault.snapshot()["Debriefs/2026/2026-05-16 Refund call.md"];
    expect(text).toContain("- Ask first. [[Ask]]\n");
    expect(ports.said.at(-1)?.message).toBe("Saved “2026-05-16 Refund call”.");
  });

  it.each([
    [
      "its words are others",
      "Count to three.",
      "Lessons/Ask.md",
      "A lesson was not linked to “Ask”: no lesson says “Count to three.” any more.",
    ],
    [
      "the lesson note is gone",
      "Ask first.",
      "Lessons/Gone.md",
      "A lesson was not linked to “Gone”: it is not there any more.",
    ],
    [
      "no link can hold the name",
      "Ask first.",
      "Lessons/Ask [1].md",
      "A lesson was not linked to “Ask [1]”: No link can hold the name “Ask [1]”. Choose another name, or rename the note.",
    ],
  ])("is saved, and says that a lesson was not linked: %s", async (_, said, target, reason) => {
    const notes = { "Lessons/Ask.md": "---\nlesson: Ask.\n---\n", "Lessons/Ask [1].md": "" };
    const { ports, save } = await newForm(notes);
    expect((await save(LESSON, new Map([[said, target]]))).ok).toBe(true);
    expect(ports.said.at(-1)?.message).toBe(`Saved “2026-05-16 Refund call”. ${reason}`);
    expect(ports.vault.snapshot()["Debriefs/2026/2026-05-16 Refund call.md"]).toContain(
      "- Ask first.\n",
    );
  });

  it("takes along what was decided before the last words of a lesson were typed", async () => {
    const { app, ports, save } = await newForm({
      [NOTE]: "## Lessons\n- Find out what they want.\n",
    });
    const earlier = await app.learnedBefore.find(
      { text: "Find out what they want.", path: null },
      new AbortController().signal,
    );
    if (earlier === null) throw new Error("nothing was learned before");
    const said = "Ask first, before you guess.";
    await app.commands.sameAsEarlier(said, earlier, null);
    await save(LESSON, new Map([[said, null]]));
    expect(app.judgements()).toContainEqual(
      expect.objectContaining({ a: "ask first.", b: "find out what they want.", withdrawn: false }),
    );
    await app.settle();
    expect(app.store.get().rollup?.rows[0]?.count).toBe(2);
    expect(ports.said.at(-1)?.message).toBe("Saved “2026-05-16 Refund call”.");
  });

  it("has a section for everybody who is in it, in an order by chance that stays", async () => {
    const { app } = await started({ "People/Ann.md": "", "People/Bo.md": "" });
    const kind = app.kinds().find(({ id }) => id === "team")!;
    const opened = app.commands.startForm(kind, {});
    if (!opened.ok) throw new Error(opened.reason);
    const { model, base, seed } = opened.value;
    const people = ["Ann", "Bo"].map((name) => {
      return { item: `[[${name}]]`, role: "with", path: `People/${name}.md` } as const;
    });
    const values: FormValues = { ...base, "property:people": { kind: "people", people } };
    const labels = () =>
      app.commands
        .formModel({ kind, title: "", seed }, model, values)
        .fields.map(({ label }) => label)
        .filter((label) => label === "Ann" || label === "Bo");
    expect([...labels()].sort()).toEqual(["Ann", "Bo"]);
    expect(labels()).toEqual(labels());
  });
});

describe("a form on a debrief that is there", () => {
  async function opened(text = TEXT) {
    const { ports, app } = await started({ [NOTE]: text });
    const form = await app.commands.openNoteForm(NOTE);
    if (!form.ok) throw new Error(form.reason);
    const { model, base } = form.value;
    const save = (answers: FormValues) =>
      app.commands.saveForm(NOTE, base, {
        model,
        values: { ...base, ...answers },
        joined: new Map(),
      });
    return { ports, app, form: form.value, save };
  }
  const called = { "section:what happened": { kind: "text", text: "She called." } } as const;

  it("changes only what was changed, and can be taken back", async () => {
    const { ports, save } = await opened();
    expect((await save(called)).ok).toBe(true);
    expect(ports.vault.snapshot()[NOTE]).toBe(TEXT.replace("He called.", "She called."));
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()[NOTE]).toBe(TEXT);
  });

  it("writes nothing when nothing was changed, and says so", async () => {
    const { ports, save } = await opened();
    expect((await save({})).ok).toBe(true);
    expect(ports.said.at(-1)?.message).toBe("“2026-03-09 Darren” says all of this already.");
    expect(ports.vault.snapshot()[NOTE]).toBe(TEXT);
  });

  it("gives the reason of a note that cannot be written", async () => {
    const { ports, save } = await opened();
    ports.vault.apply = () => Promise.resolve({ ok: false, reason: "It is read-only." });
    expect(await save(called)).toEqual({ ok: false, reason: "It is read-only." });
    expect(ports.said).toEqual([]);
  });

  it("of a kind that nobody knows asks for the headings of the note itself", async () => {
    const { form } = await opened(TEXT.replace("setback", "near-miss"));
    expect(form.label).toBe("2026-03-09 Darren");
    expect(form.model.fields.map(({ label }) => label)).toEqual([
      "What happened",
      "People",
      "Lessons",
      "Date",
    ]);
  });
});
