import { describe, expect, it } from "vitest";
import { merge, type Merging } from "../../../../src/core/edit/lesson-notes/merge";
import type { Operation } from "../../../../src/core/edit/operations/operation";
import type { Plan } from "../../../../src/core/edit/text-edit";
import { createLinkResolver } from "../../../../src/core/link-resolver";
import { DEFAULT_SETTINGS } from "../../../../src/core/settings/settings";
import { applied, changes, refusal } from "../changes";

const KEEP = "Lessons/Ask first.md";
const GONE = "Lessons/Ask once.md";
const CALL = "Debriefs/Call.md";
const PATHS = [KEEP, GONE, CALL, "People/Sarah Lind.md", "People/Bo.md", "Elsewhere/Bo.md"];

const keepText = "---\nlesson: Ask first.\n---\n## History\n- 2026-01-10 promoted: once\n";
const goneText = "---\nlesson: Ask once.\n---\n## History\n- 2026-02-02 promoted: twice\n";

function tryMerge(keep: string, gone: string, more: Partial<Merging> = {}) {
  return merge({
    keep: { path: KEEP, text: keep },
    gone: { path: GONE, text: gone },
    linking: [],
    memberTexts: [],
    resolver: createLinkResolver(PATHS),
    rules: DEFAULT_SETTINGS,
    date: "2026-05-16",
    label: "“Ask once” merged into “Ask first”",
    ...more,
  });
}

function build(keep: string, gone: string, more: Partial<Merging> = {}): Operation {
  const plan = tryMerge(keep, gone, more);
  if (!plan.ok) throw new Error(plan.reason);
  return plan.operation;
}

/** What becomes of the note that stays. */
function kept(keep: string, gone: string, more: Partial<Merging> = {}): Plan {
  const [step] = build(keep, gone, more).steps;
  if (step?.kind !== "change") throw new Error("no change of the note that stays");
  return step.plan(keep);
}

/** Why the emptied note stays, or null. */
function objection(keep: string, gone: string, now = gone): string | null {
  const step = build(keep, gone).steps.at(-1);
  if (step?.kind !== "trash") throw new Error("no trash step");
  return step.objection(now);
}

/** A lesson note with more properties, and lines behind its history. */
function note(text: string, properties: string, rest = ""): string {
  return text.replace("\n---\n##", `\n${properties}\n---\n##`) + rest;
}

const TOLD = "- 2026-05-16 merged: “Ask once” said “Ask once.”";

describe("merging two lesson notes", () => {
  it("changes the note that stays, then those with links, then trashes the other", () => {
    const { label, steps } = build(keepText, goneText, {
      linking: [GONE, "Z.md", CALL, KEEP, CALL],
    });
    expect(label).toBe("“Ask once” merged into “Ask first”");
    expect(
      steps.map((step) => [step.kind, step.path, "isRequired" in step && step.isRequired]),
    ).toEqual([
      ["change", KEEP, true],
      ["change", CALL, false],
      ["change", "Z.md", false],
      ["trash", GONE, false],
    ]);
  });

  it("leads links to the note that stays", () => {
    const [, step] = build(keepText, goneText, { linking: [CALL] }).steps;
    if (step?.kind !== "change") throw new Error("no change");
    const text = "- held:: [[Ask once|so]] `[[Ask once]]`\n";
    expect(changes(text, step.plan(text))).toBe(
      "- - held:: [[Ask once|so]] `[[Ask once]]`\n+ - held:: [[Ask first|so]] `[[Ask once]]`",
    );
  });

  it.each([
    [
      "itself",
      KEEP,
      goneText,
      "“Ask first” cannot be merged with itself. Choose another lesson note.",
    ],
    [
      "a note that is no lesson note",
      GONE,
      "# Ask\n",
      "“Ask once” is no lesson note. Choose one that has a lesson as its property.",
    ],
    [
      "a note whose properties are broken",
      GONE,
      "---\nlesson: [\n---\n",
      "The properties of “Ask once” cannot be read. Mend them and try again.",
    ],
    [
      "a note that holds no text",
      GONE,
      "---\nlesson: a\n---\n\0",
      "This note holds characters that are no text, so it stays as it is. Look at it in another program.",
    ],
  ])("is refused for %s", (_, path, text, reason) => {
    expect(tryMerge(keepText, goneText, { gone: { path, text } })).toEqual({ ok: false, reason });
  });
});

describe("a note that goes", () => {
  it("is not merged where its links cannot be written for another folder", () => {
    const text = "---\n! lesson: Ask once.\npeople: '[[Bo]]'\n---\n";
    const gone = { path: "Elsewhere/Ask once.md", text };
    const resolver = createLinkResolver([...PATHS, gone.path]);
    const plan = tryMerge(keepText, "", { gone, resolver });
    expect(plan.ok ? "" : plan.reason).toMatch(/cannot be changed safely/u);
  });
});

describe("the note that stays", () => {
  it("takes over name, wording and history", () => {
    expect(changes(keepText, kept(keepText, goneText))).toBe(
      [
        "- ---",
        "- ## History",
        "- - 2026-01-10 promoted: once",
        "+ aliases:",
        "+   - Ask once",
        "+ ---",
        "+ ## History",
        "+ - 2026-01-10 promoted: once",
        "+ - 2026-02-02 promoted: twice",
        `+ ${TOLD}`,
      ].join("\n"),
    );
  });

  it("takes over cue, move, check and the day of review only where it has none", () => {
    const keep = note(keepText, "cue: they shout\nmove:");
    const gone = note(
      goneText,
      'cue: They are loud\nmove: "Ask, then wait"\ncheck: they stop\nreview: 2026-06-01',
    );
    const after = applied(keep, kept(keep, gone));
    expect(after).toContain(
      'cue: they shout\nmove: "Ask, then wait"\ncheck: they stop\nreview: 2026-06-01\n',
    );
    expect(after).toContain(`${TOLD}; its cue was “They are loud”\n`);
  });

  it("says what the other one said in other words, and only that", () => {
    const keep = note(keepText, "check: they stop\nreview: 2026-06-01");
    const gone = note(goneText, "check: They  stop\nreview: 2026-07-01\nretired: true");
    expect(applied(keep, kept(keep, gone))).toContain(
      `${TOLD}; its review was “2026-07-01”; it was retired\n`,
    );
    const same = goneText.replace("Ask once.", "ask FIRST.");
    expect(applied(keepText, kept(keepText, same))).toContain("- 2026-05-16 merged: “Ask once”\n");
  });

  it("has each person once, by whom the links mean", () => {
    const keep = note(keepText, 'people: "[[sarah lind|Sarah]]"');
    const gone = note(
      goneText,
      "people:\n  - '[[People/Sarah Lind]]'\n  - '[[Bo]]'\n  - Cem\n  - cem",
    );
    expect(applied(keep, kept(keep, gone))).toContain(
      'people:\n  - "[[sarah lind|Sarah]]"\n  - "[[Bo]]"\n  - Cem\naliases:',
    );
  });

  it("gets links that mean the same where it stands", () => {
    const gone = {
      path: "Elsewhere/Ask once.md",
      text: note(goneText, "people: ['[[Bo]]']", "- 2026-03-01 with [[Bo]], see [[Ask once]]\n"),
    };
    const resolver = createLinkResolver([...PATHS, gone.path]);
    const after = applied(keepText, kept(keepText, "", { gone, resolver }));
    expect(after).toContain('people:\n  - "[[Elsewhere/Bo]]"\n');
    expect(after).toContain("- 2026-03-01 with [[Elsewhere/Bo]], see [[Ask first]]\n");
  });

  it("unites texts that are not the same, less those that now are", () => {
    const keep = note(keepText, "not:\n  - Wait\n  - ask ONCE.\n  - Listen");
    const gone = note(goneText, "not:\n  - wait\n  - Ask first.\n  - Smile\n  - Call back");
    const plan = kept(keep, gone, { memberTexts: ["listen", "Call back"] });
    expect(applied(keep, plan)).toContain("not:\n  - Wait\n  - Smile\naliases:");
  });

  it("has every other name once, and not its own", () => {
    const keep = note(keepText, "aliases: [ask ONCE]");
    const gone = note(goneText, "aliases:\n  - Ask First\n  - One question");
    expect(applied(keep, kept(keep, gone))).toContain("aliases: [ask ONCE, One question]\n");
  });

  it("takes the lines of the other history as they stand, by their dates", () => {
    const gone =
      `${goneText.replace(/\n/gu, "\r\n")}* and one without a day\r\n  1. deeper [[Ask once#^a]]\r\n\r\n     \`\`\`\r\n     [[Ask once]]\r\n     \`\`\`\r\n` +
      "* 2026-01-01 held: early ^x1\r\n";
    expect(applied(keepText, kept(keepText, gone)).split("## History\n")[1]).toBe(
      [
        "- 2026-01-01 held: early ^x1",
        "- 2026-01-10 promoted: once",
        "- 2026-02-02 promoted: twice",
        "- and one without a day",
        "  1. deeper [[Ask first#^a]]",
        "",
        "     ```",
        "     [[Ask once]]",
        "     ```",
        TOLD,
        "",
      ].join("\n"),
    );
  });

  it("leads its own links to itself", () => {
    const keep = `${keepText}- 2026-03-01 held: like [[Ask once]]\n`;
    expect(applied(keep, kept(keep, goneText))).toContain("like [[Ask first]]\n");
  });

  it("does not change the second time, nor tell of the merge on another day", () => {
    const gone = note(goneText, "people: '[[Bo]]'\nnot: [Smile]\ncheck: they stop\naliases: x");
    const once = applied(keepText, kept(keepText, gone));
    expect(kept(once, gone)).toEqual({ ok: true, edits: [] });
    expect(kept(once, gone, { date: "2026-05-17" })).toEqual({ ok: true, edits: [] });
  });

  it("refuses with the reason of the first part that it cannot take", () => {
    const keep = note(keepText, "people:\n  a: b");
    expect(refusal(kept(keep, note(goneText, "people: '[[Bo]]'")))).toMatch(/“people”/u);
  });

  it("is planned on the text that is there", () => {
    const [step] = build(keepText, note(goneText, "cue: they shout")).steps;
    if (step?.kind !== "change") throw new Error("no change");
    const now = note(keepText, "cue: they are loud");
    expect(applied(now, step.plan(now))).toContain("cue: they are loud\n");
  });
});

describe("the note that stays, when it is read again", () => {
  it.each([
    ["a line stands above its properties", `x\n${keepText}`, "is no lesson note"],
    ["its lesson is gone", "---\ncue: x\n---\n", "is no lesson note"],
    ["its properties cannot be read", "---\nlesson: a: b\n---\n", "cannot be read"],
  ])("is left alone when %s", (_what, now, reason) => {
    const [step] = build(keepText, goneText).steps;
    if (step?.kind !== "change") throw new Error("no change of the note that stays");
    expect(refusal(step.plan(now))).toContain(reason);
  });
});

describe("the emptied note", () => {
  it("stays when a heading of its own says more than its name", () => {
    expect(objection(keepText, `${goneText}\n# When to use it\n`)).toMatch(
      /has text besides its history/u,
    );
    expect(objection(keepText, goneText.replace("## History", "# Ask once\n\n## History"))).toBe(
      null,
    );
  });

  it.each([
    ["nothing else", ""],
    [
      "every property that is united",
      "cue: a\nmove: b\ncheck: c\npeople: x\nnot: [y]\naliases: z\nretired: true\nreview: 2026-06-01",
    ],
    ["properties without a value", "tags:\nx: []\ny: ~\nz: ''"],
  ])("goes when it holds %s", (_, properties) => {
    expect(
      objection(keepText, properties === "" ? goneText : note(goneText, properties)),
    ).toBeNull();
  });

  it("goes with its name as heading, rules and blank lines, and with what the other note has too", () => {
    const gone = `${note(goneText, "Tags: [service]\nx: {a: 1}")}  - deeper\n\n***\n\n# Ask once #\n\nAsk once\n===\n`;
    expect(objection(note(keepText, "tags: [service]\nx: {a: 1}"), gone)).toBeNull();
  });

  it.each([
    [
      "tags: [service]",
      "“Ask once” has the property “tags”, which “Ask first” does not have. Move it there and try again.",
    ],
    [
      "x: 1",
      "“Ask once” has the property “x”, which “Ask first” does not have. Move it there and try again.",
    ],
    [
      "x: 01",
      "“Ask once” has the property “x”, which “Ask first” does not have. Move it there and try again.",
    ],
    [
      "cue: [a, b]",
      "“Ask once” has the property “cue”, which “Ask first” does not have. Move it there and try again.",
    ],
    [
      "people:\n  a: b",
      "“Ask once” has the property “people”, which “Ask first” does not have. Move it there and try again.",
    ],
    [
      "# why",
      "“Ask once” has a comment among its properties. Move it to “Ask first” and try again.",
    ],
    [
      "not:\n  - a # why\n  - b",
      "“Ask once” has a comment among its properties. Move it to “Ask first” and try again.",
    ],
  ])("stays when it has %j", (properties, reason) => {
    const keep = note(keepText, "y: 1");
    expect(objection(keep, note(goneText, properties))).toBe(reason);
  });

  it("stays when the other note has the property with another value", () => {
    expect(objection(note(keepText, "x: 2"), note(goneText, "x: 1"))).toMatch(/property “x”/u);
  });

  it.each([
    ["\nIt has to be said slowly.\n"],
    ["\n- [[Bo]] ^a\n\n## More\n- a\n"],
    ["## History\n- 2026-01-01 a\n"],
    ["\n%% why %%\n"],
    ["\n%%\nwhy\n%%\n"],
    ["\n# More %% why\nhidden %%\n"],
    ["\n```\ncode\n```\n"],
    ["\n<div>\n"],
    ["\n| a | b |\n| - | - |\n"],
    ["\n[^1]: a\n"],
    ["\n![[picture.png]]\n"],
    ["\n> quote\n"],
  ])("stays when it has %j behind its history", (rest) => {
    expect(objection(keepText, goneText + rest)).toBe(
      "“Ask once” has text besides its history. Move what you want to keep to “Ask first” and try again.",
    );
  });

  it("stays when it is not what was read", () => {
    expect(objection(keepText, goneText, `${goneText}\n`)).toBe(
      "“Ask once” has changed since it was read, so it stays. Look at it and try again.",
    );
  });
});
