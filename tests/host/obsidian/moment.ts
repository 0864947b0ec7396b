import type momentType from "moment";

declare global {
  interface Window {
    /** The app's own copy, which it also hands to plugins; `server/bundle-page.ts` puts it here. */
    moment: typeof momentType;
  }
}

export const { moment } = window;
