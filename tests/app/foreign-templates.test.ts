import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { EMPTY_LESSON, type FormValues } from "../../src/core/form/model";
import { foreignTags } from "../../src/core/templates/foreign-tags";
import { testPorts } from "../support/ports";

// Templates that other programs use as well: their tags are theirs, and dates are written as the
// app's own templates write them.

const TEMPLATE = `---
debrief-template: setback
created: <% tp.file.creation_date("YYYY") %>
date: {{date:YYYY-MM-DD}}
---
<%* const title = "{{title}}"; -%>
Written on {{date}} at {{time}}.
## What happened
%% What would a camera have seen? %%
<% tp.file.cursor(1) %>
%% Nothing else. %%

## Weather
<% tp.web.weather(
  "here") %>

## Mixed
Mood: <% tp.mood() %>

## Lessons
- 
<%* tR += "" %>

## Empty
- 
`;
const OWN = "Templates/Mine.md";
const FORMATS = { date: "DD/MM/YYYY", time: "h:mm a" };

const ANSWERS: FormValues = {
  "section:what happened": { kind: "text", text: "He called." },
  "section:lessons": { kind: "lessons", lessons: [{ ...EMPTY_LESSON, text: "Ask first." }] },
};

function tagsIn(text: string): readonly string[] {
  return foreignTags(text).map(({ start, end }) => text.slice(start, end));
}

async function started(more: Readonly<Record<string, string>> = {}) {
  const set = { formats: FORMATS };
  const ports = {
    ...testPorts({ [OWN]: TEMPLATE, "Note.md": "Hello.\n", ...more }),
    templateFormats: { read: () => Promise.resolve(set.formats) },
  };
  const app = await createApp(ports);
  await app.start();
  const kind = app.kinds().find(({ path }) => path === OWN)!;
  const form = async () => {
    await app.commands.prepareForm();
    const opened = app.commands.startForm(kind, {});
    if (!opened.ok) throw new Error(opened.reason);
    return opened.value;
  };
  const fromForm = async (answers: FormValues = ANSWERS) => {
    const { model, base, seed } = await form();
    const values = { ...base, ...answers };
    const made = await app.commands.createFromForm(
      { kind, title: "Call", seed },
      { model, values, joined: new Map() },
    );
    return made.ok ? (ports.vault.snapshot()[made.value.path] ?? "") : made.reason;
  };
  return { app, ports, kind, set, form, fromForm };
}

describe("tags of another program", () => {
  const ALL = tagsIn(TEMPLATE);

  test("stand in a new note as they stand in the template", async () => {
    const { app, ports, kind } = await started();
    await app.commands.startNote(kind, "Call");
    expect(tagsIn(ports.vault.snapshot()["Debriefs/2026/2026-05-16 Call.md"] ?? "")).toEqual(ALL);
  });

  test("stand in a note that the template is put into", async () => {
    const { app, ports, kind } = await started();
    await app.commands.insertTemplate("Note.md", 6, kind);
    expect(tagsIn(ports.vault.snapshot()["Note.md"] ?? "")).toEqual(ALL);
  });

  test("stand in a section that is put into a note, but for those of the properties", async () => {
    const { app, ports, kind } = await started();
    await app.commands.insertSection("Note.md", 6, kind);
    expect(tagsIn(ports.vault.snapshot()["Note.md"] ?? "")).toEqual(ALL.slice(1));
  });

  test("are no questions and no answers of a form, and stay where they are when it is saved", async () => {
    const { form, fromForm } = await started();
    const { model, base } = await form();
    expect(base["section:what happened"]).toEqual({ kind: "text", text: "" });
    expect(base["section:mixed"]).toEqual({ kind: "text", text: "Mood: <% tp.mood() %>" });
    expect(model.fields.map((field) => ("help" in field ? field.help : ""))[0]).toBe(
      "What would a camera have seen? Nothing else.",
    );
    const text = await fromForm();
    expect(tagsIn(text)).toEqual(ALL);
    expect(text).toContain("## What happened\n<% tp.file.cursor(1) %>\nHe called.\n");
    expect(text).toContain("## Lessons\n- Ask first.\n<%* tR +=".replace("\n<%*", "\n\n<%*"));
    expect(text).not.toContain("## Empty");
    expect(text).not.toContain("%%");
  });

  test("that leave no properties to be read yet are refused by name where properties are needed", async () => {
    const broken = TEMPLATE.replace('"YYYY"', '"YYYY: MM"');
    const { app, ports, kind, form } = await started({ [OWN]: broken });
    await app.commands.startNote(kind, "Call");
    expect(ports.vault.snapshot()["Debriefs/2026/2026-05-16 Call.md"]).toContain('"YYYY: MM"');
    await app.commands.insertTemplate("Note.md", 6, kind);
    expect(ports.said.at(-1)?.message).toMatch(/cannot be read at line 3, column 10/u);
    expect(ports.vault.snapshot()["Note.md"]).toBe("Hello.\n");
    await expect(form()).rejects.toThrow(/cannot be read at line 3, column 10/u);
  });

  test("stay in a section whose answer is taken out again", async () => {
    const { app, ports, fromForm } = await started();
    await fromForm();
    const path = "Debriefs/2026/2026-05-16 Call.md";
    await app.settle();
    const opened = await app.commands.openNoteForm(path);
    if (!opened.ok) throw new Error(opened.reason);
    const { model, base } = opened.value;
    expect(base["section:what happened"]).toEqual({ kind: "text", text: "He called." });
    const values = { ...base, "section:what happened": { kind: "text", text: "" } } as const;
    await app.commands.saveForm(path, base, { model, values, joined: new Map() });
    expect(tagsIn(ports.vault.snapshot()[path] ?? "")).toEqual(ALL);
    expect(ports.vault.snapshot()[path]).not.toContain("He called.");
  });
});

describe("days and times without a format", () => {
  const WRITTEN = "Written on 16/05/2026 at 10:00 am.";

  test("are written as the app's own templates write them, in every way to use a template", async () => {
    const { app, ports, kind, fromForm } = await started();
    await app.commands.startNote(kind, "Text");
    await app.commands.insertTemplate("Note.md", 6, kind);
    const notes = ports.vault.snapshot();
    expect(notes["Debriefs/2026/2026-05-16 Text.md"]).toContain(WRITTEN);
    expect(notes["Note.md"]).toContain(WRITTEN);
    expect(await fromForm()).toContain(WRITTEN);
  });

  test("follow a change of those settings at once", async () => {
    const { app, ports, kind, set, fromForm } = await started();
    await app.commands.startNote(kind, "Text");
    set.formats = { date: "YYYY", time: "HH" };
    expect(await fromForm()).toContain("Written on 2026 at 10.");
    await app.commands.startNote(kind, "Again");
    expect(ports.vault.snapshot()["Debriefs/2026/2026-05-16 Again.md"]).toContain(
      "Written on 2026 at 10.",
    );
  });

  test("leave the day of a debrief and the names of notes as they are: both are read again", async () => {
    const { app, ports } = await started();
    for (const kind of app.kinds().filter(({ path }) => path === undefined)) {
      await app.commands.startNote(kind, kind.id);
      const text = ports.vault.snapshot()[`Debriefs/2026/2026-05-16 ${kind.id}.md`];
      expect(text).toContain("\ndate: 2026-05-16\n");
    }
  });

  test("are the same in a person's note and in a new daily note", async () => {
    const { app, ports } = await started({
      "Templates/Person.md": "---\ntype: person\n---\nMet {{date}}.\n",
    });
    await app.changeSettings({ personTemplate: "Templates/Person" });
    await app.commands.createPerson("Ada Quist");
    expect(ports.vault.snapshot()["People/Ada Quist.md"]).toContain("Met 16/05/2026.");
  });
});
