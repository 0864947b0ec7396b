/** A vault that shows what would be written, and writes nothing. */
import { followPlan } from "../app/follow-plan";
import type { Plan } from "../core/edit/text-edit";
import type { Applied, NoteVault, VaultEvent } from "../ports/note-vault";
import type { Disposable, Result } from "../ports/result";

export class DryRun implements NoteVault {
  /** Notes as they would be now; null for one that would be gone. */
  readonly #texts = new Map<string, string | null>();

  constructor(
    private readonly vault: NoteVault,
    private readonly show: (line: string) => void,
  ) {}

  async list(): Promise<Result<readonly string[]>> {
    const listed = await this.vault.list();
    if (!listed.ok) return listed;
    const paths = new Set(listed.value);
    for (const [path, text] of this.#texts) {
      if (text === null) paths.delete(path);
      else paths.add(path);
    }
    return { ok: true, value: [...paths] };
  }

  async read(path: string): Promise<Result<string>> {
    const text = this.#texts.get(path);
    if (text === undefined) return this.vault.read(path);
    return text === null ? { ok: false, reason: "It is not there." } : { ok: true, value: text };
  }

  create(path: string, text: string): Promise<Result<void>> {
    this.show(`Would create ${path}:`);
    for (const line of text.replace(/\n$/, "").split("\n")) this.show(`+ ${line}`);
    this.#texts.set(path, text);
    return Promise.resolve({ ok: true, value: undefined });
  }

  async apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
    const before = await this.read(path);
    if (!before.ok) return before;
    const outcome = followPlan(path, before.value, plan);
    if (!outcome.ok || outcome.value.edits.length === 0) return outcome;
    const { text } = outcome.value;
    this.show(`Would change ${path}:`);
    for (const line of changedLines(before.value, text)) this.show(line);
    this.#texts.set(path, text);
    return outcome;
  }

  async rename(path: string, to: string): Promise<Result<void>> {
    const text = await this.read(path);
    if (!text.ok) return text;
    this.show(`Would rename ${path} to ${to}.`);
    this.#texts.set(path, null);
    this.#texts.set(to, text.value);
    return { ok: true, value: undefined };
  }

  trash(path: string): Promise<Result<void>> {
    this.show(`Would move ${path} to the trash.`);
    this.#texts.set(path, null);
    return Promise.resolve({ ok: true, value: undefined });
  }

  isAwaited(path: string): Promise<boolean> {
    return this.vault.isAwaited(path);
  }

  watch(listener: (event: VaultEvent) => void): Disposable {
    return this.vault.watch(listener);
  }
}

/** The lines between the parts that both texts begin and end with. */
function changedLines(before: string, after: string): readonly string[] {
  const old = before.split("\n");
  const now = after.split("\n");
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  return [
    ...old.slice(start, old.length - end).map((line) => `- ${line}`),
    ...now.slice(start, now.length - end).map((line) => `+ ${line}`),
  ];
}
