/** "Link all names": every plain name that can only mean one person becomes a link, after a look. */
import { planInTurn } from "../../core/edit/compose";
import { findLesson, type LessonAnchor } from "../../core/edit/lessons/lesson-anchor";
import { planLinkPersonAt } from "../../core/edit/lessons/link-person";
import type { Step } from "../../core/edit/operations/operation";
import type { Plan } from "../../core/edit/text-edit";
import type { LinkResolver } from "../../core/link-resolver";
import { parseNote } from "../../core/parse/parse-note";
import type { Person } from "../../core/people-directory";
import { onlyCandidate, proposeLinks } from "../../core/people-page/link-proposals";
import type { ParseRules } from "../../core/settings/settings";
import { compareText } from "../../core/text";
import type { Result } from "../../ports/result";
import { type CommandContext, refuse } from "./context";
import { addressIn } from "./lesson-address";
import { linkToNote } from "./note-link";
import { runOperation } from "./run-operation";

interface PlannedLink {
  readonly anchor: LessonAnchor;
  readonly link: string;
  /** The person's vault path, or the name of someone without a note. */
  readonly target: string;
}

/**
 * Shows what will be written, then writes it. A name that several people go by is never among it:
 * whoever asks for all of them has not been asked about each.
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
  const byNote = new Map<string, PlannedLink[]>();
  let lessons = 0;
  for (const proposal of proposeLinks(vault, only)) {
    const person = onlyCandidate(proposal);
    const { path, lesson } = proposal;
    const link = person === null ? null : linkTo(context, vault.links, person, path);
    if (person === null || link === null) continue;
    const anchor = addressIn(context.index, { path, lessonId: lesson.id });
    const planned = { anchor, link, target: person.path ?? person.name };
    const known = byNote.get(path);
    if (known === undefined) byNote.set(path, [planned]);
    else known.push(planned);
    lessons++;
  }
  if (lessons === 0) {
    return refuse(context, "No name is left that can only mean one person.");
  }
  const whom = only === null ? "people" : only.name;
  const done = await runOperation(context, {
    label: `links to ${whom} in ${lessons === 1 ? "1 lesson" : `${lessons} lessons`}`,
    steps: [...byNote]
      .sort(([a], [b]) => compareText(a, b))
      .map(([path, links]): Step => {
        const { settings } = context;
        const plan = (text: string) => planLinks(path, text, settings, links);
        return { kind: "change", path, plan, isRequired: false };
      }),
  });
  return done.ok ? { ok: true, value: undefined } : done;
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
 */
function planLinks(
  path: string,
  text: string,
  rules: ParseRules,
  links: readonly PlannedLink[],
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
    placed.map(({ place, link, target }) => (now: string) => {
      const lessonId = parseNote(path, now, rules).lessons[place]?.id ?? "";
      return planLinkPersonAt(path, now, rules, { lessonId }, link, target);
    }),
  );
}
