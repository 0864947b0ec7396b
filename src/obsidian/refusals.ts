/** Why the vault did nothing, in sentences for a person. */
import type { App } from "obsidian";

export interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

export function missing(path: string): Refusal {
  return { ok: false, reason: `“${path}” is not there any more.` };
}

export function justChanged(path: string): Refusal {
  return { ok: false, reason: `“${path}” has just changed. Try again in a moment.` };
}

/** The note is open in places that hold different words, or could not save what it holds. */
export function unsaved(path: string): Refusal {
  const reason = `“${path}” is open with words that are not saved yet. Try again in a moment.`;
  return { ok: false, reason };
}

/** The file is as it was after the app had saved it. */
export function notSaved(path: string): Refusal {
  const reason = `“${path}” could not be saved, so nothing was changed. It may be read-only.`;
  return { ok: false, reason };
}

export function composing(path: string): Refusal {
  const reason = `A word is still being composed in “${path}”. Finish it, then try again.`;
  return { ok: false, reason };
}

/**
 * The app reads what is no text in UTF-8 as if it were, and puts U+FFFD for what it cannot read: to
 * write that back would destroy the file. The rare note that holds such a character of its own
 * cannot be told from it.
 */
export function isDoubtful(text: string): boolean {
  return /[\0\uFFFD]/u.test(text);
}

export function doubtful(path: string): Refusal {
  const reason = `“${path}” holds characters that could not be read, so it stays as it is. Replace them, then try again.`;
  return { ok: false, reason };
}

/** What failed, and the host's words for why; a note that vanished meanwhile is told apart. */
export async function failure(
  app: App,
  path: string,
  what: string,
  error: unknown,
  why: (error: unknown) => string = whyNotWritten,
): Promise<Refusal> {
  const isThere = await app.vault.adapter.exists(path).catch(() => true);
  return isThere ? { ok: false, reason: `${what} ${why(error)}` } : missing(path);
}

/** What systems say of a file, a folder or a disk that may be read and not written. */
const DENIED = /^(?:EACCES|EPERM|EROFS)\b/u;

/** In plain words what a system says in its own most often, else the host's words. */
export function whyNotWritten(error: unknown): string {
  const words = wordsOf(error);
  return DENIED.test(words) ? "It is read-only, or the app may not change it." : words;
}

export function wordsOf(error: unknown): string {
  const words = (error instanceof Error ? error.message : String(error)).trim();
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
