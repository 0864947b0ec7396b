import type { JSX } from "preact";
import type { Structure } from "../../core/note";
import { Icon } from "../atoms/icon";
import { Pieces } from "../atoms/pieces";
import { type Shown, useShown } from "../hidden-names";
import { markHits } from "./marks";

const PARTS = ["cue", "move", "check"] as const;
type Part = (typeof PARTS)[number];

const PART_NAMES: Readonly<Record<Part, string>> = { cue: "Cue", move: "Move", check: "Check" };

/** The parts that are known; one alone says no more than the sentence above it. */
function knownParts(structure: Structure, shown: Shown): readonly (readonly [Part, string])[] {
  const known: (readonly [Part, string])[] = [];
  for (const part of PARTS) {
    const text = structure[part];
    if (text !== null) known.push([part, shown(text)]);
  }
  return known.length > 1 ? known : [];
}

/**
 * Cue → move → check on one line under the sentence. The line runs as its words do; each part is a
 * flex item of its own, so no part can reorder another.
 */
export function RuleLine(props: {
  readonly structure: Structure;
  readonly terms: readonly string[];
}): JSX.Element | null {
  const parts = knownParts(props.structure, useShown());
  if (parts.length === 0) return null;
  return (
    <div class="debrief-rule" dir="auto">
      {parts.map(([part, text], index) => (
        <span key={part} class={`debrief-${part}`}>
          {index > 0 && <Icon name="arrow-right" />}
          <span>
            <Pieces pieces={markHits(text, props.terms)} />
          </span>
        </span>
      ))}
    </div>
  );
}

/** The same parts as entries of a list, one a line. */
export function RuleSteps({ structure }: { readonly structure: Structure }): JSX.Element {
  const shown = useShown();
  return (
    <>
      {knownParts(structure, shown).map(([part, text]) => (
        <div key={part} class="debrief-step">
          <dt>{PART_NAMES[part]}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </>
  );
}
