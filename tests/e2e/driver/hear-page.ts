import type { BrowserContext, Page } from "playwright-core";

/** What a page says by itself: errors that nobody caught, and requests to another server. */
export function hearPage(
  page: Page,
  context: BrowserContext,
  home: string,
  said: { readonly errors: string[]; readonly foreign: string[] },
): void {
  page.on("pageerror", (error) => said.errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") said.errors.push(message.text());
  });
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isLocal = protocol === "data:" || protocol === "blob:";
    if (origin !== home && !isLocal) said.foreign.push(request.url());
  });
}
