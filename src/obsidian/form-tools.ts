/** What opens a form, and what the form then works with. */
import type { App as Obsidian } from "obsidian";
import type { App } from "../app/create-app";
import type { DraftStore } from "../ports/draft-store";
import type { Navigator } from "../ports/navigator";

export interface FormTools {
  readonly obsidian: Obsidian;
  readonly app: App;
  readonly drafts: DraftStore;
  readonly navigator: Navigator;
}
