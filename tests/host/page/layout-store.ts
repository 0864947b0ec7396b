import type { App } from "../obsidian/app.ts";

const KEY = "layout";

/** Keeps the layout over a reload of the page, in the browser, per vault. */
export function keepLayout(app: App): void {
  const { workspace } = app;
  workspace.keepLayout = (layout) => app.saveLocalStorage(KEY, layout);
  workspace.on("active-leaf-change", () => workspace.requestSaveLayout());
  window.addEventListener("pagehide", () => {
    app.saveLocalStorage(KEY, workspace.getLayout());
    // What closes with the page is to come back with it.
    workspace.keepLayout = null;
  });
}

export async function restoreLayout(app: App): Promise<void> {
  const layout = app.loadLocalStorage(KEY);
  if (layout !== null) await app.workspace.changeLayout(layout);
}
