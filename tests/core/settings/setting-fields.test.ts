import { describe, expect, it } from "vitest";
import {
  fieldChange,
  fieldProblem,
  fieldValue,
  nameField,
  TEMPLATE_FOLDER,
} from "../../../src/core/settings/setting-fields";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

const SETTINGS = {
  ...DEFAULT_SETTINGS,
  templateFolders: ["Templates", "Work/Templates"],
  debriefNames: { team: "Team/{{title}}" },
};

it.each([
  ["debriefFolder", "Debriefs"],
  ["openForm", true],
  ["quickLessonTarget", "today"],
  [TEMPLATE_FOLDER, "Templates"],
  [nameField("team"), "Team/{{title}}"],
  [nameField("setback"), ""],
  [nameField("constructor"), ""],
  ["judgements", undefined],
])("the field %j shows %j", (field, value) => {
  expect(fieldValue(SETTINGS, field)).toBe(value);
});

it.each([
  ["debriefFolder", "Journal", { debriefFolder: "Journal" }],
  ["openForm", false, { openForm: false }],
  ["openForm", "no", null],
  ["debriefFolder", 3, null],
  ["judgements", "x", null],
  [TEMPLATE_FOLDER, "T", { templateFolders: ["T", "Work/Templates"] }],
  [
    nameField("review"),
    " {{date}} ",
    { debriefNames: { ...SETTINGS.debriefNames, review: "{{date}}" } },
  ],
  [nameField("team"), "", { debriefNames: {} }],
])("the field %j set to %j changes %j", (field, value, change) => {
  expect(fieldChange(SETTINGS, field, value)).toEqual(change);
});

describe("a value that cannot be", () => {
  const isNote = (path: string) => path === "Templates/Person.md";

  it.each([
    ["debriefFolder", "", "Name a folder."],
    ["debriefFolder", "a:b", "A file name cannot contain a colon."],
    ["debriefFolder", "/a", "Leave the first slash out: it begins in the vault."],
    ["debriefFolder", "a/CON", "“CON” is a name that Windows keeps for itself."],
    [
      TEMPLATE_FOLDER,
      ".obsidian",
      "A name that begins with a dot is hidden: begin with another character.",
    ],
    ["inboxNote", " ", "Name a note."],
    ["personTemplate", "Templates/Gone.md", "There is no note “Templates/Gone.md”."],
    [nameField("team"), "a: b", "A file name cannot contain a colon."],
  ])("is refused with one sentence: %j %j", (field, value, reason) => {
    expect(fieldProblem(field, value, isNote)).toBe(reason);
  });

  it.each([
    ["debriefFolder", "Debriefs/"],
    ["personTemplate", ""],
    ["personTemplate", "Templates/Person"],
    ["personTemplate", "Templates/Person.md"],
    [nameField("team"), ""],
    ["openForm", true],
  ])("is not %j %j", (field, value) => {
    expect(fieldProblem(field, value, isNote)).toBeNull();
  });
});
