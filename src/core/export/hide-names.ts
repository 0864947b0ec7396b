/** Rows as they may leave the vault: every name in every text, fact and file name replaced. */
import type { PersonRef, TextMark } from "../note";
import type { LessonEvent } from "../rollup/events";
import type { MarkedText } from "../rollup/marked-text";
import type { Member, Repeat } from "../rollup/model";
import type { Row } from "../rollup/rows";
import { baseName } from "../text";
import { type LinkedPeople, linkWordsOf } from "./link-words";
import type { NameHider, PersonToHide } from "./name-hider";
import type { HiddenName } from "./name-index";

/** Whatever a writer takes of these rows has no name in it. Linear. */
export function hideNames(rows: readonly Row[], hider: NameHider): readonly Row[] {
  return rows.map((row, i) => {
    const hidden = hideInRow(row, hider);
    // An id is made of a path or a text: whoever guesses the name could tell that it was right.
    return { ...hidden, repeat: { ...hidden.repeat, id: `r-${i + 1}` } };
  });
}

function hideInRow(row: Row, everyone: NameHider): Row {
  const hider = everyone.about(row.repeat.people.map(({ key }) => key));
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

/** Marks move with their words, but for links: one would say what its words do not. */
export function hideInText({ text, marks }: MarkedText, hider: NameHider): MarkedText {
  const names = hider.namesIn(text);
  return {
    text: hider.hide(text),
    marks: marks.flatMap((mark): readonly TextMark[] => {
      if (mark.kind === "link" || mark.kind === "wikilink") return [];
      const end = moved(mark.end, "end", names);
      // A tag stands between words: behind a name that it would cut in two.
      if (mark.kind === "tag") return [{ ...mark, tag: hider.hide(mark.tag), start: end, end }];
      return [{ ...mark, start: moved(mark.start, "start", names), end }];
    }),
  };
}

/** Where a place of the text is once the names are replaced; inside of one it is at its edge. */
function moved(place: number, edge: "start" | "end", names: readonly HiddenName[]): number {
  let by = 0;
  for (const { start, end, token } of names) {
    if (place <= start) break;
    if (place < end) return start + by + (edge === "start" ? 0 : token.length);
    by += token.length - (end - start);
  }
  return place + by;
}

/**
 * Everyone, with what links call them, and whoever only the rows know: someone who taught a lesson
 * and has no note.
 */
export function everyoneIn(
  vault: LinkedPeople,
  repeats: readonly Pick<Repeat, "people">[],
): readonly PersonToHide[] {
  const links = linkWordsOf(vault);
  const everyone = new Map<string, PersonToHide>(
    vault.people.everyone.map((person) => {
      return [person.key, { ...person, linkWords: links.get(person.key) ?? [] }];
    }),
  );
  for (const { key, name, path } of repeats.flatMap(({ people }) => people)) {
    if (everyone.has(key)) continue;
    everyone.set(key, { key, name, path, aliases: [], linkWords: links.get(key) ?? [] });
  }
  return [...everyone.values()];
}

/** The end of a note's name is not part of it: nobody is called “Md”. */
function hidePath(path: string, hider: NameHider): string {
  const ending = path.endsWith(".md") ? ".md" : "";
  const folders = path.slice(0, path.length - baseName(path).length - ending.length);
  return hider.hide(folders) + hider.hide(baseName(path)) + ending;
}
