/** Milliseconds. */
export interface Knobs {
  /** From the last key to the note's save, in editors opened later. In the app about two seconds. */
  editorSaveDelay: number;
  /** From a change of a file to `metadataCache`'s events about it. */
  cacheDelay: number;
}

declare global {
  interface Window {
    /** Set before the page starts, so that it holds from the first moment. */
    hostKnobs?: Partial<Knobs>;
  }
}

/** What tests may set, before the start or later through `window.host.knobs`. */
export const knobs: Knobs = { editorSaveDelay: 2000, cacheDelay: 50, ...window.hostKnobs };
