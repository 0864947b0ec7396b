/** Which heading of a note answers which field of a form. */
import { isLessonHeading } from "../parse/headings";
import type { Section } from "../note";
import type { Settings } from "../settings/settings";
import type { FormModel, SectionField } from "./model";

export type FormRules = Settings;

/** The field's heading in any spelling that settings allow. */
function answers(field: SectionField, { heading, isLessons }: Section, rules: FormRules): boolean {
  if (field.kind === "lessons") return isLessons;
  if (field.kind === "tested") return isLessonHeading(heading, rules.testedHeadings);
  return heading === field.heading || isLessonHeading(heading, [field.heading]);
}

/** The sections of a note by the ids of the fields; a section answers one field alone. */
export function matchSections(
  sections: readonly Section[],
  { fields }: FormModel,
  rules: FormRules,
): ReadonlyMap<string, Section> {
  const found = new Map<string, Section>();
  const taken = new Set<Section>();
  for (const field of fields) {
    if (!("heading" in field)) continue;
    const section = sections.find((one) => !taken.has(one) && answers(field, one, rules));
    if (section === undefined) continue;
    taken.add(section);
    found.set(field.id, section);
  }
  return found;
}
