/** "Link all names": every plain name that can only mean one person becomes a link, after a look. */
import { planInTurn } from "../../core/edit/compose";
import { findLesson, type LessonAnchor } from "../../core/edit/lessons/lesson-anchor";
import { planLinkPersonAt } from "../../core/edit/lessons/link-person";
import { MAX_NOTES } from "../../core/edit/operations/limits";
import type { ChangeStep } from "../../core/edit/operations/operation";
import type { Plan } from "../../core/edit/text-edit";
import type { LinkResolver } from "../../core/link-resolver";
import type { Lesson, Span } from "../../core/note";
import { parseNote } from "../../core/parse/parse-note";
import type { Person } from "../../core/people-directory";
import {
  type LinkProposal,
  onlyCandidate,
  proposeLinks,
} from "../../core/people-page/link-proposals";
import type { ParseRules } from "../../core/settings/settings";
import { compareText } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn } from "./lesson-address";
import { linkToNote } from "./note-link";
import { runOperation } from "./run-operation";

interface PlannedLink {
  readonly lesson: Lesson;
  readonly anchor: LessonAnchor;
  readonly link: string;
  readonly person: Person;
}

const NO_LINES: ReadonlySet<number> = new Set();

/**
 * Shows what will be written, then writes it, without the lines that are left out. A name that
 * several people go by is never among it, nor what may be a plain word: whoever asks for all of them
 * has not been asked about each. Of more notes than one action may touch, the first part is taken.
 *
 * @param about key of the only person to be linked; null for everyone
 */
export async function linkProposals(
  context: CommandContext,
  about: string | null,
): Promise<Result<void>> {
  const vault = context.index.snapshot();
  const only = vault.people.everyone.find(({ key }) => key === about) ?? null;
  if (about !== null && only === null) return refuse(context, "This person is not there any more.");
  const notes = [...groupByNote(context, proposeLinks(vault, only), vault.links)];
  if (notes.length === 0) {
    return refuse(context, "No name is left that can only mean one person.");
  }
  // Those that are offered first come first.
  const part = notes.slice(0, MAX_NOTES);
  const lessons = part.reduce((sum, [, links]) => sum + links.length, 0);
  const whom = only === null ? "people" : only.name;
  const label = `links to ${whom} in ${lessons === 1 ? "1 lesson" : `${lessons} lessons`}`;
  const rest = notes.length - part.length;
  const steps = part
    .sort(([a], [b]) => compareText(a, b))
    .map(([path, links]) => stepFor(context, path, links));
  const done = await runOperation(
    context,
    rest === 0
      ? { label, steps }
      : {
          label: `${label}: the first ${MAX_NOTES} of ${notes.length} notes, the rest comes next`,
          steps,
        },
    rest === 0 ? "" : `${rest === 1 ? "1 note comes" : `${rest} notes come`} next: link all again.`,
  );
  if (!done.ok) return done;
  const written = new Set(done.value.done);
  for (const [path, links] of part) {
    if (!written.has(path)) continue;
    for (const { lesson, person } of links) context.added.add(path, lesson, person.key);
  }
  return { ok: true, value: undefined };
}

/** In the order of the proposals. */
function groupByNote(
  context: CommandContext,
  proposals: readonly LinkProposal[],
  resolver: LinkResolver,
): ReadonlyMap<string, readonly PlannedLink[]> {
  const byNote = new Map<string, PlannedLink[]>();
  for (const proposal of proposals) {
    const person = onlyCandidate(proposal);
    const { path, lesson } = proposal;
    const link = person === null ? null : linkTo(context, resolver, person, path);
    if (person === null || link === null) continue;
    const anchor = addressIn(context.index, { path, lessonId: lesson.id });
    const planned = { lesson, anchor, link, person };
    const known = byNote.get(path);
    if (known === undefined) byNote.set(path, [planned]);
    else known.push(planned);
  }
  return byNote;
}

function stepFor(
  { settings }: CommandContext,
  path: string,
  links: readonly PlannedLink[],
): ChangeStep {
  const planWithout = (text: string, lines: ReadonlySet<number>) =>
    planLinks(path, text, settings, links, lines);
  const plan = (text: string) => planWithout(text, NO_LINES);
  return { kind: "change", path, plan, planWithout, isRequired: false };
}

function linkTo(
  context: CommandContext,
  resolver: LinkResolver,
  { name, path }: Person,
  source: string,
): string | null {
  if (path !== null) return linkToNote(context.links, resolver, path, source);
  return /[[\]|#^\n\r]/.test(name) ? null : `[[${name}]]`;
}

/**
 * The links of one note, the last lesson first: a lesson's id counts those before it. A link can
 * give a lesson another id, so the second one finds it by its place.
 *
 * @param without lines of the text that shall stay as they are
 */
function planLinks(
  path: string,
  text: string,
  rules: ParseRules,
  links: readonly PlannedLink[],
  without: ReadonlySet<number>,
): Plan {
  const placed = [];
  for (const planned of links) {
    const found = findLesson(path, text, rules, planned.anchor);
    if (!found.ok) return found;
    placed.push({ ...planned, place: found.index });
  }
  placed.sort((a, b) => b.place - a.place);
  return planInTurn(
    text,
    placed.map(({ place, link, person }) => (now: string): Plan => {
      const lessonId = parseNote(path, now, rules).lessons[place]?.id ?? "";
      const target = person.path ?? person.name;
      const plan = planLinkPersonAt(path, now, rules, { lessonId }, link, target);
      const isLeftOut = plan.ok && plan.edits.some(({ span }) => without.has(lineAt(now, span)));
      return isLeftOut ? { ok: true, edits: [] } : plan;
    }),
  );
}

/** Nothing above a place was changed yet, so its line has the number that it had in the note. */
function lineAt(text: string, { start }: Span): number {
  return text.slice(0, start).split("\n").length;
}
