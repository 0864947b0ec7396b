import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

// The README is always true: every command in it is run here, or by the run that runs this.

const readme = readFileSync("README.md", "utf8");
const npmScripts = (
  JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> }
).scripts;

/** Lines of the README's shell blocks, without their comments. */
function commands(): readonly string[] {
  const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? "");
  return blocks.flatMap((block) =>
    block
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => line !== ""),
  );
}

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "debrief-readme-"));
  cpSync("tests/fixtures/vaults/sample", folder, { recursive: true });
  writeFileSync(join(folder, "Call.md"), "- Ask first. #lesson\n");
  writeFileSync(join(folder, "lines.jsonl"), '{"id": "a", "text": "Ask first"}\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The command with real names in place of the README's. */
function fill(line: string): readonly string[] {
  return line
    .replace(/\[--json( \| --md)?\]/, "--json")
    .split(" ")
    .map((word) =>
      word
        .replace(/^KIND$/, "setback")
        .replace(/^T$/, "Call")
        .replace(/^"Person"$/, "Ruth Pennick")
        .replace(/^FILE\.jsonl$/, join(folder, "lines.jsonl"))
        .replace(/^DIR\/NOTE\.md:LINE$/, join(folder, "Call.md:1"))
        .replace(/^DIR$/, folder),
    );
}

describe("the README's commands:", () => {
  test("it begins with the two", () => {
    expect(commands().slice(0, 2)).toEqual(["npm ci && npm start", "npm ci && npm test"]);
    expect(readFileSync(".ci/run", "utf8")).toContain("\nnpm ci && npm test\n");
  });

  const lines = commands().filter((line) => line.startsWith("node dist/debrief.mjs "));

  test("all others are of the command line", () => {
    expect(commands()).toHaveLength(2 + lines.length);
    expect(lines).toHaveLength(5);
  });

  test.each(lines)("%s", (line) => {
    const [node = "", ...args] = fill(line);
    const { status, stderr, stdout } = spawnSync(node, args, { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).not.toBe("");
  });

  test("scripts that it names exist", () => {
    const named = [...readme.matchAll(/`npm run ([\w:]+)/g)].map((match) => match[1]);
    for (const name of named) expect(Object.keys(npmScripts)).toContain(name);
  });
});

describe("npm start", { timeout: 60_000 }, () => {
  test("is the build, then this", () => {
    expect(npmScripts["start"]).toBe("npm run --silent build && node tests/host/start.mjs");
  });

  test("prints the lessons that repeat, and ends with --once", () => {
    const { status, stdout } = spawnSync("node", ["tests/host/start.mjs", "--once"], {
      encoding: "utf8",
    });
    expect(status).toBe(0);
    expect(stdout).toContain("Lessons that repeat\n35 debriefs · 96 lessons · 13 repeat");
  });

  test("serves a folder of your own, and prints its address", async () => {
    const running = spawn("node", ["tests/host/start.mjs", "--vault", folder], { stdio: "pipe" });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = "";
        running.on("exit", () => reject(new Error(`It ended: ${said}`)));
        running.stdout.on("data", (part: Buffer) => {
          said += part.toString();
          const found = /http:\/\/127\.0\.0\.1:\S+/.exec(said)?.[0];
          if (found !== undefined) resolve(found);
        });
      });
      const page = await fetch(address);
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining("<!doctype html>"),
      ]);
    } finally {
      running.kill();
    }
  });
});
