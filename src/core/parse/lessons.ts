/** The lessons in the body of a note, in every form of the data format, each counted once. */
import type { LessonSource, LinkRef, Span, Structure } from "../note";
import type { ParseRules } from "../settings/settings";
import type { Block } from "./block";
import { type Carrier, fieldsOf, linksOf, readCarrier } from "./carrier";
import { explicitOf, innerOf } from "./explicit-structure";
import { fieldKeys, type FieldKeys } from "./field-keys";
import type { Headings } from "./headings";
import { joinWordings, type Wording } from "./inline-text";
import { type LessonScope, LessonScopes } from "./outline";
import { isScaffold } from "./scaffold";

/** A lesson that was found, before it is compared with the others of its note. */
export interface LessonDraft {
  readonly inline: Wording;
  readonly line: number;
  readonly source: LessonSource;
  readonly span: Span;
  readonly links: readonly LinkRef[];
  /** In its own text. */
  readonly tags: readonly string[];
  /** Cue, move and check that details or inline fields give. */
  readonly explicit: Structure;
}

/**
 * Finds the lessons of a body, in no promised order.
 *
 * @param blocks all blocks of the body, as `scanBlocks` gives them
 */
export function readLessons(
  text: string,
  blocks: readonly Block[],
  headings: Headings,
  rules: ParseRules,
): readonly LessonDraft[] {
  const reader = new LessonReader(text, blocks, headings, rules);
  return reader.read();
}

/** A paragraph under a lesson heading: a lesson if no list stands in the same section. */
interface Waiting {
  readonly scope: LessonScope;
  readonly paragraph: LessonDraft;
  readonly otherwise: LessonDraft | null;
}

class LessonReader {
  private readonly keys: FieldKeys;
  private readonly scopes: LessonScopes;
  private readonly drafts: LessonDraft[] = [];
  private readonly waiting: Waiting[] = [];
  /** For each block the lesson callout around it, or -1. */
  private readonly calloutOf: number[] = [];
  private readonly carriers = new Map<number, Carrier>();

  constructor(
    private readonly text: string,
    private readonly blocks: readonly Block[],
    headings: Headings,
    private readonly rules: ParseRules,
  ) {
    this.keys = fieldKeys(rules);
    this.scopes = new LessonScopes(blocks, headings);
  }

  read(): readonly LessonDraft[] {
    this.blocks.forEach((block, index) => {
      const inherited = block.parent === -1 ? -1 : (this.calloutOf[block.parent] ?? -1);
      this.calloutOf[index] = this.isLessonCallout(block) ? index : inherited;
      if (block.kind === "heading") this.scopes.enter(block);
      else if (block.callout !== null) this.readCallout(index);
      else if (block.kind === "paragraph") this.readParagraph(index, block);
    });
    for (const { scope, paragraph, otherwise } of this.waiting) {
      const draft = scope.hasList ? otherwise : paragraph;
      if (draft !== null) this.add(draft);
    }
    return this.drafts;
  }

  private isLessonCallout(block: Block): boolean {
    return block.callout?.type.toLowerCase() === this.rules.lessonCallout.toLowerCase();
  }

  private readParagraph(index: number, block: Block): void {
    const item = this.blocks[index - 1];
    const isItem = item?.kind === "item" && block.parent === index - 1;
    const owner = isItem ? item : block;
    const scope = this.scopes.of(owner, !isItem);
    const isFree = this.calloutOf[index] === -1;
    if (scope !== null && isItem && isFree) scope.hasList = true;
    // Most paragraphs of a vault are no lesson, and need not be read to tell.
    if (scope === null && !this.mayHoldLesson(block)) return;
    const carrier = this.carrierAt(index);
    if (this.addFields(carrier, isItem ? index - 1 : null)) return;
    if (!isFree) return;
    const detailsOf = isItem ? index - 1 : null;
    const tagged = this.hasLessonTag(carrier) ? this.draft(carrier, "tag", detailsOf) : null;
    if (scope === null) {
      if (tagged !== null) this.add(tagged);
    } else if (isItem) this.add(this.draft(carrier, "heading", detailsOf));
    else {
      this.waiting.push({
        scope,
        paragraph: this.draft(carrier, "paragraph", null),
        otherwise: tagged,
      });
    }
  }

  private mayHoldLesson(block: Block): boolean {
    const first = block.pieces[0]?.start ?? 0;
    const raw = this.text.slice(first, block.pieces.at(-1)?.end ?? first);
    return raw.includes("::") || raw.includes("#");
  }

  private hasLessonTag(carrier: Carrier): boolean {
    const wanted = this.rules.lessonTag.toLowerCase();
    return carrier.inline.tags.some((tag) => {
      const folded = tag.toLowerCase();
      return folded === wanted || folded.startsWith(`${wanted}/`);
    });
  }

  /** A titled callout is its title; one without a title is its body, read as one text. */
  private readCallout(index: number): void {
    const block = this.blocks[index];
    const title = block?.callout?.title;
    if (block === undefined || title === undefined) return;
    const inside = this.carriersInside(index);
    const head = readCarrier(this.text, [title], block.line, this.keys, false);
    const isLesson = this.isLessonCallout(block);
    if (this.addFields(head, null, isLesson ? inside : []) || !isLesson) return;
    if (!isScaffold(head.inline.text)) {
      this.add({ ...this.draft(head, "callout", null, inside), line: block.line });
      return;
    }
    const said = inside.filter((carrier) => carrier.inline.text !== "");
    const [first] = said;
    if (first === undefined) return;
    const whole = joinWordings(said.map((carrier) => carrier.inline));
    const span = { start: first.span.start, end: said.at(-1)?.span.end ?? first.span.end };
    const draft = this.draft(
      first,
      "callout",
      null,
      inside.filter((other) => other !== first),
    );
    this.add({ ...draft, inline: whole, span, line: block.line });
  }

  /** Adds a lesson for each `lesson::` field of the carrier; true if there was one. */
  private addFields(
    carrier: Carrier,
    detailsOf: number | null,
    details: readonly Carrier[] = [],
  ): boolean {
    const fields = carrier.fields.filter((field) => field.meaning === "lesson");
    if (fields.length === 0) return false;
    const around = this.around(carrier, detailsOf, details);
    const links = linksOf(around);
    const outer = explicitOf(fieldsOf(around));
    for (const field of fields) {
      const inner = explicitOf(innerOf(field, this.keys));
      this.add({
        inline: field.value,
        line: field.line,
        source: "field",
        span: field.span,
        links: field.value.links.length === 0 ? links : [...field.value.links, ...links],
        tags: [...field.value.tags, ...carrier.inline.tags],
        explicit: {
          cue: inner.cue ?? outer.cue,
          move: inner.move ?? outer.move,
          check: inner.check ?? outer.check,
        },
      });
    }
    return true;
  }

  private draft(
    carrier: Carrier,
    source: LessonSource,
    detailsOf: number | null,
    details: readonly Carrier[] = [],
  ): LessonDraft {
    const around = this.around(carrier, detailsOf, details);
    return {
      inline: carrier.inline,
      line: carrier.line,
      source,
      span: carrier.span,
      links: linksOf(around),
      tags: carrier.inline.tags,
      explicit: explicitOf(fieldsOf(around)),
    };
  }

  /** The carrier and everything that details it, each once. */
  private around(
    carrier: Carrier,
    detailsOf: number | null,
    details: readonly Carrier[],
  ): readonly Carrier[] {
    const deeper = detailsOf === null ? [] : this.carriersInside(detailsOf);
    return [carrier, ...details, ...deeper.filter((other) => other !== carrier)];
  }

  /** The paragraphs inside a container, in order. Nesting is bounded, so all calls are linear. */
  private carriersInside(container: number): readonly Carrier[] {
    const inside: Carrier[] = [];
    for (let i = container + 1; i < this.blocks.length; i++) {
      const block = this.blocks[i];
      // Blocks are in order: what is inside has this container around it, or one that comes later.
      if (block === undefined || block.parent < container) break;
      if (block.kind === "paragraph") inside.push(this.carrierAt(i));
    }
    return inside;
  }

  private carrierAt(index: number): Carrier {
    const known = this.carriers.get(index);
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const item = this.blocks[index - 1];
    const isItem = item?.kind === "item" && block?.parent === index - 1;
    const pieces = block?.pieces ?? [];
    const line = (isItem ? item.line : block?.line) ?? 0;
    const carrier = readCarrier(this.text, pieces, line, this.keys, isItem);
    this.carriers.set(index, carrier);
    return carrier;
  }

  private add(draft: LessonDraft): void {
    if (!isScaffold(draft.inline.text)) this.drafts.push(draft);
  }
}
