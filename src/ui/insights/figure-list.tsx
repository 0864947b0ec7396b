import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { shownText } from "../../core/shown-text";
import { Chevron } from "../atoms/chevron";
import { ShowMore } from "../atoms/show-more";
import type { Evidence } from "../lists/evidence";
import { Behind } from "./behind";
import type { Figure, OpenFigure } from "./figure";

const PAGE = 8;

export interface ListedFigure {
  readonly key: string;
  readonly text: string;
  /** How often, in words; may be empty. */
  readonly count: string;
  readonly evidence: readonly Evidence[];
}

/** Figures below each other, the open one with what is behind it. */
export function FigureList(props: {
  /** What the keys of these figures begin with. */
  readonly of: string;
  readonly figures: readonly ListedFigure[];
  readonly empty: string;
  readonly open: Figure | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { of, figures, empty, open, onOpen } = props;
  const [shown, setShown] = useState(PAGE);
  if (figures.length === 0) return <p class="debrief-part-empty">{empty}</p>;
  return (
    <>
      <ul class="debrief-figures" role="list">
        {figures.slice(0, shown).map(({ key, text, count, evidence }) => {
          const figure: Figure = { key: `${of} ${key}`, label: shownText(text), evidence };
          const isOpen = open?.key === figure.key;
          return (
            <li key={key}>
              <button
                type="button"
                class={
                  isOpen ? "debrief-bare debrief-figure is-expanded" : "debrief-bare debrief-figure"
                }
                aria-expanded={isOpen}
                onClick={() => onOpen(figure)}
              >
                <Chevron />
                <span class="debrief-figure-text" dir="auto">
                  {shownText(text)}
                </span>
                <span class="debrief-meta">{count}</span>
              </button>
              {isOpen && <Behind figure={figure} />}
            </li>
          );
        })}
      </ul>
      <ShowMore left={figures.length - shown} page={PAGE} onMore={() => setShown(shown + PAGE)} />
    </>
  );
}
