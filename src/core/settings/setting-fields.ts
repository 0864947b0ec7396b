/**
 * The settings as a page shows them: one value a field, what a field's new value changes, and why it
 * is refused. A field is named by its setting; `debriefNames.KIND` is one entry of those.
 */
import { isReservedName } from "../edit/file-name";
import { problemWithFolder, problemWithPattern } from "../templates/debrief-path";
import type { Settings } from "./settings";

/** Fields whose value is one setting as it is. */
const SAME = [
  "debriefFolder",
  "inboxNote",
  "personTemplate",
  "openForm",
  "showEarlier",
  "showRemarks",
  "quickLessonTarget",
] as const;
type SameKey = (typeof SAME)[number];

/** The first template folder; the others stay as they are. */
export const TEMPLATE_FOLDER = "templateFolder";
const NAME = "debriefNames.";

/** The field of a kind's pattern. */
export function nameField(kind: string): string {
  return NAME + kind;
}

/** The value that a field shows; undefined for a field that is not known. */
export function fieldValue(settings: Settings, field: string): unknown {
  if (isSame(field)) return settings[field];
  if (field === TEMPLATE_FOLDER) return settings.templateFolders[0] ?? "";
  const kind = kindOf(field);
  if (kind === null) return undefined;
  // An entry is only ever an own one, whatever a kind is called.
  return Object.hasOwn(settings.debriefNames, kind) ? settings.debriefNames[kind] : "";
}

/** What a new value changes, or null where the field cannot have it. */
export function fieldChange(
  settings: Settings,
  field: string,
  value: unknown,
): Partial<Settings> | null {
  if (isSame(field)) return typeof value === typeof settings[field] ? { [field]: value } : null;
  if (typeof value !== "string") return null;
  if (field === TEMPLATE_FOLDER) {
    return { templateFolders: [value.trim(), ...settings.templateFolders.slice(1)] };
  }
  const kind = kindOf(field);
  if (kind === null) return null;
  const others = Object.entries(settings.debriefNames).filter(([id]) => id !== kind);
  const own = value.trim() === "" ? [] : [[kind, value.trim()] as const];
  return { debriefNames: Object.fromEntries([...others, ...own]) };
}

/**
 * Why a field cannot have a value, as one sentence, or null.
 *
 * @param isNote true for the path of a note that is there
 */
export function fieldProblem(
  field: string,
  value: unknown,
  isNote: (path: string) => boolean,
): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  if (kindOf(field) !== null) return text === "" ? null : problemWithPattern(text);
  switch (field) {
    case "debriefFolder":
    case TEMPLATE_FOLDER:
      return text === "" ? "Name a folder." : problemWithPath(text);
    case "inboxNote":
      return text === "" ? "Name a note." : problemWithPath(text);
    case "personTemplate": {
      const isThere = text === "" || isNote(text) || isNote(`${text}.md`);
      return isThere ? null : `There is no note “${text}”.`;
    }
    default:
      return null;
  }
}

function problemWithPath(path: string): string | null {
  const reserved = path.split("/").find((part) => isReservedName(part.trim()));
  if (reserved !== undefined) return `“${reserved}” is a name that Windows keeps for itself.`;
  return problemWithFolder(path.replace(/\/$/u, ""));
}

function isSame(field: string): field is SameKey {
  return SAME.some((key) => key === field);
}

function kindOf(field: string): string | null {
  return field.startsWith(NAME) ? field.slice(NAME.length) : null;
}
