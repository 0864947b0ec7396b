import type { JSX } from "preact";
import { Icon } from "../atoms/icon";

/** Takes a decision back: the place in its row where the list can be stopped at. */
export function WithdrawButton(props: {
  readonly isStop: boolean;
  readonly onWithdraw: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="debrief-quiet"
      data-debrief-stop=""
      tabIndex={props.isStop ? 0 : -1}
      onClick={props.onWithdraw}
    >
      <Icon name="undo-2" />
      <span>Withdraw</span>
    </button>
  );
}
