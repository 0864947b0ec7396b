/**
 * A vault of 100,000 lessons in 50,000 debriefs with 2,000 people, and its rollup of 5,000 repeats:
 * the same in every run.
 */
import { NoteIndex, type VaultSnapshot } from "../../src/app/note-index";
import type { Lesson, Note, PromiseLine, VerdictLine } from "../../src/core/note";
import type { Judgement } from "../../src/core/repeats/judgements";
import type { PossibleRepeat, Rollup } from "../../src/core/rollup/model";
import { buildRollup, toGroupInputs } from "../../src/core/rollup/rollup";
import { foldText } from "../../src/core/text";
import { aLesson, aLessonNote, aLink, aNote, aPerson } from "../core/rollup/builders";
import { createRandom, makeSentences } from "./lessons.mts";

const LESSONS = 100_000;
const A_NOTE = 2;
const REPEATS = 5000;
const PEOPLE = 2000;
const LESSON_NOTES = 300;
const POSSIBLE = 50;
const JUDGEMENTS = 2000;
/** Days over which the debriefs are spread. */
const DAYS = 2000;

const FIRST_NAMES =
  "Ann Ben Cleo Dan Elif Finn Gina Hana Ivo Jana Kim Liam Mara Nils Olga Piet Ruth Sara Tom Uma Vera Will Xenia Yara Zoe".split(
    " ",
  );

export interface LargeVault {
  readonly snapshot: VaultSnapshot;
  readonly rollup: Rollup;
  readonly judgements: readonly Judgement[];
  /** Key of the person who is in most debriefs. */
  readonly busiest: string;
}

export function makeVault(): LargeVault {
  const random = createRandom(9);
  const below = (limit: number): number => Math.floor(random() * limit);
  const names = Array.from(
    { length: PEOPLE },
    (_, i) => `${FIRST_NAMES[i % FIRST_NAMES.length] ?? ""} Name${i}`,
  );
  /** A few are met often, most of them seldom. */
  const someone = (): string => names[Math.floor(PEOPLE * random() ** 3)] ?? "";
  const notes: Note[] = names.map((name) => aPerson(`People/${name}.md`));
  for (let i = 0; i < LESSON_NOTES; i++) notes.push(aLessonNote(`Lessons/Lesson ${i}.md`));
  const sentences = makeSentences(LESSONS, 8);

  const makeLesson = (index: number): Lesson => {
    const text = sentences[index] ?? "";
    const named = random() < 0.05 ? ` ${someone().split(" ")[0] ?? ""} knows.` : "";
    const repeat = index % REPEATS;
    const links = random() < 0.33 ? [aLink(someone())] : [];
    if (repeat < LESSON_NOTES) links.push(aLink(`Lesson ${repeat}`));
    const parts = random() < 0.3 ? { cue: text.slice(0, 20), move: text.slice(20) } : {};
    return aLesson(`${text}${named}`, { links, ...parts });
  };

  for (let i = 0; i < LESSONS; i += A_NOTE) {
    const date = new Date(Date.UTC(2026, 4, 16) - below(DAYS) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const debrief = random() < 0.6 ? "setback" : "success";
    const happened = sentences[(i * 7) % LESSONS] ?? "";
    const isEmpty = debrief === "success" && random() < 0.02;
    notes.push(
      aNote(`Debriefs/${date.slice(0, 4)}/${date} Note ${i}.md`, {
        debrief,
        date,
        people: random() < 0.6 ? [someone(), someone()].map(mention) : [],
        setbacks: debrief === "setback" && random() < 0.5 ? [happened] : [],
        successes: debrief === "success" && random() < 0.5 ? [happened] : [],
        lessons: isEmpty ? [] : Array.from({ length: A_NOTE }, (_, n) => makeLesson(i + n)),
        verdicts: random() < 0.05 ? [aVerdict(`Lesson ${below(LESSON_NOTES)}`)] : [],
        promises: random() < 0.1 ? [aPromise(someone())] : [],
      }),
    );
  }
  const index = new NoteIndex();
  for (const note of notes) index.set(note);
  const snapshot = index.snapshot();
  const rollup = rollUp(snapshot);
  return {
    snapshot,
    rollup,
    judgements: Array.from({ length: JUDGEMENTS }, (_, i): Judgement => {
      const [a = "", b = ""] = [sentences[i], sentences[i + JUDGEMENTS]];
      const [first, second] = [foldText(a), foldText(b)].sort();
      const date = `2026-${String(1 + (i % 5)).padStart(2, "0")}-${String(1 + (i % 28)).padStart(2, "0")}`;
      return { a: first ?? "", b: second ?? "", same: i % 2 === 0, date, withdrawn: false };
    }),
    busiest: `People/${names[0] ?? ""}.md`,
  };
}

function rollUp(vault: VaultSnapshot): Rollup {
  const members: string[][] = Array.from({ length: REPEATS }, () => []);
  let count = 0;
  for (const { lessons } of vault.notes) {
    for (const { id, links } of lessons) {
      // Lessons of one lesson note are one repeat, and no others are in it.
      const own = links.find(({ target }) => target.startsWith("Lesson "))?.target.slice(7);
      const others = LESSON_NOTES + (count++ % (REPEATS - LESSON_NOTES));
      members[own === undefined ? others : Number(own)]?.push(id);
    }
  }
  const groups = members.map((own) => ({
    members: own,
    medoid: own[0] ?? "",
    reasons: [],
  }));
  // As the application does: whoever is linked has been looked up by then.
  toGroupInputs(vault.notes, vault.people);
  const { rows, ...rest } = buildRollup(vault, { groups, possible: [] }, vault.people);
  const possible = rows.slice(0, POSSIBLE).flatMap(({ members: [a, b] }): PossibleRepeat[] => {
    return a === undefined || b === undefined ? [] : [{ a, b, score: 0.5, why: ["call"] }];
  });
  return { ...rest, rows, possible };
}

function mention(name: string): Note["people"][number] {
  return { target: name, text: name };
}

function aVerdict(lessonNote: string): VerdictLine {
  return { verdict: "held", link: aLink(lessonNote), remark: "it went well", line: 12 };
}

function aPromise(name: string): PromiseLine {
  const links = [aLink(name)];
  return { text: "send the list", isToWriter: false, isKept: false, due: null, links, line: 15 };
}
