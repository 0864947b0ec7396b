/** A vault that shows what would be written, and writes nothing. */
import { applyEdits, type Plan } from "../core/edit/text-edit";
import type { Applied, NoteVault } from "../ports/note-vault";
import type { Result } from "../ports/result";

export function dryRun(vault: NoteVault, show: (line: string) => void): NoteVault {
  return {
    list: () => vault.list(),
    read: (path) => vault.read(path),
    watch: (listener) => vault.watch(listener),
    create(path, text) {
      show(`Would create ${path}:`);
      for (const line of text.replace(/\n$/, "").split("\n")) show(`+ ${line}`);
      return Promise.resolve({ ok: true, value: undefined });
    },
    async apply(path: string, plan: (text: string) => Plan): Promise<Result<Applied>> {
      const before = await vault.read(path);
      if (!before.ok) return before;
      const planned = plan(before.value);
      if (!planned.ok) return planned;
      const edited = applyEdits(before.value, planned.edits);
      if (!edited.ok) return edited;
      if (planned.edits.length > 0) show(`Would change ${path}:`);
      for (const line of changedLines(before.value, edited.text)) show(line);
      return { ok: true, value: { path, edits: planned.edits, text: edited.text } };
    },
  };
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
