/** How the host's own templates write days and times. */
import type { TemplateFormats } from "../core/templates/template-formats";

export interface TemplateFormatsSource {
  /** As it is set now; the host's own defaults where nothing is. */
  read(): Promise<TemplateFormats>;
}
