/** Takes the link to a person, or to a lesson note, out of a lesson. */
import type { Lesson, LinkRef } from "../../note";
import { fieldKeys } from "../../parse/field-keys";
import type { ParseRules } from "../../settings/settings";
import { isSublist, proveEdits, sameLinks } from "./body-proof";
import { findLesson, type LessonAnchor } from "./lesson-anchor";
import { leadsTo } from "./lesson-edit";
import { isAround, placeOf } from "./lesson-place";
import { planInProperty } from "./lesson-property-edit";
import { type Manner, removeLinks, saysAgain } from "../links/link-removal";
import { type LinkStretch, stretchesOf, stretchesOfText } from "../links/link-stretches";
import type { Plan, TextEdit } from "../text-edit";

/** The way that takes most away first; which of them is true is for the proof to say. */
const MANNERS: readonly Omit<Manner, "isAdded">[] = [
  { asText: false, escaped: false },
  { asText: false, escaped: true },
  { asText: true, escaped: false },
  { asText: true, escaped: true },
];

/**
 * Removes every link of the lesson that `anchor` names which leads to one of `targets`. Behind a
 * sentence a link goes with the blank before it; one that the sentence needs becomes what a reader
 * sees of it, so that the lesson says what it said; a `from::` or `about::` that holds nothing else
 * goes as a whole. Has no edits when the lesson has no such link. The result is read again: these
 * links are gone from this lesson, and from those around it at most, and no word of the sentence is;
 * else a refusal.
 *
 * @param targets ways of writing the target: the note's path, its name, a name without a note
 * @param isAdded true when the link is known to have been put behind the text, full stop or not
 */
export function planUnlinkAt(
  path: string,
  text: string,
  rules: ParseRules,
  anchor: LessonAnchor,
  targets: readonly string[],
  isAdded = false,
): Plan {
  const found = findLesson(path, text, rules, anchor);
  if (!found.ok) return found;
  const { reading, lesson, index } = found;
  const isGone = leadsTo(targets);
  if (!lesson.links.some(isGone)) return { ok: true, edits: [] };

  const place = placeOf(reading, lesson);
  const stays = (links: readonly LinkRef[]) => links.filter((link) => !isGone(link));
  const isTrue = (edits: readonly TextEdit[]) => {
    const after =
      proveEdits(reading, edits, {
        changed: index,
        mayRelink: (other, links) =>
          isAround(reading, other, place) &&
          sameLinks(stays(other.links), stays(links)) &&
          isSublist(links, other.links),
      })?.changed ?? null;
    return after !== null && isUnlinked(lesson, after, stays(lesson.links), isAdded);
  };
  const reason = `The link in line ${lesson.line} cannot be removed without changing more than this lesson. Remove it by hand.`;
  let plan: Plan = { ok: false, reason };
  const keys = fieldKeys(rules);
  const stretches = place.block === -1 ? [] : stretchesOf(reading, place);
  for (const way of MANNERS) {
    const manner = { ...way, isAdded };
    if (place.block === -1) {
      const rewrite = (raw: string) => editsIn(raw, stretchesOfText(raw, keys), isGone, manner);
      plan = planInProperty(text, lesson, rewrite, isTrue);
    } else {
      const edits = editsIn(text, stretches, isGone, manner);
      if (edits.length > 0 && isTrue(edits)) plan = { ok: true, edits };
    }
    if (plan.ok) break;
  }
  return plan;
}

function editsIn(
  text: string,
  stretches: readonly LinkStretch[],
  isGone: (link: LinkRef) => boolean,
  manner: Manner,
): readonly TextEdit[] {
  const gone = new Set(stretches.flatMap(({ links }) => links.filter(({ link }) => isGone(link))));
  return stretches.flatMap((stretch) => removeLinks(text, stretch, gone, manner));
}

/** The lesson without these links: it says what it said, and no word that was not there before. */
function isUnlinked(
  before: Lesson,
  after: Lesson,
  links: readonly LinkRef[],
  isAdded: boolean,
): boolean {
  const keepsStructure =
    before.sentence !== after.sentence ||
    (before.cue === after.cue && before.move === after.move && before.check === after.check);
  return (
    keepsStructure &&
    (isAdded || keepsWords(before, after)) &&
    after.line === before.line &&
    sameLinks(links, after.links) &&
    saysNothingNew(before.text, after.text)
  );
}

/** True when the sentence stands as it stood, or less what it says twice in a row. */
function keepsWords(before: Lesson, after: Lesson): boolean {
  if (after.sentence === before.sentence || after.text === before.text) return true;
  const isCut = before.text.startsWith(`${after.text} `);
  return isCut && saysAgain(after.text, before.text.slice(after.text.length));
}

/** True when the words of `after` are those of `before` with some left out. */
function saysNothingNew(before: string, after: string): boolean {
  const words = wordsOf(after);
  let at = 0;
  for (const word of wordsOf(before)) if (word === words[at]) at++;
  // A line break written as a backslash is one no more when the line behind it goes.
  return at === words.length && after.split("\\").length <= before.split("\\").length;
}

/** Without the commas that go with links, and a backslash that stands behind one. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[\s,\\]+/u).filter((word) => word !== "");
}
