/** The lessons that there are, by their texts: equal texts are one wording, compared once. */
import type { NamedText } from "../similarity/terms";
import { compareText, foldText } from "../text";
import type { GroupInput } from "./grouping";

/** A text that one lesson or more have, compared by `foldText`. */
export interface Wording extends NamedText {
  /** The folded text: what judgements are kept by. */
  readonly folded: string;
  /** In order of id; never empty. */
  readonly lessons: readonly GroupInput[];
}

/**
 * A text that one lesson or more have, and what is compared of it: the text of the first lesson by
 * id, the names in all of them, cue and move of the first that has any.
 */
export interface BookWording extends Wording {
  readonly cue: string | null;
  readonly move: string | null;
}

export class LessonBook {
  private readonly lessons = new Map<
    string,
    { readonly folded: string; readonly lesson: GroupInput }
  >();
  private readonly groups = new Map<string, Map<string, GroupInput>>();
  private readonly changed = new Set<string>();

  /** Takes a lesson in, in place of the one with its id. */
  put(lesson: GroupInput): void {
    this.remove(lesson.id);
    const folded = foldText(lesson.text);
    this.lessons.set(lesson.id, { folded, lesson });
    const group = this.groups.get(folded);
    if (group === undefined) this.groups.set(folded, new Map([[lesson.id, lesson]]));
    else group.set(lesson.id, lesson);
    this.changed.add(folded);
  }

  remove(id: string): void {
    const known = this.lessons.get(id);
    if (known === undefined) return;
    this.lessons.delete(id);
    const group = this.groups.get(known.folded);
    group?.delete(id);
    if (group?.size === 0) this.groups.delete(known.folded);
    this.changed.add(known.folded);
  }

  get(id: string): GroupInput | null {
    return this.lessons.get(id)?.lesson ?? null;
  }

  /** The folded text of a lesson, null for one that is not there. */
  foldedOf(id: string): string | null {
    return this.lessons.get(id)?.folded ?? null;
  }

  /** The wording of a folded text, null if no lesson has it. O(k log k) for its k lessons. */
  read(folded: string): BookWording | null {
    const group = this.groups.get(folded);
    if (group === undefined) return null;
    const lessons = [...group.values()];
    if (lessons.length > 1) lessons.sort((a, b) => compareText(a.id, b.id));
    const [first] = lessons;
    const clean = lessons.find(({ cue, move }) => cue !== null || move !== null);
    return {
      folded,
      text: first?.text ?? folded,
      names: collectNames(lessons),
      lessons,
      cue: clean?.cue ?? null,
      move: clean?.move ?? null,
    };
  }

  /** Folded texts whose lessons are others than when this was last called. */
  takeChanged(): readonly string[] {
    const changed = [...this.changed];
    this.changed.clear();
    return changed;
  }

  get size(): number {
    return this.lessons.size;
  }
}

function collectNames(lessons: readonly GroupInput[]): readonly string[] {
  const names = new Set<string>();
  for (const lesson of lessons) for (const name of lesson.names) names.add(name);
  return names.size === 0 ? [] : [...names].sort(compareText);
}
