import { describe, expect, test } from "vitest";
import { createLinkResolver } from "../../../src/core/link-resolver";
import { parseNote } from "../../../src/core/parse/parse-note";
import { createPeopleDirectory } from "../../../src/core/people-directory";
import { findPanelSubject } from "../../../src/core/people-page/find-person";
import { onlyCandidate, proposeLinks } from "../../../src/core/people-page/link-proposals";
import { nextMeeting } from "../../../src/core/people-page/next-meeting";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";

const ELIF = "People/Elif Demir.md";
const LIND = "People/Sarah Lind.md";
const OKAFOR = "Customers/Sarah Okafor.md";
const PERSON = "---\ntype: person\n---\n";
const PEOPLE = { [ELIF]: PERSON, [LIND]: PERSON, [OKAFOR]: PERSON };

function vaultOf(texts: Readonly<Record<string, string>>) {
  const notes = Object.entries({ ...PEOPLE, ...texts }).map(([path, text]) =>
    parseNote(path, text, DEFAULT_SETTINGS),
  );
  const links = createLinkResolver(notes.map(({ path }) => path));
  return { notes, links, people: createPeopleDirectory(notes, links) };
}

/** Each proposal as: the name in the text, and who may be meant. */
function proposed(texts: Readonly<Record<string, string>>, about?: string) {
  const vault = vaultOf(texts);
  const person = vault.people.everyone.find(({ key }) => key === about) ?? null;
  return proposeLinks(vault, person).map(({ lesson, span, candidates }) => [
    lesson.text.slice(span.start, span.end),
    candidates.map(({ key }) => key),
  ]);
}

const lesson = (text: string, people = "") =>
  `---\ndebrief: setback\ndate: 2026-05-09\n${people}---\n## Lessons\n- ${text}\n`;

describe("a plain name in a lesson", () => {
  test.each([
    ["by the first word of the name", "Ask Elif first.", [["Elif", [ELIF]]]],
    ["by the whole name", "Ask Elif Demir first.", [["Elif Demir", [ELIF]]]],
    ["once a lesson", "Ask Elif first, Elif knows.", [["Elif", [ELIF]]]],
    ["not where the lesson links the person", "Ask Elif first. [[Elif Demir]]", []],
    ["not inside a link to something else", "Read [[Handover with Elif]] first.", []],
    ["not where no name stands", "Ask first.", []],
    ["by everyone who goes by it", "Ask Sarah first.", [["Sarah", [OKAFOR, LIND]]]],
    ["not where one of those is linked", "Ask Sarah first. [[Sarah Lind]]", []],
    ["not in code", "Run `Elif` first.", []],
    ["not in a formula", "It is $Elif + 1$ and $$Elif$$.", []],
    ["not in the words of a link", "Read [Elif](https://e.org) first.", []],
    [
      "not in an address",
      "Read https://e.org/Elif and <https://e.org/Elif> and www.e.org/Elif.",
      [],
    ],
    ["not in a mail address", "Write to Elif@e.org first.", []],
    ["not in the name of a file", "Open Elif.docx and notes_Elif first.", []],
    ["not as a part of a longer name", "Ask Elif-Su and Anne-Elif first.", []],
    ["not in a tag", "Ask first. #Elif", []],
    ["where it stands alone besides", "Run `Elif`, ask Elif.", [["Elif", [ELIF]]]],
    ["behind money", "For $5 ask Elif, she has $9.", [["Elif", [ELIF]]]],
    ["with a dash or an apostrophe", "Elif’s way – Elif – helps.", [["Elif", [ELIF]]]],
    ["in a list", "Ask Bob/Elif/Jo.", [["Elif", [ELIF]]]],
  ])("is proposed %s", (_, text, expected) => {
    expect(proposed({ "A.md": lesson(text) })).toEqual(expected);
  });

  test("names those first who were there", () => {
    const people = 'people:\n  - "[[Sarah Lind]]"\n';
    expect(proposed({ "A.md": lesson("Ask Sarah first.", people) })).toEqual([
      ["Sarah", [LIND, OKAFOR]],
    ]);
  });

  test("is nothing to propose in the person’s own note", () => {
    const own = `${PERSON}## Lessons\n- Elif wants numbers first.\n`;
    expect(proposed({ [ELIF]: own })).toEqual([]);
  });

  test("is found for one person alone, others left out", () => {
    const texts = { "A.md": lesson("Ask Elif first."), "B.md": lesson("Ask Sarah first.") };
    expect(proposed(texts, LIND)).toEqual([["Sarah", [OKAFOR, LIND]]]);
    expect(proposed(texts, ELIF)).toEqual([["Elif", [ELIF]]]);
  });

  const WILL = "People/Will Hope.md";
  const TANAKA = "People/田中.md";
  test.each([
    ["Ask Elif first.", ELIF],
    ["Ask Will Hope first.", WILL],
    ["Will Hope knows.", WILL],
    ["先に田中さんに聞く", TANAKA],
    ["Wait (Elif Demir knows).", ELIF],
    ["Ask Will first.", null],
    ["Will they come?", null],
    ["Elif knows.", null],
    ["Wait. Elif knows.", null],
    ["Remember: Elif knows.", null],
    ["“Elif knows”, they said.", null],
    ["Wait (Elif knows).", null],
    ["Do not lose hope, Sarah Lind.", LIND],
  ])("can only mean one person, as it stands: %s", (text, expected) => {
    const vault = vaultOf({ "A.md": lesson(text), [WILL]: PERSON, [TANAKA]: PERSON });
    expect(proposeLinks(vault).map((one) => onlyCandidate(one)?.key ?? null)).toEqual([expected]);
  });

  test("can mean only one person, or has to be asked about", () => {
    const texts = { "A.md": lesson("Ask Elif first."), "B.md": lesson("Ask Sarah first.") };
    const only = proposeLinks(vaultOf(texts)).map((one) => onlyCandidate(one)?.key ?? null);
    expect(only).toEqual([ELIF, null]);
  });
});

describe("whom a panel is about", () => {
  const vault = vaultOf({ "A.md": lesson("One.") });
  test.each([
    ["the person of the note", ELIF, "", ELIF],
    ["nobody in another note", "A.md", "", "none"],
    ["whoever is named", "A.md", "elif demir", ELIF],
    ["whoever is linked", "A.md", "[[Sarah Lind]]", LIND],
    ["the note at a path", "A.md", "Customers/Sarah Okafor", OKAFOR],
    ["nobody of that name", "A.md", "Jonah", "unknown"],
  ])("is %s", (_, path, name, expected) => {
    const found = findPanelSubject({ path, name }, vault);
    expect(found.kind === "person" ? found.person.key : found.kind).toBe(expected);
  });

  test("is not guessed where two people have the name", () => {
    const twins = vaultOf({ "Customers/Elif Demir.md": PERSON });
    const found = findPanelSubject({ path: "A.md", name: "Elif Demir" }, twins);
    expect(found).toMatchObject({ kind: "several", people: { length: 2 } });
    const own = findPanelSubject({ path: "A.md", name: "People/Elif Demir" }, twins);
    expect(own).toMatchObject({ kind: "person", person: { key: ELIF } });
  });
});

describe("the next meeting", () => {
  const meet = (date: string, debrief = "") =>
    `---\n${debrief}date: ${date}\npeople: ["[[Elif Demir]]"]\n---\n`;
  const next = (texts: Readonly<Record<string, string>>) => {
    const { notes, people } = vaultOf(texts);
    return nextMeeting(notes, people, ELIF, "2026-05-16")?.path ?? null;
  };

  test("is the first note from today on that names the person", () => {
    const texts = {
      "A.md": meet("2026-05-21"),
      "B.md": meet("2026-05-30"),
      "C.md": meet("2026-05-15"),
    };
    expect(next(texts)).toBe("A.md");
    expect(next({ ...texts, "D.md": meet("2026-05-16") })).toBe("D.md");
  });

  test("is no debrief of today, and none without a date", () => {
    expect(next({ "A.md": meet("2026-05-16", "debrief: setback\n") })).toBeNull();
    expect(next({ "A.md": '---\npeople: ["[[Elif Demir]]"]\n---\n' })).toBeNull();
  });
});
