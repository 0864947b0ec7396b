/** What the form asks of the application, as one group of commands. */
import type { PathResult } from "../../core/edit/paths";
import type { FormModel, FormValues } from "../../core/form/model";
import { readForm } from "../../core/form/read-form";
import { createLinkResolver } from "../../core/link-resolver";
import { wholeLink } from "../../core/parse/inline-link";
import { lessonsToTest } from "../../core/rollup/to-test";
import type { Kind } from "../../core/templates/kinds";
import { foldText } from "../../core/text";
import type { Result } from "../../ports/result";
import type { CommandContext } from "./context";
import { wikilinkToNote } from "./note-link";
import {
  type FormStart,
  newPath,
  type OpenForm,
  openNoteForm,
  renderNew,
  startForm,
} from "./open-form";
import {
  createFromForm,
  dateOf,
  type FormAnswers,
  type NewNoteWish,
  peopleOf,
  saveForm,
} from "./save-form";

/** A lesson note that may be put to the test, with the link that names it. */
export interface OfferedLesson {
  readonly path: string;
  readonly link: string;
  readonly wording: string;
  readonly why: string;
}

export interface FormCommands {
  /** Reads what templates are filled by; forms begin with what was read last. */
  prepareForm(): Promise<void>;
  startForm(kind: Kind, start: FormStart): Result<OpenForm>;
  openNoteForm(path: string): Promise<Result<OpenForm>>;
  createFromForm(
    wish: NewNoteWish,
    answers: FormAnswers,
  ): Promise<Result<{ readonly path: string }>>;
  saveForm(
    path: string,
    base: FormValues,
    answers: FormAnswers,
  ): Promise<Result<{ readonly path: string }>>;
  /** Where the new note would be. */
  formPath(wish: NewNoteWish, model: FormModel, values: FormValues): PathResult;
  /** The fields for these answers; those of `model` where the template cannot be read with them. */
  formModel(wish: NewNoteWish, model: FormModel, values: FormValues): FormModel;
  /** The link to a note in a `people` property; `source` is null for a note that is not there yet. */
  formLink(target: string, source: string | null): string | null;
  formOffers(model: FormModel, values: FormValues, path: string | null): readonly OfferedLesson[];
}

export function createFormCommands(context: CommandContext): FormCommands {
  const noteOf = (wish: NewNoteWish, model: FormModel, values: FormValues) => {
    const date = dateOf(model, values) ?? context.clock.now().date;
    return { ...wish, date, people: peopleOf(model, values) };
  };
  /** The newest, for the same people and title: it is asked for with every key. */
  let known: { readonly rendered: string; readonly model: FormModel } | null = null;
  const linkFrom = (target: string, source: string | null) => {
    const { links, notes } = context.index.snapshot();
    const resolver = source === null ? createLinkResolver(notes.map(({ path }) => path)) : links;
    return wikilinkToNote(resolver, target, source ?? "");
  };
  return {
    async prepareForm() {
      await context.formats.refresh();
    },
    startForm: (kind, start) => startForm(context, kind, start),
    openNoteForm: (path) => openNoteForm(context, path),
    createFromForm: (wish, answers) => createFromForm(context, wish, answers),
    saveForm: (path, base, answers) => saveForm(context, path, base, answers),
    formPath: (wish, model, values) => newPath(context, noteOf(wish, model, values)),
    formModel(wish, model, values) {
      const rendered = renderNew(context, noteOf(wish, model, values));
      if (known?.rendered === rendered) return known.model;
      const form = readForm(rendered, context.settings);
      if (!form.ok) return model;
      known = { rendered, model: form.model };
      return form.model;
    },
    formLink: linkFrom,
    formOffers(model, values, path) {
      const snapshot = context.index.snapshot();
      const keys = peopleOf(model, values).map(({ item }) => {
        const target = wholeLink(item)?.target ?? null;
        const note = target === null ? null : snapshot.links.resolve(target, path ?? "");
        return note ?? `name:${foldText(target ?? item)}`;
      });
      return lessonsToTest(snapshot, keys, context.clock.now().date).flatMap((lesson) => {
        const link = linkFrom(lesson.path, path);
        return link === null
          ? []
          : [{ path: lesson.path, link, wording: lesson.wording, why: lesson.why }];
      });
    },
  };
}
