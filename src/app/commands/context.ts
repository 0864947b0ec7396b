/** What every command may use: the outside by its ports, and the index for what is known. */
import type { Rollup } from "../../core/rollup/model";
import type { Settings } from "../../core/settings/settings";
import type { Asker } from "../../ports/asker";
import type { Clock } from "../../ports/clock";
import type { Links } from "../../ports/links";
import type { Navigator } from "../../ports/navigator";
import type { Notifier } from "../../ports/notifier";
import type { GuardedVault } from "../guarded-vault";
import type { Journal } from "../journal";
import type { NoteIndex } from "../note-index";
import type { Operations } from "../operations";
import type { Recovery } from "../recovery";

export interface CommandContext {
  /** The host's vault behind the limits: the only one that a command ever writes to. */
  readonly vault: GuardedVault;
  readonly operations: Operations;
  readonly recovery: Recovery;
  readonly journal: Journal;
  readonly links: Links;
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly asker: Asker;
  readonly navigator: Navigator;
  readonly settings: Settings;
  /** The folder of the host's own files, where nothing is ever written. */
  readonly configFolder: string;
  readonly index: NoteIndex;
  /** The newest rollup, null before the first one. */
  rollup(): Rollup | null;
}

/** Says why a command did nothing, and gives it as its result. */
export function refuse(
  context: Pick<CommandContext, "notifier">,
  reason: string,
): { readonly ok: false; readonly reason: string } {
  context.notifier.show(reason);
  return { ok: false, reason };
}
