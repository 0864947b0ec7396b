/** A list of suggestions that keeps out of the way of another plugin's. */
import { EditorSuggest } from "obsidian";
import { isOtherListOpen } from "./suggest-row";

export abstract class PoliteSuggest<Row> extends EditorSuggest<Row> {
  #isOpen = false;

  override open(): void {
    this.#isOpen = true;
    super.open();
  }

  override close(): void {
    this.#isOpen = false;
    super.close();
  }

  /** False while somebody else's list stands open: that one came first. */
  protected mayShow(): boolean {
    return this.#isOpen || !isOtherListOpen(activeDocument);
  }
}
