/**
 * The vocabulary that every layer shares. Plain readonly data: nothing here reads, writes or computes.
 *
 * Offsets are half-open UTF-16 spans into the text that was read. `line` is the only line number
 * that is kept: the place a person is sent to. It never anchors an edit.
 */

/** Half-open range of UTF-16 code units, `0 <= start <= end <= text.length`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a stretch of a text can be besides words. Nobody has looked at the address of a link yet. */
export type MarkSort =
  | { readonly kind: "emphasized" | "strong" | "struck" | "highlighted" | "code" }
  | { readonly kind: "wikilink" | "link"; readonly address: string }
  | { readonly kind: "tag"; readonly tag: string };

/** A tag is no part of the text: its span is the place, without length, where it stood. */
export type TextMark = Span & MarkSort;

export type DiagnosticCode =
  "frontmatter-invalid" | "frontmatter-too-large" | "frontmatter-too-deep" | "date-invalid";

/** Something about a note that a person may want to mend. Bad input is data, never an exception. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** One sentence for a person, with 1-based line and column where they are known. */
  readonly message: string;
  readonly span: Span;
}

/** A heading and everything below it, up to the next heading of its level or a higher one. */
export interface Section {
  readonly heading: string;
  /** 1 to 6. */
  readonly level: number;
  /** The heading's own lines, without the line break. */
  readonly headingSpan: Span;
  /** From the end of the heading to the end of the section. */
  readonly bodySpan: Span;
  readonly isLessons: boolean;
}

/** What a person is in a lesson: there (with), the one who taught or showed it, or its subject. */
export type PersonRole = "with" | "from" | "about";

/** A link as it stands in a note, not yet looked up in the vault. */
export interface LinkRef {
  /** Target without heading, block or alias, percent-decoded: `People/Sarah Lind`. */
  readonly target: string;
  /** What a reader sees: the alias, else the last part of the path. */
  readonly display: string;
  /** The role that was written (`from::`, `about::`); null means a plain link. */
  readonly role: Exclude<PersonRole, "with"> | null;
}

/** An item of a `people` property: a link, or a plain name with a null target. */
export interface PersonMention {
  readonly target: string | null;
  readonly text: string;
}

/** A person of the vault: two people of one name stay two, because `key` tells them apart. */
export interface PersonRef {
  /** Path of the person's note, else the folded name of someone without a note. */
  readonly key: string;
  /** Base name of the note, else the name as written. */
  readonly name: string;
  /** Path of the person's note, if there is one. */
  readonly path: string | null;
  readonly role: PersonRole;
}

/** Where a lesson was found. `paragraph` only for a paragraph under a lesson heading. */
export type LessonSource = "heading" | "property" | "field" | "tag" | "callout" | "paragraph";

/** Clean structure: what calls for the lesson, what to do, how to tell that it worked. */
export interface Structure {
  readonly cue: string | null;
  readonly move: string | null;
  readonly check: string | null;
}

/** One statement in one place of one note. */
export interface Lesson extends Structure {
  /** `path`, fingerprint of the sentence and ordinal among equal ones: stable while lines move. */
  readonly id: string;
  /** What a person would read: markdown removed, links by their display text. */
  readonly text: string;
  /** `text` less the links that follow its last punctuation: the part that says the lesson. */
  readonly sentence: string;
  /** What is marked in `text`; tags that make it a lesson are left out. */
  readonly marks: readonly TextMark[];
  /** 1-based line that a person is sent to. */
  readonly line: number;
  readonly source: LessonSource;
  /** The lesson's own source, first character of its text to the last, wrapped lines included. */
  readonly span: Span;
  /** Links in the lesson's text and details, in order. */
  readonly links: readonly LinkRef[];
  /** What the lesson came from, where its own line says so (`#lesson/setback`); else its note does. */
  readonly kind: LessonKind | null;
}

/** What a lesson's own line can say of the event that it came from. */
export type LessonKind = "setback" | "success";

/** What a later note found about a lesson note. */
export type Verdict = "held" | "refined" | "changed" | "dropped";

/** `- held:: [[Restore the dream first]] indecision was gone in a minute` */
export interface VerdictLine {
  readonly verdict: Verdict;
  /** The link to the lesson note: the first in the line. */
  readonly link: LinkRef;
  /** What was seen; may be empty. */
  readonly remark: string;
  /** 1-based. */
  readonly line: number;
}

/** `- [ ] promise:: new labels, by 2026-05-18 [[Elif Demir]]` */
export interface PromiseLine {
  /** What was promised, without the day and the people behind it. */
  readonly text: string;
  /** True when it is owed to the writer (`to me::`). */
  readonly isToWriter: boolean;
  /** True when the box of its task is ticked. */
  readonly isKept: boolean;
  /** `YYYY-MM-DD`, or null. */
  readonly due: string | null;
  readonly links: readonly LinkRef[];
  /** 1-based. */
  readonly line: number;
}

/** A dated line in the history of a lesson note: `- 2026-03-03 held: …`. */
export interface HistoryEvent {
  readonly date: string;
  readonly event: Verdict | "promoted";
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

export type Level = "organization" | "process" | "performer";

/** A note promoted from a repeat: the wording that its members share. */
export interface LessonNote extends Structure {
  readonly text: string;
  /** What is marked in `text`. */
  readonly marks: readonly TextMark[];
  readonly people: readonly PersonMention[];
  readonly retired: boolean;
  /** The day on which it shall be tested, or null. */
  readonly review: string | null;
  /** Texts of lessons that are not the same, folded by `foldText`. */
  readonly not: readonly string[];
}

/** All that the vault needs to know of one note. */
export interface Note {
  readonly path: string;
  /** Kind of debrief, or null for any other note. */
  readonly debrief: string | null;
  /** Calendar date `YYYY-MM-DD`, from the property or the file name. */
  readonly date: string | null;
  readonly people: readonly PersonMention[];
  readonly setbacks: readonly string[];
  readonly successes: readonly string[];
  readonly level: Level | null;
  readonly outcome: string | null;
  readonly lessons: readonly Lesson[];
  readonly lessonNote: LessonNote | null;
  /** What the note found about lesson notes, in order; none in a lesson note itself. */
  readonly verdicts: readonly VerdictLine[];
  readonly promises: readonly PromiseLine[];
  /** Of a lesson note: its dated lines with a word that means something, in order. */
  readonly history: readonly HistoryEvent[];
  /** True if folder, `type` or tag says that this note stands for a person. */
  readonly isPerson: boolean;
  readonly aliases: readonly string[];
  readonly sections: readonly Section[];
  /** The block between the fences and the fences themselves, or null. */
  readonly frontmatter: FrontmatterSpan | null;
  readonly invalidFrontmatter: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface FrontmatterSpan {
  /** Both fences included, without the line break after the closing one. */
  readonly block: Span;
  /** The YAML between the fences, with its last line break. */
  readonly yaml: Span;
  /** Where the body starts. */
  readonly bodyStart: number;
}
