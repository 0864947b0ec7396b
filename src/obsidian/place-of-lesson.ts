import type { App } from "../app/create-app";
import { baseName } from "../core/text";

/** Where a lesson goes in a note, as it is told: `2026-05-16, under Lessons`. */
export function placeOfLesson(debrief: App, path: string): string {
  const note = debrief.snapshot().notes.find((other) => other.path === path);
  const heading = note?.sections.find(({ isLessons }) => isLessons)?.heading ?? "Lessons";
  return `${baseName(path)}, under ${heading}`;
}
