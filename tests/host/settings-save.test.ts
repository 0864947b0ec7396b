import { beforeEach, describe, expect, test } from "vitest";
import type { Scene } from "./obsidian/setting-scene.ts";
import { makeSave, type Save } from "./obsidian/setting-save.ts";

interface Asked {
  readonly value: unknown;
  answer(message?: string): void;
}

let stored: unknown[];
let shown: (string | null)[];
let refreshed: number;

beforeEach(() => {
  stored = [];
  shown = [];
  refreshed = 0;
});

function saveWith(validate?: (value: string) => unknown): Save {
  const tab = {
    setControlValue: async (key: string, value: unknown) => stored.push([key, value]),
  };
  const scene = { tab, refresh: () => refreshed++ } as unknown as Scene;
  const setting = { setErrorMessage: (message: string | null) => shown.push(message) };
  return makeSave(scene, setting as never, { key: "word", validate });
}

/** Long enough for promises that wait for nothing else. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("a changed control", () => {
  test("is stored, and what depends on it is asked again", async () => {
    saveWith().change("new");
    await settle();
    expect(stored).toEqual([["word", "new"]]);
    expect(shown).toEqual([null]);
    expect(refreshed).toBe(1);
  });

  test("is not stored when its check objects", async () => {
    const save = saveWith((value) => (value === "bad" ? "Not that one." : ""));
    save.change("bad");
    await settle();
    expect(stored).toEqual([]);
    expect(shown).toEqual(["Not that one."]);
    save.change("good");
    await settle();
    expect(stored).toEqual([["word", "good"]]);
    expect(shown).toEqual(["Not that one.", null]);
  });

  test("waits for a slow check, of which only the newest counts", async () => {
    const asked: Asked[] = [];
    const save = saveWith(
      (value) => new Promise((resolve) => asked.push({ value, answer: resolve })),
    );
    save.change("first");
    save.change("second");
    asked[1]?.answer();
    await settle();
    asked[0]?.answer("Too late.");
    await settle();
    expect(stored).toEqual([["word", "second"]]);
    expect(shown).toEqual([null]);
  });
});

test("what is stored already is checked, and left as it is", async () => {
  saveWith(() => "It was never right.").judge("old");
  await settle();
  expect(shown).toEqual(["It was never right."]);
  expect(stored).toEqual([]);
});
