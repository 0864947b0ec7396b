/** `debrief repeats`: the repeat engine on lines of JSON, for measuring it. */
import { readFile } from "node:fs/promises";
import { measureRepeats, type MeasuredLine } from "../core/repeats/measure";
import { type Arguments, onlyOperand } from "./arguments.mts";
import { CommandError, reasonOf, UNREADABLE } from "./exit.mts";
import type { Streams } from "./streams.mts";

export async function runRepeats(args: Arguments, streams: Streams): Promise<void> {
  const file = onlyOperand(args, "file");
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    throw new CommandError(UNREADABLE, `${file}: ${reasonOf(error)}`);
  }
  const measured = measureRepeats(readLines(text, file, streams));
  if (args.json) {
    streams.json(measured);
    return;
  }
  for (const group of measured.groups) streams.say(group.join("\t"));
}

/** The lines that hold an id of their own and a text; the others are named and left out. */
function readLines(text: string, file: string, streams: Streams): readonly MeasuredLine[] {
  const lines: MeasuredLine[] = [];
  const ids = new Set<string>();
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .forEach((line, index) => {
      if (line.trim() === "") return;
      const read = readLine(line);
      const problem =
        read === null
          ? 'It is not {"id": …, "text": …}.'
          : ids.has(read.id)
            ? "Its id is taken."
            : null;
      if (read === null || problem !== null) {
        streams.warn(`${file}:${index + 1}: ${problem ?? ""} Skipped.`);
        return;
      }
      ids.add(read.id);
      lines.push(read);
    });
  return lines;
}

function readLine(line: string): MeasuredLine | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) return null;
  const { id, text, lang }: { id?: unknown; text?: unknown; lang?: unknown } = value;
  if (typeof text !== "string" || (typeof id !== "string" && typeof id !== "number")) return null;
  return { id: String(id), text, ...(typeof lang === "string" ? { lang } : {}) };
}
