// @ts-check
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { AverageLine } from "./average-line.mjs";
import { ClosingLine } from "./closing-line.mjs";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["tests/e2e/**/*.spec.ts"],
    reporters: ["default", new AverageLine(), new ClosingLine()],
    // One browser at a time: several would only make each other late.
    fileParallelism: false,
    testTimeout: 30_000,
    // What is polled for comes when it comes: a busy machine is no failure.
    expect: { poll: { timeout: 10_000 } },
    hookTimeout: 60_000,
  },
});
