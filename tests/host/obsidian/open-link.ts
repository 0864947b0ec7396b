import type { App } from "./app.ts";
import { TFile } from "./abstract-file.ts";
import { normalizePath, parentPath, parseLinktext } from "./paths.ts";
import type { OpenViewState } from "./workspace-leaf.ts";

/** Opens what a link names; a note that is missing is created where new notes go. */
export async function openLinkText(
  app: App,
  linktext: string,
  sourcePath: string,
  newLeaf?: "tab" | "split" | "window" | boolean,
  openViewState: OpenViewState = {},
): Promise<void> {
  const { path, subpath } = parseLinktext(linktext);
  const file =
    path === ""
      ? app.vault.getFileByPath(sourcePath)
      : (app.metadataCache.getFirstLinkpathDest(path, sourcePath) ??
        (await create(app, path, sourcePath)));
  if (!(file instanceof TFile)) return;
  const eState = subpath === "" ? openViewState.eState : { subpath, ...openViewState.eState };
  await app.workspace
    .getLeaf(newLeaf)
    .openFile(file, { ...openViewState, ...(eState === undefined ? {} : { eState }) });
}

/** A link that names folders means them from the top of the vault. */
async function create(app: App, linkpath: string, sourcePath: string): Promise<TFile> {
  const name = normalizePath(/\.md$/i.test(linkpath) ? linkpath : `${linkpath}.md`);
  const { path: parent } = app.fileManager.getNewFileParent(sourcePath, name);
  const path = normalizePath(name.includes("/") ? name : `${parent}/${name}`);
  const folder = parentPath(path);
  if (folder !== "" && app.vault.getFolderByPath(folder) === null) {
    await app.vault.createFolder(folder);
  }
  return app.vault.create(path, "");
}
