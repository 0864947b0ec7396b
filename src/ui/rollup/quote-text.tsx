import type { JSX } from "preact";
import { useCallback, useMemo } from "preact/hooks";
import { cutMarks, type MarkedText } from "../../core/rollup/marked-text";
import type { Member, Repeat } from "../../core/rollup/model";
import { baseName } from "../../core/text";
import { InlineText, type MarkedPiece, type NoteLinks } from "../atoms/inline-text";
import { useShownMarked } from "../hidden-names";
import { useViewTools } from "../view-tools";
import { markSharedWords } from "../words";
import { markHits, markShared, type SharedWords } from "./marks";
import { useRollupTools } from "./rollup-tools";

/** The words of one lesson as they were written, those marked that a search or the repeat is about. */
export function QuoteText(props: {
  readonly row: Repeat;
  readonly member: Member;
  /** The words that tie it to the others, or null while nobody has said. */
  readonly words: SharedWords | null;
  readonly terms: readonly string[];
  readonly id: string;
  readonly tabIndex: number;
}): JSX.Element {
  const { row, member, words, terms, tabIndex } = props;
  const { actions } = useRollupTools();
  const { locale } = useViewTools();
  const shown = useShownMarked();
  const { said, behind } = useMemo(() => cutMember(member, row.lessonNote), [member, row]);
  const links = useMemo<NoteLinks>(
    () => ({
      follow: (target, newTab) => actions.openLink(target, member, newTab),
      preview: (event, anchor, target) => actions.previewLink(event, anchor, target, member),
    }),
    [actions, member],
  );
  // While searching, hits are marked and nothing else: two kinds of marks would be a riddle.
  const isSearch = terms.length > 0;
  const cut = useCallback(
    (text: string): readonly MarkedPiece[] => {
      if (isSearch) return markHits(text, terms);
      return words === null
        ? markSharedWords(text, row.why, locale)
        : markShared(text, words, locale);
    },
    [isSearch, terms, words, row, locale],
  );
  return (
    <span class="debrief-text" id={props.id} dir="auto">
      <InlineText
        {...shown(said)}
        links={links}
        tabIndex={tabIndex}
        cut={cut}
        markClass={isSearch ? "debrief-hit" : "debrief-match"}
      />
      {behind.text !== "" && (
        <span class="debrief-behind">
          <InlineText {...shown(behind)} links={links} tabIndex={tabIndex} />
        </span>
      )}
    </span>
  );
}

/** The sentence, and the links behind its full stop, which say who, less the lesson note's own. */
function cutMember(
  { text, sentence, marks }: Member,
  lessonNote: string | null,
): { readonly said: MarkedText; readonly behind: MarkedText } {
  const name = lessonNote === null ? "" : baseName(lessonNote);
  const isNamed = name !== "" && text.length > sentence.length && text.endsWith(` ${name}`);
  const end = Math.max(sentence.length, text.length - (isNamed ? name.length + 1 : 0));
  const placed = marks.map((mark) =>
    // A tag behind the name stays, with what is left to stand behind.
    mark.kind === "tag" && mark.start > end ? { ...mark, start: end, end } : mark,
  );
  const part = (from: number, to: number): MarkedText => ({
    text: text.slice(from, to),
    marks: cutMarks(placed, from, to),
  });
  return { said: part(0, sentence.length), behind: part(sentence.length, end) };
}
