/** Rows as they may leave the vault: every name in every text, fact and file name replaced. */
import type { PersonRef, TextMark } from "../note";
import type { Person } from "../people-directory";
import type { LessonEvent } from "../rollup/events";
import type { MarkedText } from "../rollup/marked-text";
import type { Member, Repeat } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { baseName } from "../text";
import type { NameHider } from "./name-hider";

/** Whatever a writer takes of these rows has no name in it. Linear. */
export function hideNames(rows: readonly Row[], hider: NameHider): readonly Row[] {
  return rows.map((row, i) => {
    const hidden = hideInRow(row, hider);
    // An id is made of a path or a text: whoever guesses the name could tell that it was right.
    return { ...hidden, repeat: { ...hidden.repeat, id: `r-${i + 1}` } };
  });
}

function hideInRow(row: Row, hider: NameHider): Row {
  const hide = (text: string): string => hider.hide(text);
  const maybe = (text: string | null): string | null => (text === null ? null : hide(text));
  const person = ({ key, role }: PersonRef): PersonRef => {
    const name = hider.tokenOf(key);
    return { key: name, name, path: null, role };
  };
  const member = (one: Member): Member => ({
    ...one,
    id: "",
    path: hidePath(one.path, hider),
    text: hide(one.text),
    sentence: hide(one.sentence),
    marks: [],
    debrief: maybe(one.debrief),
    outcome: maybe(one.outcome),
    people: one.people.map(person),
    cue: maybe(one.cue),
    move: maybe(one.move),
    check: maybe(one.check),
  });
  const event = (one: LessonEvent): LessonEvent => ({
    ...one,
    path: hidePath(one.path, hider),
    remark: hide(one.remark),
  });
  const { repeat, standing, events, tags } = row;
  const { lessonNote, because } = { lessonNote: repeat.lessonNote, because: standing.because };
  return {
    momentum: row.momentum,
    repeat: {
      ...repeat,
      text: hide(repeat.text),
      marks: [],
      cue: maybe(repeat.cue),
      move: maybe(repeat.move),
      check: maybe(repeat.check),
      people: repeat.people.map(person),
      lessonNote: lessonNote === null ? null : hidePath(lessonNote, hider),
      why: repeat.why.map(hide),
      members: repeat.members.map(member),
    },
    standing: {
      ...standing,
      reason: hide(standing.reason),
      because: because === null ? null : event(because),
    },
    events: events.map(event),
    tags: new Map([...tags].map(([path, own]) => [hidePath(path, hider), own.map(hide)])),
  };
}

/** Marks stay where nothing moved, but for links: one would say what its words do not. */
export function hideInText({ text, marks }: MarkedText, hider: NameHider): MarkedText {
  const hidden = hider.hide(text);
  return { text: hidden, marks: hidden === text ? marks.filter(saysNoName(hider)) : [] };
}

function saysNoName(hider: NameHider): (mark: TextMark) => boolean {
  return (mark) => {
    if (mark.kind === "tag") return hider.hide(mark.tag) === mark.tag;
    return mark.kind !== "link" && mark.kind !== "wikilink";
  };
}

/** Everyone, and whoever only the rows know: someone who taught a lesson and has no note. */
export function everyoneIn(
  known: readonly Person[],
  repeats: readonly Pick<Repeat, "people">[],
): readonly Person[] {
  const everyone = new Map(known.map((person) => [person.key, person]));
  for (const { key, name, path } of repeats.flatMap(({ people }) => people)) {
    if (!everyone.has(key)) everyone.set(key, { key, name, path, aliases: [] });
  }
  return [...everyone.values()];
}

/** The end of a note's name is not part of it: nobody is called “Md”. */
function hidePath(path: string, hider: NameHider): string {
  const ending = path.endsWith(".md") ? ".md" : "";
  const folders = path.slice(0, path.length - baseName(path).length - ending.length);
  return hider.hide(folders) + hider.hide(baseName(path)) + ending;
}
