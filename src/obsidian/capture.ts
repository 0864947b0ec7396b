/** The ways in which a new debrief begins: which kind, as a form or as a note, and where. */
import { type App as Obsidian, Notice } from "obsidian";
import type { DebriefWish } from "../app/commands/draft-debrief";
import type { App } from "../app/create-app";
import type { Kind } from "../core/templates/kinds";
import { type ChooserWords, KindPrompt } from "./kind-prompt";
import { ParticipantsPrompt } from "./participants-prompt";

/** What a debrief is begun with beside its kind. */
export type Beginning = Omit<DebriefWish, "title">;

/** Ways to begin that are built elsewhere; null where there is none. */
export interface CaptureTools {
  readonly openForm: ((kind: Kind, beginning: Beginning) => void) | null;
  readonly quickLesson: (() => void) | null;
}

export interface Capture {
  /** Asks for the kind, then begins; with a folder the note is made there. */
  chooseKind(beginning?: Beginning): void;
  /** Begins with a kind, as the settings say, or the other way. */
  begin(kind: Kind, isOther?: boolean, beginning?: Beginning): void;
}

export function createCapture(obsidian: Obsidian, app: App, tools: CaptureTools): Capture {
  function begin(kind: Kind, isOther = false, beginning: Beginning = {}): void {
    if (kind.problem !== undefined) {
      new Notice(kind.problem);
      return;
    }
    const wantsForm = app.settings().openForm !== isOther;
    if (wantsForm && tools.openForm !== null) tools.openForm(kind, beginning);
    else startNote(kind, beginning);
  }

  function startNote(kind: Kind, beginning: Beginning): void {
    const create = (people: Beginning["people"]) => {
      const known = people === undefined ? {} : { people };
      void app.commands.startNote(kind, "", { ...beginning, ...known });
    };
    if (beginning.people !== undefined || !hasParticipants(kind)) {
      create(beginning.people);
      return;
    }
    new ParticipantsPrompt(obsidian, app.snapshot().people.everyone, [], create).open();
  }

  return {
    begin,
    chooseKind(beginning = {}) {
      new KindPrompt(obsidian, {
        kinds: app.kinds(),
        words: wordsFor(app.settings().openForm, tools),
        choose: (kind, isOther) => {
          begin(kind, isOther, beginning);
        },
        quickLesson: tools.quickLesson ?? undefined,
      }).open();
    },
  };
}

function wordsFor(opensForm: boolean, { openForm }: CaptureTools): ChooserWords {
  if (openForm === null) return { enter: "to open the note", shiftEnter: null };
  return opensForm
    ? { enter: "to open the form", shiftEnter: "for an empty note" }
    : { enter: "to open the note", shiftEnter: "for the form" };
}

function hasParticipants({ template }: Kind): boolean {
  return /\{\{[ \t]*participants[ \t]*\}\}/iu.test(template);
}
