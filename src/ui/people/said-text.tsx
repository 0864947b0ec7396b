import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { cutMarks, type MarkedText } from "../../core/rollup/marked-text";
import type { Member } from "../../core/rollup/model";
import { InlineText, type NoteLinks } from "../atoms/inline-text";
import { useShownMarked } from "../hidden-names";
import { usePeopleTools } from "./people-tools";

/** The words of one lesson as they were written, without what stands behind its full stop. */
export function SaidText(props: {
  readonly member: Member;
  /** Where the note is one key away, links would stand between. */
  readonly isFlat?: boolean;
}): JSX.Element {
  const { member, isFlat = false } = props;
  const { actions } = usePeopleTools();
  const shown = useShownMarked();
  const links = useMemo<NoteLinks>(
    () => ({
      follow: (target, newTab) => actions.openLink(target, member, newTab),
      preview: (event, anchor, target) => actions.previewLink(event, anchor, target, member),
    }),
    [actions, member],
  );
  const said = useMemo(() => saidBy(member), [member]);
  return <InlineText {...shown(said)} links={links} isFlat={isFlat} />;
}

function saidBy({ text, sentence, marks }: Member): MarkedText {
  if (sentence === "") return { text, marks };
  // Marks have their places in the text, which a sentence begins.
  const isBeginning = text.startsWith(sentence);
  return { text: sentence, marks: isBeginning ? cutMarks(marks, 0, sentence.length) : [] };
}
