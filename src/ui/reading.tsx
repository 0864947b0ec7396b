import type { JSX } from "preact";
import { type AppState, isReading } from "../app/state";
import { Icon } from "./atoms/icon";
import { StateMessage } from "./atoms/state-message";
import { useShown } from "./hidden-names";
import { ReadAgain } from "./read-again";
import { Loading } from "./rollup/loading";

/** How far reading has come, and why the vault cannot be read: above whatever was read before. */
export function Reading(props: {
  readonly state: AppState;
  /** Reads the vault once more; where it is absent, no button offers it. */
  readonly readAgain: (() => void) | undefined;
}): JSX.Element {
  const { problem, rollup, read, total } = props.state;
  const isFirst = rollup === null;
  return (
    <>
      {problem !== null && (
        <Problem reason={problem} isWhole={isFirst} readAgain={props.readAgain} />
      )}
      {isReading(props.state) && <Loading read={read} total={total} skeleton={isFirst} />}
    </>
  );
}

/** The whole view, or a banner above what was read before. */
function Problem(props: {
  readonly reason: string;
  readonly isWhole: boolean;
  readonly readAgain: (() => void) | undefined;
}): JSX.Element {
  const reason = <bdi>{useShown()(props.reason)}</bdi>;
  const again = <ReadAgain readAgain={props.readAgain} />;
  if (props.isWhole) {
    return (
      <StateMessage icon="triangle-alert" title="Your notes cannot be read" text={reason} alert>
        {again}
      </StateMessage>
    );
  }
  return (
    <div class="debrief-banner" role="alert">
      <Icon name="triangle-alert" />
      <div>{reason}</div>
      {again}
    </div>
  );
}
