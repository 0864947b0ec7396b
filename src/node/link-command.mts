/** `debrief link`: a person's link on the lesson that stands at a line. */
import { readFile, realpath } from "node:fs/promises";
import { relative, sep } from "node:path";
import type { App } from "../app/create-app";
import type { PersonChoice } from "../app/commands/link-person";
import { lessonsAt } from "../core/lesson-at";
import type { Lesson, Note } from "../core/note";
import { fileName } from "../core/edit/file-name";
import { foldText } from "../core/text";
import { type Arguments, badUse, readLineAddress } from "./arguments.mts";
import { DryRun } from "./dry-run.mts";
import { BAD_USE, CommandError, reasonOf } from "./exit.mts";
import { openVault, vaultAbove } from "./open-vault.mts";
import type { Streams } from "./streams.mts";

export async function runLink(args: Arguments, streams: Streams): Promise<void> {
  const [operand, name, ...more] = args.operands;
  if (operand === undefined || name === undefined || more.length > 0) {
    throw badUse('debrief link needs a line and a person: debrief link NOTE.md:12 "Ann Smith".');
  }
  if (name.trim() === "") throw badUse("The person needs a name.");
  const { file, line } = readLineAddress(operand);
  const folder = args.vault ?? (await vaultAbove(file));
  const said: string[] = [];
  const app = await openVault(folder, {
    yes: args.yes,
    say: (message) => said.push(message),
    ...(args.dryRun ? { wrap: (vault) => new DryRun(vault, (shown) => streams.say(shown)) } : {}),
  });
  const path = await pathInVault(folder, file);
  const note = app.snapshot().notes.find((known) => known.path === path);
  if (note === undefined) {
    const reason = app.snapshot().skipped.find((known) => known.path === path)?.reason;
    throw new CommandError(BAD_USE, `${file}: ${reason ?? "It is no note of this vault."}`);
  }
  const lesson = await lessonAt(note, file, line);
  const person = choose(app, name.trim());
  const address = { path, lessonId: lesson.id };
  const result =
    person.kind === "name" && args.create
      ? await app.commands.linkNewPerson(address, person.name)
      : await app.commands.linkPerson(address, person);
  // What was said last is the reason, or the question that nobody has answered.
  if (!result.ok)
    throw new CommandError(BAD_USE, `${file}:${line}: ${said.at(-1) ?? result.reason}`);
  if (!args.dryRun) for (const message of said) streams.say(message);
}

async function pathInVault(folder: string, file: string): Promise<string> {
  try {
    const [root, real] = await Promise.all([realpath(folder), realpath(file)]);
    return relative(root, real).split(sep).join("/");
  } catch (error) {
    throw new CommandError(BAD_USE, `${file}: ${reasonOf(error)}`);
  }
}

async function lessonAt(note: Note, file: string, line: number): Promise<Lesson> {
  const [lesson, second] = lessonsAt(note, await readFile(file, "utf8"), line);
  if (lesson === undefined) {
    const lines = note.lessons.map((known) => known.line).join(", ");
    const hint = lines === "" ? "This note has no lessons." : `Its lessons are in lines ${lines}.`;
    throw new CommandError(BAD_USE, `${file}:${line}: There is no lesson in this line. ${hint}`);
  }
  if (second !== undefined) {
    const hint = "Put each on a line of its own, then link the one you mean.";
    throw new CommandError(BAD_USE, `${file}:${line}: This line holds several lessons. ${hint}`);
  }
  return lesson;
}

/** The person of that name or alias, else just the name. */
function choose(app: App, name: string): PersonChoice {
  const wanted = foldText(name.replace(/\.md$/, ""));
  const withNote = app
    .snapshot()
    .people.everyone.flatMap((person) =>
      person.path === null ? [] : [{ ...person, path: person.path }],
    );
  const matches = [
    withNote.filter(({ path }) => foldText(path.replace(/\.md$/, "")) === wanted),
    withNote.filter((person) => foldText(person.name) === wanted),
    // A name that no file can have, as `--create` has written it.
    withNote.filter((person) => foldText(person.name) === foldText(fileName(name))),
    withNote.filter((person) => person.aliases.some((alias) => foldText(alias) === wanted)),
  ].find((found) => found.length > 0);
  const [person, second] = matches ?? [];
  if (person !== undefined && second !== undefined) {
    const paths = (matches ?? []).map(({ path }) => `“${path}”`).join(" or ");
    throw new CommandError(BAD_USE, `There are several people called ${name}. Say ${paths}.`);
  }
  if (person !== undefined) return { kind: "note", path: person.path };
  return { kind: "name", name };
}
