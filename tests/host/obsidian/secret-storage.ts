import type { App } from "./app.ts";
import { Events } from "./events.ts";

const KEY = "secrets";

/** Kept by the browser for this vault alone, and never in the folder of notes. */
export class SecretStorage extends Events {
  readonly #app: Pick<App, "loadLocalStorage" | "saveLocalStorage">;

  constructor(app: Pick<App, "loadLocalStorage" | "saveLocalStorage">) {
    super();
    this.#app = app;
  }

  setSecret(id: string, secret: string): void {
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
      throw new Error("A secret's id has lowercase letters, digits and dashes only.");
    }
    this.#app.saveLocalStorage(KEY, { ...this.#all(), [id]: secret });
  }

  getSecret(id: string): string | null {
    const all = this.#all();
    return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
  }

  listSecrets(): string[] {
    return Object.keys(this.#all());
  }

  #all(): Record<string, string> {
    return (this.#app.loadLocalStorage(KEY) ?? {}) as Record<string, string>;
  }
}
