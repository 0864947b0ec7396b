/** What every command may use: the outside by its ports, and the index for what is known. */
import type { Settings } from "../../core/settings/settings";
import type { Clock } from "../../ports/clock";
import type { Links } from "../../ports/links";
import type { Navigator } from "../../ports/navigator";
import type { NoteVault } from "../../ports/note-vault";
import type { Notifier } from "../../ports/notifier";
import type { Journal } from "../journal";
import type { NoteIndex } from "../note-index";

export interface CommandContext {
  readonly vault: NoteVault;
  readonly links: Links;
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly navigator: Navigator;
  readonly settings: Settings;
  /** The folder of the host's own files, where nothing is ever written. */
  readonly configFolder: string;
  readonly index: NoteIndex;
  readonly journal: Journal;
}

/** Says why a command did nothing, and gives it as its result. */
export function refuse(
  context: Pick<CommandContext, "notifier">,
  reason: string,
): { readonly ok: false; readonly reason: string } {
  context.notifier.show(reason);
  return { ok: false, reason };
}
