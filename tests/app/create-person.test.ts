import { expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import { testPorts } from "../support/ports";

async function opened(
  notes: Readonly<Record<string, string>> = {},
  stored: Readonly<Record<string, unknown>> = {},
) {
  const ports = testPorts(notes, stored);
  const app = await createApp(ports);
  await app.start();
  return { ports, app };
}

const PLAIN = "---\ntype: person\n---\n";

test("a person gets a plain note in the people folder, and Undo takes it away", async () => {
  const { app, ports } = await opened();
  const created = await app.commands.createPerson(" Eli Moreau ");
  expect(created).toEqual({ ok: true, value: { path: "People/Eli Moreau.md" } });
  expect(ports.vault.snapshot()).toEqual({ "People/Eli Moreau.md": PLAIN });
  expect(ports.said.at(-1)?.message).toBe("Created a note for Eli Moreau.");
  ports.said.at(-1)?.undo?.();
  await expect.poll(() => ports.vault.snapshot()).toEqual({});
});

test("the chosen template is filled in, its words as they are", async () => {
  const template = "---\ntype: person\nmet: {{date}}\n---\n# {{title}}\nCosts $& a {{unknown}}\n";
  const { app, ports } = await opened(
    { "Templates/Person.md": template },
    { personTemplate: "Templates/Person" },
  );
  await app.commands.createPerson("Eli");
  expect(ports.vault.snapshot()["People/Eli.md"]).toBe(
    "---\ntype: person\nmet: 2026-05-16\n---\n# Eli\nCosts $& a {{unknown}}\n",
  );
});

test("a template that says nothing of people still makes one, outside of a people folder too", async () => {
  const { app, ports } = await opened(
    { "Templates/Person.md": "# {{title}}\n" },
    { personTemplate: "Templates/Person.md", peopleFolders: [] },
  );
  await app.commands.createPerson("Eli");
  expect(ports.vault.snapshot()["Eli.md"]).toBe("---\ntype: person\n---\n# Eli\n");
});

test.each([
  ["is gone", {}],
  ["is broken", { "Templates/Person.md": "---\ntype: [\n---\n" }],
])("a template that %s is no reason to lose the name", async (_, notes) => {
  const { app, ports } = await opened(notes, { personTemplate: "Templates/Person.md" });
  expect((await app.commands.createPerson("Eli")).ok).toBe(true);
  expect(ports.vault.snapshot()["People/Eli.md"]).toBe(PLAIN);
  expect(ports.said.at(-1)?.message).toBe(
    "Created a note for Eli. The template “Person” could not be used, so the note is a plain one.",
  );
});

test("nobody is created twice, nor under a name of nothing", async () => {
  const { app, ports } = await opened({ "People/Eli.md": "" });
  expect((await app.commands.createPerson("eli")).ok).toBe(false);
  expect(ports.said.at(-1)?.message).toContain("Pick this person from the list.");
  expect(ports.vault.writes).toBe(0);
});
