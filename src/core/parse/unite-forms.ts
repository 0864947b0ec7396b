/** One lesson in several forms is one lesson. */
import type { LessonSource } from "../note";
import type { ParseRules } from "../settings/settings";
import { foldText } from "../text";
import { fieldKeys } from "./field-keys";
import type { Property } from "./property";
import { readInline } from "./inline";
import type { LessonDraft } from "./lessons";
import { isScaffold } from "./scaffold";

/** The lessons of the `lessons` property. */
export function propertyLessons(
  property: Property | null,
  rules: ParseRules,
): readonly LessonDraft[] {
  const keys = fieldKeys(rules);
  const drafts = (property?.items ?? []).map((item): LessonDraft => {
    const inline = readInline(item.text, keys);
    const part = (meaning: string) => {
      const said = inline.fields.find(
        (field) => keys.get(field.key) === meaning && !isScaffold(field.value.text),
      );
      return said?.value.sentence ?? null;
    };
    const links = inline.fields.flatMap((field) => {
      const role = keys.get(field.key);
      if (role !== "from" && role !== "about") return field.value.links;
      return field.value.links.map((link) => ({ ...link, role }));
    });
    return {
      inline,
      line: item.line,
      source: "property",
      span: item.span,
      links: [...inline.links, ...links],
      tags: inline.tags,
      explicit: { cue: part("cue"), move: part("move"), check: part("check") },
    };
  });
  return drafts.filter((draft) => !isScaffold(draft.inline.text));
}

/** A lower rank is the form that counts. */
const RANK: Readonly<Record<LessonSource, number>> = {
  field: 0,
  callout: 1,
  property: 2,
  heading: 3,
  paragraph: 3,
  tag: 4,
};

/**
 * Keeps, of lessons with one text in several forms, those of the first form; two in the same form
 * are two. A form that has links behind its text, as after linking a person, is still the same. In
 * order of their place in the note.
 */
export function uniteForms(drafts: readonly LessonDraft[]): readonly LessonDraft[] {
  const [first] = drafts;
  if (drafts.every((draft) => draft.source === first?.source)) return inOrder(drafts);
  const texts = new Map<string, number>();
  const bares = new Map<string, number>();
  for (const { inline, source } of drafts) {
    lower(texts, foldText(inline.text), RANK[source]);
    lower(bares, foldText(inline.bare), RANK[source]);
  }
  return inOrder(
    drafts.filter(({ inline, source }) => {
      const text = foldText(inline.text);
      const others = [texts.get(text), bares.get(text), texts.get(foldText(inline.bare))];
      return others.every((rank) => rank === undefined || rank >= RANK[source]);
    }),
  );
}

function inOrder(drafts: readonly LessonDraft[]): readonly LessonDraft[] {
  return [...drafts].sort((a, b) => a.span.start - b.span.start);
}

function lower(ranks: Map<string, number>, key: string, rank: number): void {
  ranks.set(key, Math.min(ranks.get(key) ?? rank, rank));
}
