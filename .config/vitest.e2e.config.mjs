// @ts-check
import os from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { AverageLine } from "./average-line.mjs";
import { ClosingLine } from "./closing-line.mjs";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/e2e/**/*.spec.ts"],
    reporters: ["default", new AverageLine(), new ClosingLine()],
    // A browser a worker. A spec waits about as long as it works: two of them fill two processors,
    // and more than four would make each other late.
    maxWorkers: Math.min(Math.max(os.availableParallelism(), 2), 4),
    // The files of a worker share its browser and the bundled page; a spec shares nothing, since each
    // opens a context and a copy of its vault.
    isolate: false,
    testTimeout: 30_000,
    // A browser on a busy machine may be late once. What is broken fails twice, and the last lines
    // name what passed only then.
    retry: 1,
    // What is polled for comes when it comes: a busy machine is no failure.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
  },
});
