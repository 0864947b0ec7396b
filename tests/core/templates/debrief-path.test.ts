import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { vaultPath } from "../../../src/core/edit/paths";
import { DEBRIEF_NAME } from "../../../src/core/settings/settings";
import {
  fillNameIn,
  fillPattern,
  patternOf,
  problemWithFolder,
  problemWithPattern,
} from "../../../src/core/templates/debrief-path";
import { anyText } from "../edit/changes";
import { runs } from "../../fuzz/runs";

const NAME = { title: "Refund call", date: "2026-03-09", time: "14:05", kind: "setback" };
const filled = (pattern: string, more: Partial<typeof NAME> = {}, folder = "Debriefs") => {
  const path = fillPattern(pattern, folder, { ...NAME, ...more });
  return path.ok ? path.value : path.reason;
};

describe("the path of a new debrief", { timeout: 60_000 }, () => {
  it.each([
    [DEBRIEF_NAME, "Debriefs/2026/2026-03-09 Refund call.md"],
    ["{{title}}", "Debriefs/Refund call.md"],
    ["{{title}}.md", "Debriefs/Refund call.md"],
    [
      "{{kind}}/{{date:YYYY/MM}}/{{date}} {{time}} {{title}}",
      "Debriefs/setback/2026/03/2026-03-09 14.05 Refund call.md",
    ],
    ["{{date:GGGG-[W]WW}}", "Debriefs/2026-W11.md"],
    ["Team//{{ Title }}", "Debriefs/Team/Refund call.md"],
  ])("by %j is %j", (pattern, path) => {
    expect(filled(pattern)).toBe(path);
  });

  it.each([
    ["a/b\\c: d?", "Debriefs/a b c d.md"],
    ["../../out", "Debriefs/out.md"],
    ["CON", "Debriefs/CON_.md"],
    ["...", "Debriefs/Untitled.md"],
    ["$& {{date}}", "Debriefs/$& {{date}}.md"],
  ])("never becomes another place by its title %j", (title, path) => {
    expect(filled("{{title}}", { title })).toBe(path);
  });

  it("names the people", () => {
    const people = ["Ann Lee", "Bo/B"];
    const path = fillPattern("{{people}}", "", { ...NAME, people });
    expect(path).toEqual({ ok: true, value: "Ann Lee, Bo B.md" });
  });

  it("is in the folder that was chosen for it, by the last part of the pattern", () => {
    expect(fillNameIn("Work/Q1", DEBRIEF_NAME, NAME)).toEqual({
      ok: true,
      value: "Work/Q1/2026-03-09 Refund call.md",
    });
    expect(fillNameIn("", DEBRIEF_NAME, NAME)).toMatchObject({
      value: "2026-03-09 Refund call.md",
    });
  });

  it("is one that a vault takes, whatever the title and the kind are called", () => {
    const pattern = fc.constantFrom(
      DEBRIEF_NAME,
      "{{title}}",
      "{{kind}}/{{title}}",
      "x {{people}}",
    );
    fc.assert(
      fc.property(pattern, anyText, anyText, (by, title, kind) => {
        const path = fillPattern(by, "Debriefs", { ...NAME, title, kind, people: [title, kind] });
        if (!path.ok) throw new Error(path.reason);
        expect(vaultPath(path.value, { configDir: ".obsidian" })).toMatchObject({ ok: true });
      }),
      runs(),
    );
  });

  it("is refused, with the pattern's name, where a pattern means nothing", () => {
    expect(filled("{{titel}}")).toBe(
      "The file name pattern “{{titel}}” cannot be used. “{{titel}}” is nothing that a name can hold: use {{date}}, {{time}}, {{title}}, {{kind}} or {{people}}.",
    );
  });
});

describe("a pattern of file names", () => {
  it.each([DEBRIEF_NAME, "{{date:HH:mm}}", "Café {{title}}", "a.b/{{title}}"])(
    "may be %j",
    (pattern) => {
      expect(problemWithPattern(pattern)).toBeNull();
    },
  );

  it.each([
    ["", "Write a name"],
    ["a: {{title}}", "A file name cannot contain a colon."],
    ["{{title}}?", "A file name cannot contain a question mark."],
    ["a\\b", "A file name cannot contain a backslash."],
    ["#{{title}}", "A file name cannot contain a number sign."],
    ["[[{{title}}]]", "A file name cannot contain “[”."],
    ["{{cursor}}", "“{{cursor}}” is nothing that a name can hold"],
    ["{{title:x}}", "“{{title:x}}” is nothing that a name can hold"],
    ["{{title", "A placeholder is not closed"],
    ["/{{title}}", "Leave the first slash out"],
    ["{{title}}/", "The note needs a name after the last slash."],
    ["../{{title}}", "begins with a dot"],
    [".hidden/{{title}}", "begins with a dot"],
    ["a./{{title}}", "cannot end with a dot"],
  ])("cannot be %j, and a sentence says why", (pattern, reason) => {
    expect(problemWithPattern(pattern)).toContain(reason);
  });

  it("is that of its kind, else the usual one", () => {
    expect(patternOf("team", { team: "T" })).toBe("T");
    expect(patternOf("setback", { team: "T" })).toBe(DEBRIEF_NAME);
    expect(patternOf("constructor", {})).toBe(DEBRIEF_NAME);
  });
});

it.each([
  ["Debriefs/Work", null],
  ["C:", "A file name cannot contain a colon."],
  ["a\u0007", "A file name cannot contain invisible characters."],
])("a folder %j: %j", (folder, reason) => {
  expect(problemWithFolder(folder)).toBe(reason);
});
