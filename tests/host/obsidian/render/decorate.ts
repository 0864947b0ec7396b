import type { App } from "../app.ts";
import { setIcon } from "../icons.ts";
import { getLinkpath } from "../paths.ts";
import { calloutIcon } from "./callout-icons.ts";

/** Gives sanitised markdown the classes, attributes and small behaviours that the app's has. */
export function decorate(root: ParentNode, app: App, sourcePath: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[href]")) decorateLink(link);
  for (const code of root.querySelectorAll("pre > code[class]")) {
    code.parentElement?.classList.add(...code.classList);
  }
  for (const heading of root.querySelectorAll<HTMLElement>("h1, h2, h3, h4, h5, h6")) {
    heading.dataset.heading = heading.textContent;
  }
  for (const callout of root.querySelectorAll<HTMLElement>(".callout")) decorateCallout(callout);
  markUnresolved(root, app, sourcePath);
}

/** Links to what is not there look different; notes come and go, so this is asked again. */
export function markUnresolved(root: ParentNode, app: App, sourcePath: string): void {
  for (const link of root.querySelectorAll<HTMLElement>("a.internal-link")) {
    const path = getLinkpath(link.dataset.href ?? "");
    const target = path === "" || app.metadataCache.getFirstLinkpathDest(path, sourcePath);
    link.classList.toggle("is-unresolved", target === null);
  }
}

function decorateLink(link: HTMLAnchorElement): void {
  const href = link.getAttribute("href") ?? "";
  const isFootnote = "footnoteRef" in link.dataset || "footnoteBackref" in link.dataset;
  if (isFootnote) {
    link.classList.add("footnote-link");
    return;
  }
  // Without it a click that nobody takes would lead the window away from the app.
  link.target = "_blank";
  link.rel = "noopener nofollow";
  if (link.classList.contains("tag") || link.classList.contains("internal-link")) return;
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    link.classList.add("external-link");
    return;
  }
  link.classList.add("internal-link");
  link.dataset.href = decode(href);
}

function decorateCallout(callout: HTMLElement): void {
  const icon = callout.querySelector<HTMLElement>(":scope > .callout-title > .callout-icon");
  if (icon !== null) setIcon(icon, calloutIcon(callout.dataset.callout ?? ""));
  if (!callout.classList.contains("is-collapsible")) return;
  const title = callout.querySelector<HTMLElement>(":scope > .callout-title");
  title?.addEventListener("click", (event) => {
    const target = event.targetNode;
    const onLink = target?.instanceOf(Element) === true && target.closest("a") !== null;
    if (!onLink) callout.classList.toggle("is-collapsed");
  });
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
