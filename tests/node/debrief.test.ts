import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/node/run.mts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "debrief-cli-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Runs a command and keeps what it says. */
async function debrief(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  let json: unknown = null;
  const status = await run(argv, {
    say: (line) => out.push(line),
    json: (value) => {
      json = JSON.parse(JSON.stringify(value));
    },
    warn: (line) => err.push(line),
  });
  return { status, json, out: out.join("\n"), err: err.join("\n") };
}

/** Every file below the root with its text. */
async function files(): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found: [string, string][] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    found.push([file.slice(root.length + 1), await readFile(file, "utf8")]);
  }
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const NOTE =
  "---\ndebrief: setback\npeople: ['[[Ann Lee]]']\nlevel: performer\n---\n## Lessons\n- When they escalate, ask first. [[Ann Lee]]\n  - check:: they answer\n";

describe("debrief lessons --json", () => {
  test("lists every note and every lesson in the documented shape", async () => {
    await write("Debriefs/2026-03-09 Call.md", NOTE);
    await write("Plain.md", "Nothing here.\n");
    const { json, status, err } = await debrief("lessons", root, "--json");
    expect([status, err]).toEqual([0, ""]);
    expect(json).toEqual({
      notes: {
        "Debriefs/2026-03-09 Call.md": {
          debrief: "setback",
          date: "2026-03-09",
          people: ["Ann Lee"],
          setbacks: [],
          successes: [],
          level: "performer",
          outcome: null,
          lessons: [
            {
              text: "When they escalate, ask first. Ann Lee",
              line: 7,
              source: "heading",
              cue: "they escalate",
              move: "ask first",
              check: "they answer",
              people: ["Ann Lee"],
            },
          ],
          invalidFrontmatter: false,
        },
        "Plain.md": {
          debrief: null,
          date: null,
          people: [],
          setbacks: [],
          successes: [],
          level: null,
          outcome: null,
          lessons: [],
          invalidFrontmatter: false,
        },
      },
      skipped: [],
    });
  });

  test("reports bad frontmatter and reads the body", async () => {
    await write("Bad.md", "---\na: [\n---\nlesson:: Ask first\n");
    const { json, err, status } = await debrief("lessons", root, "--json");
    expect(status).toBe(0);
    expect(err).toMatch(/^Bad\.md: .*line/i);
    expect(json).toMatchObject({
      notes: { "Bad.md": { invalidFrontmatter: true, lessons: [{ text: "Ask first", line: 4 }] } },
    });
  });

  test("reports and skips what is no text, and links that lead elsewhere", async () => {
    await write("Binary.md", new Uint8Array([0xff, 0xfe, 0x00]));
    await write("Fine.md", "lesson:: Ask first");
    await symlink("/etc/hostname", join(root, "Out.md"));
    const { json, err, status } = await debrief("lessons", root, "--json");
    expect(status).toBe(0);
    expect(json).toMatchObject({
      notes: { "Fine.md": {} },
      skipped: [{ path: "Binary.md" }, { path: "Out.md" }],
    });
    expect(err).toContain("Binary.md: ");
    expect(err).toContain("Out.md: ");
  });

  test("names of notes are only names", async () => {
    await write("__proto__.md", "lesson:: Ask first");
    await write("constructor.md", "---\ndebrief: __proto__\n---\nlesson:: Ask twice");
    const lessons = await debrief("lessons", root, "--json");
    const { notes } = lessons.json as { notes: object };
    expect(Object.keys(notes).sort()).toEqual(["__proto__.md", "constructor.md"]);
    const rollup = await debrief("rollup", root, "--json");
    expect(JSON.stringify(rollup.json)).toContain('"debriefs":{"__proto__":1}');
  });

  test("the vault's own settings rule", async () => {
    await write("A.md", "## Erkenntnisse\n- Erst fragen\n");
    await write(
      ".obsidian/plugins/debrief/data.json",
      JSON.stringify({ lessonHeadings: ["Erkenntnisse"] }),
    );
    const { json } = await debrief("lessons", root, "--json");
    expect(json).toMatchObject({ notes: { "A.md": { lessons: [{ text: "Erst fragen" }] } } });
  });
});

describe("debrief rollup", () => {
  test("--json has the documented shape", async () => {
    await write(
      "2026-01-10 A.md",
      "---\ndebrief: setback\n---\nlesson:: Write down what was agreed before hanging up\n",
    );
    await write(
      "2026-02-11 B.md",
      "---\ndebrief: success\n---\nlesson:: Before hanging up, write down what was agreed [[Ann]]\n",
    );
    await write("People/Ann.md", "");
    const { json, status } = await debrief("rollup", root, "--json");
    expect(status).toBe(0);
    expect(json).toEqual({
      repeats: [
        {
          id: expect.any(String) as unknown,
          text: expect.stringContaining("agreed") as unknown,
          cue: "hanging up",
          move: "Write down what was agreed",
          check: null,
          clean: true,
          count: 2,
          notes: 2,
          first: "2026-01-10",
          last: "2026-02-11",
          people: ["Ann"],
          why: [expect.stringContaining("agreed")],
          members: [
            {
              path: "2026-02-11 B.md",
              line: 4,
              text: "Before hanging up, write down what was agreed Ann",
              date: "2026-02-11",
              debrief: "success",
              people: ["Ann"],
            },
            {
              path: "2026-01-10 A.md",
              line: 4,
              text: "Write down what was agreed before hanging up",
              date: "2026-01-10",
              debrief: "setback",
              people: [],
            },
          ],
        },
      ],
      possible: [],
      totals: {
        notes: 3,
        debriefs: { setback: 1, success: 1 },
        lessons: 2,
        repeats: 1,
        possible: 0,
        skipped: 0,
      },
    });
  });

  test("--md and the plain answer show the same lesson", async () => {
    await write("A.md", "lesson:: Write down what was agreed before hanging up\n");
    await write("B.md", "lesson:: Before hanging up, write down what was agreed\n");
    for (const option of [[], ["--md"]]) {
      const { out, status } = await debrief("rollup", root, ...option);
      expect(status).toBe(0);
      expect(out).toContain("2× in 2 notes");
    }
  });

  test("an empty folder is an empty answer", async () => {
    const { json, status } = await debrief("rollup", root, "--json");
    expect(status).toBe(0);
    expect(json).toMatchObject({ repeats: [], totals: { notes: 0, lessons: 0 } });
  });
});

describe("debrief new", () => {
  test("creates a note from the template and prints its path", async () => {
    const { out, status } = await debrief("new", "success", "--vault", root, "--title", "Good day");
    expect(status).toBe(0);
    expect(out).toMatch(/^Debriefs\/\d{4}\/\d{4}-\d\d-\d\d Good day\.md$/);
    expect(await files()).toEqual({
      [out]: expect.stringContaining("debrief: success\n") as unknown,
    });
  });

  test("--dry-run shows the note and writes nothing", async () => {
    const { out, status } = await debrief(
      "new",
      "setback",
      "--vault",
      root,
      "--title",
      "T",
      "--dry-run",
    );
    expect(status).toBe(0);
    expect(out).toContain("+ debrief: setback");
    expect(await files()).toEqual({});
  });

  test.each([
    [["new", "nonsense", "--vault", "ROOT"], "There is no kind “nonsense”"],
    [["new", "setback"], "--vault"],
    [["new"], "needs a kind"],
  ])("%j is bad use", async (argv, hint) => {
    const { err, status } = await debrief(...argv.map((word) => word.replace("ROOT", root)));
    expect(status).toBe(1);
    expect(err).toContain(hint);
  });

  test("knows the kinds, templates and names of the vault", async () => {
    await write(
      "Templates/Near miss.md",
      "---\ndebrief-template: near miss\n---\n## What almost happened\n{{title}}\n",
    );
    const names = { "near miss": "Near/{{date:YYYY}} {{title}}" };
    await write(".obsidian/plugins/debrief/data.json", JSON.stringify({ debriefNames: names }));
    const made = await debrief("new", "near miss", "--vault", root, "--title", "Ladder");
    expect(made.out).toMatch(/^Debriefs\/Near\/\d{4} Ladder\.md$/);
    expect((await files())[made.out]).toBe(
      "---\ndebrief: near miss\n---\n## What almost happened\nLadder\n",
    );
  });

  test("names a template that cannot be used, and writes nothing", async () => {
    await write("Templates/Bad.md", "---\ndebrief-template: bad\na: [1\n---\n");
    const before = await files();
    const made = await debrief("new", "bad", "--vault", root, "--title", "T");
    expect([made.status, made.err]).toEqual([1, expect.stringContaining("“Templates/Bad.md”")]);
    expect(await files()).toEqual(before);
  });
});

describe("a note that may only be on its way here", () => {
  const create = (...options: readonly string[]) =>
    debrief("new", "setback", "--vault", root, "--title", "Call", ...options);

  test("is not created without --yes, and the question is the reason", async () => {
    const { out } = await create("--dry-run");
    const path = /^Would create (.*):$/mu.exec(out)?.[1] ?? "";
    await write(`${dirname(path)}/.${path.slice(dirname(path).length + 1)}.icloud`, "");
    const before = await files();
    const asked = await create();
    expect(asked.status).toBe(1);
    expect(asked.err).toMatch(/has not arrived.* Say --yes to do it\.$/u);
    expect(await files()).toEqual(before);
    expect((await create("--yes")).out).toBe(path);
  });
});

describe("debrief link", () => {
  beforeEach(async () => {
    await write(".obsidian/app.json", "{}");
    await write("Debriefs/Call.md", "Before\r\n- Ask first. #lesson ^a1\r\n- Other #lesson\r\n");
    await write("People/Ann Lee.md", "---\naliases: [Annie]\n---\n");
  });

  const line = () => `${join(root, "Debriefs/Call.md")}:2`;

  test("changes that lesson's line and nothing else", async () => {
    const before = await files();
    const { out, status } = await debrief("link", line(), "ann lee");
    expect([status, out]).toEqual([0, "Linked to Ann Lee."]);
    expect(await files()).toEqual({
      ...before,
      "Debriefs/Call.md": "Before\r\n- Ask first. [[Ann Lee]] #lesson ^a1\r\n- Other #lesson\r\n",
    });
  });

  test("an alias means its person", async () => {
    await debrief("link", line(), "Annie");
    expect((await files())["Debriefs/Call.md"]).toContain("[[Ann Lee]]");
  });

  test("a person without a note gets a plain link, and a note only with --create", async () => {
    await debrief("link", line(), "Bo Fox");
    expect(Object.keys(await files())).not.toContain("People/Bo Fox.md");
    await debrief("link", line(), "Cy Young", "--create");
    const after = await files();
    expect(after["Debriefs/Call.md"]).toContain("Ask first. [[Bo Fox]] [[Cy Young]] #lesson");
    expect(after["People/Cy Young.md"]).toContain("type: person");
  });

  test("--dry-run shows the line and writes nothing", async () => {
    const before = await files();
    const { out } = await debrief("link", line(), "Ann Lee", "--dry-run");
    expect(out).toContain("- - Ask first. #lesson ^a1");
    expect(out).toContain("+ - Ask first. [[Ann Lee]] #lesson ^a1");
    expect(await files()).toEqual(before);
  });

  test("--dry-run shows a new person's note and the line, and writes neither", async () => {
    const before = await files();
    const { out, status } = await debrief("link", line(), "Cy Young", "--create", "--dry-run");
    expect(status).toBe(0);
    expect(out).toContain("Would create People/Cy Young.md:\n+ ---\n+ type: person");
    expect(out).toContain("+ - Ask first. [[Cy Young]] #lesson ^a1");
    expect(await files()).toEqual(before);
  });

  test("a name that other notes link to gets a note with --yes alone", async () => {
    await debrief("link", line(), "Bo Fox");
    const other = `${join(root, "Debriefs/Call.md")}:3`;
    const asked = await debrief("link", other, "Bo Fox", "--create");
    expect(asked.status).toBe(1);
    expect(asked.err).toContain("Say --yes");
    expect(Object.keys(await files())).not.toContain("People/Bo Fox.md");
    expect((await debrief("link", other, "Bo Fox", "--create", "--yes")).status).toBe(0);
    expect((await files())["People/Bo Fox.md"]).toContain("type: person");
  });

  test("two people of one name are asked about", async () => {
    await write("Customers/Ann Lee.md", "---\ntype: person\n---\n");
    const { err, status } = await debrief("link", line(), "Ann Lee");
    expect(status).toBe(1);
    expect(err).toContain("“Customers/Ann Lee.md” or “People/Ann Lee.md”");
    const chosen = await debrief("link", line(), "Customers/Ann Lee");
    expect(chosen.status).toBe(0);
    expect((await files())["Debriefs/Call.md"]).toContain("[[Customers/Ann Lee]]");
  });

  test("links are written as the vault's owner has chosen", async () => {
    await write(
      ".obsidian/app.json",
      JSON.stringify({ useMarkdownLinks: true, newLinkFormat: "relative" }),
    );
    await debrief("link", line(), "Ann Lee");
    expect((await files())["Debriefs/Call.md"]).toContain("[Ann Lee](../People/Ann%20Lee.md)");
  });

  test.each([
    ["Call.md:1", "There is no lesson in this line. Its lessons are in lines 2, 3."],
    ["Call.md", "does not name a line"],
    ["Call.md:0", "does not name a line"],
  ])("%s is bad use", async (place, hint) => {
    const before = await files();
    const { err, status } = await debrief("link", join(root, "Debriefs", place), "Ann Lee");
    expect(status).toBe(1);
    expect(err).toContain(hint);
    expect(await files()).toEqual(before);
  });

  test("a note outside the vault is never written", async () => {
    const outside = await mkdtemp(join(tmpdir(), "debrief-outside-"));
    await writeFile(join(outside, "Call.md"), "- Ask first #lesson\n");
    const { status } = await debrief(
      "link",
      join(outside, "Call.md:1"),
      "Ann Lee",
      "--vault",
      root,
    );
    expect(status).toBe(1);
    expect(await readFile(join(outside, "Call.md"), "utf8")).toBe("- Ask first #lesson\n");
    await rm(outside, { recursive: true });
  });
});

describe("debrief repeats", () => {
  test("groups lines and ranks every id", async () => {
    await write(
      "lines.jsonl",
      [
        '{"id": "a", "text": "Write down what was agreed before hanging up", "src": "x"}',
        '{"id": "b", "text": "Before hanging up, write down what was agreed"}',
        '{"id": "__proto__", "text": "Eat before the long run", "lang": "en"}',
        "not json",
        '{"id": "a", "text": "again"}',
      ].join("\n"),
    );
    const { json, err, status } = await debrief("repeats", join(root, "lines.jsonl"), "--json");
    expect(status).toBe(0);
    expect(err).toMatch(/:4: .*\n.*:5: /);
    expect(json).toMatchObject({ groups: [["a", "b"]], possible: [] });
    expect(Object.keys((json as { ranked: object }).ranked).sort()).toEqual([
      "__proto__",
      "a",
      "b",
    ]);
  });
});

describe("exit status", () => {
  test.each([[[]], [["nonsense"]], [["lessons"]], [["lessons", "a", "b"]], [["rollup", "--nope"]]])(
    "%j is bad use: 1",
    async (argv) => {
      const { status, err } = await debrief(...argv);
      expect(status).toBe(1);
      expect(err).not.toBe("");
    },
  );

  test("a vault that is not there: 2, with its path and the reason", async () => {
    const { status, err } = await debrief("rollup", join(root, "nowhere"));
    expect(status).toBe(2);
    expect(err).toBe(`${join(root, "nowhere")}: It is not there.`);
  });

  test("a file is no vault: 2", async () => {
    await write("a.md", "");
    expect((await debrief("rollup", join(root, "a.md"))).status).toBe(2);
  });

  test("--help is no error", async () => {
    const { status, out } = await debrief("--help");
    expect(status).toBe(0);
    expect(out).toContain("debrief rollup DIR");
  });
});

test("reading commands change nothing, not even times", async () => {
  await cp(join("tests", "fixtures", "vaults", "sample"), root, { recursive: true });
  const before = await files();
  await chmod(root, 0o555);
  await debrief("lessons", root, "--json");
  await debrief("rollup", root, "--json");
  await chmod(root, 0o755);
  expect(await files()).toEqual(before);
});
