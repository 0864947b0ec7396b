/**
 * Does one prepared step and says how it ended. That is looked up in the notes, never believed: a
 * write may fail after it has happened.
 */
import { takenPaths } from "../core/edit/paths";
import { hashOf } from "../core/edit/operations/prepare-step";
import type { PreparedChange, PreparedStep } from "../core/edit/operations/prepared";
import { applyEdits, type Plan } from "../core/edit/text-edit";
import { baseName } from "../core/text";
import type { Result } from "../ports/result";
import type { GuardedVault } from "./guarded-vault";

/**
 * `unsure`: the note cannot be read, so nobody can tell. `failed`: it may be tried again. `refused`:
 * the note is not what the step needs.
 */
export type StepEnd = "done" | "unsure" | "failed" | "refused";

/** Forward, a note must not lose or gain too much; on the way back it becomes what it was. */
export type Direction = "forward" | "back";

export type Attempt =
  { readonly end: "done" } | { readonly end: Exclude<StepEnd, "done">; readonly reason: string };

export function tryStep(
  vault: GuardedVault,
  step: PreparedStep,
  direction: Direction,
): Promise<Attempt> {
  switch (step.kind) {
    case "create":
      return create(vault, step.path, step.text);
    case "change":
      return change(vault, step, direction);
    case "rename":
      return rename(vault, step.path, step.to);
    case "trash":
      return trash(vault, step.path, step.text);
  }
}

async function change(
  vault: GuardedVault,
  step: PreparedChange,
  direction: Direction,
): Promise<Attempt> {
  const { path, before, after } = step;
  const write = direction === "forward" ? vault.apply.bind(vault) : vault.restore.bind(vault);
  const result = await write(path, (text) => planStep(step, text));
  if (result.ok) return { end: "done" };
  const { reason } = result;
  const now = await textOf(vault, path);
  if (!now.ok) return { end: "unsure", reason };
  if (now.value === null) return { end: "refused", reason };
  const hash = hashOf(now.value);
  if (hash === after) return { end: "done" };
  return { end: hash === before ? "failed" : "refused", reason };
}

/** The step's edits, on the very text that they were made for; nothing when it is done already. */
function planStep({ path, edits, before, after }: PreparedChange, text: string): Plan {
  const hash = hashOf(text);
  if (hash === after) return { ok: true, edits: [] };
  if (hash !== before) return { ok: false, reason: moved(path) };
  const applied = applyEdits(text, edits);
  return applied.ok && hashOf(applied.text) === after
    ? { ok: true, edits }
    : {
        ok: false,
        reason: `What is kept of this change does not fit “${baseName(path)}”, so it stays as it is.`,
      };
}

/** A new note counts once it reads back as it was written: others are about to lead to it. */
async function create(vault: GuardedVault, path: string, text: string): Promise<Attempt> {
  const listed = await vault.list();
  if (!listed.ok) return { end: "failed", reason: listed.reason };
  if (takenPaths(listed.value)(path)) {
    const reason = `There is a note “${baseName(path)}” already, and it stays as it is.`;
    return { end: "refused", reason };
  }
  const result = await vault.create(path, text);
  const now = await textOf(vault, path);
  if (now.ok && now.value === text) return { end: "done" };
  if (!now.ok) return { end: "unsure", reason: result.ok ? now.reason : result.reason };
  if (!result.ok) return { end: now.value === null ? "failed" : "refused", reason: result.reason };
  const reason = `“${baseName(path)}” was created, but somebody has changed it at once. Look at it, then try again.`;
  return now.value === null ? { end: "refused", reason } : { end: "unsure", reason };
}

async function rename(vault: GuardedVault, path: string, to: string): Promise<Attempt> {
  const result = await vault.rename(path, to);
  if (result.ok) return { end: "done" };
  const listed = await vault.list();
  if (!listed.ok) return { end: "unsure", reason: result.reason };
  const isThere = listed.value.includes(to);
  const isGone = !listed.value.includes(path);
  if (isThere && isGone) return { end: "done" };
  return { end: isThere || isGone ? "refused" : "failed", reason: result.reason };
}

async function trash(vault: GuardedVault, path: string, text: string): Promise<Attempt> {
  const result = await vault.trash(path, text);
  if (result.ok) return { end: "done" };
  const now = await textOf(vault, path);
  if (!now.ok) return { end: "unsure", reason: result.reason };
  if (now.value === null) return { end: "done" };
  const hasMoved = now.value !== text;
  const reason = hasMoved ? moved(path) : result.reason;
  return { end: hasMoved ? "refused" : "failed", reason };
}

/** The note's text, null when the vault has no such note. A note that cannot be read is no answer. */
async function textOf(vault: GuardedVault, path: string): Promise<Result<string | null>> {
  const listed = await vault.list();
  if (!listed.ok) return listed;
  if (!listed.value.includes(path)) return { ok: true, value: null };
  return vault.read(path);
}

function moved(path: string): string {
  return `${movedOn([path])}, so it stays as it is.`;
}

/** “A” and “B” have changed since: the beginning of a sentence. */
export function movedOn(paths: readonly string[]): string {
  const names = [...new Set(paths)].map((path) => `“${baseName(path)}”`);
  const [first = "", second] = names;
  if (second === undefined) return `${first} has changed since`;
  const others = names.length - 2;
  if (others === 0) return `${first} and ${second} have changed since`;
  const rest = others === 1 ? "one more note" : `${others} more notes`;
  return `${first}, ${second} and ${rest} have changed since`;
}
