import type { App } from "./app.ts";
import { TFile } from "./abstract-file.ts";
import { parentPath, parseLinktext } from "./paths.ts";
import type { OpenViewState } from "./workspace-leaf.ts";

/** Opens what a link names; a note that is missing is created at the top of the vault. */
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
      : (app.metadataCache.getFirstLinkpathDest(path, sourcePath) ?? (await create(app, path)));
  if (!(file instanceof TFile)) return;
  const eState = subpath === "" ? openViewState.eState : { subpath, ...openViewState.eState };
  await app.workspace
    .getLeaf(newLeaf)
    .openFile(file, { ...openViewState, ...(eState === undefined ? {} : { eState }) });
}

async function create(app: App, linkpath: string): Promise<TFile> {
  const path = /\.md$/i.test(linkpath) ? linkpath : `${linkpath}.md`;
  const folder = parentPath(path);
  if (folder !== "" && app.vault.getFolderByPath(folder) === null) {
    await app.vault.createFolder(folder);
  }
  return app.vault.create(path, "");
}
