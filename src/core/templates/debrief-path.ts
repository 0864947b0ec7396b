/** Where a new debrief goes: the pattern of its kind below the debrief folder. */
import { fileName } from "../edit/file-name";
import type { PathResult } from "../edit/paths";
import { DEBRIEF_NAME, type Settings } from "../settings/settings";
import { formatMoment } from "./moment-format";
import { type FormatDay, PLACEHOLDER } from "./placeholders";

export interface DebriefName {
  readonly title: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** `HH:mm`. */
  readonly time: string;
  /** Id of the kind. */
  readonly kind: string;
  /** Names of the people. */
  readonly people?: readonly string[];
  readonly formatDay?: FormatDay;
}

/** The pattern of a kind. */
export function patternOf(kind: string, names: Settings["debriefNames"]): string {
  return (Object.hasOwn(names, kind) ? names[kind] : undefined) ?? DEBRIEF_NAME;
}

/**
 * The path of a new note, with `.md`. Names that no file can have are made ones that it can, so that
 * a slash in a title makes no folder; what a pattern cannot mean is refused with a sentence.
 */
export function fillPattern(pattern: string, folder: string, name: DebriefName): PathResult {
  const problem = problemWithPattern(pattern);
  if (problem !== null) {
    return { ok: false, reason: `The file name pattern “${pattern}” cannot be used. ${problem}` };
  }
  const filled = pattern
    .replace(/\.md$/iu, "")
    .replace(PLACEHOLDER, (_, key: string, format?: string) => partOf(key, format, name));
  const below = filled.split("/").filter((part) => part.trim() !== "");
  const parts = [...partsOf(folder), ...below.map((part) => fileName(part))];
  return { ok: true, value: `${parts.join("/")}.md` };
}

/** The note's own name by its pattern, in a folder that was chosen for it. */
export function fillNameIn(folder: string, pattern: string, name: DebriefName): PathResult {
  const filled = fillPattern(pattern, "", name);
  if (!filled.ok) return filled;
  const file = filled.value.slice(filled.value.lastIndexOf("/") + 1);
  return { ok: true, value: [...partsOf(folder), file].join("/") };
}

/** Why a pattern cannot be used, as a sentence, or null. */
export function problemWithPattern(pattern: string): string | null {
  const text = pattern.trim();
  if (text === "") return "Write a name, such as {{date}} {{title}}.";
  const unknown: string[] = [];
  const plain = text.replace(PLACEHOLDER, (whole, key: string, format?: string) => {
    const isDated = /^(?:date|time)$/iu.test(key);
    if (!isDated && (format !== undefined || !/^(?:title|kind|people)$/iu.test(key))) {
      unknown.push(whole);
    }
    return "x";
  });
  if (unknown[0] !== undefined) {
    return `“${unknown[0]}” is nothing that a name can hold: use {{date}}, {{time}}, {{title}}, {{kind}} or {{people}}.`;
  }
  if (/[{}]/u.test(plain)) return "A placeholder is not closed: write it like {{title}}.";
  return problemWithFolder(plain) ?? problemWithEnd(plain);
}

/** Why a folder, or a path of names, cannot be used, as a sentence, or null. */
export function problemWithFolder(folder: string): string | null {
  const sign = /[:\\*?"<>|#^[\]]/u.exec(folder)?.[0];
  if (sign !== undefined) return `A file name cannot contain ${SIGNS.get(sign) ?? `“${sign}”`}.`;
  if (/\p{Cc}/u.test(folder)) return "A file name cannot contain invisible characters.";
  const parts = folder.split("/");
  if (parts[0] === "" && parts.length > 1)
    return "Leave the first slash out: it begins in the vault.";
  if (parts.some((part) => part.trim().startsWith("."))) {
    return "A name that begins with a dot is hidden: begin with another character.";
  }
  if (parts.some((part) => /[. ]$/u.test(part) && part !== "")) {
    return "A name cannot end with a dot or a space.";
  }
  return null;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  [":", "a colon"],
  ["\\", "a backslash"],
  ["*", "an asterisk"],
  ["?", "a question mark"],
  ['"', "a quotation mark"],
  ["|", "a bar"],
  ["#", "a number sign"],
]);

function problemWithEnd(pattern: string): string | null {
  return pattern.endsWith("/") ? "The note needs a name after the last slash." : null;
}

/** A date may lead through folders; all else is part of one name. */
function partOf(key: string, format: string | undefined, name: DebriefName): string {
  const { date, time, formatDay = formatMoment } = name;
  const wanted = format?.trim() ?? "";
  switch (key.toLowerCase()) {
    case "date":
      return wanted === "" ? date : formatDay(wanted, date, time);
    case "time":
      return wanted === "" ? time.replace(":", ".") : formatDay(wanted, date, time);
    case "people":
      return (name.people ?? []).map(withoutSlash).join(", ");
    case "kind":
      return withoutSlash(name.kind);
    default:
      return withoutSlash(name.title);
  }
}

/** A slash in a name makes no folder; all else is seen to when the name is whole. */
function withoutSlash(text: string): string {
  return text.replace(/[/\\]/gu, " ");
}

function partsOf(folder: string): readonly string[] {
  return folder
    .replace(/\\/gu, "/")
    .split("/")
    .filter((part) => part !== "");
}
