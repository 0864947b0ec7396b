import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "../../../src/core/settings/migrations";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

test("nothing stored means the defaults", () => {
  expect(readSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, problems: [], isNewer: false });
});

test("what is stored is taken, key by key", () => {
  const { settings, problems } = readSettings({
    version: 1,
    lessonHeadings: ["Erkenntnisse"],
    lessonTag: "#learned",
    keys: { people: ["people", "wer"] },
    later: "a key of a newer version",
  });
  expect(problems).toEqual([]);
  expect(settings.lessonHeadings).toEqual(["Erkenntnisse"]);
  expect(settings.lessonTag).toBe("learned");
  expect(settings.keys).toEqual({ ...DEFAULT_SETTINGS.keys, people: ["people", "wer"] });
});

test("how alike lessons must be is taken, from the loosest to the strictest", () => {
  for (const strictness of [-1, -0.25, 0, 1]) {
    const { settings, problems } = readSettings({ strictness, learnFromJudgements: false });
    expect([settings.strictness, settings.learnFromJudgements, problems]).toEqual([
      strictness,
      false,
      [],
    ]);
  }
});

test.each([[1.01], [-2], ["0"], [null], [Number.NaN], [Number.POSITIVE_INFINITY]])(
  "a strictness of %j is named and not used",
  (strictness) => {
    const { settings, problems } = readSettings({ strictness });
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([
      "The setting “strictness” is not a number from -1 to 1, so its default is used.",
    ]);
  },
);

test.each([["yes"], [1], [null]])("learning set to %j is named and not used", (value) => {
  const { settings, problems } = readSettings({ learnFromJudgements: value });
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toEqual([
    "The setting “learnFromJudgements” is neither true nor false, so its default is used.",
  ]);
});

test.each([["text"], [7], [[]], [true]])("stored %j is named and not used", (stored) => {
  const { settings, problems } = readSettings(stored);
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems).toHaveLength(1);
});

test("a value of the wrong shape keeps its default and is named", () => {
  const { settings, problems } = readSettings({
    ignore: "Old",
    debriefFolder: 3,
    keys: { cue: [1] },
  });
  expect(settings).toEqual(DEFAULT_SETTINGS);
  expect(problems.map((problem) => /“(.*?)”/.exec(problem)?.[1]).sort()).toEqual([
    "cue",
    "debriefFolder",
    "ignore",
  ]);
});

test("hostile keys are only names", () => {
  const stored: unknown = JSON.parse(
    '{"__proto__": {"lessonTag": "x"}, "keys": {"__proto__": {"cue": ["x"]}}}',
  );
  expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
});

test("data of a newer version says so", () => {
  expect(readSettings({ version: 99 }).isNewer).toBe(true);
});

test("a file of version 1 is read as it was meant", () => {
  const file = join(import.meta.dirname, "../../fixtures/settings/version-1.json");
  const stored: unknown = JSON.parse(readFileSync(file, "utf8"));
  expect(readSettings(stored)).toEqual({
    settings: {
      ...DEFAULT_SETTINGS,
      lessonHeadings: ["Lessons", "Erkenntnisse"],
      debriefFolder: "Journal/Debriefs",
      strictness: 0.5,
      debriefNames: {
        team: "Team/{{date}} {{title}}",
        review: "{{date:GGGG}}/{{date:GGGG-[W]WW}}",
      },
      quickLessonTarget: "inbox",
      inboxNote: "Inbox/Lessons",
      personTemplate: "Templates/Person.md",
      showEarlier: false,
      showRemarks: false,
      openForm: false,
    },
    problems: [],
    isNewer: false,
  });
});

test("a file from before these settings were there means their defaults", () => {
  expect(readSettings({ version: 1, strictness: 0 })).toEqual({
    settings: DEFAULT_SETTINGS,
    problems: [],
    isNewer: false,
  });
});

test.each([
  [{ debriefNames: ["x"] }, "The setting “debriefNames” is not an object"],
  [{ debriefNames: { team: 3 } }, "The setting “debriefNames” holds no text for “team”"],
  [{ debriefNames: { team: " " } }, "The setting “debriefNames” holds no text for “team”"],
  [{ quickLessonTarget: "yesterday" }, "The setting “quickLessonTarget” is neither"],
  [{ inboxNote: "" }, "The setting “inboxNote” is not a text"],
  [{ personTemplate: 1 }, "The setting “personTemplate” is not a text"],
  [{ showEarlier: "yes" }, "The setting “showEarlier” is neither true nor false"],
  [{ openForm: 1 }, "The setting “openForm” is neither true nor false"],
])("%j is named and not used", (stored, problem) => {
  const read = readSettings(stored);
  expect(read.settings).toEqual(DEFAULT_SETTINGS);
  expect(read.problems).toEqual([expect.stringContaining(problem)]);
});

test("one pattern that is no text leaves the others as they are", () => {
  const read = readSettings({ debriefNames: { team: null, review: "{{title}}" } });
  expect(read.settings.debriefNames).toEqual({ review: "{{title}}" });
});

test("a person template can be none", () => {
  expect(readSettings({ personTemplate: "" })).toMatchObject({ problems: [] });
});
