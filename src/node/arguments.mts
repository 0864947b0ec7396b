/** What was typed, checked before anything is read. */
import { parseArgs } from "node:util";
import { BAD_USE, CommandError } from "./exit.mts";

export const USAGE = `Usage:
  debrief lessons DIR [--json]              every lesson found
  debrief rollup DIR [--json | --md]        the lessons that repeat
  debrief new KIND --vault DIR --title T    a new debrief from its template
  debrief link DIR/NOTE.md:LINE "Person"    link the lesson at a line to a person
  debrief repeats FILE.jsonl --json         group lines {"id", "text"} that say the same

Options:
  --vault DIR   the vault; for link: else the nearest folder above the note with .obsidian,
                else the note's own folder
  --create      link: create a note for a person who has none
  --dry-run     new, link: show the change and write nothing
  --yes         new, link: create a note though one of its name may be on its way here
  --help        show this

KIND is one of setback, success, observed, engagement, conversation, team, review, or one that a
template of the vault names.`;

export interface Arguments {
  readonly command: string;
  readonly operands: readonly string[];
  readonly json: boolean;
  readonly md: boolean;
  readonly create: boolean;
  readonly dryRun: boolean;
  readonly yes: boolean;
  readonly help: boolean;
  readonly vault: string | null;
  readonly title: string | null;
}

/** Reads the command line without the program's name. Throws `CommandError` for bad use. */
export function readArguments(argv: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: joinValues(argv),
      allowPositionals: true,
      strict: true,
      options: {
        json: { type: "boolean", default: false },
        md: { type: "boolean", default: false },
        create: { type: "boolean", default: false },
        "dry-run": { type: "boolean", default: false },
        yes: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
        vault: { type: "string" },
        title: { type: "string" },
      },
    });
    const [command = "", ...operands] = positionals;
    return {
      command,
      operands,
      json: values.json,
      md: values.md,
      create: values.create,
      dryRun: values["dry-run"],
      yes: values.yes,
      help: values.help,
      vault: values.vault ?? null,
      title: values.title ?? null,
    };
  } catch (error) {
    throw badUse(error instanceof Error ? error.message : String(error));
  }
}

/** A value is what follows its option, though it may begin with a dash: `--title -x`. */
function joinValues(argv: readonly string[]): string[] {
  const joined: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    const value = argv[i + 1];
    const takesValue = word === "--title" || word === "--vault";
    joined.push(takesValue && value !== undefined ? `${word}=${value}` : word);
    if (takesValue && value !== undefined) i++;
  }
  return joined;
}

/** The only operand of a command. */
export function onlyOperand({ command, operands }: Arguments, name: string): string {
  const [operand, ...more] = operands;
  if (operand === undefined) throw badUse(`debrief ${command} needs a ${name}.`);
  if (more.length > 0) throw badUse(`debrief ${command} takes one ${name}.`);
  return operand;
}

export function badUse(message: string): CommandError {
  return new CommandError(BAD_USE, `${message}\nRun debrief --help to see how it is used.`);
}

export interface LineAddress {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** `DIR/NOTE.md:LINE`; the last colon counts, for a path may hold others. */
export function readLineAddress(operand: string): LineAddress {
  const match = /^(.+):(\d{1,9})$/s.exec(operand);
  const file = match?.[1];
  const line = Number(match?.[2]);
  if (file === undefined || line < 1) {
    throw badUse(`“${operand}” does not name a line: write it like Debriefs/Note.md:12.`);
  }
  return { file, line };
}
