/** `@` while writing: the people of the vault, by name and alias, as links. */
import {
  type Editor,
  type EditorPosition,
  type EditorSuggestContext,
  type EditorSuggestTriggerInfo,
  type App as Obsidian,
  type TFile,
} from "obsidian";
import { linkToNote, wikilinkToNote } from "../../app/commands/note-link";
import type { App } from "../../app/create-app";
import { initialsOf } from "../../core/initials";
import { createLinkResolver } from "../../core/link-resolver";
import { wholeLink } from "../../core/parse/inline-link";
import type { Person } from "../../core/people-directory";
import { matchPeople, type PersonMatch, peopleCalled } from "../../core/people-matches";
import { baseName, folderOf } from "../../core/text";
import type { Links } from "../../ports/links";
import type { Notifier } from "../../ports/notifier";
import { isLikelyName, readMention } from "./mention-trigger";
import { PoliteSuggest } from "./polite-suggest";
import { drawSuggestion, type SuggestRow } from "./suggest-row";
import { type WritingPlace, writingPlace } from "./writing-place";

export type PersonRow =
  | { readonly kind: "person"; readonly match: PersonMatch }
  | { readonly kind: "new"; readonly name: string }
  | { readonly kind: "plain" };

const SHOWN = 8;

export class PersonSuggest extends PoliteSuggest<PersonRow> {
  /** Where an `@` was asked about, and what its place is, for as long as letters follow it. */
  #asked: { readonly at: string; readonly place: WritingPlace | null } | null = null;
  /** The `@` that is to stay as it is. */
  #kept: string | null = null;

  constructor(
    obsidian: Obsidian,
    private readonly debrief: App,
    private readonly parts: { readonly links: Links; readonly notifier: Notifier },
  ) {
    super(obsidian);
    this.limit = SHOWN + 2;
  }

  override onTrigger(
    cursor: EditorPosition,
    editor: Editor,
    file: TFile | null,
  ): EditorSuggestTriggerInfo | null {
    const mention = readMention(editor.getLine(cursor.line).slice(0, cursor.ch));
    if (mention === null || file === null) {
      this.#asked = null;
      return null;
    }
    const start = { line: cursor.line, ch: mention.start };
    const at = `${file.path}:${start.line}:${start.ch}`;
    if (at !== this.#kept) this.#kept = null;
    else return null;
    if (this.debrief.store.get().phase === "reading") return null;
    if (!this.mayShow()) return null;
    if (this.#rows(mention.query).length === 0) return null;
    if (this.#placeAt(at, editor, file.path, start, cursor) === null) return null;
    return { start, end: cursor, query: mention.query };
  }

  override getSuggestions({ query }: EditorSuggestContext): PersonRow[] {
    return this.#rows(query);
  }

  override renderSuggestion(row: PersonRow, el: HTMLElement): void {
    drawSuggestion(el, rowOf(row));
  }

  override selectSuggestion(row: PersonRow): void {
    const { context } = this;
    if (context === null) return;
    const place = this.#asked?.place ?? "debrief";
    const { file, start } = context;
    if (row.kind === "plain") this.#kept = `${file.path}:${start.line}:${start.ch}`;
    this.close();
    if (row.kind === "person") this.#link(row.match.person, context, place);
    else if (row.kind === "new") void this.#create(row.name, context, place);
  }

  #rows(query: string): PersonRow[] {
    const { everyone } = this.debrief.snapshot().people;
    const name = query.trim();
    const found = matchPeople(everyone, name, SHOWN).map((match): PersonRow => ({
      kind: "person",
      match,
    }));
    // Behind the first space the rest of a sentence may follow: only names go on.
    if (found.length === 0 && !isLikelyName(query)) return [];
    if (!isLikelyName(query)) return found;
    const isKnown = peopleCalled(everyone, name).length > 0;
    return [...found, ...(isKnown ? [] : [{ kind: "new", name } as const]), { kind: "plain" }];
  }

  #placeAt(
    at: string,
    editor: Editor,
    path: string,
    start: EditorPosition,
    end: EditorPosition,
  ): WritingPlace | null {
    if (this.#asked?.at !== at) {
      const span = { start: editor.posToOffset(start), end: editor.posToOffset(end) };
      const place = writingPlace(path, editor.getValue(), span, this.debrief.settings());
      this.#asked = { at, place };
    }
    return this.#asked.place;
  }

  async #create(name: string, context: EditorSuggestContext, place: WritingPlace): Promise<void> {
    const created = await this.debrief.commands.createPerson(name);
    if (!created.ok) return;
    const { path } = created.value;
    const person = { key: path, name: baseName(path), path, aliases: [] };
    this.#link(person, context, place);
  }

  /** Puts the link in the place of what was typed, if that still stands there. */
  #link(person: Person, context: EditorSuggestContext, place: WritingPlace): void {
    const { editor, file, start, end, query } = context;
    if (editor.getRange(start, end) !== `@${query}`) {
      this.parts.notifier.show(`The text has changed meanwhile, so ${person.name} was not linked.`);
      return;
    }
    const link = this.#linkTo(person, file.path, place);
    if (link === null) {
      this.parts.notifier.show(`No link can hold the name “${person.name}”.`);
      return;
    }
    const before = editor.getLine(start.line).charAt(start.ch - 1);
    const text = place === "people" && !/["']/.test(before) ? `"${link}"` : link;
    editor.replaceRange(text, start, end, "debrief");
    editor.setCursor({ line: start.line, ch: start.ch + text.length });
  }

  #linkTo({ path, name }: Person, source: string, place: WritingPlace): string | null {
    if (path === null) {
      const link = `[[${name}]]`;
      return wholeLink(link)?.target === name ? link : null;
    }
    const { notes, skipped } = this.debrief.snapshot();
    const resolver = createLinkResolver([...[...notes, ...skipped].map((one) => one.path), path]);
    return place === "people"
      ? wikilinkToNote(resolver, path, source)
      : linkToNote(this.parts.links, resolver, path, source);
  }
}

function rowOf(row: PersonRow): SuggestRow {
  const extra = { note: "", initials: "", isExtra: true };
  if (row.kind === "plain") {
    return { ...extra, title: "Keep as plain text", icon: "text-cursor-input" };
  }
  if (row.kind === "new") {
    return { ...extra, title: `Create “${row.name}” as a person`, icon: "user-plus" };
  }
  const { name } = row.match.person;
  const note = whoIsWho(row.match);
  return { title: name, note, icon: null, initials: initialsOf(name), isExtra: false };
}

/** Alias and folder; the whole path for whoever shares a name with somebody else. */
function whoIsWho({ person, alias, isAmbiguous }: PersonMatch): string {
  const called = alias === null ? "" : `Alias “${alias}”`;
  const folder = person.path === null ? "" : folderOf(person.path);
  const place =
    person.path === null ? "No note yet" : isAmbiguous ? person.path.replace(/\.md$/u, "") : folder;
  return [called, place].filter((part) => part !== "").join(" · ");
}
