/**
 * From stored data of any version, hand-edited or broken, to settings: what is right is taken, what
 * is not keeps its default and is named. Nothing that is stored is ever thrown away here; this only
 * reads.
 */
import { isRecord, ownValue } from "../own-value";
import { DEFAULT_SETTINGS, type PropertyKeys, type Settings } from "./settings";

export const SETTINGS_VERSION = 1;

export interface SettingsReading {
  readonly settings: Settings;
  /** One sentence for each stored value that could not be used. */
  readonly problems: readonly string[];
  /** Stored by a newer version: to be read, never to be written over. */
  readonly isNewer: boolean;
}

/** Reads the value of `data.json`; null means that nothing was stored. */
export function readSettings(stored: unknown): SettingsReading {
  if (stored === null || stored === undefined) {
    return { settings: DEFAULT_SETTINGS, problems: [], isNewer: false };
  }
  if (!isRecord(stored)) {
    const problems = ["The stored settings are not an object, so the defaults are used."];
    return { settings: DEFAULT_SETTINGS, problems, isNewer: false };
  }
  const problems: string[] = [];
  const text = (key: string, fallback: string) => {
    const value = ownValue(stored, key);
    if (value === undefined) return fallback;
    if (typeof value === "string" && value.trim() !== "") return value;
    problems.push(`The setting “${key}” is not a text, so its default is used.`);
    return fallback;
  };
  const list = (record: object, key: string, fallback: readonly string[]) => {
    const value = ownValue(record, key);
    if (value === undefined) return fallback;
    if (Array.isArray(value) && value.every((item) => typeof item === "string")) return value;
    problems.push(`The setting “${key}” is not a list of texts, so its default is used.`);
    return fallback;
  };
  const between = (key: string, least: number, most: number, fallback: number) => {
    const value = ownValue(stored, key);
    if (value === undefined) return fallback;
    if (typeof value === "number" && value >= least && value <= most) return value;
    problems.push(
      `The setting “${key}” is not a number from ${least} to ${most}, so its default is used.`,
    );
    return fallback;
  };
  const flag = (key: string, fallback: boolean) => {
    const value = ownValue(stored, key);
    if (value === undefined) return fallback;
    if (typeof value === "boolean") return value;
    problems.push(`The setting “${key}” is neither true nor false, so its default is used.`);
    return fallback;
  };
  const version = ownValue(stored, "version");
  const defaults = DEFAULT_SETTINGS;
  const settings: Settings = {
    keys: readKeys(ownValue(stored, "keys"), list, problems),
    lessonHeadings: list(stored, "lessonHeadings", defaults.lessonHeadings),
    lessonTag: text("lessonTag", defaults.lessonTag).replace(/^#/, ""),
    lessonCallout: text("lessonCallout", defaults.lessonCallout),
    peopleFolders: list(stored, "peopleFolders", defaults.peopleFolders),
    personTag: text("personTag", defaults.personTag).replace(/^#/, ""),
    personType: text("personType", defaults.personType),
    debriefFolder: text("debriefFolder", defaults.debriefFolder),
    lessonFolder: text("lessonFolder", defaults.lessonFolder),
    testedHeadings: list(stored, "testedHeadings", defaults.testedHeadings),
    historyHeadings: list(stored, "historyHeadings", defaults.historyHeadings),
    templateFolders: list(stored, "templateFolders", defaults.templateFolders),
    ignore: list(stored, "ignore", defaults.ignore),
    strictness: between("strictness", -1, 1, defaults.strictness),
    learnFromJudgements: flag("learnFromJudgements", defaults.learnFromJudgements),
    debriefNames: readNames(ownValue(stored, "debriefNames"), problems),
    quickLessonTarget: readTarget(ownValue(stored, "quickLessonTarget"), problems),
    inboxNote: text("inboxNote", defaults.inboxNote),
    // Empty means none, so it is a text like any other.
    personTemplate:
      ownValue(stored, "personTemplate") === ""
        ? ""
        : text("personTemplate", defaults.personTemplate),
    showEarlier: flag("showEarlier", defaults.showEarlier),
    showRemarks: flag("showRemarks", defaults.showRemarks),
    openForm: flag("openForm", defaults.openForm),
  };
  const isNewer = typeof version === "number" && version > SETTINGS_VERSION;
  return { settings, problems, isNewer };
}

function readKeys(
  stored: unknown,
  list: (record: object, key: string, fallback: readonly string[]) => readonly string[],
  problems: string[],
): PropertyKeys {
  const defaults = DEFAULT_SETTINGS.keys;
  if (stored === undefined) return defaults;
  if (!isRecord(stored)) {
    problems.push("The setting “keys” is not an object, so its defaults are used.");
    return defaults;
  }
  const names = (key: keyof PropertyKeys) => list(stored, key, defaults[key]);
  return {
    debrief: names("debrief"),
    date: names("date"),
    people: names("people"),
    setbacks: names("setbacks"),
    successes: names("successes"),
    lessons: names("lessons"),
    level: names("level"),
    outcome: names("outcome"),
    lesson: names("lesson"),
    cue: names("cue"),
    move: names("move"),
    check: names("check"),
    from: names("from"),
    about: names("about"),
    retired: names("retired"),
    not: names("not"),
    review: names("review"),
    held: names("held"),
    refined: names("refined"),
    changed: names("changed"),
    dropped: names("dropped"),
    promise: names("promise"),
    toMe: names("toMe"),
    type: names("type"),
    tags: names("tags"),
    aliases: names("aliases"),
  };
}

/** Patterns of path by kind; one that is no text is left out and named, the others stay. */
function readNames(stored: unknown, problems: string[]): Settings["debriefNames"] {
  if (stored === undefined) return DEFAULT_SETTINGS.debriefNames;
  if (!isRecord(stored)) {
    problems.push("The setting “debriefNames” is not an object, so its default is used.");
    return DEFAULT_SETTINGS.debriefNames;
  }
  const entries: [string, string][] = [];
  for (const [kind, value] of Object.entries(stored)) {
    const pattern: unknown = value;
    if (typeof pattern === "string" && pattern.trim() !== "") entries.push([kind, pattern]);
    else
      problems.push(`The setting “debriefNames” holds no text for “${kind}”, so it is not used.`);
  }
  return Object.fromEntries(entries);
}

function readTarget(stored: unknown, problems: string[]): Settings["quickLessonTarget"] {
  if (stored === undefined) return DEFAULT_SETTINGS.quickLessonTarget;
  if (stored === "today" || stored === "inbox") return stored;
  problems.push(
    "The setting “quickLessonTarget” is neither “today” nor “inbox”, so its default is used.",
  );
  return DEFAULT_SETTINGS.quickLessonTarget;
}
