import { installCreators } from "../obsidian/dom-create.ts";
import { installDomEvents } from "../obsidian/dom-events.ts";
import { installDomHelpers } from "../obsidian/dom-helpers.ts";

/** What the app adds to elements, for unit tests in a simulated page. */
export function installPage(): void {
  installDomHelpers();
  installDomEvents();
  installCreators();
}
