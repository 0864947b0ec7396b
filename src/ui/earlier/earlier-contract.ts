/** What the card "You have learned this before" asks of its surroundings. */
import type { Decided } from "../../app/commands/judge";
import type { EarlierMember } from "../../app/earlier";

export interface EarlierActions {
  /** Null when nothing was kept; the reason was said then. */
  same(): Promise<Decided | null>;
  different(): Promise<Decided | null>;
  /** Takes the person to the earlier lesson; `newTab` keeps the note that is open. */
  open(member: EarlierMember, newTab: boolean): void;
  /** Shows its row; null where there is none. */
  openRollup: (() => void) | null;
  /** Not now: it is not shown again for a while. */
  later(): void;
  /** Offered after Same; null for a repeat that has its lesson note. */
  promote: (() => void) | null;
}

/** The keys that answer, as they are shown; the surroundings listen for them. */
export interface EarlierKeys {
  readonly same: string;
  readonly different: string;
  readonly later?: string;
}
