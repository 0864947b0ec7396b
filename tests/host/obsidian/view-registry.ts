import { EmptyView } from "./empty-view.ts";
import { Events } from "./events.ts";
import { notImplemented } from "./not-implemented.ts";
import { UnknownView } from "./unknown-view.ts";
import type { View } from "./view.ts";
import type { WorkspaceLeaf } from "./workspace-leaf.ts";

export type ViewCreator = (leaf: WorkspaceLeaf) => View;

/** Which view a type stands for, and which type shows a kind of file. Fires `changed(type)`. */
export class ViewRegistry extends Events {
  private readonly creators = new Map<string, ViewCreator>();
  private readonly extensions = new Map<string, string>();

  /** Returns how to take it back. */
  register(type: string, creator: ViewCreator): () => void {
    if (this.creators.has(type)) {
      throw new Error(`Attempting to register an existing view type "${type}"`);
    }
    this.creators.set(type, creator);
    this.trigger("changed", type);
    return () => {
      this.creators.delete(type);
      this.trigger("changed", type);
    };
  }

  /** Returns how to take it back. */
  registerExtensions(extensions: readonly string[], type: string): () => void {
    for (const extension of extensions) {
      if (this.extensions.has(extension)) {
        throw new Error(`Attempting to register an existing file extension "${extension}"`);
      }
    }
    for (const extension of extensions) this.extensions.set(extension, type);
    return () => {
      for (const extension of extensions) this.extensions.delete(extension);
    };
  }

  make(type: string, leaf: WorkspaceLeaf): View {
    if (type === "empty") return new EmptyView(leaf);
    return this.creators.get(type)?.(leaf) ?? new UnknownView(leaf, type);
  }

  /** Whether files of that kind have a view. */
  shows(extension: string): boolean {
    return this.extensions.has(extension);
  }

  typeOf(extension: string): string {
    const type = this.extensions.get(extension);
    if (type === undefined) throw notImplemented(`a view for .${extension} files`);
    return type;
  }
}
