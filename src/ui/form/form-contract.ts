/** What the form asks of its surroundings. */
import type { Earlier } from "../../app/earlier";
import type { OpenForm } from "../../app/commands/open-form";
import type { FormDraft } from "../../core/form/draft";
import type { FormModel, FormValues, LessonEntry, PersonEntry } from "../../core/form/model";
import type { PersonRole } from "../../core/note";
import type { PersonMatch } from "../../core/people-matches";
import type { EarlierActions } from "../earlier/earlier-contract";

/** A lesson note that may be put to the test. */
export interface LessonOffer {
  readonly path: string;
  readonly link: string;
  readonly wording: string;
  /** `About Elif Demir`. */
  readonly why: string;
}

export interface FormActions {
  /** At most a few people, best first. */
  readonly matchPeople: (query: string) => readonly PersonMatch[];
  /** How a person stands in the note; null for one that no link can name. */
  readonly toEntry: (match: PersonMatch) => PersonEntry | null;
  /** Makes a note for someone new; null when none was made, and the reason was said. */
  readonly createPerson: (name: string) => Promise<PersonEntry | null>;
  /** Shows the three roles at a place, and calls back with the one that was chosen. */
  readonly chooseRole: (
    at: HTMLElement,
    role: PersonRole,
    choose: (role: PersonRole) => void,
  ) => void;
  /** The fields as they are for these answers: a template may have a section for each person. */
  readonly modelFor: (title: string, values: FormValues) => FormModel;
  /** Where the note will be, or why it cannot be there. */
  readonly placeOf: (
    title: string,
    values: FormValues,
  ) => { readonly ok: boolean; readonly text: string };
  readonly lessonsToTest: (values: FormValues) => readonly LessonOffer[];
  /** One gentle question about a lesson, or null. */
  readonly remarkOn: (lesson: LessonEntry) => string | null;
  /** What was learned before, or null; never rejects. */
  readonly findEarlier: (lesson: LessonEntry, signal: AbortSignal) => Promise<Earlier | null>;
  readonly earlierActions: (
    lesson: LessonEntry,
    earlier: Earlier,
    later: () => void,
  ) => EarlierActions;
  /** Null once it is saved, else why it is not; the form stays then. */
  readonly save: (model: FormModel, title: string, values: FormValues) => Promise<string | null>;
  /** Null: what was written is as it was in the beginning. */
  readonly keepDraft: (draft: Pick<FormDraft, "title" | "values"> | null) => void;
  /** Closes the dialog without a question. */
  readonly close: () => void;
}

export interface FormProps {
  readonly form: OpenForm;
  readonly title: string;
  /** What was written here before and not saved. */
  readonly draft: FormDraft | null;
  /** False where drafts last only until the app closes. */
  readonly isLasting: boolean;
  readonly today: string;
  /** How the keys for the answers of "learned before" are shown: `Ctrl+1`. */
  readonly modKey: string;
  readonly actions: FormActions;
}

/** How the dialog asks the form whether it may go. */
export interface FormDoor {
  /** True when the dialog may close; else the form says why not, or closed what was open in it. */
  mayClose(): boolean;
}
