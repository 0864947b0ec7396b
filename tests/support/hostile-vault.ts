import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { HOSTILE_STRINGS } from "./hostile-strings.ts";

// A vault that carries every hostile string wherever a note can carry a text.

const SYLLABLES = ["ba", "ko", "li", "mu", "ne", "ra", "so", "ti", "va", "zu"];

/** A word that no other number has, so that only what belongs together is taken for a repeat. */
export function wordOf(index: number): string {
  const at = (place: number) => SYLLABLES[Math.floor(index / 10 ** place) % 10] ?? "";
  return `${at(0)}${at(1)}${at(0)}n${at(1)}r`;
}

/** The texts that a file can be called by, and a link can lead to. */
export function fileNames(): readonly string[] {
  return HOSTILE_STRINGS.map(({ text }) => text).filter(
    (text) => text.length <= 80 && !/[/\\\n\t\p{Cc}[\]|#^]/u.test(text),
  );
}

export const PEOPLE: readonly string[] = fileNames().slice(0, 24);

export const BOARD = "Board.md";

/** Writes the notes below an empty folder. */
export function writeHostileVault(folder: string): void {
  const write = (file: string, lines: readonly string[]): void => {
    const place = path.join(folder, ...file.split("/"));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `${lines.join("\n")}\n`);
  };
  PEOPLE.forEach((name, index) => {
    write(`People/${name}.md`, personNote(textOf(index)));
  });
  HOSTILE_STRINGS.forEach((_, index) => {
    for (const half of [0, 1] as const) write(debriefPath(index, half), debrief(index, half));
    if (index % 7 === 0) write(`${lessonNoteOf(index)}.md`, lessonNote(index));
  });
  write("Debriefs/2026-05-14 read \u202Edesrever\u202C <img src=x>.md", ["\0 no text \0"]);
  write("Debriefs/2026-05-15 Broken.md", ["---", `debrief: ${textOf(0)}: [`, "---", "- x"]);
  write("Templates/Own.md", ownTemplate());
  write(BOARD, board());
}

function textOf(index: number): string {
  return HOSTILE_STRINGS[index % HOSTILE_STRINGS.length]?.text ?? "";
}

const quoted = (text: string): string => JSON.stringify(text);

function personNote(text: string): readonly string[] {
  return [
    "---",
    "type: person",
    `aliases: [${quoted(text)}]`,
    `tags: [${quoted(text)}]`,
    `"__proto__": ${quoted(text)}`,
    "---",
    `They like ${text}`,
  ];
}

/** The name of the note stands in what names it: titles, links, menus. */
export function debriefPath(index: number, half: 0 | 1): string {
  const names = fileNames();
  const name = names[(index + half) % names.length] ?? "";
  return `Debriefs/${dayOf(index, half)} ${name} ${wordOf(index)}.md`;
}

function dayOf(index: number, half: 0 | 1): string {
  const month = String(half === 0 ? 3 : 4).padStart(2, "0");
  return `2026-${month}-${String((index % 28) + 1).padStart(2, "0")}`;
}

function lessonNoteOf(index: number): string {
  return `Lessons/Note ${wordOf(index)}`;
}

/** A lesson around a hostile part; two of one number say the same. */
export function lessonOf(index: number, half: 0 | 1, text: string): string {
  const [one, other] = [wordOf(index), wordOf(index + 30)];
  return half === 0
    ? `Ask the ${one} for the ${other}: ${text} now.`
    : `For the ${other} ask the ${one}: ${text} again.`;
}

function debrief(index: number, half: 0 | 1): readonly string[] {
  const person = PEOPLE[index % PEOPLE.length] ?? "";
  const note = lessonNoteOf(index - (index % 7)).slice("Lessons/".length);
  const text = textOf(index + 1);
  return [
    "---",
    index % 9 === 4 ? `debrief: ${quoted(text)}` : `debrief: ${half === 0 ? "setback" : "success"}`,
    `date: ${dayOf(index, half)}`,
    `people: [${quoted(`[[${person}]]`)}, ${quoted(textOf(index + 2))}]`,
    `setbacks: [${quoted(`Lost the ${wordOf(index)}: ${textOf(index)}`)}]`,
    `successes: [${quoted(`Found the ${wordOf(index)}: ${textOf(index)}`)}]`,
    `level: ${quoted(index % 2 === 0 ? "process" : text)}`,
    `outcome: ${quoted(text)}`,
    `tags: [${quoted(text)}]`,
    `constructor: ${quoted(text)}`,
    `"__proto__": ${quoted(text)}`,
    "---",
    `## ${oneLine(text)}`,
    text,
    "",
    "## Lessons",
    `- ${lessonOf(index, half, textOf(index).replace("\n", "\n  "))}${index % 3 === 0 ? "" : ` [[${person}]]`}`,
    `  - cue:: the ${wordOf(index)} ${oneLine(textOf(index + 3))}`,
    `  - move:: ask ${oneLine(textOf(index + 4))}`,
    `  - check:: it says ${oneLine(textOf(index + 5))}`,
    "",
    "## Lessons tested",
    `- held:: [[${note}]] ${oneLine(text)}`,
    "",
    "## Promises",
    `- [ ] promise:: a ${wordOf(index)} ${oneLine(text)}, by 2026-05-20 [[${person}]]`,
    `- [ ] to me:: a ${wordOf(index)} ${oneLine(text)}, by 2026-05-01 [[${person}]]`,
  ];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function lessonNote(index: number): readonly string[] {
  const text = textOf(index);
  return [
    "---",
    `lesson: ${quoted(`Ask the ${wordOf(index)} for the ${wordOf(index + 30)}: ${text}`)}`,
    `cue: ${quoted(text)}`,
    `move: ${quoted(text)}`,
    `check: ${quoted(text)}`,
    `people: [${quoted(`[[${PEOPLE[index % PEOPLE.length] ?? ""}]]`)}]`,
    "review: 2026-05-01",
    "---",
    "## History",
    `- 2026-01-01 promoted: ${oneLine(text)}`,
    `- 2026-02-01 held: ${oneLine(textOf(index + 1))}`,
  ];
}

/** A kind of one's own, whose questions and hints are hostile. */
function ownTemplate(): readonly string[] {
  const questions = HOSTILE_STRINGS.slice(0, 12).flatMap(({ text }) => [
    `## ${oneLine(text)}`,
    `%% ${oneLine(text)} %%`,
    "",
  ]);
  return ["---", "debrief-template: hostile", "people: []", "outcome:", "---", ...questions];
}

/** Every block, with what a block can be given. */
function board(): readonly string[] {
  const names = HOSTILE_STRINGS.slice(0, 8).flatMap(({ text }) => [
    "````debrief-person",
    oneLine(text),
    "````",
    "",
  ]);
  const settings = HOSTILE_STRINGS.flatMap(({ text }) => [
    `query: ${oneLine(text)}`,
    `${oneLine(text)}: x`,
  ]);
  return [
    ...names,
    "````debrief-person",
    PEOPLE[0] ?? "",
    "````",
    "",
    "````debrief-rollup",
    ...settings,
    "````",
    "",
    "````debrief-rollup",
    "least: 1",
    `tag: ${quoted(oneLine(textOf(3)))}`,
    "````",
  ];
}

/** What was stored by the plugin, as somebody else has left it. */
export function hostileStoredData(): Readonly<Record<string, unknown>> {
  const judgements = HOSTILE_STRINGS.map(({ text, shown }, index) => ({
    a: lessonOf(index, 0, shown ?? text).toLowerCase(),
    b: index % 2 === 0 ? lessonOf(index, 1, shown ?? text).toLowerCase() : text,
    same: index % 2 === 0,
    date: "2026-05-01",
  }));
  const undated = judgements.map((one) => ({ ...one, date: one.b, pwned: one.b }));
  const filters = HOSTILE_STRINGS.slice(0, 30).map(({ text }) => ({
    name: text,
    state: { query: text, people: [text], kinds: [text], tags: [text], statuses: [text] },
  }));
  return { judgements: [...judgements, ...undated], filters };
}

/** With settings as nobody would choose them. */
export function hostileSettings(): unknown {
  const texts = HOSTILE_STRINGS.map(({ text }) => text);
  const stored = {
    ...hostileStoredData(),
    openForm: true,
    lessonHeadings: ["Lessons", ...texts],
    lessonTag: texts[3],
    personTemplate: texts[4],
    inboxNote: texts[10],
    debriefNames: Object.fromEntries(texts.map((text) => [text, text])),
    keys: Object.fromEntries(texts.map((text) => [text, [text]])),
    strictness: texts[2],
  };
  // Parsed, so that `__proto__` is a key like any other.
  const source = JSON.stringify(stored);
  return JSON.parse(`${source.slice(0, -1)},"__proto__":{"pwned":1},"constructor":{"x":1}}`);
}
