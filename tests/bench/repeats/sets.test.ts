import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSets } from "./sets.mts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "debrief-sets-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("sets of lines", () => {
  it("are the files of a folder, by name", () => {
    write("b.jsonl", line({ id: "1" }));
    write("a.jsonl", `${line({ id: "1" })}\n\n${line({ id: "2", lang: "de" })}\n`);
    write("notes.txt", "not a set");
    const sets = readSets(folder);
    expect(sets).toMatchObject([
      {
        name: "a",
        lines: [
          { id: "1", lang: "en" },
          { id: "2", lang: "de" },
        ],
      },
      { name: "b", lines: [{ id: "1" }] },
    ]);
  });

  it.each([
    [{ src: "hardneg" }, true],
    [{ of: "g" }, true],
    [{ src: "lesson", of: "" }, false],
    [{}, false],
  ])("mark neighbours and opposites of a group: %j", (fields, isHard) => {
    write("a.jsonl", line(fields));
    expect(readSets(folder)).toMatchObject([{ lines: [{ isHard }] }]);
  });

  it.each([
    ["no JSON", "{"],
    ["no object", "null"],
    ["no text", line({ text: 3 })],
    ["no group", line({ group: "" })],
    ["an id that is taken", `${line({})}\n${line({})}`],
  ])("are refused with the place of the line: %s", (_, text) => {
    write("a.jsonl", `${line({ id: "first" })}\n${text}`);
    expect(readSets(folder)).toMatch(/^Line [23] of “.*a\.jsonl” (is not|has)/u);
  });

  it.each([
    ["is not there", () => path.join(folder, "none"), /^There is no folder/u],
    ["is a file", () => write("a.jsonl", line({})), /^There is no folder/u],
    ["holds no set", () => folder, /has no file/u],
  ])("are refused in a folder that %s", (_, make, sentence) => {
    expect(readSets(make())).toMatch(sentence);
  });
});

function line(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ id: "1", text: "Ask first.", group: "g", ...fields });
}

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}
