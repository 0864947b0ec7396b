/**
 * One lesson as a link: `obsidian://debrief?vault=…&view=lesson&path=…&line=…&lesson=…`. It leads to
 * the lesson's line without a block id, so that nothing has to be written into the note.
 */
import type { Note } from "../note";
import type { Member } from "./model";
import { encodeParameter, LINK_ACTION, refuseParameter } from "./state-link";

/** What `view` says in such a link. */
export const LESSON_VIEW = "lesson";

export interface LessonPlace {
  readonly path: string;
  /** 1-based, as it was when the link was made. */
  readonly line: number;
  /** How the lesson is called in its note, which stays while lines move; null where nobody said. */
  readonly lesson: string | null;
}

export type LessonLinkRead =
  | { readonly ok: true; readonly place: LessonPlace }
  | { readonly ok: false; readonly reason: string };

const LONGEST_PATH = 4000;
const LINE = /^[1-9]\d{0,6}$/u;
const LESSON = /^[\w-]{1,80}$/u;
const KEYS = new Set(["action", "vault", "view", "path", "line", "lesson"]);

export function writeLessonLink(
  vault: string,
  { id, path, line }: Pick<Member, "id" | "path" | "line">,
): string {
  const lesson = id.startsWith(`${path}#`) ? id.slice(path.length + 1) : "";
  const parameters = [
    ["vault", vault],
    ["view", LESSON_VIEW],
    ["path", path],
    ["line", String(line)],
    ...(LESSON.test(lesson) ? [["lesson", lesson] as const] : []),
  ] as const;
  const query = parameters.map(([key, value]) => `${key}=${encodeParameter(value)}`).join("&");
  return `obsidian://${LINK_ACTION}?${query}`;
}

/** Reads the parameters of a link, which come from anywhere. Never throws. */
export function readLessonParameters(
  parameters: Readonly<Record<string, unknown>>,
): LessonLinkRead {
  for (const [key, value] of Object.entries(parameters)) {
    if (!KEYS.has(key) || typeof value !== "string") return refuseParameter(key);
  }
  const { path, line, lesson } = parameters;
  if (typeof path !== "string" || !path.endsWith(".md") || path.length > LONGEST_PATH) {
    return refuseParameter("path");
  }
  if (typeof line !== "string" || !LINE.test(line)) return refuseParameter("line");
  if (lesson !== undefined && !(typeof lesson === "string" && LESSON.test(lesson))) {
    return refuseParameter("lesson");
  }
  return { ok: true, place: { path, line: Number(line), lesson: lesson ?? null } };
}

/** The line on which the lesson stands now; the one of the link where it is not found. */
export function lineOfPlace(
  { path, line, lesson }: LessonPlace,
  note: Pick<Note, "lessons"> | undefined,
): number {
  const found = note?.lessons.find(({ id }) => lesson !== null && id === `${path}#${lesson}`);
  return found?.line ?? line;
}
