/** What every command may use: the outside by its ports, and the index for what is known. */
import type { Rollup } from "../../core/rollup/model";
import type { Settings } from "../../core/settings/settings";
import type { Kind } from "../../core/templates/kinds";
import type { FormatDay } from "../../core/templates/placeholders";
import type { Asker } from "../../ports/asker";
import type { Clock } from "../../ports/clock";
import type { DailyNotesSource } from "../../ports/daily-notes";
import type { Links } from "../../ports/links";
import type { Navigator } from "../../ports/navigator";
import type { Notifier } from "../../ports/notifier";
import type { Outlet } from "../../ports/outlet";
import type { Random } from "../../ports/random";
import type { AddedLinks } from "../added-links";
import type { DecidedLast } from "../decided-last";
import type { GuardedVault } from "../guarded-vault";
import type { Journal } from "../journal";
import type { LiveFormats } from "../live-formats";
import type { LiveSettings } from "../live-settings";
import type { NoteIndex } from "../note-index";
import type { Operations } from "../operations";
import type { Recovery } from "../recovery";

export interface CommandContext {
  /** The host's vault behind the limits: the only one that a command ever writes to. */
  readonly vault: GuardedVault;
  readonly operations: Operations;
  readonly recovery: Recovery;
  readonly journal: Journal;
  readonly added: AddedLinks;
  readonly decided: DecidedLast;
  readonly links: Links;
  readonly clock: Clock;
  readonly notifier: Notifier;
  readonly asker: Asker;
  readonly navigator: Navigator;
  readonly outlet: Outlet;
  readonly dailyNotes: DailyNotesSource;
  readonly random: Random;
  readonly formatDay: FormatDay;
  readonly formats: LiveFormats;
  /** The newest at the time of the call: not to be kept. */
  readonly settings: Settings;
  /** What the plugin keeps of its own: judgements, and the way to change a stored value. */
  readonly stored: Pick<LiveSettings, "judgements" | "decisions" | "filters" | "revise">;
  /** The kinds of debrief as the vault has them now. */
  kinds(): readonly Kind[];
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
