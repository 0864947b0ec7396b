/** Links that stand in lessons, followed and shown as the app does with its own. */
import type { App, HoverParent } from "obsidian";
import type { RollupActions } from "../ui/rollup-contract";
import { appNotifier } from "./app-ports";
import { ROLLUP_VIEW } from "./rollup-leaf";

export function noteLinks(
  { metadataCache, workspace }: App,
  hoverParent: HoverParent,
): Pick<RollupActions, "openLink" | "previewLink"> {
  return {
    openLink: (target, { path }, newTab) => {
      const name = target.split("#")[0] ?? "";
      // The app would make a note that is not there: from a list, nobody asks for one.
      if (name !== "" && metadataCache.getFirstLinkpathDest(name, path) === null) {
        appNotifier.show(`There is no note “${name}” yet.`);
        return;
      }
      void workspace.openLinkText(target, path, newTab ? "tab" : false);
    },
    previewLink: (event, targetEl, linktext, { path }) => {
      workspace.trigger("hover-link", {
        event,
        source: ROLLUP_VIEW,
        hoverParent,
        targetEl,
        linktext,
        sourcePath: path,
      });
    },
  };
}
