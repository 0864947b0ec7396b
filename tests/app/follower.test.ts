import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Follower, type FollowerListener } from "../../src/app/follower";
import { NoteIndex } from "../../src/app/note-index";
import { DEFAULT_SETTINGS } from "../../src/core/settings/settings";
import type { Clock } from "../../src/ports/clock";
import { InMemoryVault } from "../support/in-memory-vault";

/** The test's own time, which runs when it is told to. */
const CLOCK: Clock = {
  now: () => ({ date: "2026-05-16", time: "10:00" }),
  milliseconds: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return {
      dispose: () => {
        clearTimeout(timer);
      },
    };
  },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function following() {
  const vault = new InMemoryVault({ "A.md": "One." });
  const changed = vi.fn<FollowerListener["changed"]>();
  const follower = new Follower(vault, new NoteIndex(), () => DEFAULT_SETTINGS, CLOCK, {
    progress: () => undefined,
    text: () => undefined,
    changed,
    failed: () => undefined,
  });
  await follower.start();
  return { vault, changed, follower };
}

describe("what changes in the vault", () => {
  it("is read once it has been quiet for a moment, as one batch", async () => {
    const { vault, changed } = await following();
    vault.writeOutside("A.md", "Two.");
    await vi.advanceTimersByTimeAsync(100);
    vault.writeOutside("B.md", "New.");
    await vi.advanceTimersByTimeAsync(149);
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is read within two seconds, even if the vault never rests", async () => {
    const { vault, changed } = await following();
    for (let i = 0; i < 20; i++) {
      vault.writeOutside("A.md", `Version ${i}.`);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(changed).toHaveBeenCalledTimes(1);
    vault.writeOutside("A.md", "At last.");
    await vi.advanceTimersByTimeAsync(150);
    expect(changed).toHaveBeenCalledTimes(2);
  });
});
