/** The writing half of an application on a small vault, and operations to try it with. */
import { openWriting } from "../../src/app/writing";
import { vi } from "vitest";
import type { ChangeStep, Operation, Step } from "../../src/core/edit/operations/operation";
import type { JournalStore } from "../../src/ports/journal-store";
import type { InMemoryVault } from "../support/in-memory-vault";
import { MemoryJournal } from "../support/memory-journal";
import { TestClock } from "../support/ports";

export type Notes = Readonly<Record<string, string>>;

/** One life; another one on the same `host` and `store` is the next. */
export async function openOn(host: InMemoryVault, store: JournalStore = new MemoryJournal()) {
  const clock = new TestClock();
  /** Labels of the interrupted operations, as they were told of, and warnings. */
  const told: string[] = [];
  const released: string[] = [];
  const writing = await openWriting(
    { vault: host, journal: store, clock, configFolder: ".obsidian" },
    { hadText: () => false, released: (path) => released.push(path), kept: () => {} },
    {
      interrupted: (records) => told.push(records.map(({ label }) => label).join(", ")),
      unsafe: () => told.push("unsafe"),
    },
  );
  return { ...writing, host, store, clock, told, released };
}

export type Life = Awaited<ReturnType<typeof openOn>>;

/** A step that replaces `from` by `to`, and refuses where it is not. */
export function swap(path: string, from: string, to: string, isRequired = false): ChangeStep {
  return {
    kind: "change",
    path,
    plan(text) {
      if (to !== "" && text.includes(to)) return { ok: true, edits: [] };
      const start = text.indexOf(from);
      if (start === -1) return { ok: false, reason: `“${from}” is not there.` };
      const span = { start, end: start + from.length };
      return { ok: true, edits: [{ span, expected: from, text: to }] };
    },
    isRequired,
  };
}

export function operation(...steps: readonly Step[]): Operation {
  return { label: "the change", steps };
}

/** Prepares an operation and applies all of it. */
export async function carryOut(life: Life, ...steps: readonly Step[]) {
  const prepared = await life.operations.prepare(operation(...steps));
  if (!prepared.ok) throw new Error(prepared.reason);
  const { preview } = prepared.value;
  return life.operations.apply(prepared.value, new Set(preview.notes.map(({ path }) => path)));
}

/** From here on the vault refuses to write these notes; gives the way to unlock them. */
export function lock(host: InMemoryVault, ...paths: readonly string[]): () => void {
  const busy = { ok: false, reason: "It is locked by another program." } as const;
  const unless = <T>(path: string, work: () => Promise<T>) =>
    paths.includes(path) ? Promise.resolve(busy) : work();
  const apply = host.apply.bind(host);
  const create = host.create.bind(host);
  const trash = host.trash.bind(host);
  const spies = [
    vi
      .spyOn(host, "apply")
      .mockImplementation((path, plan) => unless(path, () => apply(path, plan))),
    vi
      .spyOn(host, "create")
      .mockImplementation((path, text) => unless(path, () => create(path, text))),
    vi
      .spyOn(host, "trash")
      .mockImplementation((path, text) => unless(path, () => trash(path, text))),
  ];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}
