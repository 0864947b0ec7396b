/** "Capture a lesson": one line, and what was understood of it before it is saved. */
import { type App as Obsidian, setIcon, SuggestModal } from "obsidian";
import type { App } from "../app/create-app";
import type { Person } from "../core/people-directory";
import {
  parseQuick,
  type QuickLesson,
  readableText,
  saidText,
  undecidedIn,
} from "../core/quick/parse-quick";
import { foldText } from "../core/text";
import { shownText } from "../core/shown-text";
import { type MountedQuick, mountQuick } from "../ui/quick/mount-quick";
import { appClock } from "./app-clock";
import { nameChooser } from "./name-dialog";
import { appIcons, appNotifier } from "./app-ports";
import { localeOf } from "./app-locale";
import { EarlierLookup } from "./earlier-lookup";
import { whereabouts } from "./person-prompt";
import { placeOfLesson } from "./place-of-lesson";

/** What a person typed and did not save: it is there again the next time. */
export interface QuickDraft {
  load(): string;
  keep(text: string): void;
}

/** Carries what was typed into a whole debrief; true when it has arrived there. */
export type CarryOn = (lesson: QuickLesson) => Promise<boolean>;

/** Someone who may be meant, or null: it stays text. */
interface Row {
  readonly person: Person | null;
  readonly typed: string;
}

const UNDECIDED = "Choose who is meant, then save.";

export class QuickPrompt extends SuggestModal<Row> {
  readonly #facts: MountedQuick;
  /** Who is meant by a name of several people: the key, or null where it stays text. */
  readonly #decided = new Map<string, string | null>();
  #target: string | null = null;
  readonly #lookup: EarlierLookup;
  #isSaving = false;
  #isSaved = false;
  #problem: string | null = null;

  constructor(
    obsidian: Obsidian,
    private readonly debrief: App,
    private readonly draft: QuickDraft,
    private readonly carryOn: CarryOn,
  ) {
    super(obsidian);
    this.modalEl.addClass("debrief-ui", "debrief-prompt", "mod-quick");
    this.modalEl.setAttr("role", "dialog");
    nameChooser(this, "Capture a lesson", "People");
    this.setPlaceholder("What did you learn?");
    this.inputEl.setAttrs({ "aria-label": "What did you learn?", dir: "auto" });
    const facts = createDiv("debrief-quick-facts");
    this.resultContainerEl.before(facts);
    this.#facts = mountQuick(facts, {
      icons: appIcons,
      locale: localeOf(this.inputEl.win),
      actions: {
        join: () => {
          this.#lookup.join();
        },
        create: (name) => {
          void this.#create(name);
        },
        carry: () => {
          this.#carry();
        },
        save: () => {
          this.#submit();
        },
      },
    });
    this.#lookup = new EarlierLookup(debrief, appClock, () => {
      this.#show(this.#read());
    });
    this.setInstructions([
      { command: "@", purpose: "person" },
      { command: "+ −", purpose: "success, setback" },
      { command: "↵", purpose: "to save" },
      {
        command: "shift ↵",
        purpose: debrief.settings().openForm ? "to open the form" : "to open the note",
      },
      { command: "esc", purpose: "to close" },
    ]);
    this.scope.register(["Shift"], "Enter", (event) => {
      if (!event.isComposing) this.#carry();
      return false;
    });
    this.scope.register([], "Tab", (event) => {
      // Without an offer the key goes where it always goes.
      if (this.inputEl.doc.activeElement !== this.inputEl || !this.#lookup.join()) return;
      event.preventDefault();
      return false;
    });
  }

  override onOpen(): void {
    void super.onOpen();
    this.inputEl.value = this.draft.load();
    this.inputEl.select();
    this.#refresh();
    // Before the first reading is done nobody can say who has a note.
    if (this.debrief.store.get().phase === "reading") {
      void this.debrief.whenReady.then(() => {
        this.#refresh();
      });
    }
    void this.debrief.commands.quickTarget().then((target) => {
      if (target.ok) this.#target = placeOfLesson(this.debrief, target.value.path);
      else this.#problem = target.reason;
      // The list stays as it is: somebody may have been selected in it by now.
      this.#show(this.#read());
    });
  }

  override onClose(): void {
    super.onClose();
    this.#lookup.dispose();
    this.draft.keep(this.#isSaved ? "" : this.inputEl.value);
    this.#facts.dispose();
  }

  override getSuggestions(): Row[] {
    const lesson = this.#read();
    this.#lookup.ask(saidText(lesson));
    this.#show(lesson);
    const undecided = undecidedIn(lesson);
    if (undecided === null) return [];
    const { choices, typed } = undecided;
    return [...choices.map((person) => ({ person, typed })), { person: null, typed }];
  }

  /** Nothing to choose is the usual case, and nothing to be told. */
  override onNoSuggestion(): void {
    this.resultContainerEl.empty();
  }

  override renderSuggestion({ person, typed }: Row, el: HTMLElement): void {
    el.addClass("mod-complex");
    const icon = el.createSpan({ cls: "debrief-kind-icon", attr: { "aria-hidden": "true" } });
    setIcon(icon, person === null ? "type" : "user");
    const content = el.createDiv({ cls: "suggestion-content" });
    const title = content.createDiv({ cls: "suggestion-title", attr: { dir: "auto" } });
    const note = content.createDiv({ cls: "suggestion-note", attr: { dir: "auto" } });
    title.setText(shownText(person === null ? `Leave “${typed}” as text` : person.name));
    note.setText(shownText(person === null ? "Nobody is linked" : whereabouts(person)));
  }

  /** A choice goes on in the same line, so the prompt stays open. */
  override selectSuggestion({ person, typed }: Row): void {
    this.#decided.set(foldText(typed), person === null ? null : person.key);
    this.#refresh();
    this.inputEl.focus();
  }

  override onChooseSuggestion(): void {
    // `selectSuggestion` has done it.
  }

  override selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    if ("isComposing" in event && event.isComposing) return;
    const isInField = this.inputEl.doc.activeElement === this.inputEl;
    if (!isInField) {
      // Enter on one of the buttons presses it.
      const focused = this.inputEl.doc.activeElement;
      if (focused?.instanceOf(HTMLElement) === true) focused.click();
    } else if (undecidedIn(this.#read()) === null) void this.#save();
    else super.selectActiveSuggestion(event);
  }

  /** A finger has no key for it. */
  #submit(): void {
    if (undecidedIn(this.#read()) === null) void this.#save();
    else appNotifier.show(UNDECIDED);
  }

  #read(): QuickLesson {
    const { everyone } = this.debrief.snapshot().people;
    return parseQuick(this.inputEl.value, everyone, this.#decided);
  }

  #refresh(): void {
    this.inputEl.trigger("input");
  }

  #show(lesson: QuickLesson): void {
    const people = lesson.parts.filter((part) => part.kind === "person");
    const isEmpty = readableText(lesson) === "";
    const problem = undecidedIn(lesson) === null ? this.#problem : UNDECIDED;
    const { earlier, isJoined } = this.#lookup;
    this.#facts.show({
      kind: lesson.kind,
      people: people.flatMap(({ person }) => person?.name ?? []),
      unknown: people
        .filter(({ person, choices, isText }) => person === null && !isText && choices.length === 0)
        .map(({ typed }) => typed),
      target: isEmpty ? null : this.#target,
      earlier:
        earlier === null ? null : { sentence: earlier.sentence, seen: earlier.seen, isJoined },
      problem: isEmpty ? null : problem,
    });
  }

  async #create(name: string): Promise<void> {
    const created = await this.debrief.commands.createPerson(name);
    if (!created.ok) return;
    await this.debrief.settle();
    this.#decided.set(foldText(name), created.value.path);
    this.#refresh();
    this.inputEl.focus();
  }

  async #save(): Promise<void> {
    const lesson = this.#read();
    if (this.#isSaving || readableText(lesson) === "") return;
    this.#isSaving = true;
    const { earlier, isJoined } = this.#lookup;
    const saved = await this.debrief.commands.saveQuickLesson(lesson);
    this.#isSaving = false;
    if (!saved.ok) return;
    this.#isSaved = true;
    this.close();
    const { sentence, address } = saved.value;
    if (earlier !== null && isJoined)
      await this.debrief.commands.sameAsEarlier(sentence, earlier, address);
  }

  #carry(): void {
    const lesson = this.#read();
    if (undecidedIn(lesson) !== null) {
      appNotifier.show(UNDECIDED);
      return;
    }
    // What was typed is kept until it has arrived.
    this.close();
    void this.carryOn(lesson).then((hasArrived) => {
      if (hasArrived) this.draft.keep("");
    });
  }
}
