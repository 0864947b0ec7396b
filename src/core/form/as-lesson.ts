/** A lesson of a form as it would be read in a note. */
import type { Lesson } from "../note";
import { parseNote } from "../parse/parse-note";
import type { ParseRules } from "../settings/settings";
import type { LessonEntry } from "./model";

/** Null for one that says nothing yet. */
export function asLesson(entry: LessonEntry, rules: ParseRules): Lesson | null {
  const line = (text: string) => text.replace(/\s+/gu, " ").trim();
  const parts = (["cue", "move", "check"] as const).flatMap((part) => {
    const value = line(entry[part]);
    const [key] = rules.keys[part];
    return value === "" || key === undefined ? [] : [`  - ${key}:: ${value}`];
  });
  const [heading = ""] = rules.lessonHeadings;
  const text = [`# ${heading}`, `- ${line(entry.text)}`, ...parts, ""].join("\n");
  return (
    parseNote("Form.md", text, { ...rules, templateFolders: [], ignore: [] }).lessons[0] ?? null
  );
}
