/**
 * A lesson as it is typed in one line: text, people after an `@`, and at its end `+` for a success or
 * `-` for a setback. A backslash before one of these signs makes it a sign like any other.
 */
import type { LessonKind } from "../note";
import type { Person } from "../people-directory";
import { matchPeople, peopleCalled } from "../people-matches";
import { foldText } from "../text";

export type QuickPart =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "person";
      /** What was typed behind the `@`. */
      readonly typed: string;
      /** Who is meant; null while nobody knows, and where it stays text. */
      readonly person: Person | null;
      /** Everyone who may be meant, when that is more than one and nobody has chosen. */
      readonly choices: readonly Person[];
      /** True where the writer said that it is no person. */
      readonly isText: boolean;
    };

export interface QuickLesson {
  readonly parts: readonly QuickPart[];
  readonly kind: LessonKind | null;
}

/** What was decided about names of several people, by the folded name: a person's key, or no person. */
export type QuickChoices = ReadonlyMap<string, string | null>;

const NAME = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}.'’_-]*){0,4}/uy;
const OPENER = /^$|[\s([{"'“‘«„]$/u;
const SIGN = /(?:^|\s)([+\-−–])\s*$/u;
const ESCAPED_SIGN = /(^|\s)\\([+\-−–])\s*$/u;
/** As many as a person can choose from. */
const MOST_CHOICES = 8;

/**
 * Reads what was typed so far. Never guesses: a name of several people names nobody until one is
 * chosen, and one of nobody stays as it was typed. O(text × people) for the names in it.
 */
export function parseQuick(
  typed: string,
  everyone: readonly Person[],
  decided: QuickChoices = new Map(),
): QuickLesson {
  const sign = SIGN.exec(typed);
  const body = (sign === null ? typed.replace(ESCAPED_SIGN, "$1$2") : typed.slice(0, sign.index))
    .replace(/\s+/gu, " ")
    .trim();
  const parts: QuickPart[] = [];
  let text = "";
  let at = 0;
  while (at < body.length) {
    const isEscaped = body.startsWith("\\@", at);
    const found = isEscaped ? null : nameAt(body, at, everyone, decided);
    if (found === null) {
      text += isEscaped ? "@" : body.charAt(at);
      at += isEscaped ? 2 : 1;
      continue;
    }
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
    parts.push(found);
    at += 1 + found.typed.length;
  }
  if (text !== "") parts.push({ kind: "text", text });
  return { parts, kind: sign === null ? null : kindOf(sign[1]) };
}

/** The first name that somebody has to decide about, or null. */
export function undecidedIn({ parts }: QuickLesson): Extract<QuickPart, { kind: "person" }> | null {
  for (const part of parts) {
    if (part.kind === "person" && part.choices.length > 0) return part;
  }
  return null;
}

/** What was typed as people would read it, for looking it up. */
export function readableText({ parts }: QuickLesson): string {
  return parts
    .map((part) => (part.kind === "text" ? part.text : (part.person?.name ?? part.typed)))
    .join("")
    .trim();
}

/** What it says, for finding what says the same: who is named at its end is not a part of that. */
export function saidText({ parts, kind }: QuickLesson): string {
  let last = parts.length;
  while (last > 0 && !says(parts[last - 1])) last--;
  const said = { parts: parts.slice(0, last), kind };
  // As links, names make no lesson alike.
  return writtenText(said, ({ name }) => `[[${name}]]`);
}

/** What stands in the note: people as links, the rest as it was typed. */
export function writtenText(
  { parts }: QuickLesson,
  linkTo: (person: Person) => string | null,
): string {
  const source = parts.map((part) => {
    if (part.kind === "text") return part.text;
    const link = part.person === null ? null : linkTo(part.person);
    return link ?? part.person?.name ?? (part.isText ? part.typed : `@${part.typed}`);
  });
  return source.join("").trim();
}

function says(part: QuickPart | undefined): boolean {
  return part?.kind === "text" && /[\p{L}\p{N}]/u.test(part.text);
}

function kindOf(sign: string | undefined): LessonKind {
  return sign === "+" ? "success" : "setback";
}

function nameAt(
  body: string,
  at: number,
  everyone: readonly Person[],
  decided: QuickChoices,
): Extract<QuickPart, { kind: "person" }> | null {
  if (body[at] !== "@" || !OPENER.test(body.slice(0, at))) return null;
  NAME.lastIndex = at + 1;
  const words = (NAME.exec(body)?.[0] ?? "").split(" ");
  if (words[0] === "") return null;
  for (let length = words.length; length > 0; length--) {
    const typed = withoutEnd(words.slice(0, length).join(" "));
    const people = length === 1 ? calledAlike(everyone, typed) : calledInFull(everyone, typed);
    if (people.length > 0 || length === 1) return decide(typed, people, decided);
  }
  return null;
}

/** A stop or a dash at the end is the sentence's, not the name's. */
function withoutEnd(typed: string): string {
  const bare = typed.replace(/[.'’_-]+$/u, "");
  return bare === "" ? typed : bare;
}

function calledInFull(everyone: readonly Person[], typed: string): readonly Person[] {
  const called = peopleCalled(everyone, typed);
  if (called.length > 0) return called;
  // “Sarah Li” is on its way to be “Sarah Lind”.
  return matchPeople(everyone, typed, MOST_CHOICES)
    .map(({ person }) => person)
    .filter((person) => namesOf(person).some((name) => name.startsWith(foldText(typed))));
}

/** By a whole name, else by a whole word of a name, else by the beginning of one. */
function calledAlike(everyone: readonly Person[], typed: string): readonly Person[] {
  const called = peopleCalled(everyone, typed);
  if (called.length > 0) return called;
  const matched = matchPeople(everyone, typed, MOST_CHOICES).map(({ person }) => person);
  const wanted = foldText(typed);
  const words = (person: Person) => namesOf(person).flatMap((name) => name.split(/[\s,]+/u));
  const whole = matched.filter((person) => words(person).includes(wanted));
  if (whole.length > 0) return whole;
  return matched.filter((person) => words(person).some((word) => word.startsWith(wanted)));
}

function namesOf({ name, aliases }: Person): readonly string[] {
  return [name, ...aliases].map(foldText);
}

function decide(
  typed: string,
  people: readonly Person[],
  decided: QuickChoices,
): Extract<QuickPart, { kind: "person" }> {
  const choice = decided.get(foldText(typed));
  const base = { kind: "person", typed, choices: [], isText: false } as const;
  if (choice === null) return { ...base, person: null, isText: true };
  const chosen = people.find(({ key }) => key === choice);
  if (chosen !== undefined) return { ...base, person: chosen };
  const [only] = people;
  if (people.length > 1) return { ...base, person: null, choices: people };
  return { ...base, person: only ?? null };
}
