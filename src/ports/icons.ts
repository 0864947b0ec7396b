/** Draws an icon of the host's own set. */
export interface Icons {
  /** Replaces the content of `parent` with the Lucide icon `name`, as an `svg.svg-icon`. */
  draw(parent: HTMLElement, name: string): void;
}
