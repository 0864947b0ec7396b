import type { JSX } from "preact";
import { Icon } from "../atoms/icon";
import { StateMessage } from "../atoms/state-message";
import { useShown } from "../hidden-names";
import { ReadAgain } from "../read-again";
import { useRollupTools } from "./rollup-tools";

/** The vault cannot be read: the whole view, or a banner above what was read before. */
export function Problem(props: { readonly reason: string; readonly whole: boolean }): JSX.Element {
  const { actions } = useRollupTools();
  const reason = <bdi>{useShown()(props.reason)}</bdi>;
  const again = <ReadAgain readAgain={actions.readAgain?.bind(actions)} />;
  if (props.whole) {
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
