import type { JSX } from "preact";
import { shownText } from "../../core/shown-text";
import type { AppState } from "../../app/state";
import { StateMessage } from "../atoms/state-message";
import { Loading } from "../rollup/loading";

/** Before there is anything to say about anybody. */
export function NotYet({ state }: { readonly state: AppState }): JSX.Element {
  const { problem, read, total } = state;
  if (problem === null) return <Loading read={read} total={total} skeleton />;
  const reason = <bdi>{shownText(problem)}</bdi>;
  return (
    <StateMessage icon="triangle-alert" title="Your notes cannot be read" text={reason} alert>
      {null}
    </StateMessage>
  );
}
