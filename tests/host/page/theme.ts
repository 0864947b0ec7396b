import type { App } from "../obsidian/app.ts";

export type Theme = "light" | "dark";

const KEY = "theme";

export function setTheme(app: App, theme: Theme): void {
  document.body.toggleClass("theme-light", theme === "light");
  document.body.toggleClass("theme-dark", theme === "dark");
  app.saveLocalStorage(KEY, theme);
  app.workspace.trigger("css-change");
}

export function toggleTheme(app: App): void {
  setTheme(app, app.isDarkMode() ? "light" : "dark");
}

/** What was chosen last, else what the system prefers. */
export function restoreTheme(app: App): void {
  const chosen = app.loadLocalStorage(KEY);
  const prefersDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  setTheme(app, chosen === "dark" || (chosen === null && prefersDark) ? "dark" : "light");
}
