export interface HoverLinkSource {
  /** As the settings of the page preview name it. */
  display: string;
  /** Whether Ctrl or Cmd must be held. */
  defaultMod: boolean;
}

/** Who may tell of links under the pointer. */
export class HoverLinkSources {
  private readonly sources = new Map<string, HoverLinkSource>([
    ["editor", { display: "Editor", defaultMod: true }],
    ["preview", { display: "Reading view", defaultMod: false }],
    ["file-explorer", { display: "Files", defaultMod: true }],
  ]);

  /** Returns how to take it back. */
  register(id: string, source: HoverLinkSource): () => void {
    this.sources.set(id, source);
    return () => this.remove(id);
  }

  remove(id: string): void {
    this.sources.delete(id);
  }

  /** Of a source that nobody registered nothing is asked. */
  needsMod(id: string): boolean {
    return this.sources.get(id)?.defaultMod ?? false;
  }
}
