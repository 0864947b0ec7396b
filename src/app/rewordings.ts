/**
 * Watches lessons being said in other words, and lets decisions about them follow. Compared is always
 * with the wording that was decided about: half a sentence, saved while it is typed, leads nowhere.
 */
import type { Lesson, Note } from "../core/note";
import { followRewordings, type Move, type Rewording } from "../core/repeats/follow-rewordings";
import { type Judgement, readJudgements, replaceJudgements } from "../core/repeats/judgements";
import { pairWordings } from "../core/repeats/pair-wordings";
import { foldText } from "../core/text";
import type { Clock } from "../ports/clock";
import type { Notifier } from "../ports/notifier";
import type { Disposable } from "../ports/result";
import type { LiveSettings } from "./live-settings";

export interface RewordingsParts {
  readonly notes: {
    get(path: string): Note | null;
    snapshot(): { readonly notes: readonly Note[] };
  };
  readonly live: Pick<LiveSettings, "judgements" | "revise">;
  readonly clock: Clock;
  readonly notifier: Notifier;
}

/** A lesson of a note that was read. */
interface Held {
  /** As it was when it was decided about; one that nobody decided about is as it is now. */
  readonly judged: Lesson;
  readonly now: Lesson | null;
  readonly moves: readonly Move[];
  /** See `Wording`. */
  readonly isInterim: boolean;
}

/** After so long without a change a wording stands for itself. */
const REST = 10 * 60_000;

export class Rewordings implements Disposable {
  /** The lessons of each note as they were read last. */
  readonly #read = new Map<string, readonly Lesson[]>();
  /** The same, for notes in which one lesson is on its way to another wording. */
  readonly #held = new Map<string, readonly Held[]>();
  readonly #touched = new Set<string>();
  #work: Promise<void> = Promise.resolve();
  #resting: Disposable | null = null;
  #isDisposed = false;

  constructor(private readonly parts: RewordingsParts) {}

  /** A note is read, or is gone; `follow` looks at it. */
  touch(path: string): void {
    this.#touched.add(path);
  }

  /** Compares what was touched with what it was; resolves when decisions have followed. */
  follow(): Promise<void> {
    const compare = () => this.#compare();
    this.#work = this.#work.then(compare, compare);
    return this.#work;
  }

  settle(): Promise<void> {
    return this.#work;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#resting?.dispose();
  }

  async #compare(): Promise<void> {
    if (this.#isDisposed) return;
    const paths = [...this.#touched];
    this.#touched.clear();
    const decided = textsOf(this.parts.live.judgements);
    const changes: Change[] = [];
    for (const path of paths) changes.push(...this.#compareNote(path, decided));
    if (changes.length > 0) await this.#carry(changes);
    this.#rest();
  }

  /** Keeps the note as it is now; gives what became of lessons that were decided about. */
  #compareNote(path: string, decided: ReadonlySet<string>): readonly Change[] {
    const lessons = this.parts.notes.get(path)?.lessons;
    const before = this.#held.get(path) ?? this.#read.get(path)?.map((lesson) => asRead(lesson));
    this.#held.delete(path);
    if (lessons === undefined) {
      this.#read.delete(path);
      return [];
    }
    this.#read.set(path, lessons);
    if (before === undefined || decided.size === 0) return [];
    const places = pairWordings(
      before.map(({ judged, now, isInterim }) => ({
        judged: saidBy(judged),
        now: now === null ? null : foldText(now.text),
        isInterim,
      })),
      lessons.map(({ text }) => foldText(text)),
    );
    const changes: Change[] = [];
    /** Places of lessons that were there before as lessons of their own. */
    const own = new Set(before.flatMap(({ isInterim }, i) => (isInterim ? [] : [places[i]])));
    const kept: { readonly held: Held; readonly place: number | null }[] = [];
    before.forEach((one, i) => {
      const place = places[i] ?? null;
      const now = place === null ? null : (lessons[place] ?? null);
      const names = [one.judged, ...(one.now === null ? [] : [one.now])].flatMap(namesOf);
      if (one.moves.length === 0 && !names.some((name) => decided.has(name))) return;
      const held = { ...one, now };
      kept.push({ held, place });
      const isSame = now?.text === one.now?.text;
      if (!isSame) changes.push({ path, held, from: new Set(names), to: now });
    });
    const isMoving = kept.some(({ held: { judged, now } }) => judged.text !== now?.text);
    if (isMoving)
      this.#held.set(
        path,
        inOrder(kept, lessons, (i) => !own.has(i)),
      );
    return changes;
  }

  async #carry(changes: readonly Change[]): Promise<void> {
    const { live, clock } = this.parts;
    const said = new Set(
      this.parts.notes.snapshot().notes.flatMap((note) => note.lessons.flatMap(namesOf)),
    );
    const followed: { moves: readonly (readonly Move[])[] } = { moves: [] };
    const stored = await live.revise((value) => {
      const judgements = readJudgements(value).judgements;
      const { made, gone, moves } = followRewordings(judgements, changes.map(asRewording), {
        today: clock.now().date,
        isSaid: (text) => said.has(text),
      });
      followed.moves = moves;
      const list = made.length + gone.length === 0 ? null : replaceJudgements(value, made, gone);
      return list === null ? null : { judgements: list };
    });
    // What cannot be stored now is tried again with the next change.
    if (!stored.ok) return;
    const begun: Change[] = [];
    changes.forEach((change, i) => {
      const moves = followed.moves[i] ?? [];
      if (this.#keepMoves(change, moves) && change.held.moves.length === 0) begun.push(change);
    });
    if (begun.length > 0) this.#tell(begun);
  }

  /** True if something was carried over. */
  #keepMoves({ path, held }: Change, moves: readonly Move[]): boolean {
    const all = this.#held.get(path);
    this.#held.set(
      path,
      (all ?? []).map((one) => (one === held ? { ...one, moves } : one)),
    );
    if (all === undefined) this.#held.delete(path);
    return moves.length > 0;
  }

  #tell(begun: readonly Change[]): void {
    const message =
      begun.length === 1
        ? "What you decided about this lesson follows its new wording."
        : `What you decided about ${begun.length} lessons follows their new wording.`;
    this.parts.notifier.show(message, () => {
      this.#work = this.#work.then(() => this.#takeBack(begun));
    });
  }

  /** The lessons are other ones after all: what was decided stays with the old wordings. */
  async #takeBack(begun: readonly Change[]): Promise<void> {
    const back = begun.flatMap(({ path, held }) =>
      (this.#held.get(path) ?? [])
        .filter(({ judged }) => judged === held.judged)
        .map((one): Change => ({ path, held: one, from: new Set(), to: null })),
    );
    await this.#carry(back);
    for (const { path, held } of back) {
      const now = held.now === null ? [] : [asRead(held.now)];
      const all = this.#held.get(path) ?? [];
      this.#held.set(
        path,
        all.flatMap((one) => (one.judged === held.judged ? now : [one])),
      );
    }
    this.parts.notifier.show("Undone: the decision stays with the old wording.");
  }

  /** Nothing of it is kept for long: wordings that stay are what is compared with next. */
  #rest(): void {
    this.#resting?.dispose();
    this.#resting =
      this.#held.size === 0
        ? null
        : this.parts.clock.after(REST, () => {
            this.#held.clear();
          });
  }
}

interface Change {
  readonly path: string;
  readonly held: Held;
  readonly from: ReadonlySet<string>;
  readonly to: Lesson | null;
}

function asRewording({ held, from, to }: Change): Rewording {
  return { from, to: to === null ? null : saidBy(to), back: held.moves };
}

function asRead(lesson: Lesson): Held {
  return { judged: lesson, now: lesson, moves: [], isInterim: false };
}

/** Each lesson of the note, with those on their way, and those that went where they were. */
function inOrder(
  kept: readonly { readonly held: Held; readonly place: number | null }[],
  lessons: readonly Lesson[],
  isNew: (place: number) => boolean,
): readonly Held[] {
  const isMissing = kept.some(({ place }) => place === null);
  const placed = new Map(
    kept.flatMap(({ held, place }) => (place === null ? [] : [[place, held] as const])),
  );
  const all: Held[] = lessons.map(
    (lesson, i) => placed.get(i) ?? { ...asRead(lesson), isInterim: isMissing && isNew(i) },
  );
  // From the last on, each that went stands before what followed it.
  let next: Held | null = null;
  for (const { held, place } of [...kept].reverse()) {
    if (place === null) all.splice(next === null ? all.length : all.indexOf(next), 0, held);
    next = held;
  }
  return all;
}

/** What a decision about the lesson calls it: its sentence, or its whole text. */
function namesOf(lesson: Lesson): readonly string[] {
  return [saidBy(lesson), foldText(lesson.text)];
}

function saidBy({ sentence, text }: Lesson): string {
  return foldText(sentence === "" ? text : sentence);
}

function textsOf(judgements: readonly Judgement[]): ReadonlySet<string> {
  return new Set(judgements.flatMap(({ a, b, withdrawn }) => (withdrawn ? [] : [a, b])));
}
