import type { App } from "../app.ts";
import type { Component } from "../component.ts";
import { Keymap } from "../keymap.ts";
import { notImplemented } from "../not-implemented.ts";

export interface LinkPlace {
  app: App;
  containerEl: HTMLElement;
  sourcePath: () => string;
}

/** In the reading view links are followed, and the pointer over one is told of. Views of plugins
 * have to do so themselves, as in the app. */
export function followLinks(component: Component, place: LinkPlace): void {
  const { app, containerEl } = place;
  const follow = (click: Event): void => {
    // An event of another window is no `MouseEvent` of this one; these names have no other kind.
    const event = click as MouseEvent;
    const link = linkAt(event, "a.internal-link, a.tag");
    if (link === null || event.button > 1) return;
    event.preventDefault();
    if (link.classList.contains("tag")) {
      // Recorded, not thrown: the click itself does no harm.
      notImplemented(`search for ${link.textContent}`);
      return;
    }
    const target = Keymap.isModEvent(event);
    void app.workspace.openLinkText(link.dataset.href ?? "", place.sourcePath(), target);
  };
  component.registerDomEvent(containerEl, "click", follow);
  component.registerDomEvent(containerEl, "auxclick", follow);
  component.registerDomEvent(containerEl, "mouseover", (event) => {
    const targetEl = linkAt(event as MouseEvent, "a.internal-link");
    if (targetEl === null) return;
    app.workspace.trigger("hover-link", {
      event,
      source: "preview",
      hoverParent: component,
      targetEl,
      linktext: targetEl.dataset.href,
      sourcePath: place.sourcePath(),
    });
  });
}

/** Nodes of a window of their own are no nodes of this one, so they are asked what they are. */
function linkAt(event: MouseEvent, selector: string): HTMLElement | null {
  const target = event.targetNode;
  return target?.instanceOf(Element) === true ? target.closest<HTMLElement>(selector) : null;
}
