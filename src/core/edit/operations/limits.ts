/**
 * How much one action may do and how far one note may change. Nobody reaches these by hand: past
 * them something is running away, and stopping is safer than going on.
 */
import { baseName } from "../../text";

/** Notes that one action may touch. */
export const MAX_NOTES = 500;
/** Bytes that one action may put into notes, new ones included. */
export const MAX_BYTES = 5 * 1024 * 1024;
/**
 * Writes of one note within a minute that nobody has asked for in between: each gesture of a person
 * begins anew. A loop of two programs that answer each other reaches it at once.
 */
export const MAX_WRITES_A_MINUTE = 20;
/**
 * All writes of one note within a minute: no hand does five a second for so long, but a program may
 * call a command that a person is meant to call.
 */
export const MAX_ASKED_A_MINUTE = 300;
/** A change may add this many characters, whatever the note's length. */
const FREE_GROWTH = 64 * 1024;

/** Why an action is too large, in one sentence, or null. */
export function objectionToSize(notes: number, bytes: number): string | null {
  if (notes > MAX_NOTES) {
    return `This would change ${notes} notes at once, and ${MAX_NOTES} is the most. Do it in smaller parts.`;
  }
  return bytes > MAX_BYTES
    ? "This would write more than 5 MB at once, so nothing was written. Do it in smaller parts."
    : null;
}

/** Why a note must not be changed as it stands, or null: two copies in it wait to be settled. */
export function objectionToText(path: string, text: string): string | null {
  return isHalfMerged(text)
    ? `“${baseName(path)}” holds two versions of itself, marked with <<<<<<< and >>>>>>>. Keep the right one, then try again.`
    : null;
}

/** Why a note that had text a moment ago and has none now is left alone: it may be half synced. */
export function objectionToEmptiness(path: string): string {
  return `“${baseName(path)}” has just become empty. If a sync is at work, wait for it; else try again.`;
}

/** Why a note must not become `after`, or null. */
export function objectionToChange(path: string, before: string, after: string): string | null {
  if (after === "" && before !== "") {
    return `This would leave “${baseName(path)}” empty, so it stays as it is. Change it by hand.`;
  }
  const growth = after.length - before.length;
  return growth > FREE_GROWTH && growth > before.length
    ? `This would make “${baseName(path)}” more than twice as long, so it stays as it is. Change it by hand.`
    : null;
}

/** Why a note cannot be written once more at this moment. */
export function objectionToHaste(path: string, times: number): string {
  return `“${baseName(path)}” was changed ${times} times within a minute. Wait a minute, then try again.`;
}

/** The marks that sync and version control leave where they could not unite two copies. */
function isHalfMerged(text: string): boolean {
  if (/^<{7} /m.test(text)) return true;
  const middle = /^={7}\r?$/m.exec(text);
  return middle !== null && /^>{7} /m.test(text.slice(middle.index));
}
