/** The rollup out of its view: its commands. */
import type { Plugin } from "obsidian";
import type { App } from "../../app/create-app";
import type { ExportAs } from "../../ui/rollup-contract";
import { exportAs } from "./export-as";

const COMMANDS: readonly {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly as: ExportAs;
}[] = [
  { id: "export-note", name: "Export rollup to a note", icon: "file-output", as: "note" },
  { id: "export-csv", name: "Export rollup as CSV", icon: "file-down", as: "csv" },
  { id: "export-json", name: "Export rollup as JSON", icon: "file-down", as: "json" },
  { id: "copy-rollup", name: "Copy rollup as Markdown", icon: "copy", as: "copy" },
];

export function registerExport(plugin: Plugin, debrief: App): void {
  for (const { as, ...command } of COMMANDS) {
    plugin.addCommand({
      ...command,
      callback: () => {
        exportAs(plugin.app, debrief, as);
      },
    });
  }
}
