/**
 * "You have learned this before": for a lesson that is being written the earlier one that says the
 * same, if there is one. Reads what was read and rolled up already, and asks the repeat engine; it
 * writes nothing.
 */
import type { Lesson, Note } from "../core/note";
import { parseNote } from "../core/parse/parse-note";
import type { GroupInput } from "../core/repeats/grouping";
import { createLookup, type Judgement, type JudgementLookup } from "../core/repeats/judgements";
import { judgeSentences } from "../core/rollup/judged-sentences";
import type { Member, Repeat, Rollup } from "../core/rollup/model";
import { isSetback } from "../core/rollup/tone";
import { toGroupInputs } from "../core/rollup/rollup";
import { createStandings, type StandingOf } from "../core/rollup/status";
import type { Settings } from "../core/settings/settings";
import { foldText } from "../core/text";
import type { RepeatEngine } from "../ports/repeat-engine";
import type { Earlier, EarlierMember, LessonAsked } from "./earlier";
import type { NoteIndex, VaultSnapshot } from "./note-index";

export interface LearnedBefore {
  /**
   * The earlier lesson, or null: nothing says the same, it was judged not the same, it is joined
   * already, or nobody can tell at this moment. Lessons of the same note and of later days are not
   * earlier. Never rejects.
   */
  find(lesson: LessonAsked, signal: AbortSignal): Promise<Earlier | null>;
}

export interface LearnedParts {
  readonly index: NoteIndex;
  readonly engine: RepeatEngine;
  /** The newest at the time of the call. */
  readonly live: { readonly settings: Settings; readonly judgements: readonly Judgement[] };
  readonly rollup: () => Rollup | null;
}

/** From even odds on: the mark is a quiet offer, and the person decides. */
const SURE_ENOUGH = 0.5;
/** Enough to find one of another note among copies of the same line. */
const NEAREST = 24;

export function createLearnedBefore({ index, engine, live, rollup }: LearnedParts): LearnedBefore {
  const rows = remember(rowsByLesson);
  const lookups = remember(({ judgements, vault }: Decisions) =>
    createLookup(judgeSentences(judgements, vault.notes)),
  );
  const standings = remember((vault: VaultSnapshot) => createStandings(vault.notes, vault.links));
  let decisions: Decisions | null = null;

  function lookup(vault: VaultSnapshot): JudgementLookup {
    const { judgements } = live;
    if (decisions?.judgements !== judgements || decisions.vault !== vault) {
      decisions = { judgements, vault };
    }
    return lookups(decisions);
  }

  return {
    async find(asked, signal) {
      const rolled = rollup();
      if (rolled === null || signal.aborted) return null;
      const vault = index.snapshot();
      const input = readAsked(asked, index, vault, live.settings);
      if (input === null) return null;
      const near = await findNear(engine, input, signal);
      if (near === null) return null;
      const rowOf = rows(rolled);
      const verdict = lookup(vault);
      const own = asked.lessonId === undefined ? undefined : rowOf.get(asked.lessonId);
      const joined = own?.members.find(
        ({ id, sentence }) => id === asked.lessonId && foldText(sentence) === foldText(input.text),
      );
      // What the lesson is grouped with comes first: the rollup says so, too.
      const found = [...(joined === undefined ? [] : (own?.members ?? [])).map(({ id }) => id)];
      const words = new Map(near.map(({ b, reason }) => [b, reason.words] as const));
      const known = { words, index, standingOf: standings(vault) };
      const likely = near.filter(({ score }) => score >= SURE_ENOUGH).map(({ b }) => b);
      const tried = new Set<Repeat>();
      for (const id of [...nearestFirst(found, words), ...likely]) {
        const row = rowOf.get(id);
        if (row === undefined || tried.has(row)) continue;
        tried.add(row);
        const earlier = toEarlier(row, id, asked, input, known);
        if (earlier === null) continue;
        const decided = decisionAbout(row, input, verdict, index);
        if (decided === "different") continue;
        return decided === "same" && asked.withJoined !== true ? null : earlier;
      }
      return null;
    },
  };
}

interface Decisions {
  readonly judgements: readonly Judgement[];
  readonly vault: VaultSnapshot;
}

/** Null where the engine failed, or nobody waits for it any more. */
async function findNear(engine: RepeatEngine, input: GroupInput, signal: AbortSignal) {
  try {
    const near = await engine.nearest(input, NEAREST, { signal });
    return signal.aborted ? null : near;
  } catch {
    return null;
  }
}

/** The lesson as the engine sees it; null where the text is no lesson. */
function readAsked(
  { text, path, lessonId }: LessonAsked,
  index: NoteIndex,
  { people }: VaultSnapshot,
  settings: Settings,
): GroupInput | null {
  const [heading = "Lessons"] = settings.lessonHeadings;
  const line = text.replace(/\s+/gu, " ").trim();
  // A path in no folder of templates: there nothing would be a lesson.
  const parsed = parseNote("", `## ${heading}\n- ${line}`, {
    ...settings,
    templateFolders: [],
    ignore: [],
  });
  const written = parsed.lessons[0];
  if (written === undefined) return null;
  const note = (path === null ? null : index.get(path)) ?? parsed;
  const lesson = storedTwin(note, lessonId, written) ?? written;
  const reading: Note = { ...note, lessonNote: null, lessons: [lesson] };
  const [input] = toGroupInputs([reading], people);
  return input === undefined ? null : { ...input, id: lessonId ?? ASKED };
}

/** No lesson of a note has it: every id has a path in front. */
const ASKED = "#asked";

/** The lesson as it was read, with its details, while it still says the same. */
function storedTwin(note: Note, id: string | undefined, written: Lesson): Lesson | null {
  const stored = id === undefined ? undefined : note.lessons.find((lesson) => lesson.id === id);
  return stored !== undefined && foldText(stored.sentence) === foldText(written.sentence)
    ? stored
    : null;
}

/** What was decided about the lesson and the row, by judgements, links and the lesson note. */
function decisionAbout(
  row: Repeat,
  { id, text, lessonNote }: GroupInput,
  verdict: JudgementLookup,
  index: NoteIndex,
): "same" | "different" | "open" {
  const folded = foldText(text);
  const others = row.members.filter((member) => member.id !== id);
  const verdicts = others.map(({ sentence, text: whole }) =>
    verdict(folded, foldText(sentence === "" ? whole : sentence)),
  );
  if (verdicts.includes("different")) return "different";
  const note = row.lessonNote === null ? null : index.get(row.lessonNote)?.lessonNote;
  if (note?.not.includes(folded) === true) return "different";
  const isLinked = lessonNote !== null && lessonNote === row.lessonNote;
  return isLinked || verdicts.includes("same") ? "same" : "open";
}

interface Known {
  readonly words: ReadonlyMap<string, readonly string[]>;
  readonly index: NoteIndex;
  readonly standingOf: StandingOf;
}

/** The row without the note that is being written, and without what came later; null if nothing is left. */
function toEarlier(
  row: Repeat,
  closestId: string,
  { path }: LessonAsked,
  { id }: GroupInput,
  { words, index, standingOf }: Known,
): Earlier | null {
  const note = path === null ? null : index.get(path);
  const today = note?.date ?? null;
  const members = row.members.filter(
    (member) => member.id !== id && member.path !== path && isBefore(member, today),
  );
  const closest = members.find((member) => member.id === closestId) ?? members[0];
  if (closest === undefined) return null;
  const status = standingOf(row.lessonNote, members);
  const isRepeat = row.notes > 1 || row.lessonNote !== null;
  return {
    sentence: row.text,
    repeatId: isRepeat ? row.id : null,
    lessonNote: row.lessonNote,
    seen: members.length,
    notes: new Set(members.map((member) => member.path)).size,
    members: members.map((member) => toMember(member, words.get(member.id) ?? [])),
    closest: closest.sentence === "" ? closest.text : closest.sentence,
    status,
    relapses: status.status === "holding" && note !== null && isSetback(note),
  };
}

function isBefore({ date }: Member, today: string | null): boolean {
  return date === null || today === null || date <= today;
}

function toMember(member: Member, words: readonly string[]): EarlierMember {
  const { id, path, line, text, sentence, date, debrief, outcome, people } = member;
  const names = people.map(({ name }) => name);
  return { id, path, line, text, sentence, date, kind: debrief, outcome, people: names, words };
}

/** Ids in the order of the engine's answer; those that it does not name come last. */
function nearestFirst(
  ids: readonly string[],
  near: ReadonlyMap<string, unknown>,
): readonly string[] {
  const order = [...near.keys()];
  const placeOf = (id: string) => (near.has(id) ? order.indexOf(id) : order.length);
  return [...ids].sort((a, b) => placeOf(a) - placeOf(b));
}

function rowsByLesson({ rows }: Rollup): ReadonlyMap<string, Repeat> {
  return new Map(rows.flatMap((row) => row.members.map(({ id }) => [id, row] as const)));
}

/** The newest answer, as long as the question is the very same object. */
function remember<Q extends object, A>(answer: (question: Q) => A): (question: Q) => A {
  let last: { readonly question: Q; readonly answered: A } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answered: answer(question) };
    return last.answered;
  };
}
