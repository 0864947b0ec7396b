import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app/create-app";
import type { Kind } from "../../src/core/templates/kinds";
import { testPorts } from "../support/ports";

const NEAR =
  "---\ndebrief-template: near miss\nwho: {{people}}\n---\n## What almost happened\n{{cursor}}\n";
const NOTES = { "Templates/Near miss.md": NEAR, "People/Ann Lee.md": "", "People/Bo.md": "" };

async function started(
  notes: Readonly<Record<string, string>> = NOTES,
  stored: unknown = null,
  random = () => 0,
) {
  const ports = { ...testPorts(notes, stored), random };
  const app = await createApp(ports);
  await app.start();
  return { app, ports };
}

function kindOf(app: { kinds(): readonly Kind[] }, id: string): Kind {
  const kind = app.kinds().find((each) => each.id === id);
  if (kind === undefined) throw new Error(`There is no kind ${id}.`);
  return kind;
}

describe("an own kind", () => {
  test("is there once its template was read, and makes a note of it", async () => {
    const { app, ports } = await started();
    const people = [
      { name: "Ann Lee", path: "People/Ann Lee.md" },
      { name: "Cy", path: null },
    ];
    const made = await app.commands.startNote(kindOf(app, "near miss"), "Ladder", { people });
    const path = "Debriefs/2026/2026-05-16 Ladder.md";
    expect(made).toEqual({ ok: true, value: { path } });
    const text =
      '---\ndebrief: near miss\nwho: ["[[Ann Lee]]", Cy]\n---\n## What almost happened\n\n';
    expect(ports.vault.snapshot()).toEqual({ ...NOTES, [path]: text });
    expect(ports.opened).toEqual([`${path}@${text.length - 1}`]);
  });

  test("comes, changes and goes with its template", async () => {
    const { app, ports } = await started({});
    const labels = () =>
      app
        .kinds()
        .slice(7)
        .map(({ label }) => label);
    expect(labels()).toEqual([]);
    ports.vault.writeOutside("Templates/Near miss.md", NEAR);
    await app.settle();
    expect(labels()).toEqual(["Near miss"]);
    const before = app.kinds();
    ports.vault.writeOutside("Other.md", "text");
    await app.settle();
    expect(app.kinds()).toBe(before);
    ports.vault.removeOutside("Templates/Near miss.md");
    await app.settle();
    expect(labels()).toEqual([]);
  });

  test("counts in the template folders alone, as they are named now", async () => {
    const { app } = await started({ "Forms/Near miss.md": NEAR });
    expect(app.kinds()).toHaveLength(7);
    await app.changeSettings({ templateFolders: ["Forms"] });
    await app.settle();
    expect(app.kinds()).toHaveLength(8);
    await app.changeSettings({ templateFolders: [] });
    await app.settle();
    expect(app.kinds()).toHaveLength(7);
  });

  test("whose template is broken makes no note, and names the template", async () => {
    const bad = "---\ndebrief-template: near miss\na: [\n---\n";
    const { app, ports } = await started({ "Templates/Bad.md": bad });
    const kind = kindOf(app, "near miss");
    expect(await app.commands.startNote(kind, "")).toMatchObject({ ok: false });
    expect(await app.commands.insertTemplate("Templates/Bad.md", 0, kind)).toMatchObject({
      ok: false,
    });
    expect(ports.vault.writes).toBe(0);
    for (const { message } of ports.said) {
      expect(message).toMatch(/^The template “Templates\/Bad\.md” cannot be used\. .*line 4/u);
    }
  });

  test("whose properties do not bear this title says so, and writes nothing", async () => {
    const text = "---\ndebrief-template: x y\na: my {{title}}\n---\n";
    const { app, ports } = await started({ "Templates/X.md": text });
    expect(await app.commands.startNote(kindOf(app, "x y"), "Ann: no")).toMatchObject({
      ok: false,
    });
    expect(ports.said.at(-1)?.message).toContain("“Templates/X.md” cannot be used for “Ann: no”");
    expect(ports.vault.writes).toBe(0);
  });
});

describe("the name of a new debrief", () => {
  const names = {
    team: "Team/{{date}} {{title}}",
    review: "{{date:YYYY}}/{{date:GGGG-[W]WW}}",
    setback: "{{titel}}",
    success: "{{people}}",
  };

  test.each([
    ["team", "Q1: plan?", "Debriefs/Team/2026-05-16 Q1 plan.md"],
    ["review", "x", "Debriefs/2026/2026-W20.md"],
    ["observed", "CON", "Debriefs/2026/2026-05-16 CON.md"],
  ])("of the kind %s follows its pattern", async (id, title, path) => {
    const { app } = await started({}, { debriefNames: names });
    const made = await app.commands.startNote(kindOf(app, id), title);
    expect(made).toEqual({ ok: true, value: { path } });
  });

  test("gets a number when it is taken, and nothing is overwritten", async () => {
    const taken = { "Debriefs/2026/2026-W20.md": "mine", "Debriefs/2026/2026-w20 2.md": "too" };
    const { app, ports } = await started(taken, { debriefNames: names });
    const made = await app.commands.startNote(kindOf(app, "review"), "");
    expect(made).toMatchObject({ value: { path: "Debriefs/2026/2026-W20 3.md" } });
    expect(ports.vault.snapshot()).toMatchObject(taken);
  });

  test("by a pattern that means nothing is refused with a sentence", async () => {
    const { app, ports } = await started({}, { debriefNames: names });
    expect(await app.commands.startNote(kindOf(app, "setback"), "")).toMatchObject({ ok: false });
    expect(ports.said.at(-1)?.message).toContain("“{{titel}}” cannot be used");
    expect(ports.vault.writes).toBe(0);
  });

  test("that holds nothing becomes one that a file can have", async () => {
    const { app } = await started({}, { debriefNames: names });
    expect(await app.commands.startNote(kindOf(app, "success"), "")).toMatchObject({ ok: true });
  });

  test("in a folder that was chosen keeps the pattern's own part", async () => {
    const { app } = await started({}, { debriefNames: names });
    const made = await app.commands.startNote(kindOf(app, "team"), "Plan", { folder: "Work/Q1" });
    expect(made).toMatchObject({ value: { path: "Work/Q1/2026-05-16 Plan.md" } });
  });
});

describe("a team debrief", () => {
  test("has one section for each participant, in an order of chance", async () => {
    const drawn = [0.99, 0, 0];
    const { app, ports } = await started(NOTES, null, () => drawn.shift() ?? 0);
    const people = [
      { name: "Ann Lee", path: "People/Ann Lee.md" },
      { name: "Bo", path: "People/Bo.md" },
      { name: "Cy", path: null },
    ];
    const made = await app.commands.startNote(kindOf(app, "team"), "Plan", { people });
    const text = made.ok ? (ports.vault.snapshot()[made.value.path] ?? "") : "";
    expect(text).toContain('people: ["[[Ann Lee]]", "[[Bo]]", Cy]\n');
    expect(text).toContain(
      "one to change. %%\n\n### Cy\n\n### Ann Lee\n\n### Bo\n\n## What we keep",
    );
  });

  test("has an empty line where nobody was named", async () => {
    const { app, ports } = await started();
    const made = await app.commands.startNote(kindOf(app, "team"), "Plan");
    const text = made.ok ? (ports.vault.snapshot()[made.value.path] ?? "") : "";
    expect(text).toContain("one to change. %%\n\n## What we keep");
  });

  test("is inserted for the people that the note names", async () => {
    const meeting = '---\npeople: ["[[Bo]]"]\n---\n';
    const { app, ports } = await started({ ...NOTES, "Meeting.md": meeting });
    await app.commands.insertTemplate("Meeting.md", meeting.length, kindOf(app, "team"));
    expect(ports.vault.snapshot()["Meeting.md"]).toContain("\n### Bo\n");
  });
});

describe("lessons to test", () => {
  const LESSON = '---\nlesson: Ask first\npeople: ["[[Ann Lee]]"]\nreview: 2999-01-01\n---\n';
  const DUE = "---\nlesson: Say thank you\nreview: 2026-01-01\n---\n";
  const RETIRED = "---\nlesson: Hurry\nretired: true\n---\n";
  const notes = {
    ...NOTES,
    "Lessons/Ask first.md": LESSON,
    "Lessons/Thank.md": DUE,
    "Lessons/Hurry.md": RETIRED,
  };
  const tested = async (people: readonly { name: string; path: string }[]) => {
    const { app, ports } = await started(notes);
    const made = await app.commands.startNote(kindOf(app, "setback"), "x", { people });
    const text = made.ok ? (ports.vault.snapshot()[made.value.path] ?? "") : "";
    return text.slice(text.lastIndexOf("%%\n") + 3);
  };

  test("are those about the people first, then those that are due, and no verdicts yet", async () => {
    expect(await tested([{ name: "Ann Lee", path: "People/Ann Lee.md" }])).toBe(
      "\n- [[Ask first]]\n- [[Thank]]\n",
    );
  });

  test("of others are not offered", async () => {
    expect(await tested([])).toBe("\n- [[Thank]]\n");
  });
});

describe("customising a template", () => {
  test("copies the built-in one, and new notes follow the copy", async () => {
    const { app, ports } = await started({});
    const path = "Templates/Weekly review debrief.md";
    expect(await app.commands.customiseTemplate("review")).toEqual({ ok: true, value: { path } });
    const copy = ports.vault.snapshot()[path] ?? "";
    expect(copy.split("\n").slice(0, 3)).toEqual([
      "---",
      "debrief-template: review",
      "debrief: {{kind}}",
    ]);
    const { title, ...built } = { title: "x", ...app.kinds().find(({ id }) => id === "review")! };
    await app.settle();
    const own = kindOf(app, "review");
    expect(own).toEqual({ ...built, path });
    ports.vault.writeOutside(path, copy.replace("## What stood out", "## Looking back"));
    await app.settle();
    const made = await app.commands.startNote(kindOf(app, "review"), title);
    const text = made.ok ? ports.vault.snapshot()[made.value.path] : "";
    expect(text).toContain("\n## Looking back\n");
    expect(text).not.toContain("debrief-template");
  });

  test("is undone from its notice", async () => {
    const { app, ports } = await started({});
    await app.commands.customiseTemplate("team");
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()).toEqual({});
  });

  test("opens the template that is there already, and overwrites no other note", async () => {
    const taken = { "Templates/Team debrief.md": "A plain template of the app." };
    const { app, ports } = await started(taken);
    await app.commands.customiseTemplate("team");
    await app.settle();
    const before = ports.vault.snapshot();
    expect(Object.keys(before).sort()).toEqual([
      "Templates/Team debrief 2.md",
      "Templates/Team debrief.md",
    ]);
    expect(before).toMatchObject(taken);
    await app.commands.customiseTemplate("team");
    expect(ports.vault.snapshot()).toEqual(before);
    expect(ports.opened).toEqual([
      "Templates/Team debrief 2.md:1",
      "Templates/Team debrief 2.md:1",
    ]);
  });

  test("needs a template folder", async () => {
    const { app, ports } = await started({}, { templateFolders: [] });
    expect(await app.commands.customiseTemplate("team")).toMatchObject({ ok: false });
    expect(ports.said.at(-1)?.message).toContain("There is no template folder.");
    expect(ports.vault.writes).toBe(0);
  });
});

describe("a debrief section", () => {
  test("goes into a note and leaves its properties alone; its notice takes it back", async () => {
    const daily = "---\ntags: [daily]\n---\n# Saturday\n\n## Log\nWalked.\n";
    const { app, ports } = await started({ "Daily/2026-05-16.md": daily });
    const done = await app.commands.insertSection(
      "Daily/2026-05-16.md",
      daily.length,
      kindOf(app, "setback"),
    );
    expect(done.ok).toBe(true);
    const text = ports.vault.snapshot()["Daily/2026-05-16.md"] ?? "";
    expect(text.startsWith(`${daily}\n### Setback\n\n#### What happened\n%%`)).toBe(true);
    await app.settle();
    expect(app.snapshot().notes[0]?.debrief).toBeNull();
    expect(ports.said.at(-1)?.message).toBe("Setback section inserted.");
    ports.said.at(-1)?.undo?.();
    await expect.poll(() => ports.vault.snapshot()["Daily/2026-05-16.md"]).toBe(daily);
  });
});
