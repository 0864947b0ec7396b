// @ts-check
import os from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { ClosingLine } from "./closing-line.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const FREEZE = "tests/support/freeze-prototypes.ts";
const CORE = ["tests/core/**/*.test.ts"];
const UI = ["tests/ui/**/*.test.{ts,tsx}"];
const ADAPTERS = ["tests/obsidian/**/*.test.{ts,tsx}"];

// Every property draws its cases from one seed: the same in every `npm test`, so that a change is
// judged by what it changes, and a new one in every `npm run fuzz`.
if (process.env["DEBRIEF_SEED"] === undefined) {
  process.env["DEBRIEF_SEED"] = "223279908";
  console.log("Properties are tried with seed 223279908; DEBRIEF_SEED sets another.");
}

export default defineConfig({
  root,
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    // The obsidian package holds types alone; this one answers in its place.
    alias: [{ find: /^obsidian$/, replacement: "obsidian-test-mocks/obsidian" }],
  },
  test: {
    setupFiles: [FREEZE],
    reporters: ["default", new ClosingLine()],
    passWithNoTests: false,
    // No test is about time: on a busy machine a property takes longer, and is as true.
    testTimeout: 30_000,
    // By default one processor is left to the one who watches; nobody does here.
    maxWorkers: os.availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: "core",
          environment: "node",
          // The core keeps nothing from one call to the next and touches nothing outside: one
          // reading of the modules serves all files.
          isolate: false,
          include: CORE,
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/e2e/**", "tests/fixtures/**", ...CORE, ...UI, ...ADAPTERS],
        },
      },
      { extends: true, test: { name: "ui", environment: "happy-dom", include: UI } },
      {
        extends: true,
        test: {
          name: "obsidian",
          environment: "happy-dom",
          include: ADAPTERS,
          // Adds what the app adds to elements and to the global scope.
          setupFiles: ["obsidian-test-mocks/vitest-setup", FREEZE],
        },
      },
    ],
  },
});
