import TurndownService from "turndown";
import { sanitizeHTMLToDom } from "./render/sanitize.ts";

/** The app uses the same library; which of its options it sets is not public. */
export function htmlToMarkdown(html: string | HTMLElement | Document | DocumentFragment): string {
  const turndown = new TurndownService({
    headingStyle: "atx",
    hr: "---",
    bulletListMarker: "-",
    codeBlockStyle: "fenced",
    emDelimiter: "*",
  });
  turndown.addRule("strikethrough", {
    filter: ["del", "s"],
    replacement: (content) => `~~${content}~~`,
  });
  turndown.addRule("highlight", { filter: "mark", replacement: (content) => `==${content}==` });
  return turndown.turndown(typeof html === "string" ? sanitizeHTMLToDom(html) : html);
}
