import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Chevron } from "../atoms/chevron";
import { ShowMore } from "../atoms/show-more";
import { useShown } from "../hidden-names";
import type { Evidence } from "../lists/evidence";
import { Behind } from "./behind";
import type { OpenFigure } from "./figure";

const PAGE = 8;

export interface ListedFigure {
  readonly key: string;
  readonly text: string;
  /** How often, in words; may be empty. */
  readonly count: string;
  readonly evidence: readonly Evidence[];
}

/** Figures below each other, the open one with what is behind it. */
export function FigureList<T>(props: {
  /** What the keys of these figures begin with. */
  readonly of: string;
  readonly figures: readonly T[];
  /** What one says; of thousands only those are asked that are shown. */
  readonly figureOf: (figure: T) => ListedFigure;
  readonly empty: string;
  /** Key of the open figure. */
  readonly open: string | null;
  readonly onOpen: OpenFigure;
}): JSX.Element {
  const { of, figures, figureOf, empty, open, onOpen } = props;
  const [limit, setLimit] = useState(() => {
    if (open?.startsWith(`${of} `) !== true) return PAGE;
    const at = figures.findIndex((each) => open === `${of} ${figureOf(each).key}`);
    return Math.max(1, Math.ceil((at + 1) / PAGE)) * PAGE;
  });
  const shown = useShown();
  if (figures.length === 0) return <p class="debrief-part-empty">{empty}</p>;
  return (
    <>
      <ul class="debrief-figures" role="list">
        {figures.slice(0, limit).map((each) => {
          const { key, text, count, evidence } = figureOf(each);
          const whole = `${of} ${key}`;
          const isOpen = open === whole;
          return (
            <li key={key}>
              <button
                type="button"
                class={
                  isOpen ? "debrief-bare debrief-figure is-expanded" : "debrief-bare debrief-figure"
                }
                aria-expanded={isOpen}
                onClick={() => onOpen(whole)}
              >
                <Chevron />
                <span class="debrief-figure-text" dir="auto">
                  {shown(text)}
                </span>
                <span class="debrief-meta">{count}</span>
              </button>
              {isOpen && <Behind figure={{ key: whole, label: text, evidence }} />}
            </li>
          );
        })}
      </ul>
      <ShowMore left={figures.length - limit} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </>
  );
}
