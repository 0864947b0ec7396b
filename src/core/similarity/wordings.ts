/** Lessons to wordings: equal texts are one, so that a copied line is compared once. */
import type { GroupInput } from "../repeats/grouping";
import { compareText, foldText } from "../text";
import type { NamedText } from "./terms";

/** A text that one lesson or more have, compared by `foldText`. */
export interface Wording extends NamedText {
  /** The folded text: what judgements are kept by. */
  readonly folded: string;
  /** In order of id; never empty. */
  readonly lessons: readonly GroupInput[];
}

/**
 * Gives each different text once, in order of the folded texts, with the names of all its lessons.
 * Of lessons that have one id only the first by note and text counts. Whatever the order of the
 * lessons, the answer is the same. O(n log n).
 */
export function collectWordings(lessons: readonly GroupInput[]): readonly Wording[] {
  const groups = new Map<string, GroupInput[]>();
  for (const lesson of dropTwins(lessons)) {
    const folded = foldText(lesson.text);
    const group = groups.get(folded);
    if (group === undefined) groups.set(folded, [lesson]);
    else group.push(lesson);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([folded, group]) => ({
      folded,
      text: group[0]?.text ?? folded,
      names: collectNames(group),
      lessons: group,
    }));
}

function collectNames(lessons: readonly GroupInput[]): readonly string[] {
  const names = new Set<string>();
  for (const lesson of lessons) for (const name of lesson.names) names.add(name);
  return names.size === 0 ? [] : [...names].sort(compareText);
}

/** By id, each id once. */
function dropTwins(lessons: readonly GroupInput[]): readonly GroupInput[] {
  const sorted = [...lessons].sort(
    (a, b) => compareText(a.id, b.id) || compareText(a.note, b.note) || compareText(a.text, b.text),
  );
  return sorted.filter((lesson, i) => lesson.id !== sorted[i - 1]?.id);
}
