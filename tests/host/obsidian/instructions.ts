import type { Instruction } from "obsidian";

/** The keys and what they do, at the foot of a list of suggestions. */
export function showInstructions(el: HTMLElement, instructions: Instruction[]): void {
  el.empty();
  for (const { command, purpose } of instructions) {
    const line = el.createDiv("prompt-instruction");
    line.createSpan({ cls: "prompt-instruction-command", text: command });
    line.createSpan({ text: purpose });
  }
}
