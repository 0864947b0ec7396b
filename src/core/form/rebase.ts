/** A draft that was written on a note which has changed since: both sides, for the person to see. */
import { sameValue } from "./answers";
import {
  type FieldValue,
  type FormModel,
  type FormValues,
  type LessonEntry,
  type PromiseEntry,
  valueOf,
} from "./model";

/**
 * The answers of a draft on top of what the note says now. What only one side changed is as that side
 * has it; where both did, nothing is dropped: texts stand one above the other, lists are united. A
 * single value is the draft's.
 *
 * @param before what the note said when the draft was begun
 * @param now what it says now
 */
export function rebaseDraft(
  model: FormModel,
  draft: FormValues,
  before: FormValues,
  now: FormValues,
): FormValues {
  return Object.fromEntries(
    model.fields.map((field) => {
      const [mine, was, is] = [valueOf(draft, field), valueOf(before, field), valueOf(now, field)];
      if (sameValue(mine, was)) return [field.id, is];
      if (sameValue(was, is)) return [field.id, mine];
      return [field.id, unite(mine, was, is, field.kind === "text")];
    }),
  );
}

function unite(mine: FieldValue, was: FieldValue, is: FieldValue, isLong: boolean): FieldValue {
  if (mine.kind === "text" && is.kind === "text") {
    const isWhole = !isLong || is.text === "" || mine.text.includes(is.text);
    return isWhole ? mine : { kind: "text", text: `${mine.text}\n\n${is.text}` };
  }
  if (mine.kind === "list" && was.kind === "list" && is.kind === "list") {
    return { kind: "list", items: uniteSets(mine.items, was.items, is.items, (item) => item) };
  }
  if (mine.kind === "people" && was.kind === "people" && is.kind === "people") {
    const people = uniteSets(mine.people, was.people, is.people, ({ item }) => item);
    return { kind: "people", people };
  }
  if (mine.kind === "lessons" && was.kind === "lessons" && is.kind === "lessons") {
    const { lessons } = mine;
    return { kind: "lessons", lessons: uniteEntries(lessons, was.lessons, is.lessons, lessonText) };
  }
  if (mine.kind === "promises" && was.kind === "promises" && is.kind === "promises") {
    const { promises } = mine;
    const text = (one: PromiseEntry) => one.text;
    return { kind: "promises", promises: uniteEntries(promises, was.promises, is.promises, text) };
  }
  return mine;
}

function lessonText({ text, cue, move, check }: LessonEntry): string {
  return JSON.stringify([text, cue, move, check]);
}

/** What is there now without what the draft took out, and with what it put in. */
function uniteSets<T>(
  mine: readonly T[],
  was: readonly T[],
  is: readonly T[],
  keyOf: (one: T) => string,
): readonly T[] {
  const kept = new Map(mine.map((one) => [keyOf(one), one]));
  const old = new Set(was.map(keyOf));
  const there = new Set(is.map(keyOf));
  return [
    ...is.flatMap((one) => {
      const key = keyOf(one);
      return old.has(key) && !kept.has(key) ? [] : [kept.get(key) ?? one];
    }),
    ...mine.filter((one) => !there.has(keyOf(one)) && !old.has(keyOf(one))),
  ];
}

/**
 * The same for entries that know their place. One that the draft changed, and that is not there any
 * more as it was, comes as a new one beside what took its place.
 */
function uniteEntries<T extends { readonly from: number | null }>(
  mine: readonly T[],
  was: readonly T[],
  is: readonly T[],
  textOf: (one: T) => string,
): readonly T[] {
  const placed = new Map<number, T>();
  const fresh: T[] = [];
  for (const entry of mine) {
    const old = was.find(({ from }) => from !== null && from === entry.from);
    const there = old === undefined ? -1 : is.findIndex((one) => textOf(one) === textOf(old));
    const place = is[there]?.from ?? null;
    if (place !== null) placed.set(place, { ...entry, from: place });
    else if (old === undefined || textOf(old) !== textOf(entry))
      fresh.push({ ...entry, from: null });
  }
  const old = new Set(was.map(textOf));
  const kept = is.flatMap((one) => {
    const changed = one.from === null ? undefined : placed.get(one.from);
    // The draft took it out.
    return changed === undefined && old.has(textOf(one)) ? [] : [changed ?? one];
  });
  return [...kept, ...fresh];
}
