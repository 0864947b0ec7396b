/** What the form asks of the application: people, paths, earlier lessons, saving. */
import type { OpenForm } from "../app/commands/open-form";
import { asLesson } from "../core/form/as-lesson";
import type { LessonEntry, PersonEntry } from "../core/form/model";
import { matchPeople, type PersonMatch } from "../core/people-matches";
import { remarkOn } from "../core/remarks/remark";
import type { Kind } from "../core/templates/kinds";
import type { FormModal, FormWork } from "./form-modal";
import type { FormTools } from "./form-tools";
import { chooseRole } from "./role-menu";

const MOST_PEOPLE = 6;
/** More of them than anybody goes through while the event is fresh. */
const MOST_TO_TEST = 5;

/** @param kind null for a form on a note that is there */
export function formWork(
  { app, navigator }: FormTools,
  modal: FormModal,
  form: OpenForm,
  kind: Kind | null,
  folder: string | undefined,
): FormWork {
  const { commands } = app;
  /** What was said to be the same, with the lesson note that it then belongs to. */
  const joined = new Map<string, string | null>();
  const wishFor = (title: string) =>
    kind === null ? null : { kind, title, folder, seed: form.seed };
  const sentenceOf = (lesson: LessonEntry) =>
    asLesson(lesson, app.settings())?.sentence ?? lesson.text;
  const entryOf = (path: string): PersonEntry | null => {
    const link = commands.formLink(path, form.path);
    return link === null ? null : { item: link, role: "with", path };
  };

  return {
    matchPeople: (query) => matchPeople(app.snapshot().people.everyone, query, MOST_PEOPLE),
    toEntry({ person }: PersonMatch) {
      if (person.path === null) return { item: person.name, role: "with", path: null };
      return entryOf(person.path);
    },
    async createPerson(name) {
      const created = await commands.createPerson(name);
      return created.ok ? entryOf(created.value.path) : null;
    },
    chooseRole,
    modelFor: (title, values) => {
      const wish = wishFor(title);
      return wish === null ? form.model : commands.formModel(wish, form.model, values);
    },
    placeOf(title, values) {
      const wish = wishFor(title);
      if (wish === null) return { ok: true, text: withoutEnd(form.path ?? "") };
      const place = commands.formPath(wish, form.model, values);
      return place.ok
        ? { ok: true, text: withoutEnd(place.value) }
        : { ok: false, text: place.reason };
    },
    lessonsToTest: (values) =>
      commands.formOffers(form.model, values, form.path).slice(0, MOST_TO_TEST),
    remarkOn(entry) {
      if (!app.settings().showRemarks) return null;
      const lesson = asLesson(entry, app.settings());
      return lesson === null ? null : (remarkOn(lesson)?.text ?? null);
    },
    async findEarlier(entry, signal) {
      if (!app.settings().showEarlier) return null;
      const { path } = form;
      return app.learnedBefore.find({ text: entry.text, path }, signal);
    },
    earlierActions: (entry, earlier, later) => ({
      async same() {
        const sentence = sentenceOf(entry);
        const said = await commands.sameAsEarlier(sentence, earlier, null);
        if (!said.ok) return null;
        joined.set(sentence, earlier.lessonNote);
        return {
          async undo() {
            const undone = await said.value.undo();
            if (undone.ok) joined.delete(sentence);
            return undone;
          },
        };
      },
      async different() {
        const said = await commands.notSame(sentenceOf(entry), earlier);
        return said.ok ? said.value : null;
      },
      open({ path, line }) {
        // What was written is kept as a draft.
        modal.leave();
        void navigator.open(path, line, true);
      },
      openRollup: null,
      later,
      promote: null,
    }),
    async save(model, title, values) {
      const wish = wishFor(title);
      const answers = { model, values, joined };
      const saved =
        wish === null
          ? await commands.saveForm(form.path ?? "", form.base, answers)
          : await commands.createFromForm(wish, answers);
      return saved.ok ? null : saved.reason;
    },
  };
}

function withoutEnd(path: string): string {
  return path.replace(/\.md$/u, "");
}
