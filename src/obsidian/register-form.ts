/** The command for a form on a debrief that is there. */
import type { Plugin } from "obsidian";
import type { FormTools } from "./form-tools";
import { editAsForm } from "./open-form";

export function registerForm(plugin: Plugin, tools: FormTools): void {
  plugin.addCommand({
    id: "edit-as-form",
    name: "Edit this note as a form",
    icon: "clipboard-pen",
    checkCallback: (checking) => {
      const file = plugin.app.workspace.getActiveFile();
      if (file?.extension !== "md") return false;
      const debrief = tools.app.snapshot().notes.find(({ path }) => path === file.path)?.debrief;
      if (debrief === null || debrief === undefined) return false;
      if (!checking) void editAsForm(tools, file.path);
      return true;
    },
  });
}
