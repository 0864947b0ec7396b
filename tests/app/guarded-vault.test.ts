import { describe, expect, test } from "vitest";
import { GuardedVault } from "../../src/app/guarded-vault";
import type { Plan } from "../../src/core/edit/text-edit";
import { InMemoryVault } from "../support/in-memory-vault";
import { TestClock } from "../support/ports";

function guarded(notes: Readonly<Record<string, string>> = { "A.md": "text\n" }) {
  const host = new InMemoryVault(notes);
  const clock = new TestClock();
  const told: string[] = [];
  const vault = new GuardedVault(host, clock, ".obsidian", {
    hadText: (path) => path === "Known.md",
    released: (path) => told.push(`${path} goes`),
    kept: (path) => told.push(`${path} stays`),
  });
  return { host, clock, vault, told };
}

const become =
  (after: string) =>
  (text: string): Plan => ({
    ok: true,
    edits: [{ span: { start: 0, end: text.length }, expected: text, text: after }],
  });

const refusal = (reason: string) => ({
  ok: false,
  reason: expect.stringContaining(reason) as unknown,
});

test("what a person asks for goes through", async () => {
  const { vault, host } = guarded();
  expect((await vault.apply("A.md", become("more text\n"))).ok).toBe(true);
  expect((await vault.create("B.md", "b")).ok).toBe(true);
  expect((await vault.rename("B.md", "C.md")).ok).toBe(true);
  expect((await vault.trash("C.md", "b")).ok).toBe(true);
  expect(await vault.list()).toEqual({ ok: true, value: ["A.md"] });
  expect(await vault.read("A.md")).toEqual({ ok: true, value: "more text\n" });
  expect(await vault.isAwaited("A.md")).toBe(false);
  expect(host.trashed).toEqual([{ path: "C.md", text: "b" }]);
});

describe("a note is never", () => {
  test("left empty", async () => {
    const { vault, host } = guarded();
    expect(await vault.apply("A.md", become(""))).toEqual(refusal("empty"));
    expect(host.writes).toBe(0);
  });

  test("written on when it has just become empty", async () => {
    const { vault, host } = guarded({ "Known.md": "", "New.md": "" });
    expect(await vault.apply("Known.md", become("x"))).toEqual(refusal("just become empty"));
    expect((await vault.apply("New.md", become("x"))).ok).toBe(true);
    expect(host.snapshot()).toEqual({ "Known.md": "", "New.md": "x" });
  });

  test("made more than twice as long by very much", async () => {
    const { vault, host } = guarded();
    expect(await vault.apply("A.md", become("x".repeat(70_000)))).toEqual(refusal("twice as long"));
    expect(host.writes).toBe(0);
  });

  test("changed or thrown away while it holds two versions of itself", async () => {
    const text = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n";
    const { vault, host } = guarded({ "A.md": text });
    expect(await vault.apply("A.md", become(`${text}more`))).toEqual(refusal("two versions"));
    expect(await vault.restore("A.md", become(`${text}more`))).toEqual(refusal("two versions"));
    expect(await vault.trash("A.md", text)).toEqual(refusal("two versions"));
    expect(host.snapshot()).toEqual({ "A.md": text });
  });

  test.each(["../A.md", ".obsidian/A.md", "A.txt", "A/.b/c.md"])("put at %s", async (path) => {
    const { vault, host } = guarded({ "A.md": "", [path]: "theirs" });
    expect(await vault.create(path, "x")).toEqual(refusal("no place for a note"));
    expect(await vault.apply(path, become("x"))).toEqual(refusal("no place for a note"));
    expect(await vault.rename("A.md", path)).toEqual(refusal("no place for a note"));
    expect(await vault.trash(path, "theirs")).toEqual(refusal("no place for a note"));
    expect(host.writes).toBe(0);
  });
});

test("the way back may leave a note as empty as it was", async () => {
  const { vault, host } = guarded();
  expect((await vault.restore("A.md", become(""))).ok).toBe(true);
  expect(host.snapshot()).toEqual({ "A.md": "" });
});

describe("writes in a hurry", () => {
  test("stop after twenty of one note within a minute, and go on after it", async () => {
    const { vault, host, clock } = guarded({ "A.md": "0", "B.md": "0" });
    for (let i = 1; i <= 20; i++) {
      clock.pass(1000);
      expect((await vault.apply("A.md", become(String(i)))).ok).toBe(true);
    }
    expect(await vault.apply("A.md", become("21"))).toEqual(refusal("20 times within a minute"));
    expect(await vault.restore("a.md", become("21"))).toEqual(refusal("20 times"));
    expect((await vault.apply("B.md", become("1"))).ok).toBe(true);
    expect(host.snapshot()["A.md"]).toBe("20");
    clock.pass(41_000);
    expect((await vault.apply("A.md", become("21"))).ok).toBe(true);
  });

  test("are never too many where a person asks for each of them, however fast", async () => {
    const { vault, host, clock } = guarded({ "A.md": "0" });
    for (let i = 1; i <= 60; i++) {
      clock.pass(500);
      vault.asked();
      expect((await vault.apply("A.md", become(String(i)))).ok).toBe(true);
    }
    for (let i = 1; i < 20; i++) await vault.apply("A.md", become(`again ${i}`));
    expect(await vault.apply("A.md", become("one more"))).toEqual(refusal("20 times"));
    expect(host.snapshot()["A.md"]).toBe("again 19");
  });

  test("stop where nobody could ask so fast, though it looks like asking", async () => {
    const { vault, host, clock } = guarded({ "A.md": "0" });
    for (let i = 1; i <= 400; i++) {
      clock.pass(100);
      vault.asked();
      await vault.apply("A.md", become(String(i)));
    }
    expect(host.snapshot()["A.md"]).toBe("300");
    vault.asked();
    expect(await vault.apply("A.md", become("x"))).toEqual(refusal("300 times within a minute"));
  });

  test("count what was written, not what had nothing to do or was refused", async () => {
    const { vault } = guarded();
    for (let i = 0; i < 30; i++) {
      await vault.apply("A.md", () => ({ ok: true, edits: [] }));
      await vault.apply("A.md", () => ({ ok: false, reason: "No." }));
    }
    expect((await vault.apply("A.md", become("x"))).ok).toBe(true);
  });
});

describe("once stopped", () => {
  test("nothing is written any more", async () => {
    const { vault, host } = guarded();
    expect(vault.isStopped).toBe(false);
    vault.stop();
    expect(vault.isStopped).toBe(true);
    expect(await vault.apply("A.md", become("x"))).toEqual(refusal("closed"));
    expect(await vault.create("B.md", "x")).toEqual(refusal("closed"));
    expect(await vault.rename("A.md", "B.md")).toEqual(refusal("closed"));
    expect(await vault.trash("A.md", "text\n")).toEqual(refusal("closed"));
    expect(host.snapshot()).toEqual({ "A.md": "text\n" });
  });

  test("a change that waits for its turn is refused too", async () => {
    const { vault, host } = guarded();
    const waiting = vault.apply("A.md", become("x"));
    vault.stop();
    expect(await waiting).toEqual(refusal("closed"));
    expect(host.writes).toBe(0);
  });
});

describe("a host that throws", () => {
  test("has failed at this one call", async () => {
    const { vault, host } = guarded();
    const broken = () => Promise.reject(new Error("The disk is gone."));
    Object.assign(host, { list: broken, read: broken, create: broken, isAwaited: broken });
    expect(await vault.list()).toEqual(refusal("The disk is gone."));
    expect(await vault.read("A.md")).toEqual(refusal("“A.md” could not be read."));
    expect(await vault.create("B.md", "")).toEqual(refusal("“B.md” could not be written."));
    expect(await vault.isAwaited("B.md")).toBe(true);
  });
});

test("it tells beforehand of each note that leaves its path, and of one that stays after all", async () => {
  const { vault, host, told } = guarded({ "A.md": "a", "B.md": "b" });
  await vault.rename("A.md", "C.md");
  await vault.trash("B.md", "b");
  expect(told.splice(0)).toEqual(["A.md goes", "B.md goes"]);
  await vault.trash("C.md", "another text");
  Object.assign(host, { rename: () => Promise.reject(new Error("The disk is gone.")) });
  await vault.rename("C.md", "D.md");
  expect(told).toEqual(["C.md goes", "C.md stays", "C.md goes", "C.md stays"]);
});
