/**
 * Everything a person may change, as one readonly value that is handed to whoever needs it.
 * Nothing reads settings from a global; `migrations.ts` makes this shape from stored data.
 */

/** What counts as a debrief, a lesson and a person: the part of the settings that parsing needs. */
export interface ParseRules {
  /** Property names, each with the spellings that mean it; compared without case. */
  readonly keys: PropertyKeys;
  /** Headings whose items are lessons; compared folded, see `isLessonHeading`. */
  readonly lessonHeadings: readonly string[];
  /** Tag without `#`; nested tags count too. */
  readonly lessonTag: string;
  /** Type of callout that holds a lesson. */
  readonly lessonCallout: string;
  /** Folders of person notes. */
  readonly peopleFolders: readonly string[];
  /** Tag without `#` and value of `type` that make a note a person note. */
  readonly personTag: string;
  readonly personType: string;
  /** Folders of templates: nothing in them is a debrief or a lesson. */
  readonly templateFolders: readonly string[];
  /** Folders and notes in which nothing is a debrief or a lesson. */
  readonly ignore: readonly string[];
  /** Headings above the verdicts of a debrief; compared folded, as lesson headings are. */
  readonly testedHeadings: readonly string[];
  /** Headings above the dated lines of a lesson note. */
  readonly historyHeadings: readonly string[];
}

export interface PropertyKeys {
  readonly debrief: readonly string[];
  readonly date: readonly string[];
  readonly people: readonly string[];
  readonly setbacks: readonly string[];
  readonly successes: readonly string[];
  readonly lessons: readonly string[];
  readonly level: readonly string[];
  readonly outcome: readonly string[];
  readonly lesson: readonly string[];
  readonly cue: readonly string[];
  readonly move: readonly string[];
  readonly check: readonly string[];
  /** Inline fields that give the people in them a role. */
  readonly from: readonly string[];
  readonly about: readonly string[];
  readonly retired: readonly string[];
  readonly not: readonly string[];
  readonly review: readonly string[];
  /** Verdicts on a lesson note: inline fields in a debrief, words in a History line. */
  readonly held: readonly string[];
  readonly refined: readonly string[];
  readonly changed: readonly string[];
  readonly dropped: readonly string[];
  /** What somebody promised: by the writer, or to the writer. */
  readonly promise: readonly string[];
  readonly toMe: readonly string[];
  /** The app's own: what a note is, its tags, its other names. */
  readonly type: readonly string[];
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
}

export interface Settings extends ParseRules {
  /** Folder of debriefs; `debriefNames` says what stands below it. */
  readonly debriefFolder: string;
  /** Folder of lesson notes. */
  readonly lessonFolder: string;
  /** -1 (looser) to 1 (stricter): how alike lessons must be to be grouped unasked. */
  readonly strictness: number;
  /** Whether words that lessons judged the same share count for more. */
  readonly learnFromJudgements: boolean;
  /** Where a new debrief goes below the debrief folder, by kind; other kinds use `DEBRIEF_NAME`. */
  readonly debriefNames: Readonly<Record<string, string>>;
  /** Where a quick lesson is saved: today's note, or the inbox note. */
  readonly quickLessonTarget: "today" | "inbox";
  /** Path of the inbox note, with or without `.md`. */
  readonly inboxNote: string;
  /** Path of the template of new person notes; empty for none. */
  readonly personTemplate: string;
  /** Whether lessons that were learned before show it while they are written. */
  readonly showEarlier: boolean;
  /** Whether a lesson may be remarked on. */
  readonly showRemarks: boolean;
  /** Whether a new debrief opens as a form; else as a note. */
  readonly openForm: boolean;
}

/** The pattern of path of every kind that has none of its own. */
export const DEBRIEF_NAME = "{{date:YYYY}}/{{date}} {{title}}";

export const DEFAULT_SETTINGS: Settings = {
  keys: {
    debrief: ["debrief"],
    date: ["date"],
    people: ["people"],
    setbacks: ["setbacks"],
    successes: ["successes"],
    lessons: ["lessons"],
    level: ["level"],
    outcome: ["outcome"],
    lesson: ["lesson"],
    cue: ["cue"],
    move: ["move"],
    check: ["check"],
    from: ["from"],
    about: ["about"],
    retired: ["retired"],
    not: ["not"],
    review: ["review"],
    held: ["held"],
    refined: ["refined"],
    changed: ["changed"],
    dropped: ["dropped"],
    promise: ["promise"],
    toMe: ["to me"],
    type: ["type"],
    tags: ["tags"],
    aliases: ["aliases"],
  },
  lessonHeadings: [
    "Lesson",
    "Lessons",
    "Lesson learned",
    "Lessons learned",
    "Takeaway",
    "Takeaways",
    "What I learned",
    "Learnings",
    "What we learned",
  ],
  lessonTag: "lesson",
  lessonCallout: "lesson",
  peopleFolders: ["People"],
  personTag: "person",
  personType: "person",
  debriefFolder: "Debriefs",
  lessonFolder: "Lessons",
  testedHeadings: ["Lessons tested"],
  historyHeadings: ["History"],
  strictness: 0,
  learnFromJudgements: true,
  debriefNames: {},
  quickLessonTarget: "today",
  inboxNote: "Debriefs/Inbox",
  personTemplate: "",
  showEarlier: true,
  showRemarks: true,
  openForm: true,
  templateFolders: ["Templates"],
  ignore: [],
};
