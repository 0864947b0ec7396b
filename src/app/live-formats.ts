/** How the host's templates write days and times, as it was read last. */
import { type TemplateFormats, USUAL_FORMATS } from "../core/templates/template-formats";
import type { TemplateFormatsSource } from "../ports/template-formats";

export class LiveFormats {
  #current: TemplateFormats = USUAL_FORMATS;

  constructor(private readonly source: TemplateFormatsSource) {}

  get current(): TemplateFormats {
    return this.#current;
  }

  /** Nobody tells when they are set anew: whoever is about to fill a template reads them again. */
  async refresh(): Promise<TemplateFormats> {
    this.#current = await this.source.read();
    return this.#current;
  }
}
