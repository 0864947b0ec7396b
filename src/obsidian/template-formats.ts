/** The settings of the app's own templates, from the file that the app keeps them in. */
import type { App } from "obsidian";
import { readTemplateFormats, USUAL_FORMATS } from "../core/templates/template-formats";
import type { TemplateFormatsSource } from "../ports/template-formats";
import { readConfig } from "./read-config";

export function appTemplateFormats(app: App): TemplateFormatsSource {
  return {
    async read() {
      const stored = await readConfig(app, "templates.json");
      return stored === null ? USUAL_FORMATS : readTemplateFormats(stored);
    },
  };
}
