/**
 * The kinds of debrief that come with the plugin, each with its template. Hints stand in comments
 * below their heading, so that nothing ever reads them as content; they hold no link and no tag,
 * because the app finds those in comments too.
 */
import { CONVERSATION, ENGAGEMENT, REVIEW, TEAM } from "./shared-kinds";
import { OBSERVED, SETBACK, SUCCESS } from "./solo-kinds";
import type { Kind } from "./kinds";

/** In the order of the chooser. */
export const KINDS: readonly Kind[] = [
  SETBACK,
  SUCCESS,
  OBSERVED,
  ENGAGEMENT,
  CONVERSATION,
  TEAM,
  REVIEW,
];

/** The kind with that id, in any case, or null. */
export function findKind(id: string, kinds: readonly Kind[] = KINDS): Kind | null {
  const wanted = id.trim().toLowerCase();
  return kinds.find((kind) => kind.id === wanted) ?? null;
}
