import type { JSX } from "preact";
import type { AppState } from "../../app/state";
import { NoDebriefs } from "../no-debriefs";
import { Reading } from "../reading";
import { SkippedNotes } from "../skipped-notes";
import { usePeopleTools } from "./people-tools";

/** How far reading has come, why it failed, and what is not counted: above whatever was read. */
export function WhatWasRead({ state }: { readonly state: AppState }): JSX.Element {
  const { actions } = usePeopleTools();
  const { rollup } = state;
  const readAgain = actions.readAgain?.bind(actions);
  return (
    <>
      <Reading state={state} readAgain={readAgain} />
      {rollup !== null && (
        <SkippedNotes skipped={rollup.skipped} read={rollup.totals.notes} readAgain={readAgain} />
      )}
      {rollup !== null && isUnreadable(state) && (
        <NoDebriefs
          read={0}
          skipped={rollup.skipped.length}
          onStart={() => actions.startNote()}
          readAgain={readAgain}
        />
      )}
    </>
  );
}

/** True where there are notes, and none of them could be read. */
export function isUnreadable({ rollup }: AppState): boolean {
  return rollup !== null && rollup.totals.notes === 0 && rollup.skipped.length > 0;
}
