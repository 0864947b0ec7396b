/** What a list of repeats knows of each beyond its lessons: where it stands, and how lively it is. */
import type { LinkResolver } from "../link-resolver";
import type { Note } from "../note";
import { eventsOf, type LessonEvent, verdictsByLessonNote } from "./events";
import type { Repeat } from "./model";
import { momentumOf } from "./momentum";
import { standingOf, type Standing } from "./status";

export interface Row {
  readonly repeat: Repeat;
  readonly standing: Standing;
  /** What happened to its lesson note, oldest first; empty without one. */
  readonly events: readonly LessonEvent[];
  /** See `momentumOf`. */
  readonly momentum: number;
  /** Tags of the notes that hold its lessons, without `#`, lower case, by note. */
  readonly tags: ReadonlyMap<string, readonly string[]>;
}

/** What is known of a vault and of the day. */
export interface RowContext {
  readonly notes: readonly Note[];
  readonly links: LinkResolver;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Tags of a note as they are written, with or without `#`; without it no note has tags. */
  readonly tagsOf?: (path: string) => readonly string[];
}

const NOTHING: readonly LessonEvent[] = [];
const NO_TAGS: ReadonlyMap<string, readonly string[]> = new Map();

const described = new WeakMap<readonly Repeat[], { context: RowContext; rows: readonly Row[] }>();

/**
 * Rows in the order of the repeats. What is known of one is worked out when it is first asked for,
 * once: a list draws a dozen of thousands. O(repeats), and O(notes) when the first lesson note is
 * asked about; then O(lessons + events log events) a row. Whoever asks for the same gets the same
 * rows, so that what one view has learned of a row no other learns again.
 */
export function describeRows(repeats: readonly Repeat[], context: RowContext): readonly Row[] {
  const before = described.get(repeats);
  if (before !== undefined && answers(before.context, context)) return before.rows;
  const rows = describeAnew(repeats, context);
  described.set(repeats, { context, rows });
  return rows;
}

/** Rows that know their tags do for whoever does not ask for tags. */
function answers(known: RowContext, asked: RowContext): boolean {
  const { notes, links, today, tagsOf } = asked;
  const isSameVault = known.notes === notes && known.links === links && known.today === today;
  return isSameVault && (tagsOf === undefined || known.tagsOf === tagsOf);
}

function describeAnew(repeats: readonly Repeat[], context: RowContext): readonly Row[] {
  const history = new History(context);
  return repeats.map((repeat) => new DescribedRow(repeat, history, context));
}

/** A row that works out what it is asked for. Its answers are no fields: a copy has to name them. */
class DescribedRow implements Row {
  private knownEvents: readonly LessonEvent[] | null = null;
  private knownStanding: Standing | null = null;
  private knownMomentum: number | null = null;
  private knownTags: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(
    readonly repeat: Repeat,
    private readonly history: History,
    private readonly context: RowContext,
  ) {}

  get events(): readonly LessonEvent[] {
    this.knownEvents ??= this.history.eventsOf(this.repeat);
    return this.knownEvents;
  }

  get standing(): Standing {
    this.knownStanding ??= standingOf(
      this.history.lessonNoteOf(this.repeat) ?? { lessonNote: null },
      this.events,
    );
    return this.knownStanding;
  }

  get momentum(): number {
    this.knownMomentum ??= momentumOf(this.repeat.members, this.context.today);
    return this.knownMomentum;
  }

  get tags(): ReadonlyMap<string, readonly string[]> {
    const { tagsOf } = this.context;
    this.knownTags ??= tagsOf === undefined ? NO_TAGS : tagsByNote(this.repeat, tagsOf);
    return this.knownTags;
  }
}

/** Lesson notes and their verdicts, gathered when the first of them is asked for. */
class History {
  private known: {
    readonly lessonNotes: ReadonlyMap<string, Note>;
    readonly verdicts: ReadonlyMap<string, readonly LessonEvent[]>;
  } | null = null;

  constructor(private readonly context: RowContext) {}

  lessonNoteOf({ lessonNote }: Repeat): Note | undefined {
    return lessonNote === null ? undefined : this.gather().lessonNotes.get(lessonNote);
  }

  eventsOf(repeat: Repeat): readonly LessonEvent[] {
    const note = this.lessonNoteOf(repeat);
    if (note === undefined) return NOTHING;
    return eventsOf(note, repeat.members, this.gather().verdicts.get(note.path) ?? []);
  }

  private gather(): NonNullable<History["known"]> {
    if (this.known !== null) return this.known;
    const { notes, links } = this.context;
    const lessonNotes = new Map<string, Note>();
    for (const note of notes) if (note.lessonNote !== null) lessonNotes.set(note.path, note);
    this.known = { lessonNotes, verdicts: verdictsByLessonNote(notes, links) };
    return this.known;
  }
}

function tagsByNote(
  { members }: Repeat,
  tagsOf: (path: string) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, readonly string[]>();
  for (const { path } of members) {
    if (tags.has(path)) continue;
    tags.set(
      path,
      tagsOf(path).map((tag) => tag.replace(/^#/u, "").toLowerCase()),
    );
  }
  return tags;
}
